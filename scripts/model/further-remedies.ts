import type { Bilingual, FindingCode } from '../../src/index.js';

/** What to do about findings that `explain` has no remedy for: it says nothing that the line itself cannot tell. */
export const FURTHER_REMEDIES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'unknown-detail': {
    en: 'correct the name of the detail, or remove it',
    zh: '改正明细名称，或删去该明细',
  },
  'resolved-by-name': {
    en: 'nothing, if the item is right; else give the code',
    zh: '项目无误则无需处理，否则填写编码',
  },
  'facility-not-authorised': {
    en: 'if the facility is an applicant under another name, add the name to facilityAliases',
    zh: '如本机构即申报医院而名称不同，将该名称登记到 facilityAliases',
  },
  'ambiguous-provision': {
    en: 'a person decides which reading counts; the amounts under the others stand in alternatives',
    zh: '由人工确认采用何种口径；其他口径金额见 alternatives',
  },
  'quantity-not-whole': {
    en: 'charge whole units, or correct the quantity',
    zh: '按整数收取，或更正数量',
  },
  'use-other-item': {
    en: 'charge the item in suggestion instead',
    zh: '改收 suggestion 中的项目',
  },
  'multiple-procedure': {
    en: 'nothing: the amount is lessened already; in a review, put the missing price into the price book',
    zh: '金额已折算，无需处理；待核时在价格表中补充缺少的价格',
  },
  overcharged: {
    en: 'charge the allowed amount; the difference is not due',
    zh: '按可收金额收取，差额不应收',
  },
};
