import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claim, directoryWith, json, runCli } from './run-cli.js';

const ids = ['C1', 'C2', 'C3'];
const three = ids.map((id) => `${json(claim({ id }))}\n`).join('');
/** Node has zstd from 22.15. Its types here are older. */
const { zstdCompressSync, zstdDecompressSync } = zlib as {
  zstdCompressSync?: (bytes: Buffer) => Buffer;
  zstdDecompressSync?: (bytes: Buffer) => Buffer;
};

function told(out: string): string[] {
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line) => (JSON.parse(line) as { claimId: string }).claimId);
}

function decide(bytes: Buffer, ...argv: readonly string[]) {
  return runCli(['adjudicate', '--ndjson', '--lang', 'en', ...argv], { stdin: Readable.from([bytes]) });
}

interface Form {
  readonly ending: 'gz' | 'zst';
  readonly pack: (bytes: Buffer) => Buffer;
  readonly unpack: (bytes: Buffer) => Buffer;
}

const FORMS: readonly Form[] = [
  { ending: 'gz', pack: (bytes) => zlib.gzipSync(bytes), unpack: (bytes) => zlib.gunzipSync(bytes) },
  ...(zstdCompressSync === undefined || zstdDecompressSync === undefined
    ? []
    : [{ ending: 'zst', pack: zstdCompressSync, unpack: zstdDecompressSync } as const]),
];

describe.each(FORMS)('compressed input, .$ending,', ({ ending, pack, unpack }) => {
  const packed = (text: string): Buffer => pack(Buffer.from(text));

  it('is recognised by its first bytes, whatever its name', async () => {
    const files = { 'day.ndjson': packed(three) };
    const { status, out } = await runCli(['adjudicate', 'day.ndjson', '--ndjson'], { files });
    expect([status, told(out)]).toEqual([0, ids]);
  });

  it.each([1, 7, 100_000])('of several members in chunks of %i bytes is read to its end', async (size) => {
    const bytes = Buffer.concat([packed(three.slice(0, 100)), packed(''), packed(three.slice(100)), packed('')]);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    const { status, out } = await runCli(['adjudicate', '--ndjson'], { stdin: Readable.from(chunks) });
    expect([status, told(out)]).toEqual([0, ids]);
  });

  it.each([
    ['in the same chunk', (bytes: Buffer, rest: Buffer) => [Buffer.concat([bytes, rest])]],
    ['in a chunk of its own', (bytes: Buffer, rest: Buffer) => [bytes, rest]],
  ])('with garbage after it, %s, is decided to its end, and the rest is a fault', async (_title, chunksOf) => {
    const stdin = Readable.from(chunksOf(packed(three), Buffer.from('garbage')));
    const { status, out, err } = await runCli(['adjudicate', '--ndjson', '--lang', 'en'], { stdin });
    expect([status, told(out)]).toEqual([2, ids]);
    expect(err).toContain(
      'error: standard input has more bytes after its compressed data, and they are not compressed data; lines decided before them: 3.',
    );
  });

  it('filled up with zero bytes is complete', async () => {
    const { status, out } = await decide(Buffer.concat([packed(three), Buffer.alloc(20)]));
    expect([status, told(out)]).toEqual([0, ids]);
  });

  it('cut off at any byte is decided up to its last whole line, with a fault', async () => {
    const whole = packed(three);
    const first = packed(three.slice(0, three.indexOf('\n') + 5));
    for (let length = 1; length < whole.length; length += 9) {
      const { status, out, err } = await decide(Buffer.concat([first, whole.subarray(0, length)]));
      expect([status, told(out)[0]]).toEqual([2, 'C1']);
      expect(err).toContain(
        `is damaged or cut off (Z_BUF_ERROR); lines decided before that: ${out.split('\n').length - 1}. Get`,
      );
    }
  });

  it('is written if the name of --out ends so, and any reader can read it', async () => {
    const cwd = directoryWith({ 'c.ndjson': three });
    const argv = ['adjudicate', 'c.ndjson', '--ndjson'];
    expect((await runCli([...argv, '--out', `r.${ending}`], { cwd })).status).toBe(0);
    expect(unpack(readFileSync(join(cwd, `r.${ending}`))).toString()).toBe((await runCli(argv, { cwd })).out);
  });
});

describe('gzip', () => {
  it('may have every part of a header; the check sum is checked', async () => {
    const plain = zlib.gzipSync(three);
    const extra = Buffer.from([3, 0, 1, 2, 3, ...Buffer.from('name\0a comment\0')]);
    const header = Buffer.concat([plain.subarray(0, 3), Buffer.of(0x1e), plain.subarray(4, 10), extra]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(zlib.crc32(header));
    const { status, out } = await decide(Buffer.concat([header, sum.subarray(0, 2), plain.subarray(10)]));
    expect([status, told(out)]).toEqual([0, ids]);
    const { err } = await decide(Buffer.concat([header, Buffer.of(0, 0), plain.subarray(10)]));
    expect(err).toContain('(Z_DATA_ERROR); lines decided before that: 0.');
  });

  it.each([
    ['check sum', 8],
    ['size', 4],
  ])('with a wrong %s is decided, with a fault', async (_part, fromEnd) => {
    const bytes = zlib.gzipSync(three);
    bytes[bytes.length - fromEnd] = (bytes.at(-fromEnd) ?? 0) ^ 0xff;
    const { status, out, err } = await decide(bytes);
    expect([status, told(out)]).toEqual([2, ids]);
    expect(err).toContain('error: standard input is damaged or cut off (Z_DATA_ERROR); lines decided before that: 3.');
  });

  it('with damaged data is a fault', async () => {
    const bytes = Buffer.concat([zlib.gzipSync(three), zlib.gzipSync(three)]);
    bytes.fill(0xff, bytes.length / 2 + 10, bytes.length / 2 + 20);
    const { status, out, err } = await decide(bytes);
    expect([status, told(out).slice(0, 3)]).toEqual([2, ids]);
    expect(err).toContain('(Z_DATA_ERROR)');
  });
});

describe.skipIf(zstdCompressSync !== undefined)('zstd, if Node has none', () => {
  it('is refused as input', async () => {
    const { status, out, err } = await decide(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^error: this Node \(v[\d.]+\) has no zstd; use Node 22\.15 or later, or gzip$/m);
  });

  it('is refused as output, before anything is decided', async () => {
    const { status, err } = await decide(Buffer.from(three), '--out', 'r.zst');
    expect(status).toBe(2);
    expect(err).toMatch(/^error: this Node \(v[\d.]+\) has no zstd; use Node 22\.15 or later, or gzip\n$/);
  });
});
