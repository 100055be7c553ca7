import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes to a stream and waits while it is full. @throws the error of the stream */
export async function deliver(sink: Writable, chunk: string | Uint8Array): Promise<void> {
  if (sink.errored) throw sink.errored;
  if (!sink.write(chunk)) await once(sink, 'drain');
}
