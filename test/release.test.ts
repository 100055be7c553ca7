import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dataEntries, entryOf } from '../scripts/release/changelog.js';
import { git } from '../scripts/release/git.js';
import { type Released, type ReleaseOptions, release } from '../scripts/release/release.js';
import { isLater, isVersion } from '../scripts/release/semver.js';
import { currentVersion, versionFiles } from '../scripts/release/version-files.js';

const DOCUMENT = { id: 'doc', number: '示医保〔2026〕1号', title: '示范文件' };
const item = (code: string, price: string): object => ({ code, price, effective: { from: '2026-01-01', to: null } });
const rule = (id: string, factor: string): object => ({
  id,
  appliesTo: { codes: ['X3'] },
  event: { params: { factor } },
});
const pack = (version: string): object => ({ id: 'demo', version });

const FILES: Readonly<Record<string, unknown>> = {
  'package.json': { name: 'yijia', version: '0.1.0', dependencies: { zod: '^4.6.7' } },
  'cli/package.json': { name: 'yijia-cli', version: '0.1.0', dependencies: { yijia: '0.1.0', zod: '^4.6.7' } },
  'package-lock.json': {
    name: 'yijia',
    version: '0.1.0',
    packages: {
      '': { name: 'yijia', version: '0.1.0' },
      cli: { name: 'yijia-cli', version: '0.1.0', dependencies: { yijia: '0.1.0' } },
      'node_modules/zod': { version: '0.1.0' },
    },
  },
  'src/version.ts': "/** Such as 'yijia@0.1.0'. */\nexport const ENGINE = 'yijia@0.1.0';\n",
  'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\nFirst version.\n',
  'catalog/demo/pack.json': pack('1.0.0'),
  'catalog/demo/document.json': [DOCUMENT],
  'catalog/demo/items.json': [item('X1', '100'), item('X2', '200')],
  'rules/demo/list.json': [rule('doc/list/1', '0.5')],
};

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

let root = '';

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function commit(message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', message);
}

/** A changelog whose 0.2.0 has these lines. */
function say(...lines: readonly string[]): void {
  write('CHANGELOG.md', `# Changelog\n\n## 0.2.0\n\n${lines.join('\n')}\n\n## 0.1.0\n\nFirst version.\n`);
}

function tryRelease(given: Partial<ReleaseOptions> = {}): Released {
  return release({ root, version: '0.2.0', isDryRun: false, generate: () => {}, ...given });
}

const state = (): string[] => [git(root, 'rev-parse', 'HEAD'), git(root, 'status', '--porcelain'), git(root, 'tag')];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yijia-'));
  made.push(root);
  git(root, 'init', '--quiet', '--initial-branch', 'main');
  const settings = {
    'user.name': 'Test',
    'user.email': 'test@example.org',
    'commit.gpgSign': 'false',
    'tag.gpgSign': 'false',
  };
  for (const [name, value] of Object.entries(settings)) git(root, 'config', name, value);
  for (const [path, content] of Object.entries(FILES)) write(path, content);
  commit('first');
  git(root, 'tag', '--annotate', 'v0.1.0', '--message', 'v0.1.0');
});

