import type { ChildProcess } from 'node:child_process';
import { createWriteStream, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runBuilt } from './run-built.js';
import { claim, directoryWith, json } from './run-cli.js';

// these tests wait for processes, and the machine may be busy
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** Six claims of each of 200 patients on one day, and some bad lines, in over ten batches of long lines. */
const many = Array.from({ length: 200 }, (_, patient) =>
  Array.from({ length: 6 }, (_, i) => {
    if (i === 3 && patient % 20 === 7) return '{"half';
    const lines = Array.from({ length: 5 }, (_, line) => ({
      id: String(line),
      date: '2025-10-10',
      code: ['QYLS00144', 'QYLS00150', '330201041'][line % 3],
      department: '科'.repeat(150),
      charged: { amount: '100' },
    }));
    return json(claim({ id: `C${patient}-${i}`, patient: { id: `P${patient}` }, lines }));
  }).join('\n'),
).join('\n');

const cwd = directoryWith({ 'many.ndjson': many });
const inDirectory = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const run = (...argv: readonly string[]) =>
  runBuilt(['adjudicate', 'many.ndjson', '--ndjson', '--lang', 'en', ...argv], { cwd });

beforeAll(async () => {
  await run('--workers', '1', '--out', 'whole.ndjson');
  await run('--workers', '1', '--out', 'history.ndjson', '--history');
});

describe('workers', () => {
  it('give the same bytes as no workers, with history too', async () => {
    const one = await run('--workers', '2', '--out', 'two.ndjson');
    expect(one.status).toBe(3);
    expect(one.err).toMatch(/claims 1190, lines 5950; lines of input not decided 10\n/);
    expect(inDirectory('two.ndjson') === inDirectory('whole.ndjson')).toBe(true);
    await run('--workers', '3', '--out', 'three.ndjson', '--history');
    expect(inDirectory('three.ndjson') === inDirectory('history.ndjson')).toBe(true);
    expect(inDirectory('history.ndjson') === inDirectory('whole.ndjson')).toBe(false);
  });

  it('use the prices and packs of the command', async () => {
    writeFileSync(join(cwd, 'p.csv'), 'code,price,jurisdiction\n330201041,5000,CN-JX\n');
    const prices = ['--price-book', 'p.csv', '--pack', 'jiangxi'];
    const one = await run('--workers', '1', ...prices);
    const two = await run('--workers', '2', ...prices);
    expect(two.out === one.out).toBe(true);
    expect(one.out.includes('"unitPrice":"5000"')).toBe(true);
    expect(one.out.includes('guangdong')).toBe(false);
  });
});

/** Calls a function when a condition holds for a file that a process writes. */
function once(child: ChildProcess, isSo: () => boolean, act: () => void): void {
  const look = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (isSo()) act();
    else setTimeout(look, 5);
  };
  look();
}

/** The number of answered lines by the record of an unfinished run. */
function answeredIn(path: string): number {
  try {
    return (JSON.parse(inDirectory(`${path}.partial.json`)) as { output: { answers: number } }).output.answers;
  } catch {
    return 0;
  }
}

