import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createAdjudicator, ENGINE } from 'yijia';
import type { Method } from '../src/serve/methods.js';
import { serveLines } from '../src/serve/serve-lines.js';
import type { Terminal } from '../src/terminal.js';
import { badClaim, claim, json, runCli } from './run-cli.js';
import { SHIPPED, SHIPPED_PROVINCES } from './shipped.js';

interface Answer {
  readonly id: string | number | null;
  readonly result?: unknown;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly zh: string;
    readonly issues: readonly { readonly path: readonly unknown[]; readonly code: string; readonly zh: string }[];
  };
}

/** A validator that shares no code with the writer of the schemas. */
function validatorOf(name: string) {
  const schema: object = JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8'));
  const formats = { date: /^\d{4}-\d{2}-\d{2}$/ };
  return new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, formats }).compile(schema);
}

const isRequest = validatorOf('serve-request');
const isAnswer = validatorOf('serve-answer');

/** Answers pieces of input as they come. Every answer is held to its schema. */
async function serve(pieces: readonly (string | Uint8Array)[], options: readonly string[] = []): Promise<Answer[]> {
  const stdin = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  const { status, out, err } = await runCli(['serve', '--stdio', ...options], { stdin });
  expect([status, err]).toEqual([0, '']);
  const answers = out.split('\n').slice(0, -1);
  for (const answer of answers) expect([isAnswer(JSON.parse(answer)), isAnswer.errors]).toEqual([true, null]);
  return answers.map((answer) => JSON.parse(answer) as Answer);
}

async function ask(request: unknown, options: readonly string[] = []): Promise<Answer> {
  const answers = await serve([`${typeof request === 'string' ? request : json(request)}\n`], options);
  expect(answers).toHaveLength(1);
  return answers[0] as Answer;
}

const yijia = createAdjudicator({ packs: SHIPPED });
const query = { code: 'QYLS00158', jurisdiction: 'CN-JX', date: '2025-10-08' };
const facility = { name: '南方医院赣州医院' };
const quote = { jurisdiction: 'CN-JX', facility, line: { code: 'QYLS00152', date: '2025-10-08' } };
const ofDay = { jurisdiction: 'CN-JX', date: '2025-10-08' };
const ofFacility = { jurisdiction: 'CN-JX', facility, date: '2025-10-08' };

describe('a request', () => {
  it.each([
    ['adjudicate', claim(), yijia.adjudicate(claim())],
    ['quote', quote, yijia.quote(quote)],
    ['item', query, yijia.item(query.code, query)],
    ['provisions', query, yijia.provisions(query.code, query)],
    ['billable', ofFacility, yijia.billable(ofFacility)],
    ['search', { text: '颈后路', limit: 1, ...ofDay }, yijia.search('颈后路', { limit: 1, ...ofDay })],
  ])('%s is answered as the library does', async (method, params, result) => {
    const request = { id: 'r', method, params };
    expect([isRequest(request), isRequest.errors]).toEqual([true, null]);
    expect(await ask(request)).toEqual({ id: 'r', result: JSON.parse(json(result)) });
  });

  it('hello says who answers, with what', async () => {
    const { result } = await ask({ id: 0, method: 'hello' });
    expect(result).toEqual({
      protocol: 1,
      engine: ENGINE,
      packs: SHIPPED.map(({ id, version }) => ({ id, version })),
      methods: ['adjudicate', 'quote', 'item', 'provisions', 'billable', 'search', 'hello'],
    });
  });

  it('is answered with its id, text or number, twice if it comes twice', async () => {
    const ids = ['a', '', '甲\u2028"', 0, -1, Number.MAX_SAFE_INTEGER, 'a'];
    const lines = ids.map((id) => `${json({ id, method: 'hello' })}\n`).join('');
    expect((await serve([lines])).map(({ id }) => id)).toEqual(ids);
  });

  it('for no day is answered for today in China, and null is as good as no day', async () => {
    const { date: _, ...undated } = { ...query, code: 'QYLS00144' };
    const first = yijia.item('QYLS00144', { ...undated, date: '2025-10-08' });
    for (const params of [undated, { ...undated, date: null }])
      expect((await ask({ id: 1, method: 'item', params })).result).toEqual(JSON.parse(json(first)));
  });

  it('is decided with the options of the process', async () => {
    const aliases = json({ 分院: facility.name });
    const stdin = Readable.from([
      Buffer.from(
        json({
          id: 1,
          method: 'quote',
          params: { ...quote, facility: { name: '分院' }, line: { ...quote.line, code: 'QYLS00158' } },
        }),
      ),
    ]);
    const { out } = await runCli(['serve', '--stdio', '--facility-aliases', 'a.json', '--pack', 'jiangxi'], {
      stdin,
      files: { 'a.json': aliases },
    });
    expect(JSON.parse(out)).toMatchObject({ result: { decision: 'allow', amount: '4623.81' } });
  });
});

