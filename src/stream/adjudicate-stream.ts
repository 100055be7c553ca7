import type { Adjudicator } from '../adjudicator.js';

export interface StreamOptions {
  readonly adjudicator: Pick<Adjudicator, 'safeAdjudicate'>;
  /** ends the stream: the next result is a rejection with the signal's reason */
  readonly signal?: AbortSignal;
}

/** A claim as the source gave it, its result, and its place in the source (from 0). */
export interface StreamedResult {
  readonly index: number;
  readonly claim: unknown;
  readonly result: ReturnType<Adjudicator['safeAdjudicate']>;
}

/** The number of claims that are decided before timers, sockets and clicks get their turn. */
const CLAIMS_A_TURN = 64;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The value of a promise. @throws the signal's reason if an abort comes first */
async function orAborted<T>(awaited: T | PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return awaited;
  let stop = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([awaited, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function iteratorOf(source: AsyncIterable<unknown> | Iterable<unknown>): AsyncIterator<unknown> | Iterator<unknown> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
}

/** Closes the source. After an abort it does not wait, since the source may hang. */
async function close(iterator: AsyncIterator<unknown> | Iterator<unknown>, isAborted: boolean): Promise<void> {
  const closed = Promise.resolve(iterator.return?.());
  if (isAborted) closed.catch(() => {});
  else await closed;
}

/**
 * Decides claims one by one, in their order. A claim is taken from the source only when its result is asked for, so a
 * slow reader slows the source and memory holds one claim.
 *
 * @returns results in the order of the source; a value that is no claim has a result with `success: false`
 * @throws whatever the source throws; after an abort, the signal's reason, and the source is closed
 * @example
 * for await (const { index, result } of adjudicateStream(claims, { adjudicator })) {
 *   if (result.success) await store(result.data);
 * }
 */
export async function* adjudicateStream(
  source: AsyncIterable<unknown> | Iterable<unknown>,
  { adjudicator, signal }: StreamOptions,
): AsyncGenerator<StreamedResult, void, undefined> {
  const iterator = iteratorOf(source);
  let isOpen = true;
  try {
    for (let index = 0; ; index++) {
      signal?.throwIfAborted();
      isOpen = false; // a source that throws is not closed
      const next = await orAborted(iterator.next(), signal);
      if (next.done) return;
      isOpen = true;
      yield { index, claim: next.value, result: adjudicator.safeAdjudicate(next.value) };
      if (index % CLAIMS_A_TURN === CLAIMS_A_TURN - 1) await nextTurn();
    }
  } finally {
    const isAborted = signal?.aborted === true;
    if (isOpen || isAborted) await close(iterator, isAborted);
  }
}
