/** Table 2: a whole claim, against reading it and writing its result as JSON, and against a function for five rules. */
import type { Claim } from '../src/index.js';
import { BY_HAND, decideByHand, decidedOf } from './by-hand.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS, yijia } from './claim-lines.js';
import { isShort, mustEqual, type Row, row, type Timing, time, warmUp } from './measure.js';

const COUNTS = isShort ? [1, 10, 100] : [1, 10, 100, 10_000];

function divided({ median, p25, p75, min }: Timing, count: number): Timing {
  return { median: median / count, p25: p25 / count, p75: p75 / count, min: min / count };
}

async function claimRow(name: string, claim: Claim, worst: number): Promise<Row> {
  const text = JSON.stringify(claim);
  const result = yijia.adjudicate(claim);
  mustEqual(`${name}: the same claim twice`, yijia.adjudicate(JSON.parse(text) as Claim), result);
  const subject = await time(() => yijia.adjudicate(claim));
  const peer = await time(() => [JSON.parse(text), JSON.stringify(result)]);
  return row({
    table: '2. a claim, against JSON.parse + JSON.stringify',
    name,
    subject,
    peer,
    better: 'less',
    target: 1,
    worst,
  });
}

/** The cost of a general engine, compared with code for these lines alone. */
export async function byHandRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of [10, 100]) {
    const name = `${count} lines`;
    const claim = claimOf(BY_HAND, count);
    mustEqual(`by hand, ${name}`, decidedOf(yijia.adjudicate(claim)), decideByHand(claim));
    const subject = await time(() => yijia.adjudicate(claim));
    const peer = await time(() => decideByHand(claim));
    const table = '2. a claim, against five rules written by hand';
    rows.push(row({ table, name, subject, peer, better: 'less', target: null }));
  }
  return rows;
}

/** Lines, and the worst ratio that passes: findings carry facts and sentences in two languages, and miss the target. */
const KINDS = [
  ['clean', CLEAN, 2],
  ['full of findings', FULL_OF_FINDINGS, 3],
] as const;

export async function claimRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const perLine: Row[] = [];
  // runs all kinds before any is timed: machine code for one kind alone would be thrown away at the next
  const claims = KINDS.map(([, lines]) => claimOf(lines, 100));
  await warmUp(() => claims.map((claim) => yijia.adjudicate(claim)));
  for (const [kind, lines, worst] of KINDS) {
    const timings: Timing[] = [];
    for (const count of COUNTS) {
      const made = await claimRow(`${kind}, ${count} lines`, claimOf(lines, count), worst);
      rows.push(made);
      timings.push(divided(made.subject, count));
    }
    const [peer, subject] = timings.slice(-2) as [Timing, Timing];
    const table = '2. a line of a long claim, against a line of a shorter one';
    const name = `${kind}, ${COUNTS.at(-1)} lines against ${COUNTS.at(-2)}`;
    perLine.push(row({ table, name, subject, peer, better: 'less', target: 1.5 }));
  }
  return [...rows, ...perLine];
}
