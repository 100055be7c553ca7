/**
 * Writes invented claims as NDJSON: `npx tsx bench/generate.ts --lines 1000000 --seed 1 --out claims.ndjson`.
 * `--error-rate 0.001` spoils some, `--shuffle` scatters the claims of a patient, `--parquet` writes them as the column
 * `claim` of Parquet, `--price-book` writes the prices that go with them (the same for any seed).
 */
import { createWriteStream, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type GenerateOptions, generateClaims, provinces } from './generate/claims.js';
import { priceBookOf } from './generate/price-book.js';
import type { Province } from './generate/province.js';
import { writeParquet } from './generate/write-parquet.js';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'error-rate': { type: 'string', default: '0' },
    shuffle: { type: 'boolean', default: false },
    out: { type: 'string' },
    parquet: { type: 'string' },
    'price-book': { type: 'string' },
  },
});

function numberOf(name: 'lines' | 'seed' | 'error-rate', isFit: (value: number) => boolean): number {
  const value = Number(values[name]);
  if (!isFit(value)) throw new RangeError(`--${name} ${values[name]}: not a number that it takes`);
  return value;
}

function* texts(options: GenerateOptions, of: readonly Province[]): Generator<string> {
  for (const { text } of generateClaims(options, of)) yield text;
}

/** Joins texts to some 64 KB: a write for each claim would cost more than the claim. */
function* chunks(options: GenerateOptions, of: readonly Province[]): Generator<string> {
  let chunk = '';
  for (const text of texts(options, of)) {
    chunk += `${text}\n`;
    if (chunk.length < 2 ** 16) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const options: GenerateOptions = {
  lines: numberOf('lines', (n) => Number.isSafeInteger(n) && n > 0),
  seed: numberOf('seed', Number.isSafeInteger),
  errorRate: numberOf('error-rate', (n) => n >= 0 && n <= 1),
  isShuffled: values.shuffle,
};
const both = provinces();
const { out, parquet, 'price-book': book } = values;
if (book !== undefined) writeFileSync(book, priceBookOf(both));
if (parquet !== undefined) await writeParquet(parquet, texts(options, both));
if (out !== undefined || parquet === undefined) {
  const target = out === undefined ? process.stdout : createWriteStream(out);
  await pipeline(Readable.from(chunks(options, both)), target);
}
