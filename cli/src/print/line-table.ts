import pc from 'picocolors';
import type { Decision, Finding, LineAdjudication, PriceComponent } from 'yijia';
import { hasColours, type Session, say, tableWidth } from '../terminal.js';
import type { Cite } from './citation-text.js';
import { type Column, type Part, type Row, renderTable } from './table.js';

/** A line decided, beside what the claim says of it: an unlisted line has no item of its own. */
export interface DecidedLine {
  readonly result: LineAdjudication;
  readonly claimed: { readonly code?: string | undefined; readonly name?: string | undefined };
}

/** Something to be said about a line, and the provision behind it. */
interface Reason {
  readonly why: Part;
  readonly provision: string;
}

type Colours = ReturnType<typeof pc.createColors>;

function painter(colours: Colours): Readonly<Record<Decision | Finding['effect'], (line: string) => string>> {
  const { green, yellow, red, dim } = colours;
  return { allow: green, reduce: yellow, review: yellow, deny: red, unlisted: dim, info: dim };
}

function suggestionText({ suggestion }: Finding, session: Session): string[] {
  if (suggestion === undefined) return [];
  const { code, name, quantity, amount } = suggestion;
  const item = [code ?? '', name ?? ''].filter((part) => part !== '').join(' ');
  const times = quantity === undefined ? '' : say(session, 'suggested-quantity', { quantity });
  const sum = amount === undefined || amount === null ? '' : say(session, 'suggested-amount', { amount });
  return [say(session, 'suggestion', { item, quantity: times, amount: sum })];
}

function findingText(finding: Finding, session: Session): string {
  const { alternatives = [] } = finding;
  const others = alternatives.length === 0 ? [] : [say(session, 'alternatives', { amounts: alternatives.join(' / ') })];
  return [finding.message[session.language], ...others, ...suggestionText(finding, session)].join('\n');
}

function componentText({ type, basis, amount: plain, label }: PriceComponent, session: Session): string {
  const signed = type === 'surcharge' ? `+${plain}` : plain;
  const amount = basis === 'line' ? say(session, 'whole-line', { amount: signed }) : signed;
  return say(session, 'price', { label, amount });
}

/** A price per unit that no document prints is from the price book; what a consumable cost is from the bill. */
function priceSource({ citation, basis }: PriceComponent, session: Session, cite: Cite): string {
  if (citation !== null) return cite(citation);
  return basis === 'unit' ? say(session, 'from-price-book') : '';
}

/** Findings as they come, then how the price is made up, unless nothing is paid. */
function reasonsOf({ decision, findings, components }: LineAdjudication, session: Session, cite: Cite): Reason[] {
  if (decision === 'unlisted') return [{ why: { text: say(session, 'not-listed') }, provision: '' }];
  const paint = painter(pc.createColors(hasColours(session.stdout, session)));
  const found = findings.map((finding) => ({
    why: { text: findingText(finding, session), paint: paint[finding.effect] },
    provision: finding.citation === null ? '' : cite(finding.citation),
  }));
  const priced = components.map((component) => ({
    why: { text: componentText(component, session) },
    provision: priceSource(component, session, cite),
  }));
  return decision === 'deny' ? found : [...found, ...priced];
}

function itemText({ result: { item }, claimed }: DecidedLine): string {
  const { code, name } = item ?? claimed;
  return [code ?? '', name ?? ''].filter((part) => part !== '').join('\n');
}

/**
 * How the amount comes about, if it is not the price of one unit: unit price × quantity and what is added once. What has
 * no price per unit has a sum for the whole line, which must not be read as one.
 */
function reckoningText({ amount, unitPrice, quantity, components }: LineAdjudication, session: Session): string[] {
  const { claimed, allowed } = quantity;
  if (allowed === '1' && claimed === '1') return [];
  if (unitPrice === null) return [say(session, amount === null ? 'quantity' : 'whole-line-sum', { quantity: allowed })];
  const once = components.filter(({ basis }) => basis === 'line').map((part) => ` + ${part.amount}`);
  return [`${unitPrice} × ${allowed}${once.join('')}`];
}

/** The amount; below it how it comes about, and what was claimed. */
function amountText(line: LineAdjudication, session: Session): string {
  const { amount, quantity, decision } = line;
  if (decision === 'unlisted') return '';
  const sum = amount ?? say(session, 'no-amount');
  if (decision === 'deny') return sum;
  const { claimed, allowed } = quantity;
  const cut = claimed === allowed ? [] : [say(session, 'claimed', { claimed })];
  return [sum, ...reckoningText(line, session), ...cut].join('\n');
}

function rowOf(line: DecidedLine, session: Session, cite: Cite): Row {
  const { result } = line;
  const reasons = reasonsOf(result, session, cite);
  const paint = painter(pc.createColors(hasColours(session.stdout, session)))[result.decision];
  return [
    result.lineId,
    itemText(line),
    [{ text: say(session, result.decision), paint }],
    amountText(result, session),
    reasons.map(({ why }) => why),
    reasons.map(({ provision }) => ({ text: provision })),
  ];
}

/** The table of a clerk: what was decided on each line, why, and the words behind it. */
export function lineTable(lines: readonly DecidedLine[], session: Session, cite: Cite): string {
  const columns: Column[] = [
    { head: say(session, 'line'), share: 1 },
    { head: say(session, 'item'), share: 3 },
    { head: say(session, 'decision') },
    { head: say(session, 'amount'), align: 'right' },
    { head: say(session, 'why'), share: 6, level: true },
    { head: say(session, 'provision'), share: 5, level: true },
  ];
  const rows = lines.map((line) => rowOf(line, session, cite));
  return renderTable(columns, rows, tableWidth(session));
}
