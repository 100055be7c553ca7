import type { FindingCode } from '../model/finding-code.js';
import type { Bilingual } from '../model/primitives.js';

const APART: Bilingual = {
  zh: '不收 {line} 时可以收取；如不是同一次进行，请填写不同的 session',
  en: 'it can be charged where line {line} is not; if they were not done together, give them different sessions',
};
const PRICE: Bilingual = { zh: '在价格表中补充 {code} 的价格', en: 'put a price for {code} into the price book' };
const STATE: Bilingual = { zh: '补充“{missing}”', en: 'state "{missing}"' };
const CORRECT: Bilingual = { zh: '如记录有误，更正“{details}”', en: 'if the record is wrong, correct "{details}"' };
const FIELD = (name: string): Bilingual => ({ zh: `填写 ${name}`, en: `state ${name}` });

/**
 * What would make a line chargeable, by finding; filled from the finding's parameters. A code without one cannot be
 * helped, or has been helped already (an amount cut to what is allowed).
 */
export const REMEDIES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'ambiguous-name': { zh: '填写所做项目的编码', en: 'give the code of what was done' },
  'name-mismatch': { zh: '核对后改正编码或名称', en: 'correct the code or the name' },
  'not-yet-effective': { zh: '{from} 起发生的可以收取', en: 'it can be charged from {from} on' },
  'no-longer-effective': { zh: '仅 {to} 及以前发生的可以收取', en: 'only what was done until {to} can be charged' },
  'facility-not-authorised': {
    zh: '由申报医院（{applicants}）收取',
    en: 'its applicants ({applicants}) can charge it',
  },
  'facility-not-public': { zh: '由公立医院开展时可以收取', en: 'a public hospital can charge it' },
  'facility-ownership-unknown': FIELD('facility.ownership'),
  'licence-missing': { zh: '取得许可后可以收取', en: 'it can be charged once the licence is held' },
  'licence-unknown': FIELD('facility.licences'),
  'missing-detail': STATE,
  'content-not-met': CORRECT,
  'quantity-exceeded': { zh: '按 {allowed} 计收', en: 'charge {allowed}' },
  'possible-duplicate': {
    zh: '如确为两次，请用 session、side 或 site 区分',
    en: 'if done twice, tell the lines apart by session, side or site',
  },
  'price-unknown': PRICE,
  'price-not-filed': PRICE,
  'not-independent': APART,
  'mutually-exclusive': APART,
  'included-in-other-item': APART,
  'publicly-funded': CORRECT,
  'missing-primary': { zh: '在同一次诊疗中收取其所依附的项目', en: 'charge what it belongs to in the same session' },
  'consumable-not-separate': { zh: '文件允许另收的是：{listed}', en: 'what may be charged beside it is {listed}' },
};
