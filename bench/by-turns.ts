/**
 * The claims of table 2 through two builds by turns, in one process: how many times as long the second takes as the first.
 *
 *     npx tsx bench/by-turns.ts ../old .
 *
 * Each of the two is the root of a built checkout. Prints of processor time: the median of the ratios, the ratio of the
 * best, and the best in microseconds a claim.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Claim, PolicyPack } from '../src/index.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS, OTHERS } from './claim-lines.js';

const TURNS = 41;
const MICROSECONDS = 20_000;

type Decide = (claim: Claim) => unknown;

async function deciderOf(root: string): Promise<Decide> {
  const load = (file: string): Promise<Record<string, unknown>> =>
    import(pathToFileURL(resolve(root, 'dist', file)).href);
  const { createAdjudicator } = (await load('index.js')) as unknown as typeof import('../src/index.js');
  const { jiangxi } = await load('jiangxi.js');
  const { guangdong } = await load('guangdong.js');
  const priceBook = ['330801003', '310905022'].map((code) => ({ jurisdiction: 'CN-JX', code, price: '7000' }) as const);
  return createAdjudicator({ packs: [jiangxi, guangdong] as PolicyPack[], priceBook }).adjudicate;
}

function microseconds(decide: Decide, claim: Claim, times: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) decide(claim);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const [oldRoot = '../old', newRoot = '.'] = process.argv.slice(2);
const [older, newer] = [await deciderOf(oldRoot), await deciderOf(newRoot)];
const kinds = { clean: CLEAN, findings: FULL_OF_FINDINGS, others: OTHERS };
const claims = Object.entries(kinds).flatMap(([kind, lines]) =>
  [1, 10, 100].map((count) => ({ name: `${kind}, ${count} lines`, claim: claimOf(lines, count) })),
);
for (const { claim } of claims) for (const decide of [older, newer]) microseconds(decide, claim, 300);
for (const { name, claim } of claims) {
  const times = Math.max(1, Math.round((MICROSECONDS / microseconds(older, claim, 20)) * 20));
  const pairs = Array.from({ length: TURNS }, () => [
    microseconds(older, claim, times),
    microseconds(newer, claim, times),
  ]);
  const ratios = pairs.map(([a = 0, b = 0]) => b / a).sort((a, b) => a - b);
  const [least, own] = [0, 1].map((at) => Math.min(...pairs.map((pair) => pair[at] ?? 0)) / times);
  const text = [ratios[TURNS >> 1], (own ?? 0) / (least ?? 1), least, own].map((value) =>
    value?.toFixed(2).padStart(9),
  );
  console.log(`${name.padEnd(22)} ${text.join(' ')}`);
}
