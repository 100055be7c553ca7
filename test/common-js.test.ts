import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type * as Core from '../src/index.js';
import type * as Jiangxi from '../src/packs/jiangxi.js';
import type * as Stream from '../src/stream/index.js';

const require = createRequire(import.meta.url);
const files = readdirSync('dist').filter((file) => file.endsWith('.cjs'));

describe('the CommonJS build', () => {
  it('is the source’s own code: no call stands for ?. or ??', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const code = readFileSync(`dist/${file}`, 'utf8');
      expect(code, file).not.toMatch(/_optionalChain|_nullishCoalesce|_asyncOptionalChain/);
      expect(code, file).not.toMatch(/require\("\.\/[^"]+\.js"\)|\bimport\.meta\b/);
    }
  });

  it('has declarations of its own, for every one of the ES modules', () => {
    const declared = readdirSync('dist').filter((file) => file.endsWith('.d.ts'));
    expect(declared.length).toBeGreaterThan(5);
    for (const file of declared) {
      const types = readFileSync(`dist/${file.replace(/\.d\.ts$/, '.d.cts')}`, 'utf8');
      expect(types, file).not.toMatch(/['"]\.\/[^'"]+\.js['"]/);
    }
  });

  it('has one ClaimError and one list of checked packs for all entries', async () => {
    const { ClaimError, createAdjudicator, definePack } = require('../dist/index.cjs') as typeof Core;
    const { jiangxi } = require('../dist/jiangxi.cjs') as typeof Jiangxi;
    const { adjudicateStream } = require('../dist/stream.cjs') as typeof Stream;
    expect(definePack(jiangxi)).toBe(jiangxi);
    const yijia = createAdjudicator({ packs: [jiangxi] });
    for await (const { result } of adjudicateStream([{}], { adjudicator: yijia })) {
      expect(result).toMatchObject({ success: false, error: expect.any(ClaimError) });
    }
    expect.assertions(2);
  });
});
