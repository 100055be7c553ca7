import type { Decision } from '../model/adjudication.js';
import type { Bilingual } from '../model/primitives.js';

/** The words for each decision. */
export const DECISIONS: Readonly<Record<Decision, Bilingual>> = {
  allow: { zh: '可以收取', en: 'can be charged' },
  reduce: { zh: '核减后收取', en: 'can be charged in part' },
  deny: { zh: '不能收取', en: 'cannot be charged' },
  review: { zh: '需人工确认', en: 'needs a person to decide' },
  unlisted: { zh: '文件未收录，未判断', en: 'is in no document at hand and was not judged' },
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
  whole: { zh: '整行 {amount} 元：{label}', en: '{amount} yuan for the whole line: {label}' },
  surcharge: { zh: '加收 {amount} 元{percent}{basis}：{label}', en: 'Plus {amount} yuan{percent}{basis}: {label}' },
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
    zh: '数量 {quantity}，整行共 {amount} 元。',
    en: 'Quantity {quantity}, {amount} yuan in all.',
  },
  paid: { zh: '实收低于可收，按实收 {amount} 元计。', en: 'Less was charged: {amount} yuan are payable.' },
  alternatives: {
    zh: '按其他理解，金额为 {amounts} 元。',
    en: 'Under other readings the amount is {amounts} yuan.',
  },
  remedy: { zh: '怎样可以收取：{what}。', en: 'What would help: {what}.' },
  suggestion: { zh: '改收 {code}{name}{quantity}{amount}', en: 'charge {code}{name}{quantity}{amount} instead' },
  cited: { zh: '{sentence}〔{place}〕。', en: '{sentence} [{place}].' },
  uncited: { zh: '{sentence}。', en: '{sentence}.' },
  quoted: { zh: '：{quote}', en: ': {quote}' },
  inferred: { zh: '（文件为推定）', en: ' (document inferred)' },
  annex: { zh: '附表{number}', en: 'annex {number}' },
  article: { zh: '第{number}条', en: 'article {number}' },
  list: { zh: '目录', en: 'list' },
  row: { zh: '第{row}行', en: ' row {row}' },
  or: { zh: '或', en: ' or ' },
} as const satisfies Readonly<Record<string, Bilingual>>;