describe('a release', () => {
  it('asks no entry for words that all packs share', () => {
    write('rules/common/words.json', [{ id: 'blood' }]);
    say('**Fixed**', '', '- Something.');
    commit('words');
    expect(tryRelease({ isDryRun: true }).faults).toEqual([]);
  });

  it('sets the version in each place, commits and tags', () => {
    say('**Fixed**', '', '- Something.');
    commit('say so');
    const { faults, steps } = tryRelease({
      generate: () => write('src/version.ts', `${read('src/version.ts')}// made\n`),
    });
    expect(faults).toEqual([]);
    expect(steps).toContain('commit "chore(release): 0.2.0"');
    expect(JSON.parse(read('package.json'))).toEqual({
      name: 'yijia',
      version: '0.2.0',
      dependencies: { zod: '^4.6.7' },
    });
    expect(JSON.parse(read('cli/package.json'))).toMatchObject({ version: '0.2.0', dependencies: { yijia: '0.2.0' } });
    expect(JSON.parse(read('package-lock.json'))).toEqual({
      name: 'yijia',
      version: '0.2.0',
      packages: {
        '': { name: 'yijia', version: '0.2.0' },
        cli: { name: 'yijia-cli', version: '0.2.0', dependencies: { yijia: '0.2.0' } },
        'node_modules/zod': { version: '0.1.0' },
      },
    });
    expect(read('src/version.ts')).toBe(
      "/** Such as 'yijia@0.1.0'. */\nexport const ENGINE = 'yijia@0.2.0';\n// made\n",
    );
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'log', '-1', '--format=%s')).toBe('chore(release): 0.2.0');
    expect(git(root, 'rev-list', '-1', 'v0.2.0')).toBe(git(root, 'rev-parse', 'HEAD'));
  });

  it('that is only tried says what would be done, and changes nothing', () => {
    say('Better.');
    commit('say so');
    const before = state();
    const tried = tryRelease({ isDryRun: true, generate: () => expect.fail('generated') });
    expect(tried).toEqual({
      faults: [],
      steps: [
        'data since v0.1.0: unchanged',
        'version 0.2.0 in package.json, cli/package.json, package-lock.json, src/version.ts',
        'packs as they are now, to be imported by their version ever after: released/demo/1.0.0.json, released/releases.json',
        'npm run generate, since the versions stand on the pages and in package.json too',
        'commit "chore(release): 0.2.0"',
        'tag v0.2.0',
      ],
    });
    expect(state()).toEqual(before);
  });

  it('that breaks off leaves everything as it was', () => {
    say('Better.');
    commit('say so');
    const before = state();
    const fail = (): never => {
      write('src/packs/demo/1.0.0.ts', 'made');
      throw new Error('no disk');
    };
    expect(() => tryRelease({ generate: fail })).toThrow('no disk');
    expect(state()).toEqual(before);
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: '0.1.0' });
  });

  it('freezes each pack of a version that no release had, and leaves what is frozen as it is', () => {
    say('Better.');
    commit('say so');
    tryRelease();
    const frozen = read('released/demo/1.0.0.json');
    expect(JSON.parse(frozen)).toEqual({
      ...pack('1.0.0'),
      documents: [DOCUMENT],
      items: FILES['catalog/demo/items.json'],
      crosswalk: [],
      groups: [],
      rules: FILES['rules/demo/list.json'],
    });
    write('catalog/demo/items.json', [item('X1', '110'), item('X2', '200')]);
    write('catalog/demo/pack.json', pack('1.1.0'));
    write('CHANGELOG.md', `# Changelog\n\n## 0.3.0\n\n**Data**\n\n${GOOD}\n`);
    commit('change data');
    const { steps } = tryRelease({ version: '0.3.0' });
    expect(steps[2]).toMatch(/: released\/demo\/1\.1\.0\.json, released\/releases\.json$/);
    expect(read('released/demo/1.0.0.json')).toBe(frozen);
    expect(JSON.parse(read('released/demo/1.1.0.json'))).toMatchObject({
      version: '1.1.0',
      items: [{ price: '110' }, {}],
    });
    expect(JSON.parse(read('released/releases.json'))).toEqual({
      '0.2.0': { demo: '1.0.0' },
      '0.3.0': { demo: '1.1.0' },
    });
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it.each([
    ['x', ['"x" is no version: give three numbers, as in 0.2.0']],
    ['v0.2.0', ['"v0.2.0" is no version: give three numbers, as in 0.2.0']],
    [
      '0.0.9',
      ['0.0.9 does not come after 0.1.0, the version of package.json', expect.stringContaining('CHANGELOG.md')],
    ],
    ['0.3.0', ['CHANGELOG.md says nothing under "## 0.3.0": give what is Unreleased that heading']],
  ])('of version %s is refused', (version, faults) => {
    say('Better.');
    commit('say so');
    const before = state();
    expect(tryRelease({ version }).faults).toEqual(faults);
    expect(state()).toEqual(before);
  });

  it('is refused on a tree that is not clean, where its tag is there, and where its entry is empty', () => {
    say();
    commit('an empty entry');
    git(root, 'tag', 'v0.2.0');
    write('package.json', { name: 'yijia', version: '0.1.0' });
    write('new.txt', 'new');
    expect(tryRelease().faults).toEqual([
      'there is a tag v0.2.0 already',
      'the tree is not clean: commit or undo package.json, new.txt',
      'CHANGELOG.md says nothing under "## 0.2.0": give what is Unreleased that heading',
    ]);
  });
});

const GOOD = '- `demo` 1.1.0 (示医保〔2026〕1号). Items: X1, X3. From: 2026-01-01. Why: the price was mistyped.';
const SEE = '; see "Release" in CONTRIBUTING.md';

