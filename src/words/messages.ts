import type { FindingCode, FindingParams } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';
import { factNames } from './fact-names.js';
import { type Called, fill } from './fill.js';

/** One template per finding code; `{name}` stands for a parameter. `why` is the rule's title or a set phrase. */
export const TEMPLATES = {
  'unknown-detail': {
    zh: '明细“{detail}”没有规则读取，不影响审核；如系“{nearest}”的误写，请更正',
    en: 'No rule reads the detail "{detail}", so it changes nothing; if "{nearest}" was meant, correct it',
  },
  'resolved-by-name': {
    zh: '本行未填编码，按名称“{name}”对应为项目“{code}”',
    en: 'No code was given; the name "{name}" stands for the item "{code}"',
  },
  'ambiguous-name': {
    zh: '名称“{name}”不能确定唯一项目，可能为：{candidates}',
    en: 'The name "{name}" does not settle one item; it may be: {candidates}',
  },
  'name-mismatch': {
    zh: '编码 {code} 为“{own}”，而名称“{name}”属于 {other}，两者不一致',
    en: 'Code {code} is "{own}", yet the name "{name}" is that of {other}',
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
    zh: '{code} 仅限申报医院收取（{applicants}），“{facility}”不在其列；如为其中一家的其他名称，请登记机构别名后重新审核',
    en: '{code} is for its applicants only ({applicants}); "{facility}" is none of them. If it is another name of one, register it as an alias of the facility',
  },
  'facility-not-public': {
    zh: '{code} 限公立医院收取，“{facility}”不是公立医院',
    en: '{code} is for public hospitals; "{facility}" is not public',
  },
  'facility-ownership-unknown': {
    zh: '{code} 限公立医院收取，“{facility}”的办院性质未填写',
    en: '{code} is for public hospitals; the ownership of "{facility}" is not stated',
  },
  'licence-missing': {
    zh: '机构不具备所需许可：{whyZh}',
    en: 'The facility lacks a licence that is required: {whyEn}',
  },
  'licence-unknown': {
    zh: '机构许可未填写：{whyZh}',
    en: 'The licences of the facility are not stated: {whyEn}',
  },
  'patient-not-eligible': { zh: '患者不符合收费条件：{whyZh}', en: 'The patient does not meet the condition: {whyEn}' },
  'missing-detail': {
    zh: '未填写“{missing}”，无法判断：{whyZh}',
    en: '"{missing}" is not stated, so this cannot be settled: {whyEn}',
  },
  'content-not-met': {
    zh: '与项目内涵不符：{whyZh}',
    en: 'What was done is not what the item says: {whyEn}',
  },
  'ambiguous-provision': {
    zh: '文件规定存在歧义，须人工确认：{whyZh}',
    en: 'The provision can be read in more than one way, and a person decides: {whyEn}',
  },
  'quantity-exceeded': {
    zh: '申报数量 {claimed}，可计 {allowed}：{whyZh}',
    en: 'Quantity {claimed} is charged, {allowed} can be: {whyEn}',
  },
  'quantity-not-whole': {
    zh: '计价单位“{unit}”按整数计，申报数量 {claimed} 不是整数，暂按 {allowed} 计',
    en: 'The unit "{unit}" is counted in whole numbers; {claimed} is not whole, {allowed} is counted',
  },
  'possible-duplicate': {
    zh: '该项目一次诊疗通常计一次，本行申报 {claimed}：{sameZh}',
    en: 'The item is expected once in a session, this line charges {claimed}: {sameEn}',
  },
  'price-unknown': {
    zh: '文件未公布 {code} 的价格，价格表中也没有 {date} 适用的价格',
    en: 'The documents print no price for {code}, and the price book has none for {date}',
  },
  'price-not-filed': {
    zh: '{code} 按机构备案价格收取，价格表中没有该机构 {date} 适用的备案价格',
    en: '{code} is charged at the price that the facility files; the price book has none for {date}',
  },
  'not-independent': {
    zh: '{whyZh}；同时收取了{line}',
    en: '{whyEn}, yet {line} is charged too',
  },
  'use-other-item': { zh: '应按 {code} 收取：{whyZh}', en: 'It is charged as {code} instead: {whyEn}' },
  'mutually-exclusive': {
    zh: '{whyZh}；同时收取了{line}',
    en: '{whyEn}; {line} is charged too',
  },
  'publicly-funded': {
    zh: '{whyZh}',
    en: '{whyEn}',
  },
  'included-in-other-item': {
    zh: '已包含在{line}的项目中：{whyZh}',
    en: 'It is included in {line} already: {whyEn}',
  },
  'missing-primary': {
    zh: '未收取主项目：{whyZh}',
    en: 'What it belongs to is not charged: {whyEn}',
  },
  'multiple-procedure': {
    zh: '同一次手术的其余手术，按系数 {factor} 计价：{whyZh}',
    en: 'A further procedure of the same session, counted at {factor}: {whyEn}',
  },
  'consumable-not-separate': {
    zh: '“{name}”未列入“{item}”的除外内容（{excludedZh}）',
    en: '"{name}" is not among what is printed to be charged beside {item} ({excludedEn})',
  },
  overcharged: {
    zh: '实收 {charged} 元，高于可收 {amount} 元',
    en: '{charged} yuan were charged, more than the {amount} yuan allowed',
  },
  'amount-capped': {
    zh: '限额 {cap} 元，本行 {amount} 元中可计 {kept} 元：{whyZh}',
    en: 'Capped at {cap} yuan; of {amount} yuan on this line {kept} yuan count: {whyEn}',
  },
  'resolved-by-national-code': {
    zh: '编码 {stated} 是国家编码的子项或加收项，暂按其项目 {code} {item} 审核',
    en: 'Code {stated} is the national code of a sub-item or add-on; it is decided as its item, {code} {item}',
  },
  'unknown-value': {
    zh: '“{detail}”所填“{values}”不在词表内，无法判断；词表所列：{known}',
    en: '"{values}" is no known word of "{detail}", so this cannot be settled; known are: {known}',
  },
  'outside-encounter': {
    zh: '{date} 不在所填的住院期间内',
    en: '{date} lies outside the stay that the claim states',
  },
  'temporary-policy': {
    zh: '{count} 行为试行项目：{whyZh}',
    en: '{count} lines are of trial items: {whyEn}',
  },
  'price-not-checked': {
    zh: '{count} 行没有价格可比，按实收金额计，价格未核对',
    en: '{count} lines have no price to compare with; what was charged stands, unchecked',
  },
  'unlisted-lines': {
    zh: '{count} 行未收录，未审核：{whyZh}',
    en: '{count} lines are not listed here, and nothing was decided on them: {whyEn}',
  },
  'consumables-without-parent': {
    zh: '{count} 行耗材未填写所属收费行',
    en: '{count} consumables do not say which line they belong to',
  },
  'charge-inconsistent': {
    zh: '单价×数量为 {product} 元，与所填金额 {charged} 元不符，按所填金额审核',
    en: 'Unit price × quantity is {product} yuan, the amount {charged}; the amount is used',
  },
} as const satisfies Readonly<Record<FindingCode, Bilingual>>;

