import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

const PACK = JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/pack.json'), 'utf8')) as Schema & {
  readonly $defs: Readonly<Record<string, Schema>>;
};

/** Lists of codes and details: words that rules use, not what the format can say. json-rules-engine takes `params`. */
const WORDS = /^(VerdictCode|ExcludesCode|NoteCode|ImpliedDetails|YesOrNo)[.=]|^Comparison\.params$/;

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<Schema, (value: unknown) => boolean>();

function fits(value: unknown, schema: Schema): boolean {
  const validate = validators.get(schema) ?? ajv.compile({ $defs: PACK.$defs, ...schema });
  validators.set(schema, validate);
  return validate(value);
}

/** What a reference points to, and its name; a schema without one keeps the name of the member that has it. */
function resolved(schema: Schema, name: string): { readonly schema: Schema; readonly name: string } {
  const key = schema.$ref?.split('/').at(-1);
  if (key === undefined) return { schema, name };
  return { schema: PACK.$defs[key] ?? {}, name: key };
}

function alternatives({ anyOf, oneOf }: Schema): readonly Schema[] {
  return anyOf ?? oneOf ?? [];
}

/** Members, and values of lists, that the format of packs has: `LimitParams.keeps`, `LimitParams.keeps=dearest`. */
export function sayable(): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Schema>();
  const visit = (given: Schema, at: string): void => {
    const { schema, name } = resolved(given, at);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const value of schema.enum ?? []) found.add(`${name}=${String(value)}`);
    for (const one of alternatives(schema)) visit(one, name);
    for (const [key, member] of Object.entries(schema.properties ?? {})) {
      found.add(`${name}.${key}`);
      visit(member, `${name}.${key}`);
    }
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${name}.*`);
    if (schema.items !== undefined) visit(schema.items, name);
  };
  visit(PACK, 'Pack');
  return new Set([...found].filter((one) => !WORDS.test(one)));
}

/** The members and values of lists that a pack uses, named as `sayable` names them. */
export function saidIn(pack: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, given: Schema, at: string): void => {
    const { schema, name } = resolved(given, at);
    const [one] = alternatives(schema).filter((each) => fits(value, each));
    if (one !== undefined) visit(value, one, name);
    if (schema.enum !== undefined) found.add(`${name}=${String(value)}`);
    if (Array.isArray(value)) for (const entry of value) visit(entry, schema.items ?? {}, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        const known = schema.properties?.[key];
        if (known !== undefined) found.add(`${name}.${key}`);
        if (known !== undefined) visit(member, known, `${name}.${key}`);
        else if (typeof schema.additionalProperties === 'object')
          visit(member, schema.additionalProperties, `${name}.*`);
      }
    }
  };
  visit(pack, PACK, 'Pack');
  return found;
}
