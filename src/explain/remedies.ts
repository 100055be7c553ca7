import type { FindingCode } from '../model/finding-code.js';
import type { Bilingual } from '../model/primitives.js';

/**
 * What would make a line chargeable, by finding; filled from the finding's parameters. A code without one cannot be
 * helped, or has been helped already (an amount cut to what is allowed).
 */
export const REMEDIES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'unknown-detail': {
    zh: '把“{detail}”改为“{nearest}”，或删去',
    en: 'write "{nearest}" instead of "{detail}", or leave it out',
  },
  'ambiguous-name': { zh: '填写所做项目的编码', en: 'give the code of what was done' },
  'name-mismatch': { zh: '核对后改正编码或名称', en: 'correct the code or the name, whichever is wrong' },
  'not-yet-effective': { zh: '{from} 起发生的可以收取', en: 'it can be charged from {from} on' },
  'no-longer-effective': { zh: '仅 {to} 及以前发生的可以收取', en: 'only what was done until {to} can be charged' },
  'facility-not-authorised': {
    zh: '由申报医院（{applicants}）收取；如“{facility}”就是其中之一，登记别名即可',
    en: 'its applicants ({applicants}) can charge it; if "{facility}" is one of them, register the alias',
  },
  'facility-not-public': { zh: '由公立医院开展时可以收取', en: 'a public hospital can charge it' },
  'facility-ownership-unknown': {
    zh: '填写机构所有制（facility.ownership）',
    en: 'state the ownership of the facility (facility.ownership)',
  },
  'licence-missing': {
    zh: '取得许可并在 facility.licences 中填写后可以收取',
    en: 'it can be charged once the licence is held and listed in facility.licences',
  },
  'licence-unknown': {
    zh: '填写机构持有的许可（facility.licences）',
    en: 'list the licences of the facility (facility.licences)',
  },
  'missing-detail': { zh: '补充“{missing}”', en: 'state "{missing}"' },
  'content-not-met': { zh: '如记录有误，更正“{details}”', en: 'if the record is wrong, correct "{details}"' },
  'quantity-exceeded': { zh: '按 {allowed} 计收', en: 'charge {allowed}' },
  'quantity-not-whole': { zh: '按整数计收', en: 'charge whole units' },
  'possible-duplicate': {
    zh: '如确为两次，请用 session、side 或 site 区分；否则删去一行',
    en: 'if it was done twice, tell the lines apart by session, side or site; otherwise drop one',
  },
  'price-unknown': { zh: '在价格表中补充 {code} 的价格', en: 'put a price for {code} into the price book' },
  'price-not-filed': {
    zh: '在价格表中补充该机构为 {code} 备案的价格',
    en: 'put the price that the facility filed for {code} into the price book',
  },
  'not-independent': {
    zh: '单独开展时可以收取；如 {line} 不属于同一次手术，请填写不同的 session',
    en: 'done alone it can be charged; if line {line} was another operation, give it another session',
  },
  'mutually-exclusive': {
    zh: '不收 {line} 时可以收取；如不是同一次诊疗，请填写不同的 session',
    en: 'it can be charged where line {line} is not; if they were not done together, give them different sessions',
  },
  'included-in-other-item': {
    zh: '如不是与 {line} 同一次进行，请填写不同的 session',
    en: 'if it was not done together with line {line}, give it another session',
  },
  'publicly-funded': {
    zh: '如未由公共卫生经费保障，更正“{details}”',
    en: 'if public health funds did not pay, correct "{details}"',
  },
  'missing-primary': { zh: '在同一次诊疗中收取其所依附的项目', en: 'charge what it belongs to in the same session' },
  'consumable-not-separate': { zh: '文件允许另收的是：{listed}', en: 'what may be charged beside it is {listed}' },
  'charge-inconsistent': { zh: '更正单价、数量或金额', en: 'correct unit price, quantity or amount' },
};
