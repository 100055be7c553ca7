import { evidence, factText } from './explain/evidence.js';
import { exact, fixedText, isGreater, plainText, plus, sizeText, times, toYuan } from './explain/exact.js';
import { lineName } from './explain/line-name.js';
import { cited } from './explain/place.js';
import type { LineAdjudication, PriceComponent } from './model/adjudication.js';
import type { Finding, FindingBase, FindingCode } from './model/finding.js';
import { DECISIONS } from './words/phrases.js';
import { isBeyondHelp, waysOut } from './words/remedies.js';
import { type Locale, say } from './words/say.js';

function headline(line: LineAdjudication, locale: Locale): string {
  const { decision, amount } = line;
  const params = { name: lineName(line, locale), decision: DECISIONS[decision][locale] };
  if (decision === 'unlisted') return say('headline-bare', locale, params);
  const sum = amount === null ? say('no-amount', locale) : say('amount', locale, { amount });
  return say('headline', locale, { ...params, amount: sum });
}

function componentText(component: PriceComponent, unit: string | undefined, locale: Locale): string {
  const { type, basis, amount, factor, steps, facts = [], label, citation } = component;
  const share = factor === undefined ? '' : sizeText(times(exact(factor), exact('100')));
  const params = {
    amount: sizeText(exact(amount)),
    label: label[locale],
    per: unit === undefined || basis === 'line' ? '' : say('per', locale, { unit }),
    percent: share === '' ? '' : say('percent', locale, { percent: share }),
    basis: basis === 'line' ? say('once', locale) : '',
    facts:
      steps === undefined
        ? ''
        : say('steps-of', locale, {
            facts: facts.map((used) => factText(used, locale)).join(say('separator', locale)),
            steps,
          }),
  };
  const phrase = type === 'base' && basis === 'line' ? 'whole' : type;
  return cited(say(phrase, locale, params), citation, locale);
}

/** The sum of several units of something that has no unit price. */
function wholeLine({ quantity: { allowed }, amount, components }: LineAdjudication, locale: Locale): string[] {
  const isWhole = components.some(({ type, basis }) => type === 'base' && basis === 'line');
  if (!isWhole || amount === null || allowed === '0' || allowed === '1') return [];
  return [say('quantity', locale, { quantity: allowed, amount })];
}

/** Findings whose message has both quantities, so that they need not be said again. */
const SAYING_QUANTITIES: ReadonlySet<FindingCode> = new Set(['quantity-exceeded', 'quantity-not-whole']);

/** The way from unit price to amount, and the amount payable if less was charged. */
function sums(line: LineAdjudication, locale: Locale): string[] {
  const { unitPrice, quantity, amount, components } = line;
  const { claimed, allowed } = quantity;
  const isSaid = line.findings.some(
    ({ code, params }: FindingBase) =>
      SAYING_QUANTITIES.has(code) && params['claimed'] === claimed && params['allowed'] === allowed,
  );
  const isCut = claimed !== allowed && line.decision !== 'deny' && !isSaid;
  const counted = !isCut ? [] : [say('counted', locale, { claimed, allowed })];
  if (unitPrice === null || amount === null || allowed === '0') return [...counted, ...wholeLine(line, locale)];
  const once = components
    .filter(({ basis }) => basis === 'line')
    .reduce((sum, part) => plus(sum, exact(part.amount)), exact('0'));
  const perLine = once.units === 0n ? '' : say('per-line', locale, { amount: plainText(once) });
  const reckoned = toYuan(plus(times(exact(unitPrice), exact(allowed)), once));
  const sum = say('sum', locale, { unitPrice, quantity: allowed, perLine, amount: fixedText(reckoned) });
  const paid = isGreater(reckoned, exact(amount)) ? [say('paid', locale, { amount })] : [];
  return [...counted, sum, ...paid];
}

function findingText(finding: Finding, { amount }: LineAdjudication, locale: Locale): string[] {
  const { code, message, citation, alternatives = [] } = finding;
  const amounts = alternatives.filter((other) => other !== amount).join(say('or', locale));
  const facts = evidence(finding, locale).join(say('separator', locale));
  return [
    cited(message[locale], citation, locale),
    ...(facts === '' ? [] : [say('evidence', locale, { facts })]),
    ...(amounts === '' ? [] : [say(code === 'ambiguous-provision' ? 'strict' : 'alternatives', locale, { amounts })]),
  ];
}

/** How the line could become chargeable, if the finding can tell. */
function remedyText(finding: Finding, line: LineAdjudication, locale: Locale): string[] {
  const what = waysOut(finding, line, locale).join(say('or', locale));
  return what === '' ? [] : [say('remedy', locale, { what })];
}

/**
 * Prose for people: what was decided, the way from base price to amount, and each finding with the provision behind
 * it. If a line was denied, cut or questioned, also what would help. Uses the result alone.
 *
 * @zh 供阅读的说明，逐句给出结果、自项目价格至金额的推算、各项审核意见及其依据；不予收费、扣减或待核实的，另说明如何处理。
 * 只用审核结果本身。
 * @param line a line of a result, as `adjudicate` or `quote` gives it
 * @returns sentences, one for each step, in order
 * @example
 * explain(line, 'en')[0] // "QYLS00144 1-3级肝管切开+肝胆管盆式内引流术 can be charged: 3380.00 yuan."
 */
export function explain(line: LineAdjudication, locale: Locale): string[] {
  const unit = line.item?.unit;
  const isVain = isBeyondHelp(line);
  return [
    headline(line, locale),
    ...line.components.map((component) => componentText(component, unit, locale)),
    ...sums(line, locale),
    ...line.findings.flatMap((finding) => [
      ...findingText(finding, line, locale),
      ...(isVain ? [] : remedyText(finding, line, locale)),
    ]),
  ];
}
