import type { Adjudicator } from '../adjudicator.js';

/** What decides the claims of a stream, and what may end it.
 * @zh 流式审核的选项：用什么审核，何时中止。 */
export interface StreamOptions {
  /** Decides each claim; one that `createAdjudicator` made, or anything with such a method.
   * @zh 用于逐张审核的审核程序（或具有同名方法的对象）。 */
  readonly adjudicator: Pick<Adjudicator, 'safeAdjudicate'>;
  /** Ends the stream: the next result is a rejection with the signal's reason.
   * @zh 中止信号：中止后下一个结果以其 reason 拒绝。 */
  readonly signal?: AbortSignal;
}

/** A claim as the source gave it, what became of it, and its place in the source (from 0).
 * @zh 来源给出的清单、审核结果，及其在来源中的序号（自 0 起）。 */
export interface StreamedResult {
  /** Place in the source, from 0; what is no claim counts too.
   * @zh 在来源中的序号，自 0 起，不合格式的也计入。 */
  readonly index: number;
  /** As the source gave it, not copied.
   * @zh 来源给出的原对象，未作复制。 */
  readonly claim: unknown;
  /** The decision, or a ClaimError if it is no claim.
   * @zh 审核结果；不合格式的清单为 ClaimError。 */
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
 * @zh 按顺序逐张审核；取用一个结果才读入一份清单，因此取用慢则读入也慢，内存中只有一张。
 * @returns results in the order of the source; what is no claim is a result with `success: false`
 * @throws what the source throws, and the signal's reason after an abort; the source is closed then
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
