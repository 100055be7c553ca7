import type { FindingCode, FindingParams } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';
import { fill } from './fill.js';

/** One template per finding code; `{name}` stands for a parameter. `why` is the rule's title or a set phrase. */
export const TEMPLATES = {
  'unknown-detail': {
    zh: '未知的明细“{detail}”，没有任何规则读取它；是否应为“{nearest}”？',
    en: 'Unknown detail "{detail}": no rule reads it. Did you mean "{nearest}"?',
  },
  'resolved-by-name': {
    zh: '未填编码，按名称“{name}”对应到 {code} {item}',
    en: 'No code was given; the name "{name}" stands for {code} {item}',
  },
  'ambiguous-name': {
    zh: '名称“{name}”不能确定唯一项目，可能为：{candidates}（请填写所做项目的编码）',
    en: 'The name "{name}" does not settle one item; it may be: {candidates} (please give the code of what was done)',
  },
  'name-mismatch': {
    zh: '编码 {code} 是“{own}”，而名称“{name}”是 {other} 的名称，请核对',
    en: 'Code {code} is "{own}", yet the name "{name}" is that of {other}; please check which was meant',
  },
  'not-yet-effective': {
    zh: '{code} 自 {from} 起执行，{date} 尚不能收取',
    en: '{code} is in force from {from}; it cannot be charged on {date}',
  },
  'no-longer-effective': {
    zh: '{code} 执行至 {to}，{date} 已不能收取',
    en: '{code} was in force until {to}; it cannot be charged on {date}',
  },
  'facility-not-authorised': {
    zh: '{code} 仅限申报医院使用（{applicants}），“{facility}”不在其中；如是其别名，请登记到 facilityAliases',
    en: '{code} is for its applicants only ({applicants}); "{facility}" is none of them. If it is an alias of one, add it to facilityAliases',
  },
  'facility-not-public': {
    zh: '{code} 放宽至其他公立医院使用，“{facility}”不是公立医院',
    en: '{code} is open to other public hospitals; "{facility}" is not public',
  },
  'facility-ownership-unknown': {
    zh: '{code} 限公立医院使用，“{facility}”的所有制未填写（facility.ownership）',
    en: '{code} is for public hospitals; the ownership of "{facility}" is not stated (facility.ownership)',
  },
  'licence-missing': { zh: '机构缺少所需许可：{whyZh}', en: 'The facility lacks a licence that is required: {whyEn}' },
  'licence-unknown': {
    zh: '机构许可未填写（facility.licences）：{whyZh}',
    en: 'The licences of the facility are not stated (facility.licences): {whyEn}',
  },
  'patient-not-eligible': { zh: '患者不符合收费条件：{whyZh}', en: 'The patient does not meet the condition: {whyEn}' },
  'missing-detail': {
    zh: '缺少“{missing}”，无法判断：{whyZh}',
    en: '"{missing}" is not stated, so this cannot be settled: {whyEn}',
  },
  'content-not-met': { zh: '不符合项目内涵：{whyZh}', en: 'What was done is not what the item says: {whyEn}' },
  'ambiguous-provision': {
    zh: '文件规定有不同理解，按从严理解计算：{whyZh}',
    en: 'The provision can be read in more than one way; the strict reading counts: {whyEn}',
  },
  'quantity-exceeded': {
    zh: '数量 {claimed} 超出可计数量 {allowed}：{whyZh}',
    en: 'Quantity {claimed} is more than the {allowed} that can be charged: {whyEn}',
  },
  'quantity-not-whole': {
    zh: '计价单位“{unit}”按整数计，数量 {claimed} 不是整数，按 {allowed} 计算',
    en: 'The unit "{unit}" is counted in whole numbers; {claimed} is not whole, {allowed} is counted',
  },
  'possible-duplicate': {
    zh: '该项目一次诊疗通常计一次，本行数量为 {claimed}（{sameZh}），请核对是否重复',
    en: 'The item is expected once in a session, this line charges {claimed} ({sameEn}); please check',
  },
  'price-unknown': {
    zh: '{code} 的价格不在文件中，价格表里也没有 {date} 适用的价格',
    en: 'The documents print no price for {code}, and the price book has none for {date}',
  },
  'price-not-filed': {
    zh: '{code} 实行价格备案，价格表里没有该机构 {date} 适用的备案价格',
    en: '{code} is charged at the price that the facility files; the price book has none for {date}',
  },
  'not-independent': {
    zh: '仅独立开展时可收费，同一次手术中另有 {line}：{whyZh}',
    en: 'Charged only when done alone, yet line {line} is of the same session: {whyEn}',
  },
  'use-other-item': { zh: '应按 {code} 收取：{whyZh}', en: 'It is charged as {code} instead: {whyEn}' },
  'mutually-exclusive': {
    zh: '与收费行 {line} 不可同时收取：{whyZh}',
    en: 'It cannot be charged together with line {line}: {whyEn}',
  },
  'publicly-funded': {
    zh: '已由公共卫生经费保障，不得重复收费：{whyZh}',
    en: 'Public health funds pay for it; it cannot be charged again: {whyEn}',
  },
  'included-in-other-item': {
    zh: '已包含在收费行 {line} 中：{whyZh}',
    en: 'It is included in line {line} already: {whyEn}',
  },
  'missing-primary': {
    zh: '没有可依附的收费项目：{whyZh}',
    en: 'What it belongs to is not charged: {whyEn}',
  },
  'multiple-procedure': {
    zh: '同一次手术的再一项，按 {factor} 计价（{whyZh}）',
    en: 'A further procedure of the same session, counted at {factor} ({whyEn})',
  },
  'consumable-not-separate': {
    zh: '“{name}”未列入 {item} 的除外内容（{excludedZh}）',
    en: '"{name}" is not among what is printed to be charged beside {item} ({excludedEn})',
  },
  overcharged: {
    zh: '收取 {charged} 元，高于可收 {amount} 元',
    en: '{charged} yuan were charged, more than the {amount} yuan allowed',
  },
  'amount-capped': {
    zh: '金额 {amount} 元超过上限 {cap} 元：{whyZh}',
    en: '{amount} yuan is more than the cap of {cap} yuan: {whyEn}',
  },
  'resolved-by-national-code': {
    zh: '编码 {stated} 是国家编码的子项或加收项，按 {code} {item} 计，请核对',
    en: 'Code {stated} is the national code of a sub-item or add-on; it is taken for {code} {item}, please check',
  },
  'unknown-value': {
    zh: '“{detail}”的词“{values}”未收录，无法判断；已收录的词：{known}',
    en: '"{values}" is no known word of "{detail}", so this cannot be settled; known are: {known}',
  },
  'outside-encounter': {
    zh: '{date} 不在单据所填的住院期间内，请核对',
    en: '{date} lies outside the stay that the claim states; please check',
  },
  'temporary-policy': {
    zh: '{count} 行为试行项目：{whyZh}',
    en: '{count} lines are of trial items: {whyEn}',
  },
  'price-not-checked': {
    zh: '{count} 行没有任何价格可比，按实收金额计，未核对价格',
    en: '{count} lines have no price to compare with; what was charged stands, unchecked',
  },
  'unlisted-lines': {
    zh: '{count} 行未收录，未作判断',
    en: '{count} lines are not listed here; nothing was decided on them',
  },
  'consumables-without-parent': {
    zh: '{count} 行耗材未填所属项目（parent）',
    en: '{count} consumables do not say which service they belong to (parent)',
  },
  'charge-inconsistent': {
    zh: '单价 × 数量为 {product} 元，与金额 {charged} 元不符，按金额计算',
    en: 'Unit price × quantity is {product} yuan, the amount {charged}; the amount is used',
  },
} as const satisfies Readonly<Record<FindingCode, Bilingual>>;

