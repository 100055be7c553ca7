import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { INPUT_FILES } from './input-files.js';
import { claim, directoryWith, json, type Ran, runCli } from './run-cli.js';

/** Six claims of three patients, a bad line, and a line too long for 1 MiB. */
const lines = [
  ...Array.from({ length: 6 }, (_, i) => json(claim({ id: `C${i}`, patient: { id: `P${i >> 1}` } }))),
  '{"half',
  `{"long":"${'x'.repeat(1024 * 1024)}"}`,
  json(claim({ id: 'C6', patient: { id: 'P6' } })),
];
const ALL = ['--price-book', 'p.csv', '--facility-aliases', 'f.json', '--code-aliases', 'c.json', '--max-line', '1'];

type Options = readonly string[];

function decide(cwd: string, input: readonly string[], argv: Options): Promise<Ran> {
  const stdin = Readable.from([Buffer.from(input.map((line) => `${line}\n`).join(''))]);
  return runCli(['adjudicate', '--ndjson', '--lang', 'en', ...argv], { cwd, stdin });
}

/** Makes a run whose input breaks after some lines. @returns its directory */
async function stopped(done: number, argv: Options = [], out = 'r.ndjson'): Promise<string> {
  const cwd = directoryWith(INPUT_FILES);
  const stdin = Readable.from(
    (async function* () {
      yield Buffer.from(
        lines
          .slice(0, done)
          .map((line) => `${line}\n`)
          .join(''),
      );
      throw Object.assign(new Error('broken'), { code: 'EIO' });
    })(),
  );
  const ran = await runCli(['adjudicate', '--ndjson', '--out', out, ...argv], { cwd, stdin });
  expect(ran.status).toBe(2);
  return cwd;
}

const goOn = (cwd: string, input: readonly string[], argv: Options = []): Promise<Ran> =>
  decide(cwd, input, ['--out', 'r.ndjson', '--resume', ...argv]);
const bytesIn = (cwd: string, name: string): Buffer => readFileSync(join(cwd, name));

/** Expects that a run is refused and changes no file. */
async function refused(cwd: string, input: readonly string[], argv: Options): Promise<string> {
  const before = bytesIn(cwd, 'r.ndjson.partial');
  const { status, out, err } = await goOn(cwd, input, argv);
  expect([status, out]).toEqual([2, '']);
  expect(bytesIn(cwd, 'r.ndjson.partial').equals(before)).toBe(true);
  expect(existsSync(join(cwd, 'r.ndjson'))).toBe(false);
  expect(existsSync(join(cwd, 'r.ndjson.partial.lock'))).toBe(false);
  return err;
}

describe('--resume', () => {
  it.each([
    ['plain', 'r.ndjson', []],
    ['with every option', 'r.ndjson', [...ALL, '--compact']],
    ['with --history', 'r.ndjson', [...ALL, '--history']],
    ['into gzip', 'r.ndjson.gz', [...ALL]],
  ] as const)(
    'ends with the bytes of an uninterrupted run, wherever the first stopped: %s',
    async (_title, out, argv) => {
      const whole = directoryWith(INPUT_FILES);
      await decide(whole, lines, ['--out', out, ...argv]);
      for (const done of [0, 1, 3, 7, 8, lines.length]) {
        const cwd = await stopped(done, argv, out);
        const { status } = await decide(cwd, lines, ['--out', out, '--resume', ...argv]);
        expect(status).toBe(3);
        expect(bytesIn(cwd, out).equals(bytesIn(whole, out))).toBe(true);
        expect(readdirSync(cwd).sort()).toEqual([...Object.keys(INPUT_FILES), out].sort());
      }
    },
  );

  it('begins a run if there is none, and does nothing if it is complete', async () => {
    const cwd = directoryWith({});
    expect((await goOn(cwd, [json(claim())])).status).toBe(0);
    const again = await goOn(cwd, [json(claim())]);
    expect([again.status, again.err]).toEqual([
      0,
      'note: r.ndjson is complete; there is nothing to do. To decide anew, leave out --resume\n',
    ]);
  });

  it('counts bad lines of the first run, and numbers later ones by the whole input', async () => {
    const input = ['{}', '', ...lines.slice(0, 3), '[]'];
    const whole = await decide(directoryWith({}), input, []);
    const cwd = directoryWith({});
    const stdin = Readable.from(
      (async function* () {
        yield Buffer.from(`${input.slice(0, 3).join('\n')}\n`);
        throw new Error('broken');
      })(),
    );
    await runCli(['adjudicate', '--ndjson', '--out', 'r.ndjson'], { cwd, stdin });
    const { status, err } = await goOn(cwd, input);
    expect(status).toBe(3);
    expect(err).toContain('claims 2, lines 2 (and 2 answered before, not counted); lines of input not decided 2\n');
    expect(bytesIn(cwd, 'r.ndjson').toString()).toBe(whole.out);
  });

  it('cuts off what is not recorded, whole lines too', async () => {
    const cwd = await stopped(3);
    writeFileSync(join(cwd, 'r.ndjson.partial'), `${bytesIn(cwd, 'r.ndjson.partial')}{"claimId":"C3"}\n{"cla`);
    expect((await goOn(cwd, lines.slice(0, 6))).status).toBe(0);
    expect(bytesIn(cwd, 'r.ndjson').toString()).toBe((await decide(cwd, lines.slice(0, 6), [])).out);
  });

  it('decides no patient with --history whose claims broke off', async () => {
    const cwd = await stopped(5, ['--history']);
    const answers = bytesIn(cwd, 'r.ndjson.partial').toString().trim().split('\n');
    expect(answers.map((answer) => (JSON.parse(answer) as { claimId: string }).claimId)).toEqual([
      'C0',
      'C1',
      'C2',
      'C3',
    ]);
  });

  it('may have other options that change no byte', async () => {
    const cwd = await stopped(3, ['--workers', '0']);
    expect((await goOn(cwd, lines.slice(0, 6), ['--progress', '--lang', 'zh', '--workers', '1'])).status).toBe(0);
  });
});