const REFUSED: readonly (readonly [code: string, id: string | number | null, request: string])[] = [
  ['not-json', null, '{"id":1'],
  ['invalid-request', null, '[]'],
  ['invalid-request', null, '7'],
  ['invalid-request', null, json({ method: 'hello' })],
  ['invalid-request', null, json({ id: null, method: 'hello' })],
  ['invalid-request', null, json({ id: 1.5, method: 'hello' })],
  ['invalid-request', null, '{"id":12345678901234567890,"method":"hello"}'],
  ['invalid-request', 1, json({ id: 1 })],
  ['invalid-request', 1, json({ id: 1, method: 5 })],
  ['invalid-request', 1, json({ id: 1, method: 'hello', parms: {} })],
  ['unknown-method', 'a', json({ id: 'a', method: 'toString' })],
  ['unknown-method', 'a', json({ id: 'a', method: 'quotes', params: quote })],
  ['invalid-params', 1, json({ id: 1, method: 'adjudicate', params: badClaim() })],
  ['invalid-params', 1, json({ id: 1, method: 'adjudicate' })],
  ['invalid-params', 1, json({ id: 1, method: 'quote', params: { ...quote, line: {} } })],
  ['invalid-params', 1, json({ id: 1, method: 'item' })],
  ['invalid-params', 1, json({ id: 1, method: 'item', params: [] })],
  ['invalid-params', 1, json({ id: 1, method: 'item', params: { ...query, date: '2025-02-30' } })],
  ['invalid-params', 1, json({ id: 1, method: 'provisions', params: { ...query, dat: '2025-10-08' } })],
  ['invalid-params', 1, json({ id: 1, method: 'billable', params: query })],
  ['no-pack', 1, json({ id: 1, method: 'item', params: { ...query, jurisdiction: 'CN-BJ' } })],
  ['no-pack', 1, json({ id: 1, method: 'billable', params: { ...ofFacility, jurisdiction: 'CN-BJ' } })],
  ['item-not-found', 1, json({ id: 1, method: 'item', params: { ...query, code: 'QYLS99999' } })],
  ['item-not-found', 1, json({ id: 1, method: 'item', params: { ...query, date: '2025-09-29' } })],
  ['item-not-found', 1, json({ id: 1, method: 'provisions', params: { ...query, code: 'X' } })],
];

describe('a request that cannot be done', () => {
  it.each(REFUSED)('%s, id %s: %s', async (code, id, request) => {
    const [refused, next] = await serve([`${request}\n${json({ id: 'next', method: 'hello' })}\n`]);
    expect([refused?.id, refused?.error?.code]).toEqual([id, code]);
    expect(refused?.error?.message).toMatch(/^(?!.*\{\w+\})\w+ \w+/);
    expect(refused?.error?.zh).toMatch(/^(?!.*\{\w+\}).*\p{Script=Han}/u);
    const places = code.startsWith('invalid') ? refused?.error?.issues.length : 1;
    expect(places).toBeGreaterThan(0);
    expect(next?.id).toBe('next');
  });

  it.each([
    ['every fault of the request', { id: {}, meth: 'x' }, ['id: wrong-type', 'method: missing', 'meth: unknown-key']],
    [
      'every fault of the params, counted from there',
      { id: 1, method: 'billable', params: { jurisdiction: 'JX', day: 1, facility: { nam: 'x' } } },
      ['day: unknown-key', 'jurisdiction: not-a-jurisdiction', 'facility,name: missing', 'facility,nam: unknown-key'],
    ],
    ['what is wrong with a code', { id: 1, method: 'item', params: { ...query, code: 5 } }, ['code: wrong-type']],
  ])('is told %s', async (_what, request, faults) => {
    const { error } = await ask(request);
    expect(error?.issues.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
  });

  it('is told what to do in the words of either language', async () => {
    const { error } = await ask({ id: 1, method: 'item', params: { ...query, jurisdiction: 'CN-GD' } });
    expect([error?.message, error?.zh]).toEqual([
      'no item of CN-GD has the code "QYLS00158"; it is an item of CN-JX: ask with that jurisdiction',
      'CN-GD 的规则包未收录项目“QYLS00158”；它收录于 CN-JX 的规则包，请将地区改为 CN-JX',
    ]);
    const { error: other } = await ask({ id: 1, method: 'itme' });
    const { error: cut } = await ask('{"id":1,"method"');
    expect(cut?.zh).toBe('第 1 行不是有效的 JSON，错误在该行第 17 个字符');
    expect(other?.zh).toBe('没有方法“itme”；可用：adjudicate, quote, item, provisions, billable, search, hello');
  });
});

describe('docs/serve.md', () => {
  const page = readFileSync(new URL('../../docs/serve.md', import.meta.url), 'utf8');

  it('shows what is answered', async () => {
    const shown = (mark: string): string[] =>
      [...page.matchAll(new RegExp(`^${mark} (.*)$`, 'gm'))].map(([, line = '']) => line);
    const requests = shown('→');
    const stdin = requests.map((line) => `${line}\n`).join('');
    const { out } = await runCli(['serve', '--stdio'], { stdin });
    const answers = out.split('\n');
    expect(requests).toHaveLength(2);
    expect(shown('←')).toEqual(
      answers.slice(0, -1).map((answer, i) => `${answer.slice(0, (shown('←')[i]?.length ?? 0) - 1)}…`),
    );
  });

  it('names every method and every code of error, in both languages', async () => {
    const { result } = await ask({ id: 1, method: 'hello' });
    for (const method of (result as { methods: string[] }).methods)
      expect(page.split(`\n| \`${method}\` |`)).toHaveLength(3);
    for (const [code] of REFUSED) expect(page.split(`\`${code}\``)).toHaveLength(3);
  });
});

describe('a line', () => {
  const hello = json({ id: '甲', method: 'hello' });

  it('may come in pieces that cut characters and line ends, with CRLF, a byte order mark and blank lines', async () => {
    const bytes = Buffer.from(`\ufeff${hello}\r\n\r\n\n  \n${hello}`);
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    for (const pieces of [single, [bytes]]) expect((await serve(pieces)).map(({ id }) => id)).toEqual(['甲', '甲']);
  });

  it('of another encoding or too long is refused, with its number, and its bytes are dropped', async () => {
    const lines = [Buffer.from([0xff, 0x0a]), Buffer.alloc(1024 * 1024 + 1, 0x20), Buffer.from(`\n${hello}\n`)];
    const answers = await serve(lines, ['--max-line', '1']);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'not-utf8'],
      [null, 'line-too-long'],
      ['甲', undefined],
    ]);
    expect(answers[1]?.error?.zh).toMatch(/^第 2 行超过 1 MiB/);
  });

  it('that was begun when the input ended is answered like a whole one', async () => {
    expect((await serve([`${hello}\n{"id":1,`])).map(({ error }) => error?.code)).toEqual([undefined, 'not-json']);
    expect(await serve([])).toEqual([]);
  });
});

