/** Table 3: import and createAdjudicator with both packs in a cold process, against importing zod and decimal.js alone;
 * the memory of one adjudicator and of a hundred. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isShort, type Row, type Timing } from './measure.js';

const IMPORTS = `
  const { createAdjudicator } = await import('./dist/index.js');
  const { jiangxi } = await import('./dist/jiangxi.js');
  const { guangdong } = await import('./dist/guangdong.js');`;
const OURS = `${IMPORTS} createAdjudicator({ packs: [jiangxi, guangdong] });`;
const PEER = `await import('zod/mini'); await import('decimal.js');`;

/** What a program prints in a process of its own, again and again. */
function cold(program: string): Timing {
  const samples = Array.from({ length: isShort ? 5 : 15 }, () =>
    Number(execFileSync('node', ['--expose-gc', '--input-type=module', '-e', program], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  const at = (share: number) => samples[Math.floor(samples.length * share)] ?? 0;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75) };
}

/** Nanoseconds. */
function coldStart(program: string): Timing {
  return cold(`const begun = performance.now(); ${program} console.log((performance.now() - begun) * 1e6);`);
}

/** Bytes of heap that `count` adjudicators hold, beside the packs that they share. */
function memory(count: number): Timing {
  return cold(`${IMPORTS}
    gc(); const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: ${count} }, () => createAdjudicator({ packs: [jiangxi, guangdong] }));
    gc(); console.log(process.memoryUsage().heapUsed - before);
    kept.at(-1).packs; // still needed here, so the measured heap holds it`);
}

export function startRows(): Row[] {
  if (!existsSync('dist/index.js')) throw new Error('run npm run build first: a start is measured as published');
  const [subject, peer] = [coldStart(OURS), coldStart(PEER)];
  const table = '3. start, against importing zod/mini and decimal.js';
  const [hundred, one] = [memory(100), memory(1)];
  return [
    {
      table,
      name: 'milliseconds more (ratio: of the two)',
      subject,
      peer,
      ratio: subject.median / peer.median,
      target: null,
    },
    {
      table: '3. memory of adjudicators of both packs',
      name: '100 against 1',
      unit: 'bytes',
      subject: hundred,
      peer: one,
      ratio: hundred.median / one.median,
      target: null,
    },
  ];
}
