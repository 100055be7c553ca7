import type { Writable } from 'node:stream';
import type { RowFormat, RowWriter } from './row-writer.js';

/** Opens the writer of a format. Its library is loaded only here. */
export async function openRowWriter(format: RowFormat, sink: Writable): Promise<RowWriter> {
  if (format === 'csv') return (await import('./csv-writer.js')).openCsvWriter(sink);
  if (format === 'xlsx') return (await import('./xlsx-writer.js')).openXlsxWriter(sink);
  return (await import('./parquet-writer.js')).openParquetWriter(sink);
}
