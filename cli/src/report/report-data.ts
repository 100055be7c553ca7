import { type Citation, type Decision, type Finding, type LineAdjudication, type Violation, violationOf } from 'yijia';
import { type Fen, fenOf } from '../print/fen.js';
import { type ErrorRecord, isErrorRecord, type ResultRecord } from '../rows/result-record.js';

/** Sums over claims, of what their totals state. */
export interface Sums {
  claims: number;
  lines: number;
  charged: Fen;
  allowed: Fen;
  underReview: Fen;
  refused: Fen;
  unlisted: Fen;
}

/** Lines counted by their decision, and their payable amounts. */
export interface LineSums {
  readonly lines: Record<Decision, number>;
  allowed: Fen;
  /** of lines whose amount is known */
  underReview: Fen;
}

export interface FacilitySums extends Sums {
  readonly jurisdiction: string;
  readonly facility: string;
  denied: number;
}

export interface ItemSums extends LineSums {
  readonly jurisdiction: string;
  /** "" for lines of which no item was found */
  readonly code: string;
  readonly name: string;
  /** kept only for items that are watched */
  readonly facilities: Set<string>;
  first: string;
  last: string;
}

export type Effects = Record<Finding['effect'], number>;

/** A finding by its code and its rule, or the place that it cites if it has no rule. */
export interface Reason {
  readonly finding: Finding;
  /** what auditors call the first of them */
  readonly violation: Violation | null;
  readonly citation: Citation | null;
  readonly effects: Effects;
}

/** All that a report shows. Its size depends on the number of facilities, items and days, not on that of claims. */
export interface ReportData {
  readonly totals: Sums;
  readonly decisions: Record<Decision, { lines: number; amount: Fen }>;
  readonly findings: Map<string, Effects>;
  readonly reasons: Map<string, Reason>;
  readonly facilities: Map<string, FacilitySums>;
  readonly items: Map<string, ItemSums>;
  readonly days: Map<string, LineSums>;
  readonly jurisdictions: Set<string>;
  /** the number of claims by the engine and packs that decided them */
  readonly bases: Map<string, number>;
  /** number of claims of which no line states a charge */
  unstated: number;
  bad: number;
  /** the first claims that could not be read */
  readonly badExamples: ErrorRecord[];
}

const BAD_EXAMPLES = 20;

function noSums(): Sums {
  return { claims: 0, lines: 0, charged: 0n, allowed: 0n, underReview: 0n, refused: 0n, unlisted: 0n };
}

function noLines(): LineSums {
  return { lines: { allow: 0, reduce: 0, deny: 0, review: 0, unlisted: 0 }, allowed: 0n, underReview: 0n };
}

function noEffects(): Effects {
  return { deny: 0, review: 0, reduce: 0, info: 0 };
}

/** The sum of the four parts. It is what was charged if every line states a charge. */
export function allOf({ allowed, underReview, refused, unlisted }: Sums): Fen {
  return allowed + underReview + refused + unlisted;
}

/** The data of a report on no claim. */
export function newReportData(): ReportData {
  const none = () => ({ lines: 0, amount: 0n });
  return {
    totals: noSums(),
    decisions: { allow: none(), reduce: none(), deny: none(), review: none(), unlisted: none() },
    findings: new Map(),
    reasons: new Map(),
    facilities: new Map(),
    items: new Map(),
    days: new Map(),
    jurisdictions: new Set(),
    bases: new Map(),
    unstated: 0,
    bad: 0,
    badExamples: [],
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function addTotals(sums: Sums, { lines, totals }: ResultRecord): void {
  sums.claims += 1;
  sums.lines += lines.length;
  sums.charged += fenOf(totals.charged ?? '0.00');
  sums.allowed += fenOf(totals.allowed);
  sums.underReview += fenOf(totals.underReview);
  sums.refused += fenOf(totals.refused);
  sums.unlisted += fenOf(totals.unlisted);
}

function addLine(sums: LineSums, { decision, amount }: LineAdjudication): void {
  sums.lines[decision] += 1;
  if (amount === null) return;
  if (decision === 'review') sums.underReview += fenOf(amount);
  else sums.allowed += fenOf(amount);
}

function addFinding(data: ReportData, finding: Finding, line: LineAdjudication): void {
  const { code, effect, rule, citation } = finding;
  entry(data.findings, code, noEffects)[effect] += 1;
  const place = rule ?? (citation === null ? '' : [citation.document, citation.section, citation.row].join('/'));
  entry(data.reasons, `${code}\n${place}`, () => ({
    finding,
    citation,
    violation: violationOf(finding, line),
    effects: noEffects(),
  })).effects[effect] += 1;
}

function addToItem(
  data: ReportData,
  line: LineAdjudication,
  date: string,
  { context }: ResultRecord,
  watched: Watched,
): void {
  const { name } = line.item ?? { name: '' };
  const code = line.item?.code ?? '';
  const { jurisdiction, facility } = context;
  const key = itemKey(jurisdiction, code);
  const make = () => ({
    jurisdiction,
    code,
    name,
    facilities: new Set<string>(),
    first: date,
    last: date,
    ...noLines(),
  });
  const sums = entry(data.items, key, make);
  addLine(sums, line);
  if (date < sums.first) sums.first = date;
  if (date > sums.last) sums.last = date;
  if (watched.has(key)) sums.facilities.add(facility);
}

/** The key of an item in `ReportData.items`. */
export function itemKey(jurisdiction: string, code: string): string {
  return `${jurisdiction}\n${code}`;
}

/** Keys of the items whose facilities are counted. */
export type Watched = ReadonlySet<string>;

function addResult(data: ReportData, record: ResultRecord, watched: Watched): void {
  const { context, basis, lines, totals } = record;
  const { jurisdiction, facility, dates } = context;
  const make = (): FacilitySums => ({ jurisdiction, facility, denied: 0, ...noSums() });
  const place = entry(data.facilities, itemKey(jurisdiction, facility), make);
  for (const sums of [data.totals, place]) addTotals(sums, record);
  if (totals.charged === null) data.unstated += 1;
  data.jurisdictions.add(jurisdiction);
  const packs = basis.packs.map(({ id, version }) => `${id}@${version}`);
  const used = [basis.engine, ...packs].join(' ');
  data.bases.set(used, (data.bases.get(used) ?? 0) + 1);
  for (const [i, line] of lines.entries()) {
    const { decision, amount, findings } = line;
    const date = dates[i] ?? '';
    data.decisions[decision].lines += 1;
    data.decisions[decision].amount += fenOf(amount ?? '0.00');
    if (decision === 'deny') place.denied += 1;
    addLine(entry(data.days, date, noLines), line);
    addToItem(data, line, date, record, watched);
    for (const finding of findings) addFinding(data, finding, line);
  }
}

/** Adds a record to the data. */
export function addRecord(data: ReportData, record: ResultRecord | ErrorRecord, watched: Watched): void {
  if (!isErrorRecord(record)) {
    addResult(data, record, watched);
    return;
  }
  data.bad += 1;
  if (data.badExamples.length < BAD_EXAMPLES) data.badExamples.push(record);
}