/** Fuller messages, used if the finding has the parameters `known`. */
export const FULLER = {
  'missing-primary': [
    {
      known: ['line'],
      zh: '所属的{line}不予收费，本行一并不予收费：{whyZh}',
      en: 'What it belongs to, {line}, cannot be charged, so neither can this: {whyEn}',
      question: {
        zh: '所属的{line}不予收费，本行是否仍可收取须人工确认：{whyZh}',
        en: 'What it belongs to, {line}, cannot be charged; whether this can, a person decides: {whyEn}',
      },
    },
    {
      known: ['near', 'nearDate'],
      zh: '同一次诊疗中未见主项目，{nearDate} 的{near}可能是其主项目，须人工确认：{whyZh}',
      en: 'No primary stands in its session; {near} of {nearDate} may be it, and a person decides: {whyEn}',
    },
    {
      known: ['pending'],
      zh: '所属的{pending}待核实，本行一并待核实：{whyZh}',
      en: 'What it belongs to, {pending}, is under review, and so is this: {whyEn}',
    },
  ],
  'price-unknown': [
    {
      known: ['has'],
      zh: '文件未公布 {code} 的价格，价格表中没有本机构 {date} 适用的价格；价格表现有：{has}',
      en: 'The documents print no price for {code}, and the price book has none for this facility on {date}; it has: {has}',
    },
  ],
  'price-not-filed': [
    {
      known: ['has'],
      zh: '{code} 按机构备案价格收取，价格表中没有该机构 {date} 适用的备案价格；价格表现有：{has}',
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
      zh: '名称“{name}”可能为 {candidates}，均仅限申报医院收取（{applicants}），“{facility}”不在其列；如为其中一家的其他名称，请登记机构别名后重新审核',
      en: 'The name "{name}" may be {candidates}, all of them for their applicants only ({applicants}); "{facility}" is none of them. If it is another name of one, register it as an alias of the facility',
    },
    {
      known: ['place'],
      zh: '{code} 仅限申报医院收取；“{facility}”可能就是当地的“{place}”，须人工确认；如是，请登记机构别名后重新审核',
      en: '{code} is for its applicants only; "{facility}" may be the local "{place}" under its first name, a person decides; if it is, register it as an alias of the facility',
    },
    {
      known: ['like'],
      zh: '{code} 仅限申报医院收取；“{facility}”与“{like}”名称相近，是否为同一医院（院区、别名），须人工确认；如是，请登记机构别名后重新审核',
      en: '{code} is for its applicants only; "{facility}" has a name like "{like}", a person decides whether it is the same hospital (a campus, another name); if it is, register it as an alias of the facility',
    },
    {
      known: ['condition'],
      zh: '{code} 除申报医院外，仅限“{condition}”的公立医院收取；“{facility}”是否符合，此处无法核实',
      en: 'Beside its applicants {code} is for public hospitals that are able to do it ({condition}); whether "{facility}" is cannot be checked here',
    },
  ],
  'resolved-by-name': [
    {
      known: ['item'],
      zh: '本行未填编码，按名称“{name}”对应为 {code} {item}',
      en: 'No code was given; the name "{name}" stands for {code} {item}',
    },
  ],
  'quantity-exceeded': [
    {
      known: ['together'],
      zh: '申报数量 {claimed}，与其他收费行共 {together} 行合并计算，本行可计 {allowed}：{whyZh}',
      en: 'Quantity {claimed} is charged; {together} lines are counted together, and {allowed} of this one can be charged: {whyEn}',
    },
  ],
  'not-independent': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位与{line}同日，可计 {allowed}：{whyZh}',
      en: '{lost} of its units lie on days of {line}; {allowed} can be charged: {whyEn}',
    },
  ],
  'mutually-exclusive': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位与{line}重合，可计 {allowed}：{whyZh}',
      en: '{lost} of its units stand beside {line}; {allowed} can be charged: {whyEn}',
    },
  ],
  'included-in-other-item': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位已包含在{line}的项目中，可计 {allowed}：{whyZh}',
      en: '{lost} of its units are included in {line}; {allowed} can be charged: {whyEn}',
    },
  ],
  'possible-duplicate': [
    {
      known: ['line'],
      zh: '同一次诊疗中{line}已收取该项目：{sameZh}',
      en: 'In the same session {line} charges this item already: {sameEn}',
    },
  ],
  'ambiguous-name': [
    {
      known: ['note', 'details'],
      zh: '“{name}”是计价说明而非项目，不单独收费，应在所做项目的收费行填写“{details}”：{note}',
      en: 'The name "{name}" stands for a note on prices, not for an item; state "{details}" on the line of what was done: {note}',
    },
    {
      known: ['note'],
      zh: '“{name}”是计价说明而非项目，不单独收费：{note}',
      en: 'The name "{name}" stands for a note on prices, not for an item: {note}',
    },
    {
      known: ['chapter', 'details'],
      zh: '“{name}”对应一章（{chapter}）而非项目，应填写该章内所做项目的编码，并填写“{details}”',
      en: 'The name "{name}" stands for a chapter ({chapter}), not for an item: give the code of what was done in it, and state "{details}" in the details',
    },
    {
      known: ['chapter'],
      zh: '“{name}”对应一章（{chapter}）而非项目，应填写该章内所做项目的编码',
      en: 'The name "{name}" stands for a chapter ({chapter}), not for an item: give the code of what was done in it',
    },
  ],
} as const satisfies {
  readonly [Code in FindingCode]?: readonly (Bilingual & {
    readonly known: readonly (keyof FindingParams<Code>)[];
    readonly question?: Bilingual;
  })[];
};

