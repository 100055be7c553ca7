import type { Writable } from 'node:stream';
import type { RowFormat, RowWriter } from './row-writer.js';

/** The writer of a format; its library is loaded only now. */
export async function openRowWriter(format: RowFormat, sink: Writable): Promise<RowWriter> {
  if (format === 'csv') return (await import('./csv-writer.js')).openCsvWriter(sink);
  if (format === 'xlsx') return (await import('./xlsx-writer.js')).openXlsxWriter(sink);
  return (await import('./parquet-writer.js')).openParquetWriter(sink);
}
