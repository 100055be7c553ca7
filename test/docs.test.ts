import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import commandLine from '../cli/package.json' with { type: 'json' };
import yijia from '../package.json' with { type: 'json' };
import { RELATION_ORDER } from '../src/model/events.js';

const read = (path: string): string => readFileSync(path, 'utf8');

const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
/** Pages that npm shows away from the project. */
const SHOWN_ON_NPM = ['README.md', 'README.zh-CN.md', 'cli/README.md'];
const PAGES = [
  ...SHOWN_ON_NPM,
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'examples/README.md',
  'examples/third-document/README.md',
  ...docs.map((file) => `docs/${file}`),
];

/** A page without its code and examples, whose links lead nowhere. */
function withoutCode(page: string): string {
  return page.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
}

/** The anchor that a heading has on GitHub. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\- _]/gu, '')
    .replaceAll(' ', '-');
}

function anchors(page: string): Set<string> {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => slug(text));
  const named = [...page.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  return new Set([...headings, ...named]);
}

function linksOf(path: string): string[] {
  return [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** Where the project is kept, and where it shows its files. */
const REPOSITORY = yijia.repository.url.replace(/^git\+(.*)\.git$/, '$1');
const FILES = `${REPOSITORY}/blob/main/`;

/** The file of this project that a link leads to, whether it is written relative or not; undefined for other places. */
function fileBehind(link: string, path: string): string | undefined {
  const [file = ''] = link.split('#');
  if (file.startsWith(FILES)) return file.slice(FILES.length);
  if (/^\w+:/.test(file)) return undefined;
  return file === '' ? path : join(dirname(path), file);
}

/** Links within the project that lead nowhere. */
function brokenLinks(path: string): string[] {
  return linksOf(path).filter((link) => {
    const target = fileBehind(link, path);
    if (target === undefined) return link.startsWith(`${REPOSITORY}/`);
    if (!existsSync(target)) return true;
    const [, anchor] = link.split('#');
    return anchor !== undefined && !anchors(read(target)).has(anchor);
  });
}

