/** Table 3: import and createAdjudicator with both packs in a cold process, against importing zod and decimal.js alone. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isShort, type Row, type Timing } from './measure.js';

const OURS = `
  const { createAdjudicator } = await import('./dist/index.js');
  const { jiangxi } = await import('./dist/jiangxi.js');
  const { guangdong } = await import('./dist/guangdong.js');
  createAdjudicator({ packs: [jiangxi, guangdong] });`;
const PEER = `await import('zod/mini'); await import('decimal.js');`;

function coldStart(program: string): Timing {
  const code = `const begun = performance.now(); ${program} console.log(performance.now() - begun);`;
  const samples = Array.from({ length: isShort ? 5 : 15 }, () =>
    Number(execFileSync('node', ['--input-type=module', '-e', code], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  const at = (share: number) => (samples[Math.floor(samples.length * share)] ?? 0) * 1e6;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75) };
}

export function startRows(): Row[] {
  if (!existsSync('dist/index.js')) throw new Error('run npm run build first: a start is measured as published');
  const [subject, peer] = [coldStart(OURS), coldStart(PEER)];
  const table = '3. start, against importing zod/mini and decimal.js';
  return [
    {
      table,
      name: 'milliseconds more (ratio: of the two)',
      subject,
      peer,
      ratio: subject.median / peer.median,
      target: null,
    },
  ];
}
