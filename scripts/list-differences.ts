/**
 * Decides the same claims with two builds of the package and lists by rule what became other:
 * `npm run build && npx tsx scripts/list-differences.ts ../old --lines 200000`, where ../old is another checkout, built.
 * Each row is a finding by its code and rule, with its effect before and after, and how often that changed; then lines whose
 * money alone changed, and the sentence of docs/semantics.md that asks for it. The exit status is 1 if one has none.
 */
import { parseArgs } from 'node:util';
import type { Adjudication, LineAdjudication } from '../src/index.js';
import { misquoted, sentenceFor } from './asked-differences.js';
import { adjudicatorOf, given } from './two-builds.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [old] = positionals;
if (old === undefined)
  throw new Error('give the folder of the other build: npx tsx scripts/list-differences.ts ../old');

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly example: unknown;
  count: number;
}

const rows = new Map<string, Row>();

function add(what: string, before: string, after: string, example: unknown): void {
  const key = JSON.stringify([what, before, after]);
  const row = rows.get(key) ?? { what, before, after, example, count: 0 };
  row.count += 1;
  rows.set(key, row);
}

/** The effects of a line's findings by code and rule. */
function effectsOf({ findings }: LineAdjudication): ReadonlyMap<string, string> {
  return new Map(findings.map(({ code, rule = '', effect }) => [`${code} ${rule}`.trim(), effect]));
}

function compareLines(a: LineAdjudication, b: LineAdjudication, claim: unknown): void {
  const [before, after] = [effectsOf(a), effectsOf(b)];
  const example = { claim, line: b.lineId };
  let isOther = false;
  for (const what of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(what) ?? '–', after.get(what) ?? '–'];
    if (from === to) continue;
    isOther = true;
    add(what, from, to, example);
  }
  if (isOther) return;
  if (a.decision !== b.decision) add('decision alone', a.decision, b.decision, example);
  else if (a.amount !== b.amount) add(`amount alone ${b.item?.code ?? b.item?.name ?? ''}`, '', '', example);
}

function compare(a: Adjudication, b: Adjudication, claim: unknown): void {
  for (const [i, line] of a.lines.entries()) {
    const other = b.lines[i];
    if (other !== undefined) compareLines(line, other, claim);
  }
}

const [other, own] = [await adjudicatorOf(old), await adjudicatorOf('.')];
let count = 0;
for (const claim of given(Number(values.lines), Number(values.runs), Number(values.seed))) {
  count += 1;
  const [a, b] = [other.safeAdjudicate(claim), own.safeAdjudicate(claim)];
  if (a.success && b.success) compare(a.data, b.data, claim);
  else if (a.success !== b.success) {
    const failed = a.success ? b : a;
    const code = failed.success ? '' : failed.error.issues[0]?.code;
    add(`refused: ${code ?? ''}`, String(a.success), String(b.success), { claim });
  }
}
const sorted = [...rows.values()].sort((a, b) => b.count - a.count);
if (values.json) console.log(JSON.stringify(sorted));
else {
  for (const { what, before, after, count: times } of sorted) {
    const sentence = sentenceFor(what, before, after) ?? 'NO SENTENCE';
    console.log(`${times}\t${what}\t${before} → ${after}\t${sentence}`);
  }
}
const unasked = sorted.filter(({ what, before, after }) => sentenceFor(what, before, after) === null);
for (const sentence of misquoted()) console.error(`not on the page: ${sentence}`);
console.error(`${count} claims; ${sorted.length} kinds of differences, ${unasked.length} of them without a sentence`);
process.exitCode = unasked.length === 0 && misquoted().length === 0 ? 0 : 1;
