import type { FindingCode, FindingParams } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';
import { factNames, valueText } from './fact-names.js';
import { type Called, fill } from './fill.js';

/** One template per finding code; `{name}` stands for a parameter. `why` is the rule's title or a set phrase. */
export const TEMPLATES = {
  'unknown-detail': {
    zh: '“{detail}”没有规则读取，不影响审核；如系“{nearest}”的误写，请更正',
    en: 'No rule reads "{detail}", so it changes nothing; if "{nearest}" was meant, correct it',
  },
  'resolved-by-name': {
    zh: '本行未填编码，按名称“{name}”对应为项目 {code}',
    en: 'No code was given; the name "{name}" means item {code}',
  },
  'ambiguous-name': {
    zh: '名称“{name}”不能确定唯一项目，可能为：{candidates}',
    en: 'The name "{name}" does not identify a single item; it may be: {candidates}',
  },
  'name-mismatch': {
    zh: '编码 {code} 为“{own}”，而名称“{name}”属于 {other}，两者不一致',
    en: 'Code {code} is "{own}", but the name "{name}" belongs to {other}',
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
    en: '{code} may be charged by its applicants only ({applicants}); "{facility}" is not one of them. If it is another name of one, register it as an alias of the facility',
  },
  'facility-not-public': {
    zh: '{code} 限公立医院收取，“{facility}”不是公立医院',
    en: '{code} may be charged by public hospitals only; "{facility}" is not public',
  },
  'facility-ownership-unknown': {
    zh: '{code} 限公立医院收取，“{facility}”的办院性质未填写',
    en: '{code} may be charged by public hospitals only; the ownership of "{facility}" is not stated',
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
    en: '"{missing}" is not stated, so this cannot be decided: {whyEn}',
  },
  'content-not-met': {
    zh: '与项目内涵不符：{whyZh}',
    en: 'What was done does not match the content of the item: {whyEn}',
  },
  'ambiguous-provision': {
    zh: '依文件不能确定，须人工确认：{whyZh}',
    en: 'The document does not settle this, and a person decides: {whyEn}',
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
    en: 'The item is normally charged once per session; this line charges {claimed}: {sameEn}',
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
  'use-other-item': { zh: '应按 {code} 收取：{whyZh}', en: 'To be charged as {code} instead: {whyEn}' },
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
    en: 'It is already included in {line}: {whyEn}',
  },
  'missing-primary': {
    zh: '未收取主项目：{whyZh}',
    en: 'The main item is not charged: {whyEn}',
  },
  'multiple-procedure': {
    zh: '同一次手术的其余手术，按系数 {factor} 计价：{whyZh}',
    en: 'A further procedure of the same session, priced at a factor of {factor}: {whyEn}',
  },
  'consumable-not-separate': {
    zh: '“{name}”未列入“{item}”的除外内容（{excludedZh}）',
    en: '"{name}" is not among the goods that may be charged beside {item} ({excludedEn})',
  },
  overcharged: {
    zh: '实收 {charged} 元，高于可收 {amount} 元',
    en: '{charged} yuan was charged, more than the {amount} yuan allowed',
  },
  'amount-capped': {
    zh: '限额 {cap} 元，本行 {amount} 元中可计 {kept} 元：{whyZh}',
    en: 'Capped at {cap} yuan; of the {amount} yuan on this line, {kept} yuan counts: {whyEn}',
  },
  'resolved-by-national-code': {
    zh: '编码 {stated} 是国家编码的子项或加收项，暂按其项目 {code} {item} 审核',
    en: 'Code {stated} is the national code of a sub-item or add-on; it is decided as its item, {code} {item}',
  },
  'unknown-value': {
    zh: '“{detail}”所填“{values}”不是词表中的一个词，无法判断；请改填下列词之一：{known}',
    en: '"{values}" is not one of the words for "{detail}", so this cannot be decided; choose one of these: {known}',
  },
  'outside-encounter': {
    zh: '{date} 不在所填的住院期间内',
    en: '{date} is outside the stay stated on the claim',
  },
  'temporary-policy': {
    zh: '{count} 行为试行项目：{whyZh}',
    en: 'Lines of trial items ({count}): {whyEn}',
  },
  'price-not-checked': {
    zh: '{count} 行没有价格可比，按实收金额计，价格未核对',
    en: 'Lines without a price to compare with ({count}) count as charged, unchecked',
  },
  'unlisted-lines': {
    zh: '{count} 行未收录，未审核：{whyZh}',
    en: 'Lines that are not listed and were not decided ({count}): {whyEn}',
  },
  'consumables-without-parent': {
    zh: '{count} 行耗材未填写所属收费行',
    en: 'Consumables that do not say which line they belong to: {count}',
  },
  'charge-inconsistent': {
    zh: '单价×数量为 {product} 元，与所填金额 {charged} 元不符，按所填金额审核',
    en: 'Unit price × quantity is {product} yuan, but the amount stated is {charged} yuan; the amount is used',
  },
} as const satisfies Readonly<Record<FindingCode, Bilingual>>;