/** Fuller messages, used if the finding has the parameters `known`. */
export const FULLER = {
  'missing-primary': [
    {
      known: ['line'],
      zh: '所属的第 {line} 行不可收费，本行随之不可收费：{whyZh}',
      en: 'Line {line}, which it belongs to, cannot be charged, so neither can this: {whyEn}',
    },
    {
      known: ['near', 'nearDate'],
      zh: '同一次诊疗中没有主项目，{nearDate} 的第 {near} 行可能是其主项目，请确认：{whyZh}',
      en: 'No primary stands in its session; line {near} of {nearDate} may be it, please confirm: {whyEn}',
    },
    {
      known: ['pending'],
      zh: '所属的第 {pending} 行待核，本行随之待核：{whyZh}',
      en: 'Line {pending}, which it belongs to, is under review, and so is this: {whyEn}',
    },
  ],
  'price-unknown': [
    {
      known: ['has'],
      zh: '{code} 的价格不在文件中，价格表里没有本机构 {date} 适用的价格；价格表现有：{has}',
      en: 'The documents print no price for {code}, and the price book has none for this facility on {date}; it has: {has}',
    },
  ],
  'price-not-filed': [
    {
      known: ['has'],
      zh: '{code} 实行价格备案，价格表里没有该机构 {date} 适用的备案价格；价格表现有：{has}',
      en: '{code} is charged at the price that the facility files; the price book has none for it on {date}; it has: {has}',
    },
  ],
  'not-yet-effective': [
    {
      known: ['name'],
      zh: '名称“{name}”自 {from} 起才对应 {code}，{date} 尚不适用',
      en: 'The name "{name}" stands for {code} from {from} on, not yet on {date}',
    },
  ],
  'no-longer-effective': [
    {
      known: ['name'],
      zh: '名称“{name}”对应 {code} 至 {to} 止，{date} 已不适用',
      en: 'The name "{name}" stood for {code} until {to}, no longer on {date}',
    },
  ],
  'facility-not-authorised': [
    {
      known: ['name', 'candidates'],
      zh: '名称“{name}”可能为 {candidates}，均仅限申报医院使用（{applicants}），“{facility}”不在其中；如是其别名，请登记到 facilityAliases',
      en: 'The name "{name}" may be {candidates}, all of them for their applicants only ({applicants}); "{facility}" is none of them. If it is an alias of one, add it to facilityAliases',
    },
    {
      known: ['place'],
      zh: '{code} 仅限申报医院使用；“{facility}”可能就是当地的“{place}”，请确认；如是，请登记到 facilityAliases',
      en: '{code} is for its applicants only; "{facility}" may be the local "{place}" under its first name, please confirm; if it is, add it to facilityAliases',
    },
    {
      known: ['like'],
      zh: '{code} 仅限申报医院使用；“{facility}”与“{like}”名称相近，是否为同一医院（院区、别名），请确认；如是，请登记到 facilityAliases',
      en: '{code} is for its applicants only; "{facility}" has a name like "{like}", please confirm whether it is the same hospital (a campus, another name); if it is, add it to facilityAliases',
    },
    {
      known: ['condition'],
      zh: '{code} 对申报医院以外限“{condition}”的公立医院使用；“{facility}”是否符合，此处无法核实',
      en: 'Beside its applicants {code} is for public hospitals that are able to do it ({condition}); whether "{facility}" is cannot be checked here',
    },
  ],
  'mutually-exclusive': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位与收费行 {line} 重合，不可同时收取，可计 {allowed}：{whyZh}',
      en: '{lost} of its units stand beside line {line} and cannot be charged with it; {allowed} can: {whyEn}',
    },
  ],
  'included-in-other-item': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位已包含在收费行 {line} 中，可计 {allowed}：{whyZh}',
      en: '{lost} of its units are included in line {line}; {allowed} can be charged: {whyEn}',
    },
  ],
  'possible-duplicate': [
    {
      known: ['line'],
      zh: '同一次诊疗中该项目已有收费行 {line}（{sameZh}），请核对是否重复',
      en: 'Line {line} already charges this item in the session ({sameEn}); please check',
    },
  ],
  'ambiguous-name': [
    {
      known: ['note', 'details'],
      zh: '“{name}”对应的是计价说明而非项目，不单独成行：{note}（请在所做项目的收费行填写明细“{details}”）',
      en: 'The name "{name}" stands for a note on prices, not for an item: {note} (state "{details}" in the details of the line of what was done)',
    },
    {
      known: ['note'],
      zh: '“{name}”对应的是计价说明而非项目，不单独成行：{note}（请在所做项目的收费行填写相应明细）',
      en: 'The name "{name}" stands for a note on prices, not for an item: {note} (state it in the details of the line of what was done)',
    },
    {
      known: ['chapter', 'details'],
      zh: '“{name}”对应的是一章（{chapter}）而非项目：请填写该章内所做项目的编码，并填写明细“{details}”',
      en: 'The name "{name}" stands for a chapter ({chapter}), not for an item: give the code of what was done in it, and state "{details}" in the details',
    },
    {
      known: ['chapter'],
      zh: '“{name}”对应的是一章（{chapter}）而非项目：请填写该章内所做项目的编码',
      en: 'The name "{name}" stands for a chapter ({chapter}), not for an item: give the code of what was done in it',
    },
  ],
} as const satisfies {
  readonly [Code in FindingCode]?: readonly (Bilingual & { readonly known: readonly (keyof FindingParams<Code>)[] })[];
};

