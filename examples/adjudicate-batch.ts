/**
 * A batch: decides every claim of claims.ndjson with the prices of prices.csv, sums up per facility and decision, and
 * lists what a person must look at.
 * Run: npm run build && npx tsx examples/adjudicate-batch.ts
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Claim, createAdjudicator, type LineAdjudication, parsePriceBook } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

const prices = parsePriceBook(parse(read('prices.csv'), { columns: true, bom: true }));
// A row left out would only show up as "price-unknown" on some claim: better to stop.
if (prices.issues.length > 0) {
  for (const { path, message } of prices.issues) console.error(`prices.csv ${path.join('.')}: ${message}`);
  process.exit(1);
}
const yijia = createAdjudicator({ packs: [jiangxi], priceBook: prices.entries });

interface Decided {
  readonly claimId: string;
  readonly facility: string;
  /** as charged: consumables and unlisted lines have no item */
  readonly name: string;
  readonly line: LineAdjudication;
}

const decided: Decided[] = [];
for (const text of read('claims.ndjson').trim().split('\n')) {
  const claim: Claim = JSON.parse(text);
  // One bad claim must not stop the others; safeAdjudicate checks what JSON.parse only claims to be a claim.
  const result = yijia.safeAdjudicate(claim);
  if (!result.success) {
    for (const { path, message } of result.error.issues) console.error(`${path.join('.')}: ${message}`);
    process.exitCode = 1;
    continue;
  }
  const { claimId, lines } = result.data;
  const names = new Map(claim.lines.map(({ id, name, code }) => [id, name ?? code ?? '']));
  for (const line of lines) {
    decided.push({ claimId, facility: claim.facility.name, name: names.get(line.lineId) ?? '', line });
  }
}

/** Amounts are text with two decimals: as whole fen they add up exactly, as floats they would not. */
function fen(amount: string | null): bigint {
  return BigInt((amount ?? '0.00').replace('.', ''));
}

function yuan(amount: bigint): string {
  return String(amount)
    .padStart(3, '0')
    .replace(/(\d\d)$/, '.$1');
}

const summary = new Map<string, { facility: string; decision: string; lines: number; amount: bigint }>();
for (const { facility, line } of decided) {
  const key = `${facility} ${line.decision}`;
  const row = summary.get(key) ?? { facility, decision: line.decision, lines: 0, amount: 0n };
  summary.set(key, { ...row, lines: row.lines + 1, amount: row.amount + fen(line.amount) });
}
// Amounts that are not known (an unlisted line, a price not filed) add nothing here.
console.table([...summary.entries()].sort().map(([, row]) => ({ ...row, amount: yuan(row.amount) })));

for (const { claimId, name, line } of decided.filter(({ line: { decision } }) => decision === 'review')) {
  console.log(`\n${claimId} #${line.lineId}  ${name}  ${line.amount ?? '?'} 元`);
  for (const { message, alternatives, citation } of line.findings.filter(({ effect }) => effect === 'review')) {
    const other = alternatives === undefined ? '' : `  另一理解 / otherwise ${alternatives.join(', ')}`;
    console.log(`  ${message.zh}${other}\n  ${message.en}`);
    if (citation?.quote !== undefined) console.log(`  “${citation.quote}”`);
  }
}
