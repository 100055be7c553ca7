/** Whole lines of NDJSON as they were read. */
export interface Lines {
  /** each line with its end; those that were too long as the digest of their bytes */
  readonly bytes: Uint8Array;
  /** number of the first line, from 1, blank lines counted */
  readonly firstLine: number;
  /** numbers of the lines whose bytes were dropped */
  readonly tooLong: readonly number[];
}

/** Lines that are decided at once. */
export interface Batch extends Lines {
  /** how many lines are to be answered: those that are not blank */
  readonly records: number;
  /** fingerprint of a patient whose claims are too many for memory, so that they are not all here; mostly null */
  readonly tooLarge: bigint | null;
}

/** A batch to be decided. */
export interface BatchJob extends Batch {
  /** how many of its lines were answered in an earlier run */
  readonly answered: number;
  /** fingerprints of patients who came before already, with `history` */
  readonly again: ReadonlySet<bigint>;
}

/** What ends a line. */
export const NEWLINE = 0x0a;
/** space, tab, carriage return and what else `trim` takes off */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

/** A line's number in the whole input, and where its bytes lie. */
export interface LineSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Whether nothing but white space lies there. */
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

/** A batch in two, at the beginning of one of its lines to be answered. @param place how many of them come before it */
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

/** Batches that follow on each other as one. */
export function join(batches: readonly Batch[], tooLarge: bigint | null): Batch {
  return {
    bytes: Buffer.concat(batches.map(({ bytes }) => bytes)),
    firstLine: batches[0]?.firstLine ?? 1,
    records: batches.reduce((sum, { records }) => sum + records, 0),
    tooLong: batches.flatMap(({ tooLong }) => tooLong),
    tooLarge,
  };
}
