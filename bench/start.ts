/** Table 3: import and createAdjudicator with both packs in a cold process, against importing zod and decimal.js alone;
 * the memory of one adjudicator and of a hundred. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isShort, type Row, row, type Timing } from './measure.js';

const IMPORTS = `
  const { createAdjudicator } = await import('./dist/index.js');
  const { jiangxi } = await import('./dist/jiangxi.js');
  const { guangdong } = await import('./dist/guangdong.js');`;
const OURS = `${IMPORTS} createAdjudicator({ packs: [jiangxi, guangdong] });`;
const PEER = `await import('zod/mini'); await import('decimal.js');`;

/** The most that a start may take longer than its peer: 60 ms. */
const ALLOWED = 60e6;

/** Runs a program in a process of its own. @returns its output */
function printedBy(program: string): number {
  return Number(execFileSync('node', ['--expose-gc', '--input-type=module', '-e', program], { encoding: 'utf8' }));
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75), min: at(0) };
}

function again<T>(sample: () => T): T[] {
  return Array.from({ length: isShort ? 5 : 15 }, sample);
}

/** In nanoseconds. */
function coldStart(program: string): number {
  return printedBy(`const begun = performance.now(); ${program} console.log((performance.now() - begun) * 1e6);`);
}

/** Bytes of heap that `count` adjudicators hold, without the packs that they share. */
function memory(count: number): Timing {
  const program = `${IMPORTS}
    gc(); const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: ${count} }, () => createAdjudicator({ packs: [jiangxi, guangdong] }));
    gc(); console.log(process.memoryUsage().heapUsed - before);
    kept.at(-1).packs; // still needed here, so the measured heap holds it`;
  return timingOf(again(() => printedBy(program)));
}

export function startRows(): Row[] {
  if (!existsSync('dist/index.js')) throw new Error('run npm run build first: a start is measured as published');
  // in turns, so that a busy moment disturbs both
  const pairs = again(() => ({ ours: coldStart(OURS), peer: coldStart(PEER) }));
  const subject = timingOf(pairs.map(({ ours }) => ours));
  const peer = timingOf(pairs.map((pair) => pair.peer));
  const more = timingOf(pairs.map((pair) => pair.ours - pair.peer));
  const allowed = timingOf([ALLOWED]);
  const table = '3. start, against importing zod/mini and decimal.js';
  return [
    row({ table, name: 'of the two', subject, peer, better: 'less', target: null }),
    row({ table, name: 'what it takes more, of 60 ms', subject: more, peer: allowed, better: 'less', target: 1 }),
    row({
      table: '3. memory of adjudicators of both packs',
      name: '100 against 1',
      unit: 'bytes',
      subject: memory(100),
      peer: memory(1),
      better: 'less',
      target: null,
    }),
  ];
}
