import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import * as library from 'yijia';
import * as stream from 'yijia/stream';
import * as tables from 'yijia/tables';
import { makeProgram } from '../src/program.js';
import type { Terminal } from '../src/terminal.js';
import { DOCUMENTS } from './documents.js';
import { json, runCli } from './run-cli.js';
import { stoppedRun } from './stopped-run.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);

/** What functions take and give as data, by the schemas of it; [] for what gives words, or reads what is no JSON. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  createAdjudicator: ['pack', 'price-book', 'aliases', 'group-extensions', 'claim', 'quote-request', 'adjudication'],
  definePack: ['pack', 'issues'],
  packWarnings: ['pack', 'issues'],
  parsePriceBook: ['price-book', 'issues'],
  netReversals: ['billed-lines', 'netted-lines'],
  parseClaim: ['claim', 'issues'],
  violationOf: ['violation'],
  compact: ['adjudication', 'compact'],
  isCompact: ['adjudication', 'compact'],
  packsOfBasis: ['adjudication', 'pack'],
  expand: ['compact', 'adjudication'],
  adjudicateStream: ['claim', 'adjudication'],
  groupAdjacent: ['claim'],
  eachWithHistory: ['claim'],
  withHistory: ['claim'],
  patientKey: ['claim'],
  readBills: ['bill-mapping', 'bills'],
  billColumns: ['bill-mapping', 'bills'],
  isBillField: ['bill-mapping'],
  readPriceList: ['price-list'],
  withoutRefused: ['price-list'],
  readTable: [],
  explain: [],
  evidence: [],
  pathText: [],
};

/** What an adjudicator gives beside results. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  adjudicate: ['claim', 'adjudication'],
  safeAdjudicate: ['claim', 'adjudication', 'issues'],
  quote: ['quote-request', 'quoted-line'],
  item: ['item-answer'],
  provisions: ['provisions-answer'],
  billable: ['billable-answer'],
  search: ['search-answer'],
  priceBookReport: ['price-book-report'],
};

/** Options that name a file, by its schema as JSON; null for what is written and is no JSON, or is a table. */
const FILES: Readonly<Record<string, string | null>> = {
  '--price-book': 'price-book',
  '--pack': 'pack',
  '--facility-aliases': 'aliases',
  '--code-aliases': 'aliases',
  '--mapping': 'bill-mapping',
  '--write-mapping': 'bill-mapping',
  '--out': 'output-line',
  '--html': null,
};

/** Files that a run keeps beside what `--out` names, by the schema of each, or of each of their lines. */
const BESIDE_OUT: Readonly<Record<string, string>> = {
  'r.ndjson.partial': 'output-line',
  'r.ndjson.partial.json': 'run-record',
  'r.ndjson.partial.lock': 'run-lock',
};

const ITEM = ['QYLS00158', '--jurisdiction', 'CN-JX', '--date', '2025-10-08', '--json'];
const FILES_GIVEN = {
  'claim.json': json(DOCUMENTS['claim']?.[0]),
  'quote.json': json(DOCUMENTS['quote-request']?.[0]),
  'pack.json': json({ ...(DOCUMENTS['pack']?.[0] as object), surplus: 1 }),
  'prices.csv': '项目编码,项目名称,价格\n310905022,镜检,100\n,无码,5\n',
};

/** Commands with --json: how one is run, and the schema of what it prints. */
const COMMANDS: Readonly<Record<string, readonly [schema: string, argv: readonly string[]]>> = {
  adjudicate: ['adjudication', ['claim.json', '--json']],
  quote: ['quoted-line', ['quote.json', '--json']],
  item: ['item-answer', ITEM],
  provisions: ['provisions-answer', ITEM],
  billable: ['billable-answer', ['--facility', '示范医院', ...ITEM.slice(1)]],
  search: ['search-answer', ['盆底', ...ITEM.slice(1)]],
  check: ['pack-check', ['pack.json', '--json']],
  'prices check': ['price-list-check', ['prices.csv', '--jurisdiction', 'CN-JX', '--json']],
};

