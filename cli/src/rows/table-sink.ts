import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PolicyPack } from 'yijia';
import type { Sink } from '../ndjson/open-sink.js';
import { openRowWriter } from './open-row-writer.js';
import type { ErrorRecord, ResultRecord } from './result-record.js';
import type { RowFormat } from './row-writer.js';
import { makeRowsOf } from './rows-of.js';

function recordsIn(lines: Uint8Array): (ResultRecord | ErrorRecord)[] {
  const texts = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString().split('\n');
  return texts.filter((text) => text !== '').map((text) => JSON.parse(text));
}

function asStream(sink: Sink): Writable {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      sink.write(chunk).then(() => done(), done);
    },
  });
  return stream.on('error', () => {}); // the next write throws it, or the end does
}

/**
 * Opens a sink that takes whole lines of NDJSON and writes them to another sink in a format of rows. If a run stops
 * before its end, the table is closed all the same, so that programs can open it.
 *
 * @param packs packs whose documents are cited by their numbers
 */
export async function openTableSink(format: RowFormat, sink: Sink, packs: readonly PolicyPack[]): Promise<Sink> {
  const rowsOf = makeRowsOf(packs);
  const stream = asStream(sink);
  const writer = await openRowWriter(format, stream);
  const close = async (): Promise<void> => {
    await writer.end();
    stream.end();
    await finished(stream);
  };
  return {
    write: (lines) => writer.write(recordsIn(lines).flatMap(rowsOf)),
    async finish() {
      await close();
      await sink.finish();
    },
    keep: () => close().finally(() => sink.keep()),
  };
}