/** Messages by the parameters that they need; the first that has them counts. */
type Fuller = {
  readonly [Code in FindingCode]?: readonly (Bilingual & {
    readonly known: readonly (keyof FindingParams<Code>)[];
    /** what the first of them must be */
    readonly is?: string;
  })[];
};

/** Fuller messages, used if the finding has the parameters `known`. */
export const FULLER = {
  overcharged: [
    {
      known: ['places'],
      zh: '实收 {charged} 元，按所填数量可收 {amount} 元；所填侧别、部位为 {places} 个',
      en: '{charged} yuan was charged; for the quantity stated it is {amount} yuan, though {places} sides or sites are named',
    },
    {
      known: ['because'],
      is: 'reading',
      zh: '实收 {charged} 元，高于从严口径的 {amount} 元；按其他口径可以照收，须先核实',
      en: '{charged} yuan was charged; by the strict reading it is {amount} yuan, by another reading the charge is right, which must be settled first',
    },
  ],
  'missing-primary': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位所在日期未收取主项目，可计 {allowed}：{whyZh}',
      en: 'On the days of {lost} of its units the main item is not charged; {allowed} can be charged: {whyEn}',
    },
    {
      known: ['line'],
      zh: '所属的{line}不予收费，本行一并不予收费：{whyZh}',
      en: 'What it belongs to, {line}, cannot be charged, so neither can this: {whyEn}',
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
      en: 'The name "{name}" means {code} from {from} on, not yet on {date}',
    },
  ],
  'no-longer-effective': [
    {
      known: ['name'],
      zh: '名称“{name}”对应 {code} 至 {to} 止，{date} 已不适用',
      en: 'The name "{name}" meant {code} until {to}, no longer on {date}',
    },
  ],
  'facility-not-authorised': [
    {
      known: ['name', 'candidates'],
      zh: '名称“{name}”可能为 {candidates}，均仅限申报医院收取（{applicants}），“{facility}”不在其列；如为其中一家的其他名称，请登记机构别名后重新审核',
      en: 'The name "{name}" may be {candidates}; each may be charged by its applicants only ({applicants}), and "{facility}" is not one of them. If it is another name of one, register it as an alias of the facility',
    },
    {
      known: ['place'],
      zh: '{code} 仅限申报医院收取；“{facility}”可能就是当地的“{place}”，须人工确认；如是，请登记机构别名后重新审核',
      en: '{code} may be charged by its applicants only; "{facility}" may be the local "{place}" under its first name: a person decides, and if it is, registers it as an alias of the facility',
    },
    {
      known: ['like'],
      zh: '{code} 仅限申报医院收取；“{facility}”与“{like}”名称相近，是否为同一医院（院区、别名），须人工确认；如是，请登记机构别名后重新审核',
      en: '{code} may be charged by its applicants only; "{facility}" has a name like "{like}": a person decides whether it is the same hospital (a campus, another name), and if it is, registers it as an alias of the facility',
    },
    {
      known: ['condition'],
      zh: '{code} 除申报医院外，仅限“{condition}”的公立医院收取；费用清单不能说明“{facility}”是否符合，请自行核对，符合的方可收取',
      en: 'Besides its applicants, {code} may be charged by public hospitals that are able to do it ({condition}); a bill does not show whether "{facility}" is: check, and charge it only if so',
    },
  ],
  'resolved-by-name': [
    {
      known: ['item'],
      zh: '本行未填编码，按名称“{name}”对应为 {code} {item}',
      en: 'No code was given; the name "{name}" means {code} {item}',
    },
  ],
  'quantity-exceeded': [
    {
      known: ['together'],
      zh: '申报数量 {claimed}，与其他收费行共 {together} 行合并计算，本行可计 {allowed}：{whyZh}',
      en: 'Quantity {claimed} is charged; counted together with the other lines ({together} in all), {allowed} of this one can be: {whyEn}',
    },
  ],
  'not-independent': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位与{line}同日，可计 {allowed}：{whyZh}',
      en: '{lost} of its units fall on the days of {line}; {allowed} can be charged: {whyEn}',
    },
  ],
  'mutually-exclusive': [
    {
      known: ['lost', 'allowed'],
      zh: '其中 {lost} 个单位与{line}重合，可计 {allowed}：{whyZh}',
      en: '{lost} of its units coincide with {line}; {allowed} can be charged: {whyEn}',
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
      en: 'In the same session {line} already charges this item: {sameEn}',
    },
  ],
  'ambiguous-name': [
    {
      known: ['note', 'details'],
      zh: '“{name}”是计价说明而非项目，不单独收费；应删去本行，在所做项目的收费行填写“{details}”',
      en: '"{name}" is a note on prices, not an item, and has no line of its own; drop this line, and state "{details}" on the line of what was done',
    },
    {
      known: ['note'],
      zh: '“{name}”是计价说明而非项目，不单独收费；应删去本行，在所做项目的收费行填写',
      en: '"{name}" is a note on prices, not an item, and has no line of its own; drop this line, and state it on the line of what was done',
    },
    {
      known: ['chapter', 'details'],
      zh: '“{name}”对应一章（{chapter}）而非项目，应填写该章内所做项目的编码，并填写“{details}”',
      en: 'The name "{name}" means a chapter ({chapter}), not an item: give the code of what was done in it, and state "{details}"',
    },
    {
      known: ['chapter'],
      zh: '“{name}”对应一章（{chapter}）而非项目，应填写该章内所做项目的编码',
      en: 'The name "{name}" means a chapter ({chapter}), not an item: give the code of what was done in it',
    },
  ],
} as const satisfies Fuller;

