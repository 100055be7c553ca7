/**
 * Decides the same claims with two builds of the package and compares their answers byte for byte:
 * `npm run build && npx tsx scripts/same-results.ts ../old --lines 200000`, where ../old is another checkout, built.
 * `--decisions` compares decisions without their words. Prints the first difference and the number of claims that differ;
 * the exit status is 1 if any does.
 */
import { parseArgs } from 'node:util';
import type { Adjudication, Adjudicator } from '../src/index.js';
import { adjudicatorOf, given } from './two-builds.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '3' },
    /** compare decisions without their words */
    decisions: { type: 'boolean', default: false },
  },
});
const [old] = positionals;
if (old === undefined) throw new Error('give the folder of the other build: npx tsx scripts/same-results.ts ../old');

/** The parts of a result that change money or work: decisions, quantities, amounts, totals, codes of findings. */
function decisionsOf({ lines, totals }: Adjudication): unknown {
  const decided = lines.map(({ lineId, decision, item, quantity, unitPrice, amount, findings }) => {
    const found = findings.map(({ code, effect, rule, alternatives }) => [code, effect, rule, alternatives]);
    return [lineId, decision, item?.code, quantity, unitPrice, amount, found];
  });
  return [decided, totals];
}

function answer(yijia: Adjudicator, claim: unknown): string {
  const read = yijia.safeAdjudicate(claim);
  if (!read.success) return JSON.stringify(read.error.issues);
  return JSON.stringify(values.decisions ? decisionsOf(read.data) : read.data);
}

/** The first place at which two texts differ, with the text around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 200);
  return `  other: …${around(a)}…\n  this:  …${around(b)}…`;
}

const [other, own] = [await adjudicatorOf(old), await adjudicatorOf('.')];
let count = 0;
let differing = 0;
for (const claim of given(Number(values.lines), Number(values.runs), Number(values.seed))) {
  count += 1;
  const [a, b] = [answer(other, claim), answer(own, claim)];
  if (a === b) continue;
  differing += 1;
  if (differing <= Number(values.show)) console.log(`${JSON.stringify(claim)}\n${difference(a, b)}`);
}
console.log(`${count} claims, ${differing} with another answer`);
process.exitCode = differing === 0 && count > 0 ? 0 : 1;
