import type { Decision } from '../model/adjudication.js';
import type { Bilingual } from '../model/primitives.js';

/** The words for each decision. */
export const DECISIONS: Readonly<Record<Decision, Bilingual>> = {
  allow: { zh: '合规', en: 'can be charged' },
  reduce: { zh: '扣减', en: 'can be charged in part' },
  deny: { zh: '不予收费', en: 'cannot be charged' },
  review: { zh: '待核实', en: 'needs a person to decide' },
  unlisted: { zh: '未收录，未审核', en: 'is not listed and was not decided' },
};

/** The sentences between the findings. */
export const PHRASES = {
  headline: { zh: '{name}：{decision}，{amount}。', en: '{name} {decision}: {amount}.' },
  'headline-bare': { zh: '{name}：{decision}。', en: '{name} {decision}.' },
  amount: { zh: '{amount} 元', en: '{amount} yuan' },
  'no-amount': { zh: '金额未知', en: 'the amount is not known' },
  line: { zh: '收费行 {id}{name}', en: 'Line {id} {name}' },
  'numbered-line': { zh: '第{id}行{name}', en: 'Line {id} {name}' },
  base: { zh: '项目价格 {amount} 元{per}：{label}', en: 'Base price {amount} yuan{per}: {label}' },
  whole: { zh: '本行共 {amount} 元：{label}', en: '{amount} yuan for the whole line: {label}' },
  surcharge: {
    zh: '加收 {amount} 元{percent}{basis}：{label}{facts}',
    en: 'Plus {amount} yuan{percent}{basis}: {label}{facts}',
  },
  deduction: { zh: '减 {amount} 元{percent}：{label}', en: 'Less {amount} yuan{percent}: {label}' },
  per: { zh: '（计价单位：{unit}）', en: ' per {unit}' },
  percent: { zh: '（{percent}%）', en: ' ({percent} %)' },
  once: { zh: '，本行只计一次', en: ', once for the line' },
  sum: {
    zh: '单价 {unitPrice} 元 × {quantity}{perLine} = {amount} 元。',
    en: '{unitPrice} yuan × {quantity}{perLine} = {amount} yuan.',
  },
  'per-line': { zh: ' + {amount} 元', en: ' + {amount} yuan' },
  counted: { zh: '申报数量 {claimed}，可计 {allowed}。', en: 'Quantity claimed {claimed}, counted {allowed}.' },
  quantity: {
    zh: '数量 {quantity}，本行共 {amount} 元。',
    en: 'Quantity {quantity}, {amount} yuan in all.',
  },
  paid: { zh: '实收低于可收，按实收 {amount} 元计。', en: 'Less was charged, so {amount} yuan is payable.' },
  alternatives: {
    zh: '按另一种理解，本行金额应为 {amounts} 元。',
    en: 'Under another reading the amount is {amounts} yuan.',
  },
  strict: {
    zh: '暂按从严口径计算；按另一种理解，本行金额应为 {amounts} 元。',
    en: 'The strict reading counts; under another reading the amount is {amounts} yuan.',
  },
  evidence: { zh: '所据：{facts}。', en: 'Based on: {facts}.' },
  fact: { zh: '{name} {value}', en: '{name}: {value}' },
  'steps-of': { zh: '（{facts}，计 {steps} 次）', en: ' ({facts}, counted × {steps})' },
  'same-session': { zh: '同属诊疗次“{value}”', en: 'the same session "{value}"' },
  'same-day': {
    zh: '未填诊疗次，按同一日期 {value} 合并',
    en: 'no session stated, so taken together by the day {value}',
  },
  'deduced-code': { zh: '编码系推定对应，文件未印', en: 'matched by a code that is worked out, not printed' },
  'kind-of-name': { zh: '按名称的末尾匹配', en: 'matched by the end of the name' },
  'part-of-name': { zh: '仅按名称的一部分匹配', en: 'matched by a part of the name only' },
  'whole-name': { zh: '按名称匹配', en: 'matched by the name' },
  separator: { zh: '；', en: '; ' },
  remedy: { zh: '处理建议：{what}。', en: 'What to do: {what}.' },
  suggestion: { zh: '应改收 {code}{name}{quantity}{amount}', en: 'charge {code}{name}{quantity}{amount} instead' },
  cited: { zh: '{sentence}〔{place}〕。', en: '{sentence} [{place}].' },
  uncited: { zh: '{sentence}。', en: '{sentence}.' },
  quoted: { zh: '：{quote}', en: ': {quote}' },
  inferred: { zh: '（文号归属系推定）', en: ' (document inferred)' },
  annex: { zh: '附表{number}', en: 'annex {number}' },
  article: { zh: '第{number}条', en: 'article {number}' },
  list: { zh: '目录', en: 'list' },
  row: { zh: '序号{row}', en: ' row {row}' },
  or: { zh: '或', en: ' or ' },
} as const satisfies Readonly<Record<string, Bilingual>>;
