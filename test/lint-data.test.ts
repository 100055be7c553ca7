import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemblePacks } from '../scripts/assemble-packs.js';
import { canonicalForm, dataFiles } from '../scripts/data-files.js';
import { lintData } from '../scripts/lint-data.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yijia-lint-'));
  cpSync('catalog', join(root, 'catalog'), { recursive: true });
  cpSync('rules', join(root, 'rules'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Breaks one file: parses it, lets a function change it, writes it back in canonical form if it has one. */
function breakFile(path: string, change: (data: Record<string, unknown>[]) => void): void {
  const data = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  change(data);
  writeFileSync(path, JSON.stringify(data));
  const file = dataFiles(root).find((one) => join(root, one.path) === path);
  try {
    if (file !== undefined) writeFileSync(path, canonicalForm(file));
  } catch {
    // data that does not fit the schema has no canonical form: it stays as written
  }
}

const items = () => join(root, 'catalog/jiangxi-2025-37/items.json');
const annex1 = () => join(root, 'rules/jiangxi-2025-37/annex-1.json');
const crosswalk = () => join(root, 'catalog/jiangxi-2025-37/crosswalk.json');

describe('the data linter', () => {
  it('finds nothing in the data of this project', () => {
    expect(lintData('.')).toEqual([]);
  });

  it('names a file that is not in canonical form', () => {
    writeFileSync(items(), `${readFileSync(items(), 'utf8')}\n`);
    expect(lintData(root).join()).toContain('items.json: not in canonical form');
  });

  it('refuses a key that the schema does not know', () => {
    breakFile(items(), ([item]) => Object.assign(item ?? {}, { prize: '1' }));
    expect(lintData(root).join()).toContain('prize');
  });

  it('refuses an item without provenance', () => {
    breakFile(items(), ([item]) => delete item?.['source']);
    expect(lintData(root).join()).toContain('source');
  });

  it('finds a crosswalk row that points to no item', () => {
    breakFile(crosswalk(), ([row]) => Object.assign(row ?? {}, { code: '999' }));
    expect(lintData(root).join()).toContain('no item 999');
  });

  it('finds two versions of a code in force on one day', () => {
    breakFile(items(), (all) => {
      const version = all.find(({ code }) => code === '331501019');
      Object.assign(version ?? {}, { effective: { from: null, to: null } });
    });
    expect(lintData(root).join()).toContain('two versions of 331501019');
  });

  it('finds a group that does not exist', () => {
    breakFile(annex1(), ([rule]) => Object.assign(rule ?? {}, { appliesTo: { group: 'nobody' } }));
    expect(lintData(root).join()).toContain('no group "nobody"');
  });

  it('finds a rule for a code that no pack has', () => {
    breakFile(annex1(), ([rule]) => Object.assign(rule ?? {}, { appliesTo: { codes: ['QYLS00157'] } }));
    expect(lintData(root).join()).toContain('QYLS00157');
  });

  it('finds a quote that the cited row does not contain', () => {
    breakFile(annex1(), ([rule]) => Object.assign(rule?.['citation'] ?? {}, { quote: '三根及以上电极加收50%' }));
    expect(lintData(root).join()).toContain('does not say "三根及以上电极加收50%"');
  });

  it('finds a price that was mistyped in a quote of the printed one', () => {
    breakFile(items(), (all) => {
      const item = all.find(({ code }) => code === 'QYLS00147');
      Object.assign(item?.['source'] ?? {}, { quote: '5578.65' });
    });
    expect(lintData(root).join()).toContain('does not say "5578.65"');
  });

  it('finds a condition path that no fact has', () => {
    breakFile(annex1(), ([rule]) => {
      const all = [{ fact: 'line', path: '$.detail.electrodes', operator: 'equal', value: 2 }];
      Object.assign(rule ?? {}, { conditions: { all } });
    });
    expect(lintData(root).join()).toContain('did you mean "details"');
  });

  it('finds a misspelt detail', () => {
    breakFile(annex1(), ([rule]) => {
      const all = [{ fact: 'line', path: '$.details.electrode', operator: 'equal', value: 2 }];
      Object.assign(rule ?? {}, { conditions: { all } });
    });
    expect(lintData(root).join()).toContain('no line has a detail "electrode"');
  });

  it('finds words of a rule that no rule and no exemption covers', () => {
    breakFile(join(root, 'rules/guangdong-trial-list/independent.json'), (rules) => rules.shift());
    expect(lintData(root).join()).toContain('no rule and no exemption covers cn-gd-2024-19 list 117: "仅独立"');
    breakFile(join(root, 'rules/jiangxi-2025-37/exemptions.json'), (exemptions) => exemptions.pop());
    expect(lintData(root).join('\n')).toContain('covers cn-jx-2025-37 annex-2 19');
  });

  it('finds a rule that is not named after its place', () => {
    breakFile(annex1(), ([rule]) => Object.assign(rule ?? {}, { id: 'cn-jx-2025-37/annex-1/12' }));
    expect(lintData(root).join()).toContain('is called cn-jx-2025-37/annex-1/13');
  });
});

describe('of packs as they were released, the data linter', () => {
  const [now] = assemblePacks('.').filter(({ id }) => id === jiangxi.id);

  function freeze(path: string, pack: object): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(pack));
  }

  it('lets pass what can be read, other data among it if the version is another', () => {
    freeze('released/jiangxi-2025-37/0.9.0.json', { ...now, version: '0.9.0', rules: [] });
    freeze(`released/jiangxi-2025-37/${jiangxi.version}.json`, now ?? {});
    expect(lintData(root)).toEqual([]);
  });

  it('names what the evaluator cannot read, what lies at another place, and data that changed without its version', () => {
    freeze('released/jiangxi-2025-37/0.8.0.json', { ...now, version: '0.8.0', format: 0 });
    freeze('released/jiangxi-2025-37/0.9.0.json', { ...now, version: '0.9.1' });
    freeze(`released/jiangxi-2025-37/${jiangxi.version}.json`, { ...now, rules: [] });
    expect(lintData(root)).toEqual([
      `jiangxi-2025-37 ${jiangxi.version} was released with other data: raise the version in catalog/jiangxi-2025-37/pack.json`,
      'released/jiangxi-2025-37/0.9.0.json: holds jiangxi-2025-37 0.9.1',
      expect.stringMatching(/^released\/jiangxi-2025-37\/0\.8\.0\.json: format: /),
    ]);
  });
});

describe('the shipped packs', () => {
  it('are what the files of catalog/ and rules/ say, in the order of the files', () => {
    const assembled = assemblePacks('.');
    expect(JSON.parse(JSON.stringify(jiangxi))).toEqual(assembled.find(({ id }) => id === jiangxi.id));
    expect(JSON.parse(JSON.stringify(guangdong))).toEqual(assembled.find(({ id }) => id === guangdong.id));
  });

  it('are frozen, all of them', () => {
    expect(Object.isFrozen(jiangxi)).toBe(true);
    expect(Object.isFrozen(jiangxi.items[0]?.separatelyCharged.names)).toBe(true);
    expect(Object.isFrozen(guangdong.items[192]?.unit)).toBe(true);
  });
});