const HERE: readonly (readonly [string, Method])[] = [['hello', () => 'here']];
const HOST: Omit<Terminal, 'stdin' | 'stdout'> = {
  stderr: { write: () => {} },
  cwd: '/',
  env: {},
  now: () => new Date(0),
  language: 'zh',
};

/** The answers of methods, each asked in its turn. */
async function answersOf(methods: ReadonlyMap<string, Method>, asked: readonly string[]): Promise<Answer[]> {
  let out = '';
  const stdin = Readable.from([Buffer.from(asked.map((method, id) => `${json({ id, method })}\n`).join(''))]);
  const stdout = { write: (bytes: string | Uint8Array) => (out += Buffer.from(bytes).toString()) };
  await serveLines(methods, 1, { ...HOST, stdin, stdout });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('yijia serve', () => {
  it('needs --stdio', async () => {
    const { status, err } = await runCli(['serve', '--lang', 'en']);
    expect([status, err]).toEqual([2, 'error: option --stdio is required\nsee yijia serve --help\n']);
  });

  it('ends at once if what it is started with cannot be used', async () => {
    const { status, out, err } = await runCli(['serve', '--stdio', '--pack', 'hunan']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^错误：没有名为“hunan”的规则包/);
  });

  it('notes a province without a pack once, on standard error', async () => {
    const foreign = `${json({ id: 1, method: 'quote', params: { ...quote, jurisdiction: 'CN-BJ' } })}\n`;
    const { out, err } = await runCli(['serve', '--stdio'], { stdin: foreign + foreign });
    expect(out.match(/"decision":"unlisted"/g)).toHaveLength(2);
    expect(err).toBe(`提示：没有 CN-BJ 的规则包，其收费行均按未收录处理；现有：${SHIPPED_PROVINCES}\n`);
  });

  it('tells its user on a terminal how to end it', async () => {
    const { err } = await runCli(['serve', '--stdio', '--lang', 'en'], { isTTY: true });
    expect(err).toBe('reading standard input; end it with Ctrl-D\n');
  });

  it('answers a fault of its own as internal, and goes on', async () => {
    const broken = (): never => {
      throw new TypeError('no paper');
    };
    const [refused, next] = await answersOf(new Map([['quote', broken], ...HERE]), ['quote', 'hello']);
    expect(refused).toMatchObject({ id: 0, error: { code: 'internal', issues: [] } });
    expect(refused?.error?.message).toMatch(/^internal error: no paper\n/);
    expect(next).toEqual({ id: 1, result: 'here' });
  });

  it('reads no further while its client takes no answers', async () => {
    const answered: number[] = [];
    const stdout = Object.assign(new EventEmitter(), {
      write: (_: unknown) => {
        answered.push(read);
        setTimeout(() => stdout.emit('drain'), 5);
        return false;
      },
    });
    let read = 0;
    async function* requests() {
      for (let id = 0; id < 20; id++) {
        read += 1;
        yield Buffer.from(`${json({ id, method: 'hello' })}\n`);
      }
    }
    await serveLines(new Map(HERE), 1, { ...HOST, stdin: requests(), stdout });
    expect(answered).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});