/** What a message asks if its finding is a review, where more than a word before it must change; the fullest first. */
export const QUESTIONS = {
  'not-yet-effective': [
    {
      known: ['inferred'],
      zh: '待核实：文件未载执行日期，按文号年份推定 {code} 最早自 {from} 起执行，{date} 可能尚不能收取',
      en: 'To be confirmed: the document prints no day; by the year in its number {code} is in force from {from} at the earliest, so that it may not be charged on {date} yet',
    },
  ],
  'not-independent': [
    {
      known: ['lost', 'allowed', 'open'],
      zh: '其中 {lost} 个单位与{line}一同开展，不予收费；另 {open} 个是否也是，待核实：{whyZh}',
      en: '{lost} of its units were done with {line} and cannot be charged; whether {open} more were, is to be confirmed: {whyEn}',
    },
  ],
  'mutually-exclusive': [
    {
      known: ['lost', 'allowed', 'open'],
      zh: '其中 {lost} 个单位与{line}重合，不予收费；另 {open} 个是否也重合，待核实：{whyZh}',
      en: '{lost} of its units coincide with {line} and cannot be charged; whether {open} more do, is to be confirmed: {whyEn}',
    },
  ],
  'patient-not-eligible': [
    {
      known: [],
      zh: '待核实患者是否符合收费条件：{whyZh}',
      en: 'To be confirmed whether the patient meets the condition: {whyEn}',
    },
  ],
  'content-not-met': [
    {
      known: [],
      zh: '待核实是否与项目内涵相符：{whyZh}',
      en: 'To be confirmed whether what was done matches the content of the item: {whyEn}',
    },
  ],
  'included-in-other-item': [
    {
      known: ['lost', 'allowed', 'open'],
      zh: '其中 {lost} 个单位已包含在{line}的项目中，不予收费；另 {open} 个是否也包含，待核实：{whyZh}',
      en: '{lost} of its units are included in {line} and cannot be charged; whether {open} more are, is to be confirmed: {whyEn}',
    },
    {
      known: ['lost', 'allowed'],
      zh: '待核实其中 {lost} 个单位是否已包含在{line}的项目中（如已包含，可计 {allowed}）：{whyZh}',
      en: 'To be confirmed whether {lost} of its units are already included in {line} (then {allowed} can be charged): {whyEn}',
    },
    {
      known: [],
      zh: '待核实是否已包含在{line}的项目中：{whyZh}',
      en: 'To be confirmed whether it is already included in {line}: {whyEn}',
    },
  ],
  'missing-primary': [
    {
      known: ['line'],
      zh: '所属的{line}不予收费，本行是否仍可收取须人工确认：{whyZh}',
      en: 'What it belongs to, {line}, cannot be charged; whether this can be, a person decides: {whyEn}',
    },
    {
      known: ['near', 'nearDate', 'lost', 'allowed'],
      zh: '其中 {lost} 个单位所在日期未收取主项目，可计 {allowed}；其余日期中，{nearDate} 的{near}可能是其主项目，须人工确认：{whyZh}',
      en: 'On the days of {lost} of its units the main item is not charged, so {allowed} can be; on others {near} of {nearDate} may be the main item, and a person decides: {whyEn}',
    },
    {
      known: ['near', 'nearDate'],
      zh: '同一次诊疗中未见主项目，{nearDate} 的{near}可能是其主项目，须人工确认：{whyZh}',
      en: 'Its session has no main item; {near} of {nearDate} may be the one, and a person decides: {whyEn}',
    },
    {
      known: ['pending'],
      zh: '所属的{pending}待核实，本行一并待核实：{whyZh}',
      en: 'What it belongs to, {pending}, is under review, and so is this: {whyEn}',
    },
  ],
  'use-other-item': [
    {
      known: [],
      zh: '待核实是否应按 {code} 收取：{whyZh}',
      en: 'To be confirmed whether it is charged as {code} instead: {whyEn}',
    },
  ],
} as const satisfies Fuller;

