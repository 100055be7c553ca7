import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type AdjudicatorOptions, createAdjudicator, definePack, expand, parsePriceBook } from 'yijia';
import { readBills } from 'yijia/tables';
import { DOCUMENTS } from './documents.js';
import { json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';
import { LOOSE, SPOILERS, spoilt } from './spoilers.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const OPTIONS = { strict: true, strictTuples: false, allowUnionTypes: true, formats: { date: true } } as const;

function read(path: string): object {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
}

/** Validators that share no code with the writer of the schemas: of draft 2020-12, and of draft-07. */
const VALIDATORS = new Map(
  NAMES.map((name): [string, readonly ValidateFunction[]] => [
    name,
    [new Ajv2020(OPTIONS).compile(read(`${name}.json`)), new Ajv(OPTIONS).compile(read(`draft-07/${name}.json`))],
  ]),
);

/** How often what has few members can be spoilt. */
const SMALL: Readonly<Record<string, number>> = { 'run-lock': 9 };

const spoiltOf = (name: string) => spoilt(DOCUMENTS[name] ?? [], 40, LOOSE[name]);

function throws(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}

const yijia = createAdjudicator({ packs: SHIPPED });
const made = (options: object) => () => createAdjudicator({ packs: SHIPPED, ...options } as AdjudicatorOptions);

/** A table whose columns the mapping need not name. */
const BILL = {
  rows: [
    ['就诊号', '费用发生时间', '项目编码'],
    ['1', '2025-10-08', '310905022'],
  ],
};
const OF_BILL = { jurisdiction: 'CN-JX', facility: { name: '示范医院' } };

/** What the library says to a document of each kind that it reads: whether it refuses it. */
const REFUSES: Readonly<Record<string, (document: never) => boolean>> = {
  claim: (document) => !yijia.safeAdjudicate(document).success,
  'quote-request': (document) => throws(() => yijia.quote(document)),
  pack: (document) => throws(() => definePack(document)),
  'price-book': (document) => parsePriceBook(document).issues.length > 0,
  // an option that is null is one that is not given
  aliases: (document) => document === null || throws(made({ facilityAliases: document })),
  'bill-mapping': (mapping) => mapping === null || throws(() => readBills(BILL, { ...OF_BILL, mapping })),
  compact: (document) => throws(() => expand(document, SHIPPED)),
  'group-extensions': (document) => document === null || throws(made({ groupExtensions: document })),
};

describe('a schema, of either draft,', () => {
  it.each(NAMES)('%s takes real documents', (name) => {
    const documents = DOCUMENTS[name] ?? [];
    expect(documents.length).toBeGreaterThan(0);
    for (const validate of VALIDATORS.get(name) ?? []) {
      expect(
        documents.flatMap((document) => (validate(document) ? [] : [{ errors: validate.errors, document }])),
      ).toEqual([]);
    }
  });

  it.each(NAMES)('%s refuses twenty spoilt documents or more', (name) => {
    const documents = spoiltOf(name);
    expect(documents.length).toBeGreaterThanOrEqual(SMALL[name] ?? 20);
    for (const validate of VALIDATORS.get(name) ?? [])
      expect(documents.flatMap(({ how, document }) => (validate(document) ? [how] : []))).toEqual([]);
  });

  it('is spoilt in every way that has a name', () => {
    const used = new Set(NAMES.flatMap((name) => spoiltOf(name).map(({ how }) => how.split(':')[0])));
    expect([...used].sort()).toEqual(Object.keys(SPOILERS).sort());
  });
});

describe('the library', () => {
  it.each(Object.keys(REFUSES))('refuses the same spoilt documents: %s', (name) => {
    const refuses = REFUSES[name] as (document: unknown) => boolean;
    expect((DOCUMENTS[name] ?? []).filter(refuses)).toEqual([]);
    expect(spoiltOf(name).flatMap(({ how, document }) => (refuses(document) ? [] : [how]))).toEqual([]);
  });

  it('refuses the same spoilt requests in serve --stdio', async () => {
    const documents = spoiltOf('serve-request');
    const stdin = documents.map(({ document }) => json(document)).join('\n');
    const { out } = await runCli(['serve', '--stdio'], { stdin });
    const answers: { result?: unknown }[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(documents.length);
    expect(answers.flatMap(({ result }, i) => (result === undefined ? [] : [documents[i]?.how]))).toEqual([]);
  });
});
