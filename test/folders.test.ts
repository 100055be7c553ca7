import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { assemblePacks } from '../scripts/assemble-packs.js';
import { entry } from '../scripts/entries.js';
import { packNames } from '../scripts/pack-names.js';
import { PACKS } from '../src/packs/index.js';
import { CASES } from './case-claims.js';

const names = packNames();
const assembled = assemblePacks('.');

describe('each folder of catalog/', () => {
  it('has one of rules/ and a file of cases beside it', () => {
    const folders = names.map(({ folder }) => folder).sort();
    expect(readdirSync('rules').sort()).toEqual(folders);
    expect(readdirSync('test/cases').sort()).toEqual(folders.map((folder) => `${folder}.json`));
  });

  it('is a pack of the package, of the files that lie in it and no others', () => {
    expect(Object.keys(PACKS)).toEqual(names.map(({ name }) => name));
    const byId = new Map(assembled.map((pack) => [pack.id, pack]));
    expect(byId.size).toBe(names.length);
    for (const pack of Object.values(PACKS)) expect(pack).toEqual(byId.get(pack.id));
  });

  it('is built, and exported by its name', () => {
    const built = new Set<string>(Object.values(entry));
    const exported: Readonly<Record<string, unknown>> = packageJson.exports;
    for (const { name } of names) {
      expect(built).toContain(`src/packs/${name}.ts`);
      expect(exported[`./packs/${name}`] ?? exported['./packs/*']).toBeDefined();
    }
  });

  it('has a case for every rule', () => {
    const tried = new Set(CASES.map(({ rule }) => rule));
    const untried = assembled.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => !tried.has(id));
    expect(untried).toEqual([]);
  });
});
