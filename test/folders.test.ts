import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { assemblePacks } from '../scripts/assemble-packs.js';
import { COMMON } from '../scripts/data-files.js';
import { entry } from '../scripts/entries.js';
import { packNames } from '../scripts/pack-names.js';
import type { PolicyPack } from '../src/index.js';
import { PACKS } from '../src/packs/index.js';
import { casesIn } from './case-claims.js';
import { item, pack, rule } from './make-pack.js';

const SHIPPED: Readonly<Record<string, PolicyPack>> = PACKS;
const BUILT = new Set<string>(Object.values(entry));
const EXPORTED = new Set(Object.keys(packageJson.exports));

/** Folders and files that each folder of catalog/ has beside it, and that stand beside none. */
function unmatched(root: string): string[] {
  const folders = packNames(root).map(({ folder }) => folder);
  const places = (name: string): string[] => [`rules/${name}`, `test/cases/${name}.json`];
  const wanted = new Set([`rules/${COMMON}`, ...folders.flatMap(places)]);
  const found = ['rules', 'test/cases'].flatMap((at) => readdirSync(join(root, at)).map((name) => `${at}/${name}`));
  return [
    ...[...wanted].filter((place) => !found.includes(place)).map((place) => `${place} is missing`),
    ...found.filter((place) => !wanted.has(place)).map((place) => `${place} is of no folder of catalog/`),
  ];
}

/** Packs of a root folder that the package does not have, or has otherwise. */
function unwired(root: string): string[] {
  const byId = new Map(assemblePacks(root).map((own) => [own.id, own]));
  return packNames(root).flatMap(({ folder, name }) => {
    const isShipped = isDeepStrictEqual(SHIPPED[name], byId.get(folder));
    return [
      ...(isShipped ? [] : [`PACKS has no "${name}" of the files of ${folder}`]),
      ...(BUILT.has(`src/packs/${name}.ts`) ? [] : [`scripts/entries.ts has no ${name}`]),
      ...(EXPORTED.has(`./packs/${name}`) ? [] : [`package.json exports no ./packs/${name}`]),
    ];
  });
}

/** Rules of a root folder without a case. */
function untried(root: string): string[] {
  const tried = new Set(casesIn(join(root, 'test/cases')).map((one) => one.rule));
  const rules = assemblePacks(root).flatMap((own) => own.rules.map(({ id }) => id));
  return rules.filter((id) => !tried.has(id)).map((id) => `${id} has no case`);
}

function faultsIn(root: string): string[] {
  return [...unmatched(root), ...unwired(root), ...untried(root)];
}

describe('each folder of catalog/', () => {
  it('has its rules and a case for each of them; is a pack of the package, built and exported', () => {
    expect(faultsIn('.')).toEqual([]);
  });

  it('stands in the list of packs in the order of its document', () => {
    expect(Object.keys(PACKS)).toEqual(packNames().map(({ name }) => name));
  });
});

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** The folders of the project with one more beside them: a document of Zhejiang with a rule, and the cases given. */
function withThird(cases: readonly object[] | null): string {
  const root = mkdtempSync(join(tmpdir(), 'yijia-'));
  made.push(root);
  for (const folder of ['catalog', 'rules', 'test/cases']) cpSync(folder, join(root, folder), { recursive: true });
  const { documents, items, crosswalk, groups, rules, ...head } = pack({
    id: 'zhejiang-2026-1',
    items: [item('Z1')],
    rules: [rule('doc/list', 'Z1')],
  });
  const parts = { document: documents, items, crosswalk, pack: head };
  const write = (path: string, value: unknown): void => writeFileSync(join(root, path), JSON.stringify(value));
  mkdirSync(join(root, 'catalog/zhejiang-2026-1'));
  mkdirSync(join(root, 'rules/zhejiang-2026-1'));
  for (const [name, part] of Object.entries(parts)) write(`catalog/zhejiang-2026-1/${name}.json`, part);
  write('rules/zhejiang-2026-1/groups.json', groups);
  write('rules/zhejiang-2026-1/list.json', rules);
  if (cases !== null) write('test/cases/zhejiang-2026-1.json', cases);
  return root;
}

const UNWIRED = [
  'PACKS has no "zhejiang" of the files of zhejiang-2026-1',
  'scripts/entries.ts has no zhejiang',
  'package.json exports no ./packs/zhejiang',
];

describe('a third folder of catalog/', () => {
  it('that is not wired is named, wherever it is lacking', () => {
    expect(faultsIn(withThird([{ rule: 'doc/list' }]))).toEqual(UNWIRED);
  });

  it('with a rule that has no case is named by the rule', () => {
    expect(faultsIn(withThird([]))).toEqual([...UNWIRED, 'doc/list has no case']);
  });

  it('without a file of cases is named by the file', () => {
    const faults = faultsIn(withThird(null));
    expect(faults).toEqual(['test/cases/zhejiang-2026-1.json is missing', ...UNWIRED, 'doc/list has no case']);
  });
});
