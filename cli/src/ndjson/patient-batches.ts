import { type Batch, cut, join, type LineSpan, recordsOf } from './batch.js';
import { fingerprint } from './fingerprints.js';
import { patientOf } from './join-history.js';
import { makeReader } from './read-lines.js';

/** The most bytes that are kept of one patient. Usual claims reach the limit of lines long before. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Found {
  readonly span: LineSpan;
  readonly place: number;
}

/** The patient of a batch's last claim, and where the claims of that patient begin. */
interface LastPatient {
  /** null: the claim names no patient. undefined: no line can be read */
  readonly key: string | null | undefined;
  readonly from: Found | null;
  /** true if the batch has claims of others before */
  readonly isAfterOthers: boolean;
}

function makeKeyReader(batch: Batch): (span: LineSpan) => string | null | undefined {
  const read = makeReader(batch, 0);
  return (span) => patientOf(read(span));
}

/**
 * Finds the last patient from the end, so that only the lines of one patient are read. Unreadable lines are passed
 * over.
 */
function lastPatient(batch: Batch): LastPatient {
  const keyOf = makeKeyReader(batch);
  const spans = [...recordsOf(batch)];
  let last: LastPatient = { key: undefined, from: null, isAfterOthers: false };
  for (let place = spans.length - 1; place >= 0; place--) {
    const span = spans[place];
    const key = span === undefined ? undefined : keyOf(span);
    if (span === undefined || key === undefined) continue;
    if (last.key !== undefined && key !== last.key) return { ...last, isAfterOthers: true };
    last = { ...last, key, from: { span, place } };
    if (key === null) return last;
  }
  return last;
}

/** The number of bytes at the beginning that are of a patient. Unreadable lines count with the line before them. */
function bytesOf(key: string, batch: Batch): number {
  const keyOf = makeKeyReader(batch);
  for (const span of recordsOf(batch)) {
    const found = keyOf(span);
    if (found !== undefined && found !== key) return span.start;
  }
  return batch.bytes.length;
}

/** Holds the claims of the last patient until it is known that no more of them come. */
class OpenPatient {
  #key: string | null = null;
  #batches: Batch[] = [];
  #bytes = 0;
  #isTooLarge = false;

  /** Takes a batch. @returns the batches that are complete now */
  *take(batch: Batch): Generator<Batch, void, undefined> {
    const { key, from, isAfterOthers } = lastPatient(batch);
    const goesOn = key === undefined ? this.#key !== null : key !== null && key === this.#key && !isAfterOthers;
    if (goesOn) {
      this.#add(batch, batch.bytes.length);
      if (this.#bytes >= MOST_BYTES) yield* this.#giveTooLarge();
      return;
    }
    const isHeld = from !== null && typeof key === 'string';
    const [before, rest] = isHeld ? cut(batch, from.span, from.place) : [batch, null];
    if (before.bytes.length > 0) this.#add(before, this.#own(before));
    yield* this.finish();
    this.#key = rest === null ? null : (key ?? null);
    if (rest !== null) this.#add(rest, rest.bytes.length);
  }

  /** Gives what is held: no more claims of the patient come. */
  *finish(): Generator<Batch, void, undefined> {
    if (this.#bytes >= MOST_BYTES) this.#isTooLarge = true;
    if (this.#batches.length > 0) yield this.#give();
    this.#isTooLarge = false;
  }

  /** The bytes of the batch that are the patient's. They are counted exactly only near the limit. */
  #own(batch: Batch): number {
    const { length } = batch.bytes;
    if (this.#key === null) return 0;
    return this.#bytes + length < MOST_BYTES ? length : bytesOf(this.#key, batch);
  }

  #add(batch: Batch, bytes: number): void {
    this.#batches.push(batch);
    this.#bytes += bytes;
  }

  *#giveTooLarge(): Generator<Batch, void, undefined> {
    this.#isTooLarge = true;
    yield this.#give();
  }

  #give(): Batch {
    const given = join(this.#batches, this.#isTooLarge && this.#key !== null ? fingerprint(this.#key) : null);
    this.#batches = [];
    this.#bytes = 0;
    return given;
  }
}

/**
 * Cuts batches anew, so that claims of a patient that stand together are in one batch, unless they are too large for
 * memory. A patient is complete if a claim of another or of no patient comes, or if the input ends.
 *
 * @param isWhole called at the end; false if the input broke off, so that claims of the last patient may be missing
 */
export async function* patientBatches(
  batches: AsyncIterable<Batch>,
  isWhole: () => boolean,
): AsyncGenerator<Batch, void, undefined> {
  const open = new OpenPatient();
  for await (const batch of batches) yield* open.take(batch);
  if (isWhole()) yield* open.finish();
}