/** What a message says if its finding only informs, where more than a word before it must change. */
const INFORMS: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'included-in-other-item': {
    zh: '供参考：{whyZh}（{line}）',
    en: 'For information: {whyEn} ({line})',
  },
};

type Known = Readonly<
  Partial<Record<FindingCode, readonly (Bilingual & { readonly known: readonly string[]; readonly is?: string })[]>>
>;

function firstKnown(all: Known, code: FindingCode, params: Params): Bilingual | undefined {
  return all[code]?.find(
    ({ known, is }) => known.every((name) => name in params) && (is === undefined || params[known[0] ?? ''] === is),
  );
}

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

const levelText = (level: string, locale: 'zh' | 'en'): string =>
  locale === 'zh' ? valueText(level, 'facility.level').zh : `level ${level}`;

/** Prices of the book as people read them: "18 3; 15 某医院" is 18 yuan at level 3, 15 yuan at a hospital. */
function booked(has: string, locale: 'zh' | 'en'): string {
  const [yuan, open, close, apart] = locale === 'zh' ? [' 元', '（', '）', '；'] : [' yuan', ' (', ')', '; '];
  const texts = has.split('; ').map((one) => {
    const [price, ...of] = one
      .split(' ')
      .map((word, i) => (i === 1 && /^[123]$/.test(word) ? levelText(word, locale) : word));
    return `${price}${yuan}${of.length === 0 ? '' : `${open}${of.join(' ')}${close}`}`;
  });
  return texts.join(apart);
}

function called(name: string, value: string, locale: 'zh' | 'en'): string {
  if (LINES.has(name)) return locale === 'zh' ? lineZh(value) : `line ${value}`;
  if (name === 'has') return booked(value, locale);
  return FACTS.has(name) ? factNames(value)[locale] : value;
}

/** The parameters as people read them in each language. */
const CALLED: Readonly<Record<'zh' | 'en', Called>> = {
  zh: (name, value) => called(name, value, 'zh'),
  en: (name, value) => called(name, value, 'en'),
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
  const question = effect === 'review' ? firstKnown(QUESTIONS, code, params) : undefined;
  if (question !== undefined) return filled(code, question, params);
  const fuller = firstKnown(FULLER, code, params);
  const informs = effect === 'info' && fuller === undefined ? INFORMS[code] : undefined;
  if (informs !== undefined) return filled(code, informs, params);
  return milder(code, filled(code, fuller ?? TEMPLATES[code], params), effect);
}
