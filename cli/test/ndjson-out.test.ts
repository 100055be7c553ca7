import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { INPUT_FILES } from './input-files.js';
import { claim, directoryWith, json, type Ran, runCli } from './run-cli.js';

const CLAIMS = `${json(claim())}\n`;
const FILES = { ...INPUT_FILES, 'c.ndjson': CLAIMS };
const ARGV = ['adjudicate', 'c.ndjson', '--ndjson', '--lang', 'en'];
const NAMES = Object.keys(FILES).sort();

const decide = (cwd: string, ...argv: readonly string[]): Promise<Ran> => runCli([...ARGV, ...argv], { cwd });
const inFile = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

/** Standard input that never ends: a run that is not refused at once never ends either. */
function neverEnding(): PassThrough {
  const stdin = new PassThrough();
  stdin.write(CLAIMS);
  return stdin;
}

describe('--out', () => {
  it.each([
    ['.', /^error: \. is a directory and cannot be written; name a file in it\n$/],
    ['sub', /^error: sub is a directory and cannot be written/],
    ['new/', /^error: new\/ is a directory and cannot be written/],
    ['none/r.ndjson', /^error: none\/r\.ndjson cannot be written: there is no directory \S*none; make it first/],
    ['c.ndjson/r.ndjson', /^error: c\.ndjson\/r\.ndjson cannot be written: there is no directory/],
    ['pipe', /^error: pipe is a device or a pipe, not a file; write to standard output instead/],
    ['to-pipe', /^error: to-pipe is a device or a pipe/],
  ])('is refused before anything is read: %s', async (out, message) => {
    const cwd = directoryWith(FILES);
    mkdirSync(join(cwd, 'sub'));
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    symlinkSync('pipe', join(cwd, 'to-pipe'));
    const argv = ['adjudicate', '--ndjson', '--lang', 'en', '--out', out];
    const ran = await runCli(argv, { cwd, stdin: neverEnding() });
    expect([ran.status, ran.out, ran.err]).toEqual([2, '', expect.stringMatching(message)]);
    expect(readdirSync(cwd).sort()).toEqual([...NAMES, 'pipe', 'sub', 'to-pipe'].sort());
  });

  it.each([
    ['c.ndjson', []],
    ['./c.ndjson', []],
    ['link', []],
    ['twin', []],
    ['p.csv', ['--price-book', 'p.csv']],
    ['pack.json', ['--pack', 'pack.json']],
    ['f.json', ['--facility-aliases', 'f.json']],
    ['c.json', ['--code-aliases', 'c.json']],
  ])('is refused if it is a file that is read: %s %j', async (out, argv) => {
    const cwd = directoryWith(FILES);
    symlinkSync('c.ndjson', join(cwd, 'link'));
    linkSync(join(cwd, 'c.ndjson'), join(cwd, 'twin'));
    const ran = await decide(cwd, '--out', out, ...argv);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(
      /^error: the output \S+ is what is to be read \(\S+\) and would be lost; give the output another name\n$/,
    );
    for (const [name, content] of Object.entries(FILES)) expect(inFile(cwd, name)).toBe(content);
    expect(readdirSync(cwd).sort()).toEqual([...NAMES, 'link', 'twin'].sort());
  });

  it('is refused if standard input comes from it, or from its .partial', async () => {
    const cwd = directoryWith({ ...FILES, 'r.ndjson.partial': CLAIMS });
    const stdin = Object.assign(Readable.from([Buffer.from(CLAIMS)]), { fd: openSync(join(cwd, 'c.ndjson'), 'r') });
    const ran = await runCli(['adjudicate', '--ndjson', '--out', 'c.ndjson', '--lang', 'en'], { cwd, stdin });
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('is what is to be read (standard input)')]);
    const partial = await runCli(['adjudicate', 'r.ndjson.partial', '--ndjson', '--out', 'r.ndjson', '--lang', 'en'], {
      cwd,
    });
    expect([partial.status, partial.err]).toEqual([
      2,
      expect.stringContaining('is what is to be read (r.ndjson.partial)'),
    ]);
  });

  it('follows a link, which stays a link', async () => {
    const cwd = directoryWith(FILES);
    mkdirSync(join(cwd, 'sub'));
    writeFileSync(join(cwd, 'sub', 'old.ndjson'), 'old');
    symlinkSync('sub/old.ndjson', join(cwd, 'to-old'));
    symlinkSync('sub/new.ndjson', join(cwd, 'to-new'));
    symlinkSync('to-new', join(cwd, 'to-link'));
    const { out } = await decide(cwd);
    for (const [link, target] of [
      ['to-old', 'old'],
      ['to-link', 'new'],
    ] as const) {
      expect((await decide(cwd, '--out', link)).status).toBe(0);
      expect(lstatSync(join(cwd, link)).isSymbolicLink()).toBe(true);
      expect(inFile(cwd, `sub/${target}.ndjson`)).toBe(out);
    }
    expect(readlinkSync(join(cwd, 'to-link'))).toBe('to-new');
    expect(readdirSync(join(cwd, 'sub')).sort()).toEqual(['new.ndjson', 'old.ndjson']);
  });

  it('replaces a complete file by another complete one', async () => {
    const cwd = directoryWith({ ...FILES, 'r.ndjson': 'old' });
    expect((await decide(cwd, '--out', 'r.ndjson')).status).toBe(0);
    expect(inFile(cwd, 'r.ndjson')).toBe((await decide(cwd)).out);
  });
});

