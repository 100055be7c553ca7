import type { ResultRow } from './columns.js';

/** The formats of results as rows. */
export const ROW_FORMATS = ['csv', 'xlsx', 'parquet'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Writes rows to a sink in one format, no faster than the sink takes them. */
export interface RowWriter {
  write(rows: readonly ResultRow[]): Promise<void>;
  /** Writes the end of the format. The sink stays open: it is the caller's. */
  end(): Promise<void>;
}
