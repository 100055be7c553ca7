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
