import type { LineAdjudication } from '../model/adjudication.js';
import type { Finding, FindingBase, FindingCode, FindingParams } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';
import { factNames } from './fact-names.js';
import { fill } from './fill.js';
import { type Locale, say } from './say.js';

const APART: Bilingual = {
  zh: '如清单填写有误，依病历更正后重新审核',
  en: 'if the bill is wrong, correct it by the medical record and decide anew',
};
const PRICE: Bilingual = { zh: '在价格表中补充 {code} 的价格', en: 'put a price for {code} into the price book' };
const CORRECT: Bilingual = {
  zh: '如所填有误，依病历更正“{details}”',
  en: 'if it is wrong, correct "{details}" by the medical record',
};

/**
 * What a reader of the bill can do so that a line can be charged, by the code of the finding. The finding's parameters
 * fill the sentence. A code without a remedy is one that no reader of the bill can help, or that needs no help (an amount
 * was cut to what is allowed). No remedy asks to leave out what was done, or to charge it elsewhere.
 */
export const REMEDIES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'ambiguous-name': { zh: '填写所做项目的编码', en: 'give the code of what was done' },
  'name-mismatch': { zh: '核对并更正编码或名称', en: 'correct the code or the name' },
  'not-yet-effective': {
    zh: '如日期有误，依病历更正',
    en: 'if the date is wrong, correct it by the medical record',
  },
  'no-longer-effective': {
    zh: '如日期有误，依病历更正',
    en: 'if the date is wrong, correct it by the medical record',
  },
  'facility-not-public': {
    zh: '如办院性质有误，更正',
    en: 'if the ownership of the facility is wrong, correct it',
  },
  'facility-ownership-unknown': {
    zh: '填写办院性质',
    en: 'state the ownership of the facility',
  },
  'licence-missing': {
    zh: '如当时已取得许可，补充填写',
    en: 'if the licence was held at the time, state it',
  },
  'licence-unknown': {
    zh: '填写机构许可',
    en: 'state the licences of the facility',
  },
  'patient-not-eligible': CORRECT,
  'missing-detail': { zh: '补充“{missing}”', en: 'state "{missing}"' },
  'content-not-met': CORRECT,
  'quantity-exceeded': { zh: '按数量 {allowed} 收取', en: 'charge a quantity of {allowed}' },
  'possible-duplicate': {
    zh: '依病历核实：确做 {claimed} 次的，补填医嘱号（每次一个）、部位或病历记载的次数；多录的，改正数量',
    en: 'check the medical record: if it was done {claimed} times, state the orders (one for each), the sites or the number documented; if not, correct the quantity',
  },
  'price-unknown': PRICE,
  'price-not-filed': {
    zh: '在价格表中补充该机构备案的 {code} 价格',
    en: 'put the price that the facility filed for {code} into the price book',
  },
  'not-independent': APART,
  'mutually-exclusive': {
    zh: '两项只能收取其一',
    en: 'charge one of the two',
  },
  'included-in-other-item': APART,
  'publicly-funded': CORRECT,
  'missing-primary': {
    zh: '核实主项目：已开展而漏收的，补收；已收取的，填写所属收费行',
    en: 'look for the main item: if it was done and left out, charge it; if it is charged, name its line',
  },
  overcharged: {
    zh: '如 {places} 处均已开展，数量改填 {places} 后重新审核',
    en: 'if all {places} were done, state a quantity of {places} and decide anew',
  },
  'consumable-not-separate': {
    zh: '如所用即其中之一（{listed}），在价格表该耗材编码下填写归入的名称',
    en: 'if it is one of these under another name, say so at its code in the price book: {listed}',
  },
  'charge-inconsistent': {
    zh: '核对并更正单价、数量或金额',
    en: 'correct the unit price, the quantity or the amount',
  },
};

const TWICE: Bilingual = {
  zh: '依病历核实：确为两次的，补填医嘱号、部位或侧别；重复录入的，删去其一',
  en: 'check the medical record: if it was done twice, state order, site or side; if it was entered twice, drop one',
};

