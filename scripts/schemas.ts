/** The JSON Schemas of what goes in and out. */
import * as z from 'zod/mini';
import * as runFiles from '../cli/src/ndjson/run-files.js';
import { adjudication, lineAdjudication } from '../src/model/adjudication.js';
import { claim, quantity, quantityText, quoteRequest } from '../src/model/claim.js';
import { FINDING_CODES, finding, findingBase } from '../src/model/finding.js';
import { serviceItem } from '../src/model/item.js';
import { policyPack } from '../src/model/pack.js';
import { paramsByCode } from '../src/model/params-by-code.js';
import { priceBook } from '../src/model/price-book.js';
import {
  chargedText,
  chargedYuan,
  day,
  issuingJurisdiction,
  jurisdiction,
  priceYuan,
} from '../src/model/primitives.js';
import { compactForm } from '../src/wire/compact-form.js';
import { answerLine, compactAnswerLine, errorLine, outputLine } from '../src/wire/output-lines.js';
import { provisionsAnswer } from '../src/wire/query-answers.js';
import { serveAnswer, serveRequest } from '../src/wire/serve-lines.js';
import { toDraft07 } from './model/draft-07.js';
import type { Generated } from './model/generated.js';
import { type Def, FURTHER_SCHEMAS, NAMES, partsOf, SCALARS, type Schema, typeName } from './model/named-schemas.js';
import * as reports from './model/report-schemas.js';
import { withFindings } from './model/schema-findings.js';
import { withLineChecks } from './model/schema-lines.js';
import { withNulls } from './model/schema-nulls.js';
import { withTitles } from './model/schema-titles.js';
import { modelSentences, type Sentence } from './model/sentences.js';

const SCHEMAS: Readonly<Record<string, Schema>> = {
  pack: policyPack,
  claim,
  'quote-request': quoteRequest,
  adjudication,
  compact: compactForm,
  'quoted-line': lineAdjudication,
  'answer-line': answerLine,
  'compact-answer-line': compactAnswerLine,
  'error-line': errorLine,
  'output-line': outputLine,
  'serve-request': serveRequest,
  'serve-answer': serveAnswer,
  'price-book': priceBook,
  'item-answer': serviceItem,
  'provisions-answer': provisionsAnswer,
  'billable-answer': reports.billableAnswer,
  'search-answer': reports.searchAnswer,
  'pack-check': reports.packCheck,
  'price-list': reports.priceList,
  'price-list-check': reports.priceListCheck,
  'price-book-report': reports.priceBookReport,
  bills: reports.bills,
  'bill-mapping': reports.billMapping,
  aliases: reports.aliases,
  'group-extensions': reports.groupExtensions,
  'billed-lines': reports.billedLines,
  'netted-lines': reports.nettedLines,
  violation: reports.violation,
  issues: reports.issues,
  'run-record': runFiles.runRecord,
  'run-lock': runFiles.runLock,
};

const names = new Map<Schema, string>([
  ...NAMES,
  ...FURTHER_SCHEMAS.map(({ key, schema }): [Schema, string] => [schema, typeName(key)]),
]);

/** The sentences over what a code settles of its findings: those of all findings, and of `code` what that code means. */
function settledSentences(): [Schema, ReadonlyMap<string, Sentence>][] {
  const { right } = finding._zod.def as Extract<Def, { type: 'intersection' }>;
  const ofAll = modelSentences().ofMembers.get(findingBase) ?? new Map<string, Sentence>();
  const ofCodes = modelSentences().ofMembers.get(paramsByCode);
  return partsOf(right).map(([, settled], i) => {
    const meaning = ofCodes?.get(FINDING_CODES[i] ?? '');
    return [settled, meaning === undefined ? ofAll : new Map([...ofAll, ['code', meaning]])];
  });
}

type Members = ReadonlyMap<Schema, ReadonlyMap<string, Sentence>>;

let known: Members | undefined;

/** The sentences over the members of every object, those of settled findings too. */
function membersOf(): Members {
  known ??= new Map([...modelSentences().ofMembers, ...settledSentences()]);
  return known;
}

/** Stands in a schema of an object until its members have their descriptions. */
const MARK = 'x-object';
type Json = Record<string, unknown>;
const objects: Schema[] = [];

const DAY = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

