import type { Writable } from 'node:stream';
import type { PolicyPack } from 'yijia';
import type { ResultRow } from '../src/rows/columns.js';
import { openRowWriter } from '../src/rows/open-row-writer.js';
import type { ErrorRecord, ResultRecord } from '../src/rows/result-record.js';
import type { RowFormat } from '../src/rows/row-writer.js';
import { makeRowsOf } from '../src/rows/rows-of.js';

const BATCH = 500;

/**
 * Writes results as a table: a row for each line of a claim, in order, and one for each claim that could not be read.
 * Memory does not grow with the number of records.
 *
 * @param packs packs whose documents are cited by their numbers
 * @param sink is left open at the end
 * @returns the number of rows, without the header
 * @throws InputError if the format cannot hold a number exactly, or the error of the sink
 */
export async function writeRows(
  records: AsyncIterable<ResultRecord | ErrorRecord>,
  format: RowFormat,
  sink: Writable,
  packs: readonly PolicyPack[],
): Promise<number> {
  const rowsOf = makeRowsOf(packs);
  const writer = await openRowWriter(format, sink);
  let batch: ResultRow[] = [];
  let count = 0;
  for await (const record of records) {
    batch.push(...rowsOf(record));
    if (batch.length < BATCH) continue;
    count += batch.length;
    await writer.write(batch);
    batch = [];
  }
  await writer.write(batch);
  await writer.end();
  return count + batch.length;
}