describe('a run that is ended', () => {
  const wholes: Readonly<Record<string, string>> = {
    '--workers 1': 'whole.ndjson',
    '--workers 2': 'whole.ndjson',
    '--workers 1 --history': 'history.ndjson',
  };
  const MOST_ENDS = 4;
  /** Ends a run several times, each time when more is answered than before. Then lets it come to its end. */
  async function endOften(argv: readonly string[], signals: readonly NodeJS.Signals[]): Promise<number> {
    const given = ['adjudicate', 'many.ndjson', '--ndjson', '--lang', 'en', '--out', 'r.ndjson', ...argv];
    for (let ends = 0; ; ends++) {
      const before = answeredIn('r.ndjson');
      const signal = signals[ends % signals.length] ?? 'SIGKILL';
      const ran = await runBuilt([...given, ...(ends > 0 ? ['--resume'] : [])], {
        cwd,
        meet: (child) =>
          once(
            child,
            () => ends < MOST_ENDS && answeredIn('r.ndjson') > before,
            () => child.kill(signal),
          ),
      });
      if (ran.status === 3) return ends;
      expect([signal, ran.status]).toEqual([signal, { SIGINT: 130, SIGTERM: 143 }[signal as string] ?? null]);
      if (signal === 'SIGKILL') continue;
      expect(ran.err).toContain('what was decided is in r.ndjson.partial; go on with the same command and --resume');
      expect(inDirectory('r.ndjson.partial').endsWith('\n')).toBe(true);
    }
  }

  it.each(Object.entries(wholes))(
    'at any moment by kill -9 or a signal is completed by --resume: %s',
    async (argv, whole) => {
      rmSync(join(cwd, 'r.ndjson'), { force: true });
      expect(await endOften(argv.split(' '), ['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'])).toBeGreaterThan(1);
      expect(inDirectory('r.ndjson') === inDirectory(whole)).toBe(true);
      expect(readdirSync(cwd).filter((name) => name.startsWith('r.ndjson'))).toEqual(['r.ndjson']);
    },
  );

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s while it waits for input has answered all that came', async (signal, status) => {
    const ended = await runBuilt(['adjudicate', '--ndjson', '--lang', 'en'], {
      cwd,
      meet: (child) => {
        child.stdin?.write(`${json(claim())}\n`);
        child.stdout?.once('data', () => child.kill(signal));
      },
    });
    expect(ended.status).toBe(status);
    expect(ended.out).toContain('"claimId":"C1"');
    expect(ended.err).toContain('claims 1, lines 1;');
  });
});

/** A limit on the size of files stands for a full disk: Node takes SIGXFSZ for the error EFBIG. */
const LITTLE_ROOM = 'ulimit -f 512;';

describe('a full disk', () => {
  it('ends the run with what to do', async () => {
    const { status, err } = await runBuilt([], {
      cwd,
      shell: '$CLI adjudicate many.ndjson --ndjson --lang en > /dev/full',
    });
    expect(status).toBe(2);
    expect(err).toContain('error: standard output cannot be written: the disk is full; make room and try again');
  });

  it('leaves what was written, and --resume goes on with it', async () => {
    const argv = 'adjudicate many.ndjson --ndjson --lang en --out full.ndjson';
    const { status, err } = await runBuilt([], { cwd, shell: `${LITTLE_ROOM} $CLI ${argv}` });
    expect(status).toBe(2);
    expect(err).toMatch(/error: \S+full\.ndjson\.partial cannot be written \(EFBIG\)/);
    expect(err).toContain('what was decided is in full.ndjson.partial; go on with');
    expect((await run('--out', 'full.ndjson', '--resume')).status).toBe(3);
    expect(inDirectory('full.ndjson') === inDirectory('whole.ndjson')).toBe(true);
  });
});

describe('a line of 200 MB', () => {
  it('is an error of that line, and takes no more memory than any other run', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    function* bytes() {
      yield `${json(claim({ id: 'before' }))}\n{"id":"`;
      for (let i = 0; i < 200; i++) yield piece;
      yield `"}\n${json(claim({ id: 'after' }))}\n`;
    }
    await pipeline(Readable.from(bytes()), createWriteStream(join(cwd, 'long.ndjson')));
    const { status, out, err } = await runBuilt([], {
      cwd,
      shell: `/usr/bin/env time -f 'peak %M KB' $CLI adjudicate long.ndjson --ndjson`,
    });
    expect(status).toBe(3);
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.map(({ claimId, error }) => claimId ?? error.code)).toEqual(['before', 'line-too-long', 'after']);
    expect(Number(/peak (\d+) KB/.exec(err)?.[1])).toBeLessThan(300_000);
  });
});
