import type { Decision } from '../model/adjudication.js';
import type { Bilingual } from '../model/primitives.js';

/** What each decision is called. */
export const DECISIONS: Readonly<Record<Decision, Bilingual>> = {
  allow: { zh: '可以收取', en: 'can be charged' },
  reduce: { zh: '核减后收取', en: 'can be charged in part' },
  deny: { zh: '不能收取', en: 'cannot be charged' },
  review: { zh: '需人工确认', en: 'needs a person to decide' },
  unlisted: { zh: '不在目录内，未作判断', en: 'is in no document at hand and was not judged' },
};

/** The sentences between the findings. */
export const PHRASES = {
  headline: { zh: '{name}：{decision}，{amount}。', en: '{name} {decision}: {amount}.' },
  'headline-bare': { zh: '{name}：{decision}。', en: '{name} {decision}.' },
  amount: { zh: '{amount} 元', en: '{amount} yuan' },
  'no-amount': { zh: '金额未知', en: 'the amount is not known' },
  line: { zh: '该行', en: 'The line' },
  base: { zh: '基准价 {amount} 元{per}：{label}', en: 'Base price {amount} yuan{per}: {label}' },
  surcharge: { zh: '加 {amount} 元{percent}{basis}：{label}', en: 'Plus {amount} yuan{percent}{basis}: {label}' },
  deduction: { zh: '减 {amount} 元{percent}：{label}', en: 'Less {amount} yuan{percent}: {label}' },
  per: { zh: '（计价单位：{unit}）', en: ' ({unit})' },
  percent: { zh: '（{percent}%）', en: ' ({percent} %)' },
  once: { zh: '，整行一次', en: ', once for the line' },
  sum: {
    zh: '单价 {unitPrice} 元 × {quantity}{perLine} = {amount} 元。',
    en: '{unitPrice} yuan × {quantity}{perLine} = {amount} yuan.',
  },
  'per-line': { zh: ' + {amount} 元', en: ' + {amount} yuan' },
  counted: { zh: '申报数量 {claimed}，可计 {allowed}。', en: 'Quantity claimed {claimed}, counted {allowed}.' },
  paid: { zh: '收取的金额较低，按 {amount} 元支付。', en: 'Less was charged: {amount} yuan are payable.' },
  alternatives: {
    zh: '按其他理解，该行为 {amounts} 元。',
    en: 'Under other readings the line comes to {amounts} yuan.',
  },
  remedy: { zh: '怎样可以收取：{what}。', en: 'What would help: {what}.' },
  suggestion: { zh: '改收 {code}{name}{quantity}{amount}', en: 'charge {code}{name}{quantity}{amount} instead' },
  cited: { zh: '{sentence}〔{place}{quote}〕。', en: '{sentence} [{place}{quote}].' },
  uncited: { zh: '{sentence}。', en: '{sentence}.' },
  quoted: { zh: '：“{quote}”', en: ': “{quote}”' },
  annex: { zh: '附表{number}', en: 'annex {number}' },
  article: { zh: '第{number}条', en: 'article {number}' },
  list: { zh: '目录', en: 'list' },
  row: { zh: '第{row}行', en: ' row {row}' },
  or: { zh: '或', en: ' or ' },
} as const satisfies Readonly<Record<string, Bilingual>>;