function commandsOf(command: Command, before: readonly string[] = []): [string, Command][] {
  return command.commands.flatMap((own) => {
    const name = [...before, own.name()];
    return own.commands.length > 0 ? commandsOf(own, name) : [[name.join(' '), own] as [string, Command]];
  });
}

const output = { isTTY: false, write: () => {} };
const terminal = { language: 'en', stdout: output, stderr: output, env: {}, now: () => new Date(0) };
const commands = commandsOf(makeProgram(terminal as unknown as Terminal, () => {}));
const optionsOf = ([, command]: [string, Command]) => command.options.map(({ long, flags }) => ({ long, flags }));

/** What is wrong with a JSON text by a schema; null if nothing is. */
function failuresOf(schema: string, text: string): unknown {
  const formats = { date: true } as const;
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, formats });
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`${schema}.json`, FOLDER), 'utf8')));
  return validate(JSON.parse(text)) ? null : validate.errors;
}

function functionsOf(module: object): string[] {
  return Object.entries(module).flatMap(([name, value]) =>
    typeof value === 'function' && /^[a-z]/.test(name) ? [name] : [],
  );
}

describe('all that goes in or out has a schema', () => {
  it('of every function', () => {
    const functions = [library, stream, tables].flatMap(functionsOf);
    expect(functions.sort()).toEqual(Object.keys(FUNCTIONS).sort());
    const yijia = library.createAdjudicator({ packs: [DOCUMENTS['pack']?.[0] as library.PolicyPack] });
    const methods = functionsOf(yijia).filter((name) => !['facts', 'withPriceBook'].includes(name));
    expect(methods.sort()).toEqual(Object.keys(METHODS).sort());
    for (const names of [...Object.values(FUNCTIONS), ...Object.values(METHODS)])
      expect(NAMES).toEqual(expect.arrayContaining([...names]));
  });

  it('of every file that an option names', () => {
    const named = commands.flatMap(optionsOf).filter(({ flags }) => /<(file|pack)>/.test(flags));
    expect([...new Set(named.map(({ long }) => long))].sort()).toEqual(Object.keys(FILES).sort());
    expect(NAMES).toEqual(expect.arrayContaining(Object.values(FILES).filter((name) => name !== null)));
  });

  it('of every file that is kept beside the output', async () => {
    const files = await stoppedRun();
    expect(Object.keys(files).sort()).toEqual(Object.keys(BESIDE_OUT));
    for (const [name, text] of Object.entries(files)) {
      const documents = text.trimEnd().split('\n');
      expect(documents.length).toBe(name.endsWith('.partial') ? 3 : 1);
      for (const document of documents) expect(failuresOf(BESIDE_OUT[name] ?? '', document)).toBeNull();
    }
  });

  it('of every command that prints JSON', () => {
    const printing = commands.filter((own) => optionsOf(own).some(({ long }) => long === '--json'));
    expect(printing.map(([name]) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it.each(Object.entries(COMMANDS))('which takes what %s prints', async (name, [schema, argv]) => {
    const { out } = await runCli([...name.split(' '), ...argv], { files: FILES_GIVEN });
    expect(failuresOf(schema, out)).toBeNull();
  });

  it('and every schema is of something', () => {
    const lines = NAMES.filter((name) => name.endsWith('-line') || name.startsWith('serve-'));
    const used = [...Object.values(FUNCTIONS), ...Object.values(METHODS)].flat();
    const all = [
      ...used,
      ...Object.values(FILES),
      ...Object.values(BESIDE_OUT),
      ...Object.values(COMMANDS).map(([schema]) => schema),
      ...lines,
    ];
    expect(NAMES.filter((name) => !all.includes(name))).toEqual([]);
  });
});
