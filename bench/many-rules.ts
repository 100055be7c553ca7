/** Table 10: as many rules as lines that meet, each twice as many as before: what each rule costs must not grow with the lines. */
import {
  type Adjudication,
  type BillingRule,
  createAdjudicator,
  definePack,
  type PolicyPack,
  type ServiceGroup,
} from '../src/index.js';
import { isShort, type Row, row, type Timing, timeLongByTurns, WrongOutput } from './measure.js';

const TABLE = '10. as many rules as lines, twice as many against half of them';
const EACH_TABLE = '10. as many rules as lines, time of a finding, twice as many against half of them';
const SIZES = isShort ? [500, 1000] : [1000, 2000, 4000, 8000];
const SQUARE_SIZES = isShort ? [50, 100] : [50, 100, 200];
const CITATION = { document: 'bench', section: 'list' };
const ALWAYS = { from: null, to: null };
const text = (value: string) => ({ zh: value, en: value });
const indices = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const codeOf = (i: number): string => `33A${i}`;
/** It stands on each claim beside the lines of the rules. */
const HUB = '33HUB';

function packOf(count: number, { rule, groups }: Kind): PolicyPack {
  const document = { id: 'bench', jurisdiction: 'CN-XX', number: null, title: 'bench', issuer: 'bench', issued: null };
  const items = [HUB, ...indices(count).map(codeOf)].map((code, i) => ({
    code,
    name: `第${i}项术`,
    status: 'trial',
    separatelyCharged: { names: [], complete: true },
    price: `${100 + i}`,
    priceBasis: 'document',
    scope: 'any',
    effective: ALWAYS,
    effectiveBasis: 'not-stated',
    source: CITATION,
  }));
  const rules = indices(count).map((i) => ({
    id: `r${i}`,
    title: text(`r${i}`),
    citation: CITATION,
    effective: ALWAYS,
    ...rule(i, count),
  }));
  const named = { format: 2, id: 'bench', version: '1.0.0', jurisdiction: 'CN-XX', title: text('bench') };
  return definePack({
    ...named,
    documents: [{ ...document, effective: ALWAYS }],
    items,
    crosswalk: [],
    groups: groups(count),
    rules,
  });
}

/** Rules and groups of a size, and the findings that a claim with one line of each code must have. */
interface Kind {
  readonly name: string;
  readonly rule: (i: number, count: number) => Pick<BillingRule, 'appliesTo' | 'event'>;
  readonly groups: (count: number) => readonly ServiceGroup[];
  readonly findings: (count: number) => number;
}

type Event = BillingRule['event'];

const group = (id: string, codes: readonly string[]): ServiceGroup => ({ id, title: text(id), codes });
const hub = () => [group('hub', [HUB])];
const all = (count: number) => [group('all', indices(count).map(codeOf))];
const ofOne = (count: number) => indices(count).map((i) => group(`g${i}`, [codeOf(i)]));
const onOne = (event: Event) => (i: number) => ({ appliesTo: { codes: [codeOf(i)] }, event });
const asMany = (count: number): number => count;
const squared = (count: number): number => count * count;

const next = (i: number, count: number): string => `g${(i + 1) % count}`;
const ring = (event: (id: string) => Event) => ({
  rule: (i: number, count: number) => onOne(event(next(i, count)))(i),
  groups: ofOne,
});
/** Each rule names a group of its own, of a code that is not on the claim. */
const ofOthers = (event: (id: string) => Event) => ({
  rule: (i: number) => onOne(event(`g${i}`))(i),
  groups: (count: number) => indices(count).map((i) => group(`g${i}`, [`33B${i}`])),
});
const oneGroup = (event: Event) => ({ rule: onOne(event), groups: all });
const beside = (event: Event) => ({ rule: onOne(event), groups: hub });
const onEach = (event: Event, groups: Kind['groups']) => ({
  rule: () => ({ appliesTo: { group: 'all' }, event }),
  groups: (count: number) => [...groups(count), ...all(count)],
});

