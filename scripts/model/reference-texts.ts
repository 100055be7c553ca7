import type { Bilingual } from '../../src/index.js';

export type Locale = keyof Bilingual;

/** What the reference says beside the sentences of types and members. */
export const TEXTS = {
  title: { en: '# Reference', zh: '# 参考' },
  other: { en: '[简体中文](reference.zh-CN.md)', zh: '[English](reference.md)' },
  intro: {
    en: 'Every type that the package takes or gives, with each of its members; every event of a rule with its parameters; every finding with what it means and what to do; every function with its options. Generated from the code (`npm run generate`). How a claim is decided stands in [semantics.md](semantics.md), what a term means in [words.md](words.md).',
    zh: '本包接受和给出的全部类型及其成员、规则的全部事件及其参数、全部审核意见代码的含义与处理办法，以及全部函数与选项。由代码生成（`npm run generate`）。清单如何审核见 [semantics.zh-CN.md](semantics.zh-CN.md)，用语见 [words.md](words.md)。',
  },
  member: { en: 'member', zh: '成员' },
  type: { en: 'type', zh: '类型' },
  meaning: { en: 'meaning', zh: '含义' },
  optional: {
    en: 'A member with `?` may be left out. Money and other decimals are texts (`DecimalString`), days are texts `YYYY-MM-DD` (`LocalDate`), provinces are texts of ISO 3166-2 (`Jurisdiction`).',
    zh: '带 `?` 的成员可不填。金额等十进制数为文本（`DecimalString`），日期为文本 `YYYY-MM-DD`（`LocalDate`），省份为 ISO 3166-2 代码（`Jurisdiction`）。',
  },
  oneOf: { en: 'One of:', zh: '取值为以下之一：' },
  open: { en: 'Other names may be added.', zh: '可另加其他名称。' },
  differs: {
    en: 'As `LineAdjudication`, but for these members:',
    zh: '同 `LineAdjudication`，以下成员除外：',
  },
  event: { en: ' (event)', zh: '（事件）' },
  parameters: { en: 'Parameters', zh: '参数' },
  either: { en: 'or these', zh: '或以下参数' },
  message: { en: 'Message', zh: '提示' },
  toDo: { en: 'What to do', zh: '处理办法' },
  findings: { en: 'Findings', zh: '审核意见代码' },
  findingsIntro: {
    en: 'What a finding does stands in its `effect`: one code may deny a line in one case and ask a question in another. Names in braces are parameters (`params`) of the finding, all of them texts; the code tells which there are.',
    zh: '审核意见的效果见 `effect`：同一代码在不同情形下可能为不予收费，也可能为待核实。花括号内为该审核意见的参数（`params`），均为文本；有哪些参数由代码决定。',
  },
  entries: { en: 'What to import', zh: '可导入的内容' },
  entry: { en: 'entry', zh: '入口' },
  name: { en: 'name', zh: '名称' },
  does: { en: 'what it does', zh: '作用' },
  functions: { en: 'Functions and options', zh: '函数与选项' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The parts of the reference about types: the files that they stand in, and what the part is called. */
export const PARTS: readonly { readonly files: readonly string[]; readonly title: Bilingual }[] = [
  { files: ['claim'], title: { en: 'Claims', zh: '清单' } },
  { files: ['details'], title: { en: 'Details of a line', zh: '收费行的明细' } },
  { files: ['adjudication', 'finding', 'line-decisions'], title: { en: 'Results', zh: '审核结果' } },
  { files: ['price-book'], title: { en: 'Price book', zh: '价格表' } },
  { files: ['pack', 'document', 'item', 'rule'], title: { en: 'Packs', zh: '规则包' } },
  { files: ['condition'], title: { en: 'Conditions', zh: '条件' } },
  { files: ['compact-form'], title: { en: 'Compact results', zh: '压缩结果' } },
  { files: ['result-context', 'output-lines'], title: { en: 'Lines of NDJSON', zh: 'NDJSON 的行' } },
  {
    files: ['query-answers', 'serve-lines'],
    title: { en: 'Lines of serve --stdio', zh: 'serve --stdio 的请求与答复' },
  },
  { files: ['primitives'], title: { en: 'Shared', zh: '通用' } },
];

export const EVENTS_PART = { en: 'Event types', zh: '事件类型' } as const;
