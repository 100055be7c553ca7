import { createWriteStream, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBuilt } from './run-built.js';
import { claim, directoryWith, json } from './run-cli.js';

/** Six claims of each of 200 patients on one day, and some lines that are none: over ten batches of long lines. */
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
}, 60_000);

describe('workers', () => {
  it('give the same bytes as none, with history too', async () => {
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

describe('an interruption', () => {
  /** Interrupts once something is written, then goes on. */
  async function interruptAndResume(...argv: readonly string[]): Promise<void> {
    const given = ['adjudicate', 'many.ndjson', '--ndjson', '--lang', 'en', '--out', 'r.ndjson', '--progress', ...argv];
    const stopped = await runBuilt(given, {
      cwd,
      meet: (child) => {
        const timer = setInterval(() => {
          try {
            if (inDirectory('r.ndjson.partial') === '') return;
          } catch {
            return;
          }
          clearInterval(timer);
          child.kill('SIGINT');
        }, 5);
        child.on('close', () => clearInterval(timer));
      },
    });
    expect(stopped.status).toBe(130);
    expect(stopped.err).toContain('what was decided is in r.ndjson.partial; go on with the same command and --resume');
    expect(stopped.err).toMatch(/claims \d+, lines \d+;/);
    const partial = inDirectory('r.ndjson.partial');
    expect(partial.endsWith('\n')).toBe(true);
    const whole = inDirectory(argv.includes('--history') ? 'history.ndjson' : 'whole.ndjson');
    expect(whole.startsWith(partial)).toBe(true);
    expect(partial.length).toBeLessThan(whole.length);
    writeFileSync(join(cwd, 'r.ndjson.partial'), whole.slice(0, partial.length + 100)); // a line that was cut
    const resumed = await runBuilt([...given, '--resume'], { cwd });
    expect(resumed.status).toBe(3);
    expect(resumed.err).toMatch(/\(and \d+ answered before, not counted\); lines of input not decided 10\n/);
    expect(inDirectory('r.ndjson') === whole).toBe(true);
    expect(await runBuilt([...given, '--resume'], { cwd })).toMatchObject({
      status: 0,
      err: 'note: r.ndjson is complete; there is nothing to do\n',
    });
  }

  it.each([['--workers 1'], ['--workers 2'], ['--workers 1 --history']])(
    'ends with whole lines, and --resume makes of them what an uninterrupted run makes: %s',
    async (argv) => {
      rmSync(join(cwd, 'r.ndjson'), { force: true });
      await interruptAndResume(...argv.split(' '));
    },
  );

  it('ends a run that waits for input', async () => {
    const ended = await runBuilt(['adjudicate', '--ndjson', '--lang', 'en'], {
      cwd,
      meet: (child) => {
        child.stdin?.write(`${json(claim())}\n`);
        setTimeout(() => child.kill('SIGINT'), 1500);
      },
    });
    expect(ended.status).toBe(130);
  });

  it('cannot be gone on from with less input than was answered', async () => {
    writeFileSync(join(cwd, 'm.ndjson.partial'), `${inDirectory('whole.ndjson')}{"line":9}\n`);
    const { status, err } = await run('--out', 'm.ndjson', '--resume');
    expect(status).toBe(2);
    expect(err).toContain('error: the .partial file holds more results than the input has claims');
  });
});

describe('a full disk', () => {
  it('ends the run with what to do', async () => {
    const { status, err } = await runBuilt([], {
      cwd,
      shell: '$CLI adjudicate many.ndjson --ndjson --lang en > /dev/full',
    });
    expect(status).toBe(2);
    expect(err).toContain('error: standard output cannot be written: the disk is full; make room and try again');
  });

  it('leaves the partial file', async () => {
    symlinkSync('/dev/full', join(cwd, 'full.ndjson.partial'));
    symlinkSync('/dev/full', join(cwd, 'full.ndjson.gz.partial'));
    for (const name of ['full.ndjson', 'full.ndjson.gz']) {
      const { status, err } = await run('--out', name);
      expect(status).toBe(2);
      expect(err).toContain(`${name}.partial cannot be written: the disk is full`);
      expect(err).toContain(`what was decided is in ${join(name)}.partial`);
    }
  });
});

describe('a line of 200 MB', () => {
  it('is an error of that line, in the memory of any other run', async () => {
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
