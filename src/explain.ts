import { DECISIONS, PHRASES } from './explain/phrases.js';
import { REMEDIES } from './explain/remedies.js';
import { fill } from './messages.js';
import type { Finding, LineAdjudication, PriceComponent } from './model/adjudication.js';
import type { Citation } from './model/primitives.js';
import { decimal, decimalText, roundYuan, yuan, ZERO } from './money.js';

type Locale = 'zh' | 'en';
type Params = Readonly<Record<string, string>>;

function say(key: keyof typeof PHRASES, locale: Locale, params: Params = {}): string {
  return fill(PHRASES[key][locale], params);
}

/** A section as people call it: annex-2 is 附表2. */
function sectionText(section: string, locale: Locale): string {
  const [, kind, number] = /^(annex|article)-(\d+)$/.exec(section) ?? [];
  if (number === undefined) return section === 'list' ? say('list', locale) : section;
  return say(kind === 'annex' ? 'annex' : 'article', locale, { number });
}

function cited(sentence: string, citation: Citation | null, locale: Locale): string {
  if (citation === null) return say('uncited', locale, { sentence });
  const { document, section, row, quote } = citation;
  const at = row === undefined ? '' : say('row', locale, { row: String(row) });
  const words = quote === undefined ? '' : say('quoted', locale, { quote });
  const place = `${document} ${sectionText(section, locale)}${at}`;
  return say('cited', locale, { sentence, place, quote: words });
}

function headline({ item, decision, amount }: LineAdjudication, locale: Locale): string {
  const name = item === null ? say('line', locale) : `${item.code} ${item.name}`;
  const params = { name, decision: DECISIONS[decision][locale] };
  if (decision === 'unlisted') return say('headline-bare', locale, params);
  const sum = amount === null ? say('no-amount', locale) : say('amount', locale, { amount });
  return say('headline', locale, { ...params, amount: sum });
}

function componentText(component: PriceComponent, unit: string | undefined, locale: Locale): string {
  const { type, basis, amount, factor, label, citation } = component;
  const share = factor === undefined ? '' : decimalText(decimal(factor).abs().mul(decimal(100)));
  const params = {
    amount: decimalText(decimal(amount).abs()),
    label: label[locale],
    per: unit === undefined || basis === 'line' ? '' : say('per', locale, { unit }),
    percent: share === '' ? '' : say('percent', locale, { percent: share }),
    basis: basis === 'line' ? say('once', locale) : '',
  };
  return cited(say(type, locale, params), citation, locale);
}

/** The reckoning from unit price to amount, and what was charged where that was less. */
function sums(line: LineAdjudication, locale: Locale): string[] {
  const { unitPrice, quantity, amount, components } = line;
  const { claimed, allowed } = quantity;
  const isCut = claimed !== allowed && line.decision !== 'deny';
  const counted = !isCut ? [] : [say('counted', locale, { claimed, allowed })];
  if (unitPrice === null || amount === null || allowed === '0') return counted;
  const once = components
    .filter(({ basis }) => basis === 'line')
    .reduce((sum, part) => sum.plus(decimal(part.amount)), ZERO);
  const perLine = once.isZero() ? '' : say('per-line', locale, { amount: decimalText(once) });
  const reckoned = decimal(unitPrice).mul(decimal(allowed)).plus(once);
  const sum = say('sum', locale, { unitPrice, quantity: allowed, perLine, amount: yuan(reckoned) });
  const paid = roundYuan(reckoned).gt(decimal(amount)) ? [say('paid', locale, { amount })] : [];
  return [...counted, sum, ...paid];
}

function suggested({ code, name, quantity, amount }: NonNullable<Finding['suggestion']>, locale: Locale): string {
  return say('suggestion', locale, {
    code,
    name: name === undefined ? '' : ` ${name}`,
    quantity: quantity === undefined ? '' : ` × ${quantity}`,
    amount: amount === undefined || amount === null ? '' : ` = ${say('amount', locale, { amount })}`,
  });
}

/** What would make the line chargeable, where the finding can tell. */
function remedyText({ code, effect, params = {}, suggestion }: Finding, locale: Locale): string[] {
  const remedy = REMEDIES[code];
  const known = remedy === undefined ? '{' : fill(remedy[locale], params);
  const ways = [
    ...(suggestion === undefined ? [] : [suggested(suggestion, locale)]),
    // a remedy that asks for more than the finding knows is no help, nor is charging nothing
    ...(effect === 'info' || params['allowed'] === '0' || /[{}]/.test(known) ? [] : [known]),
  ];
  return ways.length === 0 ? [] : [say('remedy', locale, { what: ways.join(say('or', locale)) })];
}

function findingText(finding: Finding, locale: Locale): string[] {
  const { message, citation, alternatives = [] } = finding;
  const amounts = alternatives.join(say('or', locale));
  return [
    cited(message[locale], citation, locale),
    ...(amounts === '' ? [] : [say('alternatives', locale, { amounts })]),
    ...remedyText(finding, locale),
  ];
}

/**
 * Prose for people: what was decided, the way from base price to amount, and each finding with the provision behind
 * it; for what was denied, cut or questioned also what would help. Uses nothing but the result.
 *
 * @param line a line of a result, as `adjudicate` or `quote` gives it
 * @returns sentences, one a step, in the order in which they follow from each other
 * @example
 * explain(line, 'en')[0] // "QYLS00144 1-3级肝管切开+肝胆管盆式内引流术 can be charged: 3380.00 yuan."
 */
export function explain(line: LineAdjudication, locale: Locale): string[] {
  const unit = line.item?.unit;
  return [
    headline(line, locale),
    ...line.components.map((component) => componentText(component, unit, locale)),
    ...sums(line, locale),
    ...line.findings.flatMap((finding) => findingText(finding, locale)),
  ];
}
