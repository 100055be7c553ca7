/** The schemas of what the package takes and gives, each with the name of its type. */
import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import * as runFiles from '../../cli/src/ndjson/run-files.js';
import type { FindingCode } from '../../src/index.js';
import * as adjudication from '../../src/model/adjudication.js';
import * as amounts from '../../src/model/amounts.js';
import * as claim from '../../src/model/claim.js';
import * as condition from '../../src/model/condition.js';
import * as details from '../../src/model/details.js';
import * as document from '../../src/model/document.js';
import * as eventCodes from '../../src/model/event-codes.js';
import * as eventParams from '../../src/model/event-params.js';
import * as events from '../../src/model/events.js';
import * as finding from '../../src/model/finding.js';
import * as item from '../../src/model/item.js';
import * as lineDecisions from '../../src/model/line-decisions.js';
import * as pack from '../../src/model/pack.js';
import * as paramsByCode from '../../src/model/params-by-code.js';
import * as priceBook from '../../src/model/price-book.js';
import * as priceClass from '../../src/model/price-class.js';
import * as primitives from '../../src/model/primitives.js';
import * as rule from '../../src/model/rule.js';
import * as vocabulary from '../../src/model/vocabulary.js';
import * as compactForm from '../../src/wire/compact-form.js';
import * as outputLines from '../../src/wire/output-lines.js';
import * as queryAnswers from '../../src/wire/query-answers.js';
import * as resultContext from '../../src/wire/result-context.js';
import * as serveLines from '../../src/wire/serve-lines.js';
import * as reports from './report-schemas.js';

export type Schema = z.core.$ZodType;

/** Files whose exported schemas are the public model, in the order in which they are shown. */
const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'src/model/primitives.ts': primitives,
  'src/model/claim.ts': claim,
  'src/model/details.ts': details,
  'src/model/adjudication.ts': adjudication,
  'src/model/finding.ts': finding,
  'src/model/params-by-code.ts': paramsByCode,
  'src/model/line-decisions.ts': lineDecisions,
  'src/model/price-book.ts': priceBook,
  'src/model/pack.ts': pack,
  'src/model/document.ts': document,
  'src/model/item.ts': item,
  'src/model/price-class.ts': priceClass,
  'src/model/vocabulary.ts': vocabulary,
  'src/model/rule.ts': rule,
  'src/model/condition.ts': condition,
  'src/model/events.ts': events,
  'src/model/event-params.ts': eventParams,
  'src/model/event-codes.ts': eventCodes,
  'src/wire/compact-form.ts': compactForm,
  'src/wire/result-context.ts': resultContext,
  'src/wire/output-lines.ts': outputLines,
  'src/wire/query-answers.ts': queryAnswers,
  'src/wire/serve-lines.ts': serveLines,
};

/** An exported schema: where it stands, and the name of its type. */
export interface NamedSchema {
  readonly file: string;
  readonly key: string;
  readonly name: string;
  readonly schema: Schema;
}

/** Kinds of schemas whose types bear names; what is one text or number is shown as such. */
const NAMED: ReadonlySet<string> = new Set(['object', 'union', 'intersection', 'tuple', 'enum', 'lazy']);

/** In types a line is narrowed by its decision; in schemas, for languages without such types, it is one object. */
export const NARROWED: Readonly<Record<string, string>> = { LineAdjudication: 'LineByDecision' };

export function typeName(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** The names that a file exports, in the order in which it declares them. */
function inOrder(file: string, names: readonly string[]): string[] {
  const text = readFileSync(file, 'utf8');
  const place = (name: string): number => text.indexOf(`export const ${name}`);
  return [...names].sort((a, b) => place(a) - place(b));
}

/** Every schema that the files of the model export and that has a type of its own, in the order of the files. */
export const NAMED_SCHEMAS: readonly NamedSchema[] = Object.entries(MODULES).flatMap(([file, module]) =>
  inOrder(file, Object.keys(module)).flatMap((key): NamedSchema[] => {
    const schema = module[key];
    if (!isSchema(schema) || !NAMED.has(schema._zod.def.type)) return [];
    return [{ file, key, name: typeName(key), schema }];
  }),
);

function furtherOf(file: string, module: Readonly<Record<string, unknown>>): Omit<NamedSchema, 'name'>[] {
  return Object.entries(module).flatMap(([key, schema]) => {
    const isNamed = isSchema(schema) && !NAMED_SCHEMAS.some((named) => named.schema === schema);
    return isNamed ? [{ file, key, schema }] : [];
  });
}

/** A list has a JSON Schema too, and its type needs no name. */
export const FURTHER_SCHEMAS: readonly Omit<NamedSchema, 'name'>[] = [
  { file: 'src/model/price-book.ts', key: 'priceBook', schema: priceBook.priceBook },
  ...furtherOf('scripts/model/report-schemas.ts', reports),
  ...furtherOf('cli/src/ndjson/run-files.ts', runFiles),
];

/** The parameters of each finding code: their types have no names of their own, but are reached by the code. */
export const PARAMS_BY_CODE: Readonly<Record<FindingCode, Schema>> = paramsByCode.paramsByCode.shape;

const INLINE: ReadonlySet<Schema> = new Set(Object.values(PARAMS_BY_CODE));

/** Whether the type of an object is written out where it is used. */
export function isInline(schema: Schema): boolean {
  return INLINE.has(schema);
}

/** The names of types, by schema. */
export const NAMES: ReadonlyMap<Schema, string> = new Map(NAMED_SCHEMAS.map(({ schema, name }) => [schema, name]));

const DECIMALS: readonly Schema[] = [
  primitives.money,
  primitives.chargedText,
  primitives.priceText,
  primitives.sixDecimals,
  eventParams.fourDecimals,
  eventParams.positiveDecimal,
  eventParams.reducingFactor,
  amounts.decimalOut,
  amounts.yuanOut,
];

/** Texts that have a type of their own. */
export const SCALARS: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  ...DECIMALS.map((schema): [Schema, string] => [schema, 'DecimalString']),
  [primitives.day, 'LocalDate'],
  [primitives.jurisdiction, 'Jurisdiction'],
]);

/** A schema of the core with its parts, as far as they can be walked. */
export type Def = z.core.$ZodTypes['_zod']['def'];

/** The schema of a value that may be left out or be null. */
export function unwrapped(schema: Schema): Schema {
  const def = schema._zod.def as Def;
  return def.type === 'optional' || def.type === 'nullable' ? unwrapped(def.innerType) : schema;
}

/** The schemas that a schema is made of, each with the members of its definition that lead there. */
export function partsOf(schema: Schema): (readonly [at: readonly (string | number)[], part: Schema])[] {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([key, part]) => [['shape', key], part]);
    case 'optional':
    case 'nullable':
      return [[['innerType'], def.innerType]];
    case 'array':
      return [[['element'], def.element]];
    case 'record':
      return [[['valueType'], def.valueType]];
    case 'union':
      return def.options.map((part, i) => [['options', i], part]);
    case 'tuple':
      return def.items.map((part, i) => [['items', i], part]);
    default:
      return [];
  }
}