describe('--resume with other input', () => {
  const [first = '', second = '', third = '', ...others] = lines;
  it.each([
    ['reversed', [...lines].reverse()],
    ['without its first line', lines.slice(1)],
    ['with another first line', [json(claim({ id: 'N' })), ...lines.slice(1)]],
    ['with two lines exchanged', [second, first, third, ...others]],
    ['with a blank line more', [first, '', second, third, ...others]],
    ['with line ends of Windows', lines.map((line) => `${line}\r`)],
    ['with one byte changed at the end of what was answered', [first, second, third.replace(/}$/, ' }'), ...others]],
    ['that ends before', lines.slice(0, 2)],
    ['of nothing', []],
  ])('%s is refused', async (_title, input) => {
    const cwd = await stopped(3, ['--max-line', '1']);
    const err = await refused(cwd, input, ['--max-line', '1']);
    expect(err).toContain(
      'error: the input is not the one that was begun with: up to line 3, which is decided, it was changed',
    );
  });

  it('is refused if the input differs in a line too long to be read', async () => {
    const cwd = await stopped(lines.length, ['--max-line', '1']);
    const input = lines.map((line) => (line.startsWith('{"long') ? line.replace('xx', 'xy') : line));
    expect(await refused(cwd, input, ['--max-line', '1'])).toContain('up to line 9');
  });

  it('goes on if the input differs only after what was answered', async () => {
    const cwd = await stopped(3);
    expect((await goOn(cwd, [...lines.slice(0, 3), json(claim({ id: 'N' }))])).status).toBe(0);
  });
});