describe('a release with other data', () => {
  /** X1 has another price, and a rule of X3 another factor. */
  function changeData(version: string): void {
    write('catalog/demo/items.json', [item('X1', '110'), item('X2', '200')]);
    write('rules/demo/list.json', [rule('doc/list/1', '0.7')]);
    write('catalog/demo/pack.json', pack(version));
  }

  function faultsOf(version: string, ...lines: readonly string[]): readonly string[] {
    changeData(version);
    say(...lines);
    commit('change data');
    return tryRelease({ isDryRun: true }).faults;
  }

  it('is done if its entry says what, of when, by which document and why', () => {
    expect(faultsOf('1.1.0', '**Data**', '', GOOD)).toEqual([]);
    expect(tryRelease({ isDryRun: true }).steps[0]).toBe('data since v0.1.0: demo 1.0.0 → 1.1.0');
  });

  it('may break the entry into lines, and name the document by its title', () => {
    const lines = [
      '- `demo` 1.1.0 (示范文件).',
      '  Items: X1,',
      '  X3. From: 2026-01-01',
      '  to 2026-12-31. Why: a',
      '  slip.',
    ];
    expect(
      faultsOf('1.1.0', '**Fixed**', '', '- More.', '', '**Data**', '', ...lines, '', '**Added**', '', '- More.'),
    ).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'the document',
      GOOD.replace(' (示医保〔2026〕1号)', ''),
      'the entry lacks in brackets the number or the title of its document: 示医保〔2026〕1号 or 示范文件',
    ],
    ['the codes', GOOD.replace(' Items: X1, X3.', ''), 'the entry lacks "Items:", the codes, or all, or none'],
    ['a code of an item', GOOD.replace('X1, ', ''), '"Items:" does not name X1, which changed'],
    ['a code of a rule', GOOD.replace(', X3', ''), '"Items:" does not name X3, which changed'],
    ['codes, and says none', GOOD.replace('X1, X3', 'none'), '"Items:" does not name X1, X3, which changed'],
    ['codes, and says all', GOOD.replace('X1, X3', 'all'), '"Items: all", but not every item changed: name X1, X3'],
    [
      'the days',
      GOOD.replace(' From: 2026-01-01.', ''),
      'the entry lacks "From:", the days from which it counts, or not printed',
    ],
    ['the reason', GOOD.replace(/Why: .*/, 'Why:'), 'the entry lacks "Why:", the reason'],
    ['the version', GOOD.replace('1.1.0', '1.0.1'), 'the entry is of version 1.0.1, the pack of 1.1.0'],
  ])('is refused if its entry lacks %s', (_what, entry, fault) => {
    expect(faultsOf('1.1.0', '**Data**', '', entry)).toEqual([`demo: ${fault}${SEE}`]);
  });

  it('is refused without an entry', () => {
    expect(faultsOf('1.1.0', 'Better.')).toEqual([
      `demo: its data changed, and CHANGELOG.md has no entry under **Data** in 0.2.0${SEE}`,
    ]);
  });

  it.each(['1.0.0', '0.9.9'])('is refused if the pack’s version is then %s', (version) => {
    expect(faultsOf(version, '**Data**', '', GOOD.replace('1.1.0', version))).toEqual([
      `demo: its data changed, and its version in catalog/demo/pack.json is ${version}, not later than 1.0.0`,
    ]);
  });

  it('of a new pack names all its items as such', () => {
    write('catalog/other/pack.json', { id: 'other', version: '1.0.0' });
    write('catalog/other/document.json', [DOCUMENT]);
    write('catalog/other/items.json', [item('Y1', '1'), item('Y2', '2')]);
    say('**Data**', '', '- `other` 1.0.0 (示范文件). Items: all. From: not printed. Why: a new document.');
    commit('a new pack');
    expect(tryRelease({ isDryRun: true }).faults).toEqual([]);
  });

  it('that takes a pack away says so', () => {
    for (const folder of ['catalog/demo', 'rules/demo']) rmSync(join(root, folder), { recursive: true });
    say('Better.');
    commit('no pack');
    expect(tryRelease({ isDryRun: true }).faults).toHaveLength(1);
    say('**Data**', '', '- `demo` removed. Why: another document has its place.');
    commit('say so');
    expect(tryRelease({ isDryRun: true }).faults).toEqual([]);
  });

  it('counts from the first commit if nothing was tagged', () => {
    git(root, 'tag', '--delete', 'v0.1.0');
    expect(faultsOf('1.1.0', '**Data**', '', GOOD)).toEqual([]);
    expect(tryRelease({ isDryRun: true }).steps[0]).toContain('demo 1.0.0 → 1.1.0');
  });
});

describe('versions', () => {
  it('are three numbers, compared as numbers', () => {
    expect(['0.2.0', '10.0.1', '1.2', '1.2.3-rc', 'v1.2.3'].map(isVersion)).toEqual([true, true, false, false, false]);
    expect(isLater('0.10.0', '0.9.9')).toBe(true);
    expect([isLater('1.0.0', '1.0.0'), isLater('0.9.9', '0.10.0'), isLater('x', '1.0.0')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('of this project stand where they are set, and are written as npm writes them', () => {
    for (const [path, text] of versionFiles('.', currentVersion('.'))) expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('CONTRIBUTING.md', () => {
  it('shows an entry that is read as it is meant', () => {
    const [, shown = ''] = /^## Release\n.*?```md\n(.*?)```/ms.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
    const [entry] = dataEntries(entryOf(shown, '0.2.0') ?? '');
    expect(entry).toMatchObject({ pack: 'jiangxi-2025-37', version: '1.1.0', items: ['QYLS00158', 'QYLS00159'] });
    expect(entry?.documents).toContain('〔2025〕37号');
    expect(entry?.from).toEqual(['2025-09-30']);
    expect(entry?.why).not.toBe('');
  });
});
