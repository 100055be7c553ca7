import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packModules } from '../scripts/generate-packs.js';
import { outOfDate, writeGenerated } from '../scripts/model/generated.js';
import { git } from '../scripts/release/git.js';
import { release } from '../scripts/release/release.js';
import { versionsPage } from '../scripts/versions-page.js';
import { compact, createAdjudicator, definePack } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** What is built of the project, and what a release changes. */
const COPIED = ['catalog', 'rules', 'src', 'scripts', 'package.json', 'package-lock.json', 'cli/package.json'];
const FURTHER = ['tsconfig.json', 'tsup.config.ts', 'docs/pack-versions.md'];
const ITEMS = 'catalog/jiangxi-2025-37/items.json';
const PACK = 'catalog/jiangxi-2025-37/pack.json';
const OLDER = '0.9.0';
const claim = {
  ...{ id: 'last-year', jurisdiction: 'CN-JX', facility: { name: '南昌大学第一附属医院' } },
  lines: [{ id: 'a', code: 'QYLS00158', date: '2025-10-08' }],
};

let root = '';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Changes a file of data in the copy. */
function change(path: string, how: (data: never) => void): void {
  const data = JSON.parse(read(path)) as never;
  how(data);
  writeFileSync(join(root, path), JSON.stringify(data));
}

function generate(): string[] {
  return [...writeGenerated(root, packModules(root)), ...writeGenerated(root, versionsPage(root))];
}

/** A copy of the project in which QYLS00158 cost one yuan last year, in a version that was released. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yijia-versions-'));
  for (const path of [...COPIED, ...FURTHER]) cpSync(path, join(root, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n');
  writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## 90.0.0\n\nLast year.\n');
  change(ITEMS, (items: { code: string; price: string }[]) => {
    for (const item of items) if (item.code === 'QYLS00158') item.price = '1';
  });
  change(PACK, (pack: { version: string }) => {
    pack.version = OLDER;
  });
  generate();
  git(root, 'init', '--quiet');
  for (const [name, value] of [['user.name', 'Test'], ['user.email', 'test@example.org'], ['commit.gpgSign', 'false'], ['tag.gpgSign', 'false']] as const) git(root, 'config', name, value); // biome-ignore format: one idea
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'last year');
  const { faults } = release({ root, version: '90.0.0', isDryRun: false, generate });
  expect(faults).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a version of a pack that was released', () => {
  it('is kept beside a newer one: as JSON, as an entry of its own, and in the list', () => {
    for (const path of [ITEMS, PACK]) cpSync(path, join(root, path));
    const done = generate();
    expect(done).toContain(`wrote src/packs/jiangxi-2025-37/${jiangxi.version}.ts`);
    const entries = Object.keys((JSON.parse(read('package.json')) as { exports: object }).exports);
    expect(entries.filter((path) => /^\.\/packs\/.*\d\.\d/.test(path))).toEqual([
      `./packs/jiangxi-2025-37/${jiangxi.version}`,
      `./packs/jiangxi-2025-37/${OLDER}`,
      `./packs/guangdong-trial-list/${guangdong.version}`,
    ]);
    expect(read('docs/pack-versions.md')).toContain(
      [
        `| next / 下一版 | ${guangdong.version} | ${jiangxi.version} |`,
        `| 90.0.0 | ${guangdong.version} | ${OLDER} |`,
        '',
      ].join('\n'),
    );
    expect(read('docs/pack-versions.md')).toContain(`--pack jiangxi-2025-37@${jiangxi.version}`); // last year it named that one
    expect(outOfDate(root, packModules(root))).toEqual([]);
  });

  it('decides a claim again as it was decided, found by the basis of the result, in both formats', () => {
    const older = definePack(JSON.parse(read(`released/jiangxi-2025-37/${OLDER}.json`)));
    const saved = createAdjudicator({ packs: [older, guangdong] }).adjudicate(claim);
    const now = createAdjudicator({ packs: [jiangxi, guangdong] }).adjudicate(claim);
    expect(saved.lines[0]?.unitPrice).toBe('1');
    expect(now.lines[0]?.unitPrice).not.toBe('1');

    const decidedNow = { ...saved.basis, engine: 'yijia@90.0.0' }; // the packs of then, the engine of today
    run('node_modules/.bin/tsup', '--silent', '--no-dts');
    run('node_modules/.bin/tsx', 'scripts/cjs.ts');
    writeFileSync(join(root, 'given.json'), JSON.stringify({ claim, saved, short: compact(saved) }));
    for (const [file, begin, load] of [
      ['program.mjs', "import { readFileSync } from 'node:fs'; import * as yijia from 'yijia';", 'import'],
      ['program.cjs', "const { readFileSync } = require('node:fs'); const yijia = require('yijia');", 'require'],
    ] as const) {
      writeFileSync(join(root, file), `${begin}\n${program(load)}`);
      expect(JSON.parse(run('node', file))).toEqual({ again: { ...saved, basis: decidedNow }, expanded: saved });
    }
  });

  it('is in no bundle but its own', () => {
    const names = ['index', 'packs', 'jiangxi', `jiangxi-2025-37-${jiangxi.version}`, `jiangxi-2025-37-${OLDER}`];
    const holding = names.filter((name) => run('node', '-e', sourcesOf(name)).includes(`version: "${OLDER}"`));
    expect(holding).toEqual([`jiangxi-2025-37-${OLDER}`]);
  });
});

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What a user writes who has a result that was saved, without a word of what the versions are. */
function program(load: 'import' | 'require'): string {
  return `(async () => {
    const { claim, saved, short } = JSON.parse(readFileSync('given.json', 'utf8'));
    const entries = saved.basis.packs.map(({ id, version }) => ${load}(\`yijia/packs/\${id}/\${version}\`));
    const packs = (await Promise.all(entries)).map(({ pack }) => pack);
    const again = yijia.createAdjudicator({ packs }).adjudicate(claim);
    console.log(JSON.stringify({ again, expanded: yijia.expand(short, packs) }));
  })();`;
}

/** A program that prints an entry with all that it imports. */
function sourcesOf(name: string): string {
  return `
    const seen = new Set(['${name}.js']);
    for (const file of seen) {
      const text = fs.readFileSync('dist/' + file, 'utf8');
      console.log(text);
      for (const [, other] of text.matchAll(/"\\.\\/([^"]+\\.js)"/g)) seen.add(other);
    }`;
}