describe('--resume with other settings', () => {
  const none = ['--max-line', '1'];
  it.each([
    [ALL, none, 'the price book (--price-book): given then, not given now'],
    [ALL, none, 'the facility aliases (--facility-aliases): given then, not given now'],
    [none, ALL, 'the code aliases (--code-aliases): not given then, given now'],
    [[], ['--compact'], '--compact: not given then, given now'],
    [['--compact'], [], '--compact: given then, not given now'],
    [[], ['--history'], '--history: not given then, given now'],
    [[], none, '--max-line: 16 then, 1 now'],
    [[], ['--partial-units', 'count'], '--partial-units: review then, count now'],
    [[], ['--pack', 'jiangxi'], 'the pack guangdong-trial-list (--pack): 1.1.0 then, not given now'],
    [
      ['--pack', 'jiangxi'],
      ['--pack', 'jiangxi', '--pack', 'pack.json'],
      'the pack own (--pack): not given then, 1.0.0 now',
    ],
    [
      ['--pack', 'jiangxi', '--pack', 'guangdong'],
      ['--pack', 'guangdong', '--pack', 'jiangxi'],
      '--pack: jiangxi-2025-37, guangdong-trial-list then, guangdong-trial-list, jiangxi-2025-37 now',
    ],
  ] as const)('%j, then %j, is refused and named', async (before, now, message) => {
    const cwd = await stopped(3, before);
    const err = await refused(cwd, lines, now);
    expect(err).toMatch(
      /^error: .*r\.ndjson\.partial was written with other settings and cannot be gone on with; differences: \d\. /,
    );
    expect(err).toContain(`\n  ${message}`);
  });

  it.each([
    [
      'p.csv',
      INPUT_FILES['p.csv'].replace('5000', '100'),
      'the price book (--price-book): its content is not what it was',
      '价格表（--price-book）：内容与当时不同',
    ],
    [
      'f.json',
      '{"甲":"丙"}',
      'the facility aliases (--facility-aliases): its content',
      '机构别名（--facility-aliases）：内容',
    ],
    ['c.json', '{}', 'the code aliases (--code-aliases): its content', '编码对照（--code-aliases）：内容'],
    [
      'pack.json',
      INPUT_FILES['pack.json'].replace('示范', '范例'),
      'the pack own (--pack): its content is not what it was',
      '规则包 own（--pack）：内容',
    ],
    [
      'pack.json',
      INPUT_FILES['pack.json'].replace('1.0.0', '1.0.1'),
      'the pack own (--pack): 1.0.0 then, 1.0.1 now',
      '规则包 own（--pack）：当时 1.0.0，现在 1.0.1',
    ],
  ])('%s with other content is refused and named', async (name, content, en, zh) => {
    const argv = [...ALL, '--pack', 'pack.json'];
    const cwd = await stopped(3, argv);
    writeFileSync(join(cwd, name), content);
    expect(await refused(cwd, lines, argv)).toContain(
      `differences: 1. Set them as they were, or delete it and start anew without --resume\n  ${en}`,
    );
    expect(await refused(cwd, lines, [...argv, '--lang', 'zh'])).toContain(`  ${zh}`);
  });

  it('is refused if yijia is of another version', async () => {
    const cwd = await stopped(3);
    const record = join(cwd, 'r.ndjson.partial.json');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/"yijia@[^"]*"/, '"yijia@0.0.1"'));
    expect(await refused(cwd, lines, [])).toMatch(/\n {2}yijia: yijia@0\.0\.1 then, yijia@\d\S* now\n/);
  });
});

describe('--resume of a damaged run', () => {
  it('is refused if there is no record', async () => {
    const cwd = await stopped(3);
    rmSync(join(cwd, 'r.ndjson.partial.json'));
    expect(await refused(cwd, lines, [])).toMatch(
      /there is no .*r\.ndjson\.partial\.json, .* delete .* and start anew without --resume\n/,
    );
  });

  it.each([['{"form":2}'], ['{"for'], ['']])('is refused if the record is %j', async (content) => {
    const cwd = await stopped(3);
    writeFileSync(join(cwd, 'r.ndjson.partial.json'), content);
    expect(await refused(cwd, lines, [])).toContain('is no record that this version reads');
  });

  it.each([
    ['changed', (bytes: Buffer) => Buffer.from(bytes.toString().replace('C1', 'C9'))],
    ['shorter', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['of zero bytes', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])('is refused if the file is %s', async (_title, change) => {
    const cwd = await stopped(3);
    writeFileSync(join(cwd, 'r.ndjson.partial'), change(bytesIn(cwd, 'r.ndjson.partial')));
    expect(await refused(cwd, lines, [])).toContain('does not hold what was recorded of it');
  });

  it('goes on from the record if that is of an earlier moment', async () => {
    const cwd = await stopped(1);
    copyFileSync(join(cwd, 'r.ndjson.partial.json'), join(cwd, 'earlier'));
    const later = await stopped(5);
    copyFileSync(join(cwd, 'earlier'), join(later, 'r.ndjson.partial.json'));
    expect((await goOn(later, lines.slice(0, 6))).status).toBe(0);
    expect(bytesIn(later, 'r.ndjson').toString()).toBe((await decide(cwd, lines.slice(0, 6), [])).out);
  });
});

describe('an interruption', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s leaves whole lines, with a note how to go on', async (signal, status) => {
    const cwd = directoryWith({});
    const many = Array.from({ length: 1000 }, (_, i) => `${json(claim({ id: `C${i}` }))}\n`).join('');
    const stdin = new PassThrough();
    stdin.write(`${many}{"half`); // and no end
    const partial = join(cwd, 'r.ndjson.partial');
    const isAnswered = (): boolean => existsSync(partial) && readFileSync(partial, 'utf8').includes('"C999"');
    const ran = await runCli(['adjudicate', '--ndjson', '--out', 'r.ndjson', '--lang', 'en'], {
      cwd,
      stdin,
      onInterrupt: (stop) => {
        void (async () => {
          while (!isAnswered()) await setImmediate();
          stop(signal);
        })();
        return () => {};
      },
    });
    expect(ran.status).toBe(status);
    expect(ran.err).toContain(
      'note: what was decided is in r.ndjson.partial; go on with the same command and --resume\n',
    );
    expect(readFileSync(partial, 'utf8').trimEnd().split('\n')).toHaveLength(1000);
  });
});