const FULLER_OF: Readonly<
  Partial<
    Record<FindingCode, readonly (Bilingual & { readonly known: readonly string[]; readonly question?: Bilingual })[]>
  >
> = FULLER;

/** What a message says if its finding only asks or informs, where more than a word before it must change. */
const MILD: Readonly<Partial<Record<FindingCode, Readonly<Partial<Record<string, Bilingual>>>>>> = {
  'included-in-other-item': {
    review: {
      zh: '待核实是否已包含在{line}的项目中：{whyZh}',
      en: 'To be confirmed whether it is included in {line} already: {whyEn}',
    },
    info: {
      zh: '供参考：{whyZh}（{line}）',
      en: 'For information: {whyEn} ({line})',
    },
  },
};

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
  review: { zh: '待核实：', en: 'To be confirmed: ' },
  info: { zh: '供参考：', en: 'For information: ' },
};

/** Parameters that are ids of lines. */
const LINES: ReadonlySet<string> = new Set(['line', 'near', 'pending']);
/** Parameters that name facts, for programs; people read what the facts are called. */
const FACTS: ReadonlySet<string> = new Set(['missing', 'detail', 'details']);

/** A line as messages call it. */
const lineZh = (id: string): string => (/^\d+$/.test(id) ? `第${id}行` : `收费行“${id}”`);

