import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Claim, createAdjudicator, parsePriceBook } from 'yijia';
import { WORKED_CASES } from '../../test/worked-cases.js';
import { resultLine } from '../src/ndjson/result-line.js';
import type { ErrorRecord, ResultRecord } from '../src/rows/result-record.js';
import { SHIPPED } from './shipped.js';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const DAY = 86_400_000;

/** A name that runs if a page takes it for markup, and that breaks attributes. */
export const HOSTILE = `<script>alert(1)</script>"'&amp; 医院`;

function read(name: string): string {
  return readFileSync(new URL(name, EXAMPLES), 'utf8');
}

const { entries } = parsePriceBook(parse(read('prices.csv'), { columns: true }));
const yijia = createAdjudicator({ packs: SHIPPED, priceBook: entries });

/** The result record of a claim. */
export function recordOf(claim: Claim): ResultRecord {
  return JSON.parse(resultLine(yijia.adjudicate(claim), claim, false));
}

/** The error record of a line. */
export function badLine(line: number): ErrorRecord {
  const issues = [{ path: ['lines', 0, 'date'], code: 'not-a-date' as const, message: 'is no date', zh: '不是日期' }];
  return { line, error: { code: 'invalid-claim', message: 'the claim cannot be read', zh: '清单无法读取', issues } };
}

/** A claim with all its days moved. */
function later(claim: Claim, days: number): Claim {
  const moved = JSON.stringify(claim).replace(/"202[5-9]-\d\d-\d\d"/g, (day) =>
    JSON.stringify(new Date(Date.parse(JSON.parse(day)) + days * DAY).toISOString().slice(0, 10)),
  );
  return { ...(JSON.parse(moved) as Claim), id: `${claim.id}+${days}` };
}

/** The shipped claims, each on several days, and the worked cases that are met. The same on every run. */
export function spreadClaims(days: readonly number[]): Claim[] {
  const shipped = readdirSync(new URL('claims/', EXAMPLES))
    .sort()
    .map((file): Claim => JSON.parse(read(`claims/${file}`)));
  const worked = WORKED_CASES.map(({ claim }) => claim);
  const spread = shipped.flatMap((claim, i) => days.map((day) => later(claim, day + (i % 5))));
  const hostile = shipped.slice(0, 2).map((claim): Claim => ({ ...claim, id: HOSTILE, facility: { name: HOSTILE } }));
  return [...spread, ...worked, ...hostile];
}

/** The results of these claims, with two error records among them. */
export function spreadRecords(days: readonly number[]): (ResultRecord | ErrorRecord)[] {
  const records = spreadClaims(days).map(recordOf);
  return [...records.slice(0, 5), badLine(6), ...records.slice(5), badLine(records.length + 2)];
}
