/**
 * The least that any program must do that reads claims and writes results: read, JSON.parse each claim,
 * JSON.stringify each result, write. `node --expose-gc bench/floor.mjs claims.ndjson results.ndjson out.ndjson`.
 *
 * The results were decided before. They are loaded a chunk at a time, outside the measured time, and settled by a
 * collection of garbage, so that what is measured pays neither for reading them nor for moving them about.
 * Prints one line of JSON: the milliseconds from the start of the process, less the loading.
 */
import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

/** Whole lines of a file, some megabyte at a time, as bytes. */
function* blocks(path) {
  const file = openSync(path, 'r');
  let rest = Buffer.alloc(0);
  for (;;) {
    const buffer = Buffer.allocUnsafe(CHUNK);
    const read = readSync(file, buffer);
    if (read === 0) break;
    const bytes = Buffer.concat([rest, buffer.subarray(0, read)]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    rest = bytes.subarray(end);
    if (end > 0) yield bytes.subarray(0, end);
  }
  closeSync(file);
}

function linesOf(bytes) {
  return bytes.toString('utf8').split('\n').slice(0, -1);
}

/** Takes results in any number, whatever the blocks of their file hold. */
function resultTaker(path) {
  const source = blocks(path);
  let held = [];
  return (count) => {
    while (held.length < count) {
      const { value, done } = source.next();
      if (done) throw new Error('fewer results than claims');
      held = held.concat(linesOf(value));
    }
    const taken = held.slice(0, count).map((line) => JSON.parse(line));
    held = held.slice(count);
    return taken;
  };
}

const [claims, results, out] = process.argv.slice(2);
const take = resultTaker(results);
const target = openSync(out, 'w');
let loading = 0;
let count = 0;
for (const block of blocks(claims)) {
  const lines = linesOf(block);
  const began = performance.now();
  const answers = take(lines.length);
  globalThis.gc();
  loading += performance.now() - began;
  let text = '';
  for (const [i, line] of lines.entries()) {
    const claim = JSON.parse(line);
    if (claim.id !== answers[i].claimId) throw new Error(`claim ${claim.id} and its result are not paired`);
    text += `${JSON.stringify(answers[i])}\n`;
  }
  writeSync(target, text);
  count += lines.length;
}
closeSync(target);
// performance.now() counts from the start of the process: starting Node is part of it, as for the CLI
console.log(JSON.stringify({ milliseconds: performance.now() - loading, claims: count }));
