import { setImmediate } from 'node:timers/promises';

/** Stands between chunks where nothing more has come yet. */
export const PAUSE = null;

/** Whether something comes only after all that is ready has been read: one turn ends, and one goes round. */
async function isLate(coming: Promise<unknown>): Promise<boolean> {
  const waited = async (): Promise<boolean> => {
    await setImmediate();
    await setImmediate();
    return true;
  };
  const came = coming.then(
    () => false,
    () => false,
  );
  return Promise.race([came, waited()]);
}

/** The chunks of an input that somebody writes at their own pace, and `PAUSE` wherever they stop for a moment. */
export async function* withPauses(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array | typeof PAUSE, void, undefined> {
  const source = chunks[Symbol.asyncIterator]();
  for (;;) {
    const coming = source.next();
    if (await isLate(coming)) yield PAUSE;
    const { done, value } = await coming;
    if (done) return;
    yield value;
  }
}