describe('documents', () => {
  it.each(PAGES)('%s: every link within the project leads somewhere', (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it.each(SHOWN_ON_NPM)('%s: no link is relative, so that each works on npm', (path) => {
    expect(linksOf(path).filter((link) => !/^https:/.test(link))).toEqual([]);
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s has at most 120 lines, and its links are found', (path) => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(120);
    expect(linksOf(path).filter((link) => fileBehind(link, path) !== undefined).length).toBeGreaterThan(5);
  });

  it('pages in the package link to what is in the package', () => {
    const packed = (file: string): boolean =>
      ['README.md', ...yijia.files].some((one) =>
        one === 'docs/*.md' ? dirname(file) === 'docs' : file.startsWith(one),
      );
    const inPackage = PAGES.filter((page) => dirname(page) === 'docs' || page === 'CHANGELOG.md');
    const leading = inPackage.flatMap((page) =>
      linksOf(page).map((link) => ({ page, link, file: fileBehind(link, page) })),
    );
    expect(leading.length).toBeGreaterThan(20);
    expect(leading.filter(({ link, file }) => !/^https:/.test(link) && !packed(file ?? ''))).toEqual([]);
  });
});

describe('both packages', () => {
  it('name one repository, one home and one place for faults', () => {
    const { repository, homepage, bugs } = commandLine;
    expect(repository).toEqual({ ...yijia.repository, directory: 'cli' });
    expect([homepage, bugs]).toEqual([yijia.homepage, yijia.bugs]);
    expect([homepage, bugs]).toEqual([`${REPOSITORY}#readme`, `${REPOSITORY}/issues`]);
  });
});

describe('CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');
  const [, walk = ''] = /^## A claim.s way through the code\n(.*?)^## /ms.exec(page) ?? [];
  const [, tasks = ''] = /^## What to change for what\n(.*?)^## /ms.exec(page) ?? [];
  const named = (text: string, form: RegExp): string[] => [...text.matchAll(form)].map(([, path = '']) => path);

  it('the files of the walk and of the tasks exist', () => {
    const paths = named(tasks, /`([a-z][\w/-]*\/[\w.-]*)`/g).filter((path) => !/[A-Z]/.test(path));
    const files = named(walk, /`([\w/-]+\.ts)`/g).map((path) => `src/${path}`);
    expect([...paths, ...files].filter((path) => !existsSync(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
    expect(files.length).toBeGreaterThan(25);
  });

  it('the walk names the steps in the order in which they are called, on one screen', () => {
    const [imports = '', body = ''] = read('src/adjudicate.ts').split('export function adjudicateClaim');
    const steps = [...imports.matchAll(/^import \{ (\w+).* \} from '\.\/(stages\/.*)\.js';$/gm)].map(
      ([, step = '', file = '']) => ({ at: body.search(new RegExp(`\\b${step}\\b`)), file: `${file}.ts` }),
    );
    const called = steps.sort((a, b) => a.at - b.at).map(({ file }) => file);
    const walked = new Set(named(walk, /`(stages\/[\w-]+\.ts)`/g).filter((file) => called.includes(file)));
    expect([...walked]).toEqual(called);
    expect(walk.trim().split('\n').length).toBeLessThanOrEqual(40);
  });

  it('the walk names the relations in the order in which they are taken', () => {
    const relations = new Set<string>(RELATION_ORDER);
    const walked = named(walk, /`effects\/([\w-]+)\.ts`/g).filter((type) => relations.has(type));
    expect(walked).toEqual(RELATION_ORDER);
  });
});

/** A part of a page: level and anchor of its heading, and the number of things not built yet. */
interface Part {
  readonly level: number;
  readonly anchor: string;
  readonly open: number;
}

function parts(page: string, marker: string, anchorOf: (heading: string, before: string) => string): Part[] {
  const pieces = page.split(/^(##+ .*)$/m);
  return pieces.flatMap((heading, i) => {
    if (i % 2 === 0) return [];
    const [hashes = '', ...words] = heading.split(' ');
    const open = (pieces[i + 1] ?? '').split(marker).length - 1;
    return [{ level: hashes.length, anchor: anchorOf(words.join(' '), pieces[i - 1] ?? ''), open }];
  });
}

describe('the law', () => {
  it('both languages have the same parts, with the same number of things not built yet', () => {
    const english = parts(read('docs/semantics.md'), '**Not yet:** today ', slug);
    const chinese = parts(
      read('docs/semantics.zh-CN.md'),
      '**尚未实现：** 目前',
      (_heading, before) => /<a id="([^"]+)"><\/a>\n$/.exec(before)?.[1] ?? '',
    );
    expect(english.length).toBeGreaterThan(50);
    expect(chinese).toEqual(english);
  });

  it('things not built yet are marked with the same words everywhere', () => {
    expect(read('docs/semantics.md').match(/not yet:(?!\*\* today )/gi)).toBeNull();
    expect(read('docs/semantics.zh-CN.md').match(/尚未实现(?!：\*\* 目前|\*\* 开头)/g)).toBeNull();
  });
});

describe('the glossary', () => {
  const rows = [...read('docs/words.md').matchAll(/^\| (?!term|---)(.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | '),
  );

  it('each term stands once, with its Chinese, its meaning and its source', () => {
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell.trim() === ''))).toEqual([]);
    const terms = rows.map(([term]) => term);
    expect(terms).toEqual([...new Set(terms)]);
  });

  it('README.zh-CN.md uses none of the words that are never to be used, but where it shows what is printed', () => {
    const meanings = rows.map(([, , meaning = '']) => meaning).join('\n');
    const never = [...meanings.matchAll(/Never (\p{Script=Han}+)(?: or (\p{Script=Han}+))?/gu)].flatMap((found) =>
      found.slice(1).filter((word) => word !== undefined),
    );
    expect(never).toEqual(
      expect.arrayContaining(['基准价', '拒付', '目录外', '应付', '准予支付', '裁定', '待审', '询价', '所有制']),
    );
    const page = withoutCode(read('README.zh-CN.md'));
    expect(never.filter((word) => page.includes(word))).toEqual([]);
  });
});

describe('decisions', () => {
  const files = readdirSync('docs/decisions').filter((file) => file !== 'README.md');

  it.each(files)('%s: context, decision, consequence, on one screen', (file) => {
    const page = read(`docs/decisions/${file}`);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['Context', 'Decision', 'Consequence']);
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(45);
    expect(read('docs/decisions/README.md')).toContain(`](${file})`);
  });
});
