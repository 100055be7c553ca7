import type { LineAdjudication } from '../model/adjudication.js';
import type { Finding, FindingBase, FindingCode, FindingParams } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';
import { fill } from './fill.js';
import { type Locale, say } from './say.js';

const APART: Bilingual = {
  zh: '如与第 {line} 行不是同一次进行，请填写不同的诊疗次（session）',
  en: 'if it was not done together with line {line}, give them different sessions',
};
const PRICE: Bilingual = { zh: '在价格表中补充 {code} 的价格', en: 'put a price for {code} into the price book' };
const CORRECT: Bilingual = { zh: '如记录有误，更正“{details}”', en: 'if the record is wrong, correct "{details}"' };
const NOTED: Bilingual = {
  zh: '删去本行，在所做项目的收费行填写所用方法等明细',
  en: 'drop this line, and state the method in the details of the line of what was done',
};

/**
 * What a reader of the bill can do so that a line can be charged, by the code of the finding. The finding's parameters
 * fill the sentence. A code without a remedy is one that no reader of the bill can help, or that needs no help (an amount
 * was cut to what is allowed). No remedy asks to leave out what was done, or to charge it elsewhere.
 */
export const REMEDIES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'ambiguous-name': { zh: '填写所做项目的编码', en: 'give the code of what was done' },
  'name-mismatch': { zh: '核对后改正编码或名称', en: 'correct the code or the name' },
  'not-yet-effective': {
    zh: '如日期有误，更正日期（{from} 起发生的可以收取）',
    en: 'if the date is wrong, correct it (what was done from {from} on can be charged)',
  },
  'no-longer-effective': {
    zh: '如日期有误，更正日期（{to} 及以前发生的可以收取）',
    en: 'if the date is wrong, correct it (what was done until {to} can be charged)',
  },
  'facility-not-public': {
    zh: '如机构所有制填写有误，更正（facility.ownership）',
    en: 'if the ownership of the facility is wrong, correct it (facility.ownership)',
  },
  'facility-ownership-unknown': {
    zh: '填写机构所有制（facility.ownership）',
    en: 'state the ownership of the facility (facility.ownership)',
  },
  'licence-missing': {
    zh: '如当时已取得许可，补充填写（facility.licences）',
    en: 'if the licence was held at the time, state it (facility.licences)',
  },
  'licence-unknown': {
    zh: '填写机构的许可（facility.licences）',
    en: 'state the licences of the facility (facility.licences)',
  },
  'patient-not-eligible': CORRECT,
  'missing-detail': { zh: '补充“{missing}”', en: 'state "{missing}"' },
  'content-not-met': CORRECT,
  'quantity-exceeded': { zh: '数量按 {allowed} 收取', en: 'charge a quantity of {allowed}' },
  'possible-duplicate': {
    zh: '如确为两次，用诊疗次（session）、侧别（side）或部位（site）区分；如为重复录入，删去其一',
    en: 'if it was done twice, tell the lines apart by session, side or site; if it was entered twice, drop one',
  },
  'price-unknown': PRICE,
  'price-not-filed': {
    zh: '在价格表中补充该机构备案的 {code} 价格',
    en: 'put the price that the facility filed for {code} into the price book',
  },
  'not-independent': APART,
  'mutually-exclusive': {
    zh: '与第 {line} 行只收其一；如不是同一次进行，请填写不同的诊疗次（session）',
    en: 'charge either this or line {line}; if they were not done together, give them different sessions',
  },
  'included-in-other-item': APART,
  'publicly-funded': CORRECT,
  'missing-primary': {
    zh: '如主项目漏收，补收；如已收取，与其填写同一诊疗次（session）',
    en: 'if what it belongs to was left out, charge it; if it is charged, give both the same session',
  },
  'consumable-not-separate': {
    zh: '如所用即其中之一（{listed}），在价格表该耗材编码下填写归入的名称（excludedAs）',
    en: 'if it is one of these under another name, say so at its code in the price book (excludedAs): {listed}',
  },
  'charge-inconsistent': {
    zh: '核对后改正单价、数量或金额',
    en: 'correct the unit price, the quantity or the amount',
  },
};

/** Remedies that differ if the finding has the parameter `known`. Null: only a remedy for another line would help. */
const IF_KNOWN: {
  readonly [Code in FindingCode]?: { readonly known: keyof FindingParams<Code>; readonly remedy: Bilingual | null };
} = {
  'missing-primary': { known: 'line', remedy: null },
  'ambiguous-name': { known: 'note', remedy: NOTED },
};

/** The quantity that may be charged: the line's, since other findings may allow less; the finding's if the line is denied. */
function allowedOn({ decision, quantity }: LineAdjudication, { allowed }: FindingBase['params']): { allowed?: string } {
  if (allowed === undefined) return {};
  return { allowed: decision === 'deny' ? allowed : quantity.allowed };
}

function remedyOf(finding: Finding, line: LineAdjudication, locale: Locale): string[] {
  const { code, effect } = finding;
  const params: FindingBase['params'] = { ...finding.params, ...allowedOn(line, finding.params) };
  const special = IF_KNOWN[code];
  const remedy = special !== undefined && special.known in params ? special.remedy : REMEDIES[code];
  // a quantity of 0 is no help
  if (remedy === undefined || remedy === null || effect === 'info' || params['allowed'] === '0') return [];
  const said = fill(remedy[locale], params);
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
