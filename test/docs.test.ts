import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATION_ORDER } from '../src/model/events.js';

const read = (path: string): string => readFileSync(path, 'utf8');

const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
const PAGES = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'cli/README.md',
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

/** Links within the project that lead nowhere. */
function brokenLinks(path: string): string[] {
  const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    if (/^\w+:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchors(read(target)).has(anchor);
  });
}

describe('documents', () => {
  it.each(PAGES)('%s: every link within the project leads somewhere', (path) => {
    expect(brokenLinks(path)).toEqual([]);
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
