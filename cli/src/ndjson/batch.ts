/** Whole lines of NDJSON as they were read. */
export interface Lines {
  /** each line with its end; in the place of a line that is too long, the digest of its bytes */
  readonly bytes: Uint8Array;
  /** number of the first line, counted from 1, blank lines too */
  readonly firstLine: number;
  /** numbers of the lines whose bytes were dropped */
  readonly tooLong: readonly number[];
  /** true if each line begins with the head that says where it comes from */
  readonly isHeaded: boolean;
}

/** Lines that are decided at once. */
export interface Batch extends Lines {
  /** number of lines that are to be answered: those that are not blank */
  readonly records: number;
  /** fingerprint of a patient whose claims are too many for memory and not all in the batch; mostly null */
  readonly tooLarge: bigint | null;
}

/** A batch to be decided. */
export interface BatchJob extends Batch {
  /** number of its lines that an earlier run answered */
  readonly answered: number;
  /** with `history`: fingerprints of patients who are in an earlier batch too */
  readonly again: ReadonlySet<bigint>;
}

/** What ends a line. */
export const NEWLINE = 0x0a;
/** Space, tab, carriage return and the other ASCII characters that `trim` takes off. */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

/** The number of a line in the whole input, and the place of its bytes in the batch. */
export interface LineSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** True if a range of bytes is white space only. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!BLANKS.has(bytes[i] ?? 0)) return false;
  return true;
}

/** The lines that are to be answered, in order. */
export function* recordsOf({ bytes, firstLine }: Lines): Generator<LineSpan, void, undefined> {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isBlank(bytes, start, end)) yield { line, start, end };
    start = end + 1;
  }
}

/** Cuts a batch in two before one of its lines. @param place number of lines to be answered that come before it */
export function cut(batch: Batch, { line, start }: LineSpan, place: number): readonly [Batch, Batch] {
  const { bytes, records, tooLong } = batch;
  return [
    { ...batch, bytes: bytes.subarray(0, start), records: place, tooLong: tooLong.filter((other) => other < line) },
    {
      ...batch,
      bytes: bytes.subarray(start),
      firstLine: line,
      records: records - place,
      tooLong: tooLong.filter((other) => other >= line),
    },
  ];
}

/** Joins batches that follow on each other. */
export function join(batches: readonly Batch[], tooLarge: bigint | null): Batch {
  return {
    bytes: Buffer.concat(batches.map(({ bytes }) => bytes)),
    firstLine: batches[0]?.firstLine ?? 1,
    records: batches.reduce((sum, { records }) => sum + records, 0),
    tooLong: batches.flatMap(({ tooLong }) => tooLong),
    isHeaded: batches[0]?.isHeaded ?? false,
    tooLarge,
  };
}
