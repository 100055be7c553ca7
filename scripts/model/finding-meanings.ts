import type { Bilingual, FindingCode } from '../../src/index.js';

/** What each finding says of a line, for those who read about it before they meet it. */
export const FINDING_MEANINGS: Readonly<Record<FindingCode, Bilingual>> = {
  'unknown-detail': {
    en: 'The line states a detail that no rule reads: probably a typing error.',
    zh: '收费行填写了没有任何规则读取的明细，多为拼写错误。',
  },
  'resolved-by-name': {
    en: 'The line has no code; its item was found by its name, and the row that prints the name is cited.',
    zh: '收费行未填编码，按名称找到项目，并注明载有该名称的行。',
  },
  'ambiguous-name': {
    en: 'The line has no code, and its name stands for several items, a chapter or a note. It has no price.',
    zh: '收费行未填编码，名称对应多个项目、一章或一条计价说明，无法计价。',
  },
  'name-mismatch': {
    en: "The code is one item's, and the name is another's. The line is decided by its code.",
    zh: '编码与名称分属两个项目；按编码审核。',
  },
  'not-yet-effective': {
    en: 'The item, or the version with this code, is in force only from a later day.',
    zh: '项目（或该编码的版本）在收费日期尚未执行。',
  },
  'no-longer-effective': {
    en: 'The item was in force until an earlier day.',
    zh: '项目在收费日期之前已终止。',
  },
  'facility-not-authorised': {
    en: 'The item is for the hospitals that applied for it, and this facility is none of them.',
    zh: '项目仅限申报医院使用，本机构不在其中。',
  },
  'facility-not-public': {
    en: 'The item is open to public hospitals of the province only, and this one is private.',
    zh: '项目仅对省内公立医院开放，本机构为民营。',
  },
  'facility-ownership-unknown': {
    en: 'The item is for public hospitals, and the claim does not say what this facility is.',
    zh: '项目限公立医院使用，单据未填机构所有制。',
  },
  'licence-missing': {
    en: 'The facility states its licences, and the one that the provision asks for is not among them.',
    zh: '机构已填写许可，其中没有规定所要求的许可。',
  },
  'licence-unknown': {
    en: 'The provision asks for a licence, and the claim does not state any.',
    zh: '规定要求许可，单据未填写机构的许可。',
  },
  'patient-not-eligible': {
    en: 'Age or condition of the patient is not what the provision asks for.',
    zh: '患者年龄或病情不符合规定。',
  },
  'missing-detail': {
    en: 'A fact that decides whether or for how much the line may be charged is not on the claim.',
    zh: '缺少决定能否收费或收多少的事实。',
  },
  'content-not-met': {
    en: 'What the line says was done is not what the item consists of (项目内涵, or its name).',
    zh: '所做内容与项目内涵或名称不符。',
  },
  'ambiguous-provision': {
    en: 'The words can be read in more than one way. The strict reading counts; the other amounts are shown.',
    zh: '文件规定存在歧义，暂按从严口径计算，并列出其他口径金额。',
  },
  'quantity-exceeded': {
    en: 'More units are charged than a limit, a measure, the record or the sides allow.',
    zh: '申报数量超过限量、计量、病历记载或侧别所允许的数量。',
  },
  'quantity-not-whole': {
    en: 'The unit is counted in whole numbers, and the quantity has a fraction.',
    zh: '计价单位按整数计，申报数量带小数。',
  },
  'possible-duplicate': {
    en: 'The item is charged again in the session: a question if the lines agree in everything, else a remark.',
    zh: '同一次诊疗中再次收取该项目；各项内容均相同时待核，否则仅提示。',
  },
  'price-unknown': {
    en: 'The document prints no price, and the price book has none for the facility, its level or the province.',
    zh: '文件未印价格，价格表中也没有本机构、本级别或本省适用的价格。',
  },
  'price-not-filed': {
    en: 'The price is one that the facility files with the bureau, and the price book has none for it.',
    zh: '项目实行备案价格，价格表中没有本机构的备案价格。',
  },
  'not-independent': {
    en: 'The item is charged only if it is done alone, and another procedure stands in the session.',
    zh: '项目仅独立开展可收费，同一次手术中另有其他手术操作。',
  },
  'use-other-item': {
    en: 'What was done is to be charged as another item, which is suggested.',
    zh: '应按其他项目收取，并给出建议。',
  },
  'mutually-exclusive': {
    en: 'The item cannot be charged together with another line of the session.',
    zh: '与同一次诊疗中的另一收费行不可同时收取。',
  },
  'publicly-funded': {
    en: 'Public health funds already pay for the service.',
    zh: '该服务已由公共卫生经费保障。',
  },
  'included-in-other-item': {
    en: 'Another item of the session already contains this one (column two beside column one).',
    zh: '已包含在同一次诊疗的另一项目中（被包含方）。',
  },
  'missing-primary': {
    en: 'An add-on or a consumable stands without what it belongs to, or that is denied itself.',
    zh: '加收项或耗材所属的主项目未收取，或本身不可收。',
  },
  'multiple-procedure': {
    en: 'A dearer procedure stands in the session, so this one counts in part.',
    zh: '同一次手术中另有价更高的手术，本项按系数折价。',
  },
  'consumable-not-separate': {
    en: 'The consumable is not among what the item lets be charged beside it (除外内容).',
    zh: '耗材不在所属项目的除外内容之列。',
  },
  overcharged: {
    en: 'More was charged than may be. Without a price of a document it is measured against the price book.',
    zh: '实收高于可收金额（文件无价格时以价格表为准）。',
  },
  'amount-capped': {
    en: 'The amount, its surcharges or its deductions exceed what the document sets as the most; the rest is cut.',
    zh: '金额、加收或减收超过文件规定的上限，超出部分核减。',
  },
  'charge-inconsistent': {
    en: 'Unit price times quantity and the amount on the claim are apart by more than 0.01 yuan.',
    zh: '单据上的单价×数量与金额相差超过 0.01 元。',
  },
};

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
