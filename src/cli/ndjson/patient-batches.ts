import { type Batch, cut, join, type LineSpan, recordsOf } from './batch.js';
import { makeReader, patientOf } from './read-lines.js';

/** A batch that no patient's claims reach out of, but for one patient too large for memory. */
export interface PatientBatch {
  readonly batch: Batch;
  /** the patient's key */
  readonly tooLarge: string | null;
}

/** What is kept of one patient; the limit of lines is reached long before by claims of any usual form. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Found {
  readonly span: LineSpan;
  readonly place: number;
}

function makeKeyReader(batch: Batch): (span: LineSpan) => string | null | undefined {
  const read = makeReader(batch, 0);
  return (span) => patientOf(read(span));
}

/** The first line of another patient; lines that cannot be read stay with the one before. */
function firstOfOther(batch: Batch, key: string): Found | null {
  const keyOf = makeKeyReader(batch);
  let place = 0;
  for (const span of recordsOf(batch)) {
    const found = keyOf(span);
    if (found !== undefined && found !== key) return { span, place };
    place += 1;
  }
  return null;
}

/** The patient of the last line that can be read. */
function lastPatient(batch: Batch): string | null {
  const keyOf = makeKeyReader(batch);
  for (const span of [...recordsOf(batch)].reverse()) {
    const key = keyOf(span);
    if (key !== undefined) return key;
  }
  return null;
}

/** Cuts batches anew, so that the claims of a patient that stand together are in one. */
export async function* patientBatches(batches: AsyncIterable<Batch>): AsyncGenerator<PatientBatch, void, undefined> {
  let open: Batch[] = [];
  let key: string | null = null;
  let tooLarge: string | null = null;
  for await (const batch of batches) {
    const other: Found | null = key === null ? null : firstOfOther(batch, key);
    if (key !== null && other === null) {
      open.push(batch);
      if (open.reduce((sum, { bytes }) => sum + bytes.length, 0) < MOST_BYTES) continue;
      tooLarge = key;
      yield { batch: join(open), tooLarge };
      open = [];
      continue;
    }
    const [head, rest] = other === null ? [null, batch] : cut(batch, other.span, other.place);
    if (head !== null) open.push(head);
    if (open.length > 0) yield { batch: join(open), tooLarge };
    open = [rest];
    key = lastPatient(rest);
    tooLarge = null;
  }
  if (open.length > 0) yield { batch: join(open), tooLarge };
}
