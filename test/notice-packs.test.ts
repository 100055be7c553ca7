import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definePack, type PolicyPack } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { faultsOf, type WorkedCase } from './worked-cases.js';

interface Notices {
  readonly packs: Readonly<Record<string, unknown>>;
  readonly cases: readonly WorkedCase[];
}

/** A file with packs of further notices and claims decided by them. Their words are not part of this project. */
const path = process.env['YIJIA_CASES'];
if (path === undefined) console.log('Packs of further notices are not tried: YIJIA_CASES names no file');

const { packs, cases }: Notices =
  path === undefined ? { packs: {}, cases: [] } : (JSON.parse(readFileSync(path, 'utf8')) as Notices);
const defined = new Map<string, PolicyPack>();

function packOf(name: string): PolicyPack {
  if (name === 'jiangxi') return jiangxi;
  if (name === 'guangdong') return guangdong;
  const pack = defined.get(name) ?? definePack(packs[name]);
  defined.set(name, pack);
  return pack;
}

describe.skipIf(path === undefined)('further notices', () => {
  it.each(Object.keys(packs))('%s: the pack is sound', (name) => {
    expect(() => packOf(name)).not.toThrow();
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(faultsOf(one, (one.packs ?? ['jiangxi', 'guangdong']).map(packOf))).toEqual([]);
  });
});
