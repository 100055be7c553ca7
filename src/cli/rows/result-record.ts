import type { Adjudication, Issue } from '../../index.js';

/** A line of results: the adjudication, and what of its claim a reader needs to group it. */
export type ResultRecord = Adjudication & {
  readonly context: {
    readonly jurisdiction: string;
    /** the facility's name */
    readonly facility: string;
    /** the date of each line, in order */
    readonly dates: readonly string[];
  };
};

/** What stands in the place of a line that could not be read. */
export interface ErrorRecord {
  /** from 1, blank lines counted */
  readonly line: number;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly zh: string;
    readonly issues: readonly Issue[];
  };
}

/** Whether a record stands for a line that could not be read. */
export function isErrorRecord(record: ResultRecord | ErrorRecord): record is ErrorRecord {
  return 'error' in record;
}
