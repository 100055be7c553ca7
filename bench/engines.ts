/** Table 1: which rules fire for a line, by this package's compiler and by others, on the same rules. */
import { createAdjudicator } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS, OTHERS } from './claim-lines.js';
import { othersFor, ownFired, type RuleSet, rulesOfPack } from './engines/fired.js';
import { SYNTHETIC_FACTS, syntheticRules } from './engines/synthetic.js';
import { inOrder, ownTrees, referenceTrees } from './engines/trees.js';
import { isShort, mustEqual, type Row, row, time } from './measure.js';

type Facts = Readonly<Record<string, unknown>>;

/** One run after the other, since overlapping runs of a json-rules-engine lose events. */
async function each<T>(lines: readonly Facts[], run: (facts: Facts) => T | Promise<T>): Promise<T[]> {
  const outputs: T[] = [];
  for (const facts of lines) outputs.push(await run(facts));
  return outputs;
}

/** The run over all lines, without promises if the engine makes none. */
async function overAll<T>(lines: readonly Facts[], run: (facts: Facts) => T | Promise<T>): Promise<() => unknown> {
  const first = run(lines[0] ?? {});
  if (!(first instanceof Promise)) return () => lines.map(run);
  await first;
  return () => each(lines, run);
}

async function firedRows(table: string, set: RuleSet, lines: readonly Facts[]): Promise<Row[]> {
  const own = ownFired(set);
  const expected = lines.map((facts) => own(facts).sort());
  const subject = await time(await overAll(lines, own));
  const rows: Row[] = [];
  for (const [name, run] of Object.entries(othersFor(set))) {
    const found = await each(lines, run);
    mustEqual(
      `${table}: ${name}`,
      found.map((names) => names.sort()),
      expected,
    );
    const peer = await time(await overAll(lines, run));
    const target = name === 'json-rules-engine' ? 100 : 1;
    rows.push(row({ table, name: `fired: ${name}`, subject, peer, better: 'more', target }));
  }
  return rows;
}

async function treesRow(table: string, set: RuleSet, lines: readonly Facts[]): Promise<Row> {
  const [own, reference] = [ownTrees(set), referenceTrees(set)];
  mustEqual(`${table}: result trees`, lines.map(own).map(inOrder), (await each(lines, reference)).map(inOrder));
  const subject = await time(() => lines.map(own));
  const peer = await time(() => each(lines, reference));
  return row({ table, name: 'result trees: json-rules-engine', subject, peer, better: 'more', target: 20 });
}

/** The facts of several lines of Jiangxi: clean ones, some with many findings, and rarer kinds. */
function jiangxiFacts(): Facts[] {
  return createAdjudicator({ packs: [jiangxi] }).facts(claimOf([...CLEAN, ...FULL_OF_FINDINGS, ...OTHERS]));
}

/** A measurement for each set of rules. */
export function engineTables(): (() => Promise<Row[]>)[] {
  const pack = rulesOfPack(jiangxi);
  const lines = isShort ? SYNTHETIC_FACTS.slice(0, 2) : SYNTHETIC_FACTS;
  const sets: readonly (readonly [string, RuleSet, readonly Facts[]])[] = [
    [`the ${pack.rules.length} rules of Jiangxi`, pack, jiangxiFacts()],
    ...[30, 300, 3000].map((count) => [`${count} rules`, syntheticRules(count), lines] as const),
  ];
  return sets.map(([name, set, facts]) => async () => {
    const table = `1. which rules fire for ${facts.length} lines, ${name}`;
    return [...(await firedRows(table, set, facts)), await treesRow(table, set, facts)];
  });
}
