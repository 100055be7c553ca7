import pc from 'picocolors';
import { type Decision, evidence, type Finding, type LineAdjudication, type PriceComponent } from 'yijia';
import { hasColours, say, type Terminal, tableWidth } from '../terminal.js';
import type { Cite } from './citation-text.js';
import { type Column, type Part, type Row, renderTable } from './table.js';

/** A decided line, and how the claim calls it: an unlisted line has no item. */
export interface DecidedLine {
  readonly result: LineAdjudication;
  readonly claimed: { readonly code?: string | undefined; readonly name?: string | undefined };
  /** its row in a table of charges */
  readonly row?: number | null;
}

/** A finding or a part of the price in words, and the provision that it rests on. */
interface Reason {
  readonly why: Part;
  readonly provision: string;
}

type Colours = ReturnType<typeof pc.createColors>;

function painter(colours: Colours): Readonly<Record<Decision | Finding['effect'], (line: string) => string>> {
  const { green, yellow, red, dim } = colours;
  return { allow: green, reduce: yellow, review: yellow, deny: red, unlisted: dim, info: dim };
}

function suggestionText({ suggestion }: Finding, terminal: Terminal): string[] {
  if (suggestion === undefined) return [];
  const { code, name, quantity, amount } = suggestion;
  const item = [code ?? '', name ?? ''].filter((part) => part !== '').join(' ');
  const times = quantity === undefined ? '' : say(terminal, 'suggested-quantity', { quantity });
  const sum = amount === undefined || amount === null ? '' : say(terminal, 'suggested-amount', { amount });
  return [say(terminal, 'suggestion', { item, quantity: times, amount: sum })];
}

function findingText(finding: Finding, { amount }: LineAdjudication, terminal: Terminal): string {
  const { code } = finding;
  const alternatives = (finding.alternatives ?? []).filter((other) => other !== amount);
  const reading = code === 'ambiguous-provision' ? 'strict' : 'alternatives';
  const others = alternatives.length === 0 ? [] : [say(terminal, reading, { amounts: alternatives.join(' / ') })];
  const facts = evidence(finding, terminal.language).join(terminal.language === 'zh' ? '；' : '; ');
  const stands = facts === '' ? [] : [say(terminal, 'evidence', { facts })];
  return [finding.message[terminal.language], ...stands, ...others, ...suggestionText(finding, terminal)].join('\n');
}

function componentText({ type, basis, amount: plain, label }: PriceComponent, terminal: Terminal): string {
  const signed = type === 'surcharge' ? `+${plain}` : plain;
  const amount = basis === 'line' ? say(terminal, 'whole-line', { amount: signed }) : signed;
  return say(terminal, 'price', { label, amount });
}

/** Where a price comes from. No citation: the price book for a unit price, the bill for a consumable. */
function priceSource({ citation, basis }: PriceComponent, terminal: Terminal, cite: Cite): string {
  if (citation !== null) return cite(citation);
  return basis === 'unit' ? say(terminal, 'from-price-book') : '';
}

/** The findings in their order, then the parts of the price unless the line is denied. */
function reasonsOf(line: LineAdjudication, terminal: Terminal, cite: Cite): Reason[] {
  const { decision, findings, components } = line;
  if (decision === 'unlisted') return [{ why: { text: say(terminal, 'not-listed') }, provision: '' }];
  const paint = painter(pc.createColors(hasColours(terminal.stdout, terminal)));
  const found = findings.map((finding) => ({
    why: { text: findingText(finding, line, terminal), paint: paint[finding.effect] },
    provision: finding.citation === null ? '' : cite(finding.citation),
  }));
  const priced = components.map((component) => ({
    why: { text: componentText(component, terminal) },
    provision: priceSource(component, terminal, cite),
  }));
  return decision === 'deny' ? found : [...found, ...priced];
}

function itemText({ result: { item }, claimed }: DecidedLine): string {
  const { code, name } = item ?? claimed;
  return [code ?? '', name ?? ''].filter((part) => part !== '').join('\n');
}

/**
 * The reckoning of an amount that is not the price of one unit: unit price × quantity, and what is added once. A line
 * without a unit price has a sum for the whole line, which must not be read as one.
 */
function reckoningText({ amount, unitPrice, quantity, components }: LineAdjudication, terminal: Terminal): string[] {
  const { claimed, allowed } = quantity;
  if (allowed === '1' && claimed === '1') return [];
  if (unitPrice === null)
    return [say(terminal, amount === null ? 'quantity' : 'whole-line-sum', { quantity: allowed })];
  const once = components.filter(({ basis }) => basis === 'line').map((part) => ` + ${part.amount}`);
  return [`${unitPrice} × ${allowed}${once.join('')}`];
}

/** The amount, with its reckoning and what was claimed below it. */
function amountText(line: LineAdjudication, terminal: Terminal): string {
  const { amount, quantity, decision } = line;
  if (decision === 'unlisted') return '';
  const sum = amount ?? say(terminal, 'no-amount');
  if (decision === 'deny') return sum;
  const { claimed, allowed } = quantity;
  const cut = claimed === allowed ? [] : [say(terminal, 'claimed', { claimed })];
  return [sum, ...reckoningText(line, terminal), ...cut].join('\n');
}

/** The id of a line, and its row in the file if that is another number. */
function lineText({ result: { lineId }, row = null }: DecidedLine, terminal: Terminal): string {
  return row === null || lineId === String(row) ? lineId : `${lineId}\n${say(terminal, 'line-row', { row })}`;
}

function rowOf(line: DecidedLine, terminal: Terminal, cite: Cite): Row {
  const { result } = line;
  const reasons = reasonsOf(result, terminal, cite);
  const paint = painter(pc.createColors(hasColours(terminal.stdout, terminal)))[result.decision];
  return [
    lineText(line, terminal),
    itemText(line),
    [{ text: say(terminal, result.decision), paint }],
    amountText(result, terminal),
    reasons.map(({ why }) => why),
    reasons.map(({ provision }) => ({ text: provision })),
  ];
}

/** The table of lines: item, decision, amount, reasons, and the words that they rest on. */
export function lineTable(lines: readonly DecidedLine[], terminal: Terminal, cite: Cite): string {
  const columns: Column[] = [
    { head: say(terminal, 'line'), share: 1 },
    { head: say(terminal, 'item'), share: 3 },
    { head: say(terminal, 'decision') },
    { head: say(terminal, 'amount'), align: 'right' },
    { head: say(terminal, 'why'), share: 6, level: true },
    { head: say(terminal, 'provision'), share: 5, level: true },
  ];
  const rows = lines.map((line) => rowOf(line, terminal, cite));
  return renderTable(columns, rows, tableWidth(terminal));
}