describe('a second run into the same file', () => {
  it('is refused while the first writes it; the first loses nothing', async () => {
    const cwd = directoryWith(FILES);
    const stdin = neverEnding();
    const first = runCli(['adjudicate', '--ndjson', '--out', 'r.ndjson'], { cwd, stdin });
    while (!readdirSync(cwd).includes('r.ndjson.partial')) await setImmediate();
    for (const argv of [[], ['--resume'], ['--compact']]) {
      const { status, err } = await decide(cwd, '--out', 'r.ndjson', ...argv);
      expect(status).toBe(2);
      expect(err).toMatch(/^error: another run of yijia \(process \d+ on \S+\) is writing \S+r\.ndjson; wait for it/);
    }
    stdin.end();
    expect((await first).status).toBe(0);
    expect(inFile(cwd, 'r.ndjson')).toBe((await decide(cwd)).out);
    expect(readdirSync(cwd).sort()).toEqual([...NAMES, 'r.ndjson'].sort());
  });

  it.each([
    [
      'r.ndjson',
      [],
      /r\.ndjson\.partial is there already, with what an interrupted run decided\. Go on with the same command and --resume, or delete it to start anew\n$/,
    ],
    [
      'r.csv',
      ['--format', 'csv'],
      /r\.csv\.partial is there already, with what an interrupted run decided\. Rename or delete it, then start anew\n$/,
    ],
  ])('is refused if the first was killed, with what to do: %s', async (out, argv, message) => {
    const lock = json({ pid: 2 ** 22 + 1, host: hostname() }); // beyond the largest process number
    const cwd = directoryWith({ ...FILES, [`${out}.partial`]: '{"cl', [`${out}.partial.lock`]: lock });
    const { status, err } = await decide(cwd, '--out', out, ...argv);
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
    expect(readdirSync(cwd).sort()).toEqual([...NAMES, `${out}.partial`].sort());
  });

  it.each([
    [
      'of another machine',
      json({ pid: 1, host: 'elsewhere' }),
      /process 1 on elsewhere\) .* If you know that it has ended, delete \S+r\.ndjson\.partial\.lock\n$/,
    ],
    ['that cannot be read', '', /process \? on \?\)/],
    ['of a process that runs', json({ pid: process.ppid, host: hostname() }), /is writing/],
  ])('is refused if there is a lock %s', async (_title, lock, message) => {
    const cwd = directoryWith({ ...FILES, 'r.ndjson.partial.lock': lock });
    const { status, err } = await decide(cwd, '--out', 'r.ndjson');
    expect([status, err]).toEqual([2, expect.stringMatching(message)]);
    expect(inFile(cwd, 'r.ndjson.partial.lock')).toBe(lock);
  });

  it('is not refused if the lock is of an earlier process with its own number', async () => {
    const cwd = directoryWith({ ...FILES, 'r.ndjson.partial.lock': json({ pid: process.pid, host: hostname() }) });
    expect((await decide(cwd, '--out', 'r.ndjson')).status).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual([...NAMES, 'r.ndjson'].sort());
  });
});

describe('report --html', () => {
  const report = (cwd: string, html: string): Promise<Ran> =>
    runCli(['report', 'r.ndjson', '--html', html, '--lang', 'en'], { cwd });

  it('is refused if it is the results or a directory', async () => {
    const cwd = directoryWith({ ...FILES, 'r.ndjson': 'no results at all' });
    symlinkSync('r.ndjson', join(cwd, 'link'));
    for (const html of ['r.ndjson', 'link']) {
      expect(await report(cwd, html)).toMatchObject({
        status: 2,
        err: expect.stringContaining('is what is to be read'),
      });
    }
    expect(await report(cwd, '.')).toMatchObject({ status: 2, err: expect.stringContaining('is a directory') });
    expect(inFile(cwd, 'r.ndjson')).toBe('no results at all');
  });

  it('follows a link', async () => {
    const cwd = directoryWith(FILES);
    await decide(cwd, '--out', 'r.ndjson');
    symlinkSync('page.html', join(cwd, 'link'));
    expect((await report(cwd, 'link')).status).toBe(0);
    expect(inFile(cwd, 'page.html')).toContain('<html');
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
  });
});