const excludes = (group: string, denies: 'self' | 'other' | 'cheaper'): Event => ({
  type: 'excludes',
  params: { group, denies },
});
const denying = (denies: 'self' | 'other' | 'cheaper') => (id: string) => excludes(id, denies);
const includes = (id: string): Event => ({ type: 'includes', params: { group: id } });
const requires = (id: string): Event => ({ type: 'requires', params: { group: id, otherwise: 'deny' } });
const independent: Event = { type: 'independent', params: {} };

const LINEAR: readonly Kind[] = [
  { name: 'excludes, denies self: beside one line', ...beside(excludes('hub', 'self')), findings: asMany },
  { name: 'excludes, denies self: one group of all', ...oneGroup(excludes('all', 'self')), findings: asMany },
  { name: 'independent', ...beside(independent), findings: asMany },
  { name: 'a ring of groups of one code, denies self', ...ring(denying('self')), findings: asMany },
  { name: 'a ring of groups of one code, denies other', ...ring(denying('other')), findings: asMany },
  { name: 'a ring of groups of one code, denies cheaper', ...ring(denying('cheaper')), findings: asMany },
  { name: 'a ring of groups of one code, includes', ...ring(includes), findings: asMany },
  { name: 'a ring of groups of one code, requires: each is there', ...ring(requires), findings: () => 0 },
  { name: 'groups of one code, requires: none is there', ...ofOthers(requires), findings: asMany },
];

/** Each rule has a finding on each line, or on each but its own. */
const SQUARE: readonly Kind[] = [
  { name: 'excludes, denies self: all rules on all lines', ...onEach(excludes('hub', 'self'), hub), findings: squared },
  { name: 'independent: all rules on all lines', ...onEach(independent, hub), findings: squared },
  { name: 'includes: each rule against all', ...oneGroup(includes('all')), findings: (count) => count * (count - 1) },
];

function deciding(kind: Kind, count: number): () => Adjudication {
  const yijia = createAdjudicator({ packs: [packOf(count, kind)] });
  const codes = [HUB, ...indices(count).map(codeOf)];
  const lines = codes.map((code, i) => ({ id: `l${i}`, code, date: '2026-01-15' }));
  const claim = { id: 'c', jurisdiction: 'CN-XX', facility: { name: 'bench' }, lines };
  return () => yijia.adjudicate(claim);
}

/** A timing of so many findings, for one of them. */
function each(timing: Timing, findings: number): Timing {
  const { median, p25, p75, min } = timing;
  return { median: median / findings, p25: p25 / findings, p75: p75 / findings, min: min / findings };
}

/** @throws WrongOutput if a claim has not the findings that its rules give: one without findings is decided fast */
function mustFind({ name, findings }: Kind, count: number, { lines }: Adjudication): void {
  const found = lines.reduce((sum, line) => sum + line.findings.length, 0);
  if (found !== findings(count)) throw new WrongOutput(`${name}, ${count}: ${found} findings`);
}

async function rowsOf(kind: Kind, table: string, sizes: readonly number[], target: number): Promise<Row[]> {
  const rows: Row[] = [];
  const runs = sizes.map((count) => ({ count, run: deciding(kind, count) }));
  for (const { count, run } of runs) mustFind(kind, count, run());
  for (const [i, { count, run }] of runs.entries()) {
    const half = runs[i - 1];
    if (half === undefined) continue;
    const [whole, before] = await timeLongByTurns(run, half.run);
    const isOfEach = table === EACH_TABLE;
    const subject = isOfEach ? each(whole, kind.findings(count)) : whole;
    const peer = isOfEach ? each(before, kind.findings(half.count)) : before;
    rows.push(row({ table, name: `${kind.name}, ${count}`, subject, peer, better: 'less', target }));
  }
  return rows;
}

export async function manyRuleRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of LINEAR) rows.push(...(await rowsOf(kind, TABLE, SIZES, 2.3)));
  for (const kind of SQUARE) rows.push(...(await rowsOf(kind, EACH_TABLE, SQUARE_SIZES, 1.3)));
  return rows;
}