/** The parameters as people read them in each language. */
const CALLED: Readonly<Record<'zh' | 'en', Called>> = {
  zh: (name, value) => (LINES.has(name) ? lineZh(value) : FACTS.has(name) ? factNames(value).zh : value),
  en: (name, value) => (LINES.has(name) ? `line ${value}` : FACTS.has(name) ? factNames(value).en : value),
};

type Params = Readonly<Record<string, string>>;

function filled(code: FindingCode, { zh, en }: Bilingual, params: Params): Bilingual {
  // a detail that no rule reads has no other name than the claim gives it
  if (code === 'unknown-detail') return { zh: fill(zh, params), en: fill(en, params) };
  return { zh: fill(zh, params, CALLED.zh), en: fill(en, params, CALLED.en) };
}

/** A message that sounds like a verdict, if its finding gives none. */
function milder(code: FindingCode, said: Bilingual, effect: string | undefined): Bilingual {
  const before = effect === undefined ? undefined : MILDER[effect];
  if (before === undefined || !VERDICTS.has(code)) return said;
  return { zh: before.zh + said.zh, en: before.en + said.en };
}

/** The message of a finding in both languages, from its code, effect and parameters alone. */
export function messageOf(code: FindingCode, params: Params, effect?: string): Bilingual {
  const fuller = FULLER_OF[code]?.find(({ known }) => known.every((name) => name in params));
  if (fuller !== undefined) {
    const question = effect === 'review' ? fuller.question : undefined;
    return question === undefined ? milder(code, filled(code, fuller, params), effect) : filled(code, question, params);
  }
  const mild = effect === undefined ? undefined : MILD[code]?.[effect];
  if (mild !== undefined) return filled(code, mild, params);
  return milder(code, filled(code, TEMPLATES[code], params), effect);
}
