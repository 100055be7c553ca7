import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Claim, createAdjudicator, type QuoteRequest } from 'yijia';
import { GENERATED_PRICES, generatedLines } from './generated-lines.js';
import { directoryWith, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);

/** Validators that share no code with the writer of the schemas: of draft 2020-12, and of draft-07. */
function validatorsOf(name: string): ValidateFunction[] {
  // JSON Schema leaves formats to the validator; days are the only one used
  const formats = { date: /^\d{4}-\d{2}-\d{2}$/ };
  // tuples of the compact form may be shorter than their schema
  const options = { strict: true, strictTuples: false, allowUnionTypes: true, formats } as const;
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
  return [new Ajv2020(options).compile(read(`${name}.json`)), new Ajv(options).compile(read(`draft-07/${name}.json`))];
}

const VALIDATORS = new Map(NAMES.map((name) => [name, validatorsOf(name)]));

/** The first few values that do not fit a schema of both drafts, and why. */
function failuresOf(name: string, values: readonly unknown[]): unknown[] {
  const validators = VALIDATORS.get(name);
  if (validators === undefined) throw new Error(`there is no schema ${name}`);
  const failed = values.flatMap((value) => {
    const refusing = validators.filter((validate) => !validate(value));
    if (refusing.length === 1) throw new Error(`the drafts of ${name} differ on ${JSON.stringify(value)}`);
    return refusing.length === 0 ? [] : [{ errors: refusing[0]?.errors, value }];
  });
  return failed.slice(0, 3);
}

const GENERATED = generatedLines(8_000, 850);
/** A patient whose claims do not stand together, text that is no UTF-8, and a line that is too long. */
const input = Buffer.concat([
  Buffer.from(`${GENERATED.join('\n')}\n`),
  Buffer.from([0xff, 0xfe, 0x0a]),
  Buffer.from(`${JSON.stringify({ id: '长'.repeat(400_000) })}\n${GENERATED[0]}\n`),
]);
const cwd = directoryWith({ 'claims.ndjson': input, 'prices.csv': GENERATED_PRICES });

async function run(options: readonly string[]): Promise<Record<string, unknown>[]> {
  const common = ['--ndjson', '--price-book', 'prices.csv', '--max-line', '1', ...options];
  const { status, out } = await runCli(['adjudicate', 'claims.ndjson', ...common], { cwd });
  expect(status).toBe(3);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const RUNS = {
  plain: await run([]),
  history: await run(['--history']),
  compact: await run(['--compact']),
  both: await run(['--compact', '--history']),
};

describe('a published schema', () => {
  it.each(NAMES)('%s is accepted by a strict validator', (name) => {
    expect(VALIDATORS.get(name)).toHaveLength(2);
  });

  it.each([
    ['answer-line', 'plain'],
    ['answer-line', 'history'],
    ['compact-answer-line', 'compact'],
    ['compact-answer-line', 'both'],
  ] as const)('%s takes every answer of adjudicate --ndjson, %s', (name, how) => {
    const answers = RUNS[how];
    const results = answers.filter((answer) => 'claimId' in answer);
    const errors = answers.filter((answer) => 'error' in answer);
    expect(answers.length).toBe(GENERATED.length + 3);
    expect(results.length).toBeGreaterThanOrEqual(2_000);
    expect(results.length + errors.length).toBe(answers.length);
    expect(failuresOf(name, results)).toEqual([]);
    expect(failuresOf('error-line', errors)).toEqual([]);
    expect(failuresOf('output-line', answers)).toEqual([]);
    const codes = new Set(errors.map(({ error }) => (error as { code: string }).code));
    const wanted = ['not-json', 'not-utf8', 'invalid-claim', 'line-too-long'];
    const together = how === 'history' || how === 'both' ? ['patient-not-together'] : [];
    expect([...codes].sort()).toEqual([...wanted, ...together].sort());
  });

  it('accepts the results of the library and of adjudicate --json, but not as lines', () => {
    const answers = RUNS.plain.filter((answer) => 'claimId' in answer);
    expect(answers.length).toBeGreaterThanOrEqual(2_000);
    const results = answers.map(({ context: _, ...result }) => result);
    expect(failuresOf('adjudication', results)).toEqual([]);
    expect(failuresOf('output-line', results)).toHaveLength(3);
    expect(failuresOf('adjudication', answers)).toHaveLength(3);
    const compacts = RUNS.compact.filter((answer) => 'claimId' in answer);
    expect(
      failuresOf(
        'compact',
        compacts.map(({ context: _, ...result }) => result),
      ),
    ).toEqual([]);
  });

  it('refuses an answer with a further member or a value of another type', () => {
    const [answer = {}] = RUNS.plain;
    const [line] = answer['lines'] as object[];
    const broken = [
      { ...answer, more: 1 },
      { ...answer, claimId: 1 },
      { ...answer, context: {} },
      { ...answer, lines: [{ ...line, decision: 'maybe' }] },
    ];
    for (const one of broken) expect(failuresOf('output-line', [one])).toHaveLength(1);
    for (const error of [{ line: 0, error: {} }, { line: 1 }])
      expect(failuresOf('error-line', [error])).toHaveLength(1);
  });

  it('accepts claims and quotes that are decided, and the answer to a quote', () => {
    const yijia = createAdjudicator({ packs: SHIPPED });
    const claims = GENERATED.flatMap((text): Claim[] => {
      try {
        const claim: Claim = JSON.parse(text);
        return yijia.safeAdjudicate(claim).success ? [claim] : [];
      } catch {
        return [];
      }
    });
    expect(failuresOf('claim', claims)).toEqual([]);
    const requests = claims.flatMap(({ id: _, lines: [first, ...beside], ...visit }): QuoteRequest[] => {
      const { id: _own, parent: _parent, ...line } = first ?? { id: '' };
      const isAlone = beside.every(({ parent }) => parent === undefined);
      return 'date' in line && isAlone ? [{ ...visit, line, beside }] : [];
    });
    expect(requests.length).toBeGreaterThan(300);
    expect(failuresOf('quote-request', requests)).toEqual([]);
    expect(
      failuresOf(
        'quoted-line',
        requests.map((request) => yijia.quote(request)),
      ),
    ).toEqual([]);
  });

  it('takes what goes into serve --stdio and what comes out, which is what the library says', async () => {
    const yijia = createAdjudicator({ packs: SHIPPED });
    const claims = GENERATED.slice(-800).map((text): Claim => JSON.parse(text));
    const requests = claims.map((params, id) => ({ id, method: 'adjudicate', params }));
    const { status, out } = await runCli(['serve', '--stdio'], { stdin: requests.map((one) => json(one)).join('\n') });
    expect(status).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; result?: object });
    const decided = claims.map((claim) => yijia.safeAdjudicate(claim));
    expect(decided.filter(({ success }) => success).length).toBeGreaterThan(400);
    expect(answers.map(({ id, result }) => [id, result])).toEqual(
      decided.map((one, id) => [id, one.success ? JSON.parse(json(one.data)) : undefined]),
    );
    expect(failuresOf('serve-answer', answers)).toEqual([]);
    expect(
      failuresOf(
        'serve-request',
        requests.filter((_, i) => decided[i]?.success),
      ),
    ).toEqual([]);
  });
});
