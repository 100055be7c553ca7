import type { Writable } from 'node:stream';
import type { ResultRow } from './columns.js';

/** The formats that programs for tables read. */
export const ROW_FORMATS = ['csv', 'xlsx', 'parquet'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Writes rows to a sink in some format, no faster than the sink takes them. */
export interface RowWriter {
  write(rows: readonly ResultRow[]): Promise<void>;
  /** Writes what a format has at its end. The sink stays open: it is the caller's. */
  end(): Promise<void>;
}

/** The writer of a format; its library is loaded only now. */
export async function openRowWriter(format: RowFormat, sink: Writable): Promise<RowWriter> {
  if (format === 'csv') return (await import('./csv-writer.js')).openCsvWriter(sink);
  if (format === 'xlsx') return (await import('./xlsx-writer.js')).openXlsxWriter(sink);
  return (await import('./parquet-writer.js')).openParquetWriter(sink);
}