const FULLER_OF: Readonly<
  Partial<Record<FindingCode, readonly (Bilingual & { readonly known: readonly string[] })[]>>
> = FULLER;

/** Codes whose message sounds like a verdict. If a finding of theirs only asks or informs, the message says so first. */
const VERDICTS: ReadonlySet<FindingCode> = new Set([
  'not-yet-effective',
  'no-longer-effective',
  'content-not-met',
  'not-independent',
  'mutually-exclusive',
  'publicly-funded',
  'included-in-other-item',
  'missing-primary',
]);
const MILDER: Readonly<Record<string, Bilingual>> = {
  review: { zh: '待确认：', en: 'To be confirmed: ' },
  info: { zh: '供参考：', en: 'For information: ' },
};

/** The message of a finding in both languages, from its code, effect and parameters alone. */
export function messageOf(code: FindingCode, params: Readonly<Record<string, string>>, effect?: string): Bilingual {
  const fuller = FULLER_OF[code]?.find(({ known }) => known.every((name) => name in params));
  const { zh, en } = fuller ?? TEMPLATES[code];
  const said = { zh: fill(zh, params), en: fill(en, params) };
  const milder = effect === undefined ? undefined : MILDER[effect];
  if (milder === undefined || !VERDICTS.has(code)) return said;
  return { zh: milder.zh + said.zh, en: milder.en + said.en };
}
