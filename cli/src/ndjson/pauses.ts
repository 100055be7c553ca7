import { setImmediate } from 'node:timers/promises';

/** Stands between chunks if the next one has not come yet. */
export const PAUSE = null;

/** True if something comes only after all that is ready has been read: two turns of the event loop. */
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

/** The chunks of an input that a program writes line by line, with a `PAUSE` wherever it waits. */
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
