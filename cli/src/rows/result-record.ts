import type { ErrorRecord } from '../ndjson/error-line.js';
import type { ResultRecord } from '../ndjson/result-line.js';

export type { ErrorRecord, ResultRecord };

/** True if a record stands for a line that could not be read. */
export function isErrorRecord(record: ResultRecord | ErrorRecord): record is ErrorRecord {
  return 'error' in record;
}