/** Remedies that differ if the finding has the parameter `known`. Null: none is needed, or none helps. */
const IF_KNOWN: {
  readonly [Code in FindingCode]?: { readonly known: keyof FindingParams<Code>; readonly remedy: Bilingual | null };
} = {
  'missing-primary': { known: 'line', remedy: null },
  'possible-duplicate': { known: 'line', remedy: TWICE },
  // the message says it
  'ambiguous-name': { known: 'note', remedy: null },
};

/** The quantity that may be charged: the line's, since other findings may allow less; the finding's if the line is denied. */
function allowedOn({ decision, quantity }: LineAdjudication, { allowed }: FindingBase['params']): { allowed?: string } {
  if (allowed === undefined) return {};
  return { allowed: decision === 'deny' ? allowed : quantity.allowed };
}

/** Facts by what people call them. */
function namedIn(params: FindingBase['params'], locale: Locale): FindingBase['params'] {
  const { missing, details } = params;
  return {
    ...params,
    ...(missing === undefined ? {} : { missing: factNames(missing)[locale] }),
    ...(details === undefined ? {} : { details: factNames(details)[locale] }),
  };
}

/** Remedies of a review: what to do if the bill is right, too. A person decides by the medical record. */
const ON_REVIEW: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'content-not-met': {
    zh: '依病历核实“{details}”：填写有误的，更正；无误的，能否按本项目收费由人工确认',
    en: 'check "{details}" against the medical record: if it is wrong, correct it; if it is right, a person decides whether this item can be charged',
  },
  'included-in-other-item': {
    zh: '依病历核实：属于该项目一部分的，不另收；另行开展的，凭病历由人工确认；清单填写有误的，更正后重新审核',
    en: 'check the medical record: if it was a part of that item, it is not charged apart; if it was done besides, a person confirms it by the record; if the bill is wrong, correct it and decide anew',
  },
  'mutually-exclusive': {
    zh: '依病历核实：不能同时收取的，只收其一；确可分别收取的，凭病历由人工确认；清单填写有误的，更正后重新审核',
    en: 'check the medical record: if the two cannot be charged together, charge one; if they can, a person confirms it by the record; if the bill is wrong, correct it and decide anew',
  },
  'not-independent': {
    zh: '依病历核实：并非独立开展的，不予收费；确为独立开展的，凭病历由人工确认；清单填写有误的，更正后重新审核',
    en: 'check the medical record: if it was not done alone, it cannot be charged; if it was, a person confirms it by the record; if the bill is wrong, correct it and decide anew',
  },
};

function remedyOf(finding: Finding, line: LineAdjudication, locale: Locale): string[] {
  const { code, effect } = finding;
  const params: FindingBase['params'] = { ...finding.params, ...allowedOn(line, finding.params) };
  const special = IF_KNOWN[code];
  const own = (effect === 'review' ? ON_REVIEW[code] : undefined) ?? REMEDIES[code];
  const remedy = special !== undefined && special.known in params ? special.remedy : own;
  // a quantity of 0 is no help
  if (remedy === undefined || remedy === null || effect === 'info' || params['allowed'] === '0') return [];
  const said = fill(remedy[locale], namedIn(params, locale));
  // nor is a sentence that the finding cannot fill
  return /[{}]/.test(said) ? [] : [said];
}

function suggested({ code, name, quantity, amount }: NonNullable<Finding['suggestion']>, locale: Locale): string {
  return say('suggestion', locale, {
    code: code ?? '',
    name: name === undefined ? '' : ` ${name}`.slice(code === null ? 1 : 0),
    quantity: quantity === undefined ? '' : ` × ${quantity}`,
    amount: amount === undefined || amount === null ? '' : ` = ${say('amount', locale, { amount })}`,
  });
}

/** The ways to answer a finding of a line; each is enough by itself. */
export function waysOut(finding: Finding, line: LineAdjudication, locale: Locale): string[] {
  const { suggestion } = finding;
  return [...(suggestion === undefined ? [] : [suggested(suggestion, locale)]), ...remedyOf(finding, line, locale)];
}

/** True if a line stays denied no matter what a reader does: then no remedy is given. */
export function isBeyondHelp(line: LineAdjudication): boolean {
  return line.findings.some((finding) => finding.effect === 'deny' && waysOut(finding, line, 'en').length === 0);
}
