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
    zh: '金额已折算，无需处理；待核实时在价格表中补充缺少的价格',
  },
  overcharged: {
    en: 'charge the allowed amount; the difference is not due',
    zh: '按可收金额收取，差额不应收',
  },
  'resolved-by-national-code': {
    en: "give the province's code of what was done, or map the code in codeAliases",
    zh: '填写所做项目的省级编码，或在 codeAliases 中登记该编码',
  },
  'unknown-value': {
    en: 'use one of the words that are known; what is meant by another is for a person to say',
    zh: '改用已收录的词；其他词的含义由人工确认',
  },
  'outside-encounter': {
    en: 'correct the date of the line or the days of the stay; for care before admission fill in encounter.preAdmission',
    zh: '更正收费行日期或住院起止日期；入院前的检查请填写 encounter.preAdmission',
  },
  'temporary-policy': {
    en: 'nothing: it says that the items are on trial',
    zh: '无需处理：提示项目为试行',
  },
  'price-not-checked': {
    en: 'put the prices into the price book, so that they are compared',
    zh: '将价格录入价格表，以便核对',
  },
  'unlisted-lines': {
    en: 'check the codes and names; load the packs or the price book that know them',
    zh: '核对编码和名称；或载入收录这些项目的规则包、价格表',
  },
  'consumables-without-parent': {
    en: 'name the service line that each consumable belongs to (parent), if it is known',
    zh: '如已知，填写各耗材所属的项目行（parent）',
  },
  'amount-capped': {
    en: 'nothing: the amount is cut already',
    zh: '无需处理：金额已扣减',
  },
};