/** Decimals with at most 12 digits before the point and `places` after it; zeros at the ends do not count. */
function decimalPattern(sign: string, places: number): string {
  return `^${sign}0*\\d{1,12}(\\.\\d{1,${places}}0*)?$`;
}

/** Bounds of the number that stands beside a decimal text. How many decimals it has no keyword can say: 0.1 has 55. */
function withBounds(json: Json, from: Json): void {
  for (const option of json['anyOf'] as Json[])
    if (option['type'] === 'number') Object.assign(option, from, { exclusiveMaximum: 1e12 });
}

/** Adds what checks written as functions leave no trace of, and marks objects. */
function added(schema: Schema, json: Json): void {
  // many validators look at patterns alone
  if (schema === day) Object.assign(json, { format: 'date', pattern: DAY });
  if (schema === jurisdiction) json['pattern'] = '^CN-[A-Z]{2}$';
  if (schema === issuingJurisdiction) json['pattern'] = '^CN(-[A-Z]{2})?$';
  if (schema === chargedText) json['pattern'] = decimalPattern('[+-]?', 6);
  if (schema === quantityText) json['pattern'] = `^(?![+-]?[0.]+$)${decimalPattern('[+-]?', 4).slice(1)}`;
  if (schema === quantity || schema === chargedYuan) withBounds(json, { exclusiveMinimum: -1e12 });
  if (schema === priceYuan) withBounds(json, { minimum: 0 });
  if (SCALARS.get(schema) === 'DecimalString') json['pattern'] ??= decimalPattern('\\+?', 6);
  if (membersOf().has(schema)) json[MARK] = objects.push(schema) - 1;
  const name = names.get(schema);
  if (name === undefined) return;
  json['title'] = name;
  const meaning = modelSentences().ofTypes.get(schema)?.en ?? '';
  if (meaning !== '') json['description'] = meaning;
}

function described([key, member]: [string, unknown], of: Schema): [string, unknown] {
  const meaning = membersOf().get(of)?.get(key)?.en ?? '';
  // what is said of a member goes before what is said of its type
  return [key, meaning === '' ? member : { ...(member as Json), description: meaning }];
}

/** The schema with the sentences of members as their descriptions. */
function withDescriptions(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withDescriptions);
  if (typeof json !== 'object' || json === null) return json;
  const { [MARK]: mark, ...rest } = json as Json;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withDescriptions(value)]));
  const of = typeof mark === 'number' ? objects[mark] : undefined;
  if (of === undefined || typeof own['properties'] !== 'object') return own;
  const members = Object.entries(own['properties'] as Json).map((member) => described(member, of));
  return { ...own, properties: Object.fromEntries(members) };
}

/** What goes in, where null at a key that may be absent is the same as no such key. */
const INPUTS: readonly Schema[] = [
  ...[claim, quoteRequest, serveRequest, priceBook],
  ...[reports.aliases, reports.billedLines, reports.groupExtensions],
];

/** Every named type of a schema, but for its own, is one of its definitions. */
function registryOf(root: Schema) {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) if (schema !== root) registry.add(schema as z.ZodMiniType, { id });
  return registry;
}

function schemaOf(name: string, schema: Schema): Json {
  const json = z.toJSONSchema(schema as z.ZodMiniType, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: registryOf(schema),
    override: ({ zodSchema, jsonSchema }) => added(zodSchema, jsonSchema as Json),
  });
  const said = withDescriptions(json);
  const { $schema, title, description, ...rest } = withTitles(
    withFindings((INPUTS.includes(schema) ? withLineChecks(withNulls(said)) : said) as Json),
  ) as Json;
  return { $schema, $id: `urn:yijia:schema:${name}`, title, description, ...rest };
}

/** The same for validators that know draft-07 alone, such as Fastify's. */
function inDraft07(name: string, schema: Json): Json {
  const own = { $schema: 'http://json-schema.org/draft-07/schema#', $id: `urn:yijia:schema:draft-07:${name}` };
  return { ...(toDraft07(schema) as Json), ...own };
}

function textOf(schema: Json): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** schemas/, a file for each, and its copy in schemas/draft-07/. */
export function schemaFiles(): Generated {
  return new Map(
    Object.entries(SCHEMAS).flatMap(([name, schema]): [string, string][] => {
      const own = schemaOf(name, schema);
      return [
        [`schemas/${name}.json`, textOf(own)],
        [`schemas/draft-07/${name}.json`, textOf(inDraft07(name, own))],
      ];
    }),
  );
}
