/** Prints schemas as the types of what they let through, all of it not to be written to. */
import { type Def, isInline, NAMES, NARROWED, partsOf, SCALARS, type Schema, unwrapped } from './named-schemas.js';

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function isExact(schema: Schema): boolean {
  return schema._zod.traits.has('$ZodExactOptional');
}

function grouped(text: string): string {
  return text.includes(' | ') ? `(${text})` : text;
}

function tupleText(items: readonly Schema[]): string {
  const parts = items.map((item) => {
    const text = typeText(item);
    return item._zod.def.type === 'optional' ? `(${text})?` : text;
  });
  return `readonly [${parts.join(', ')}]`;
}

/** The types that a schema lets through: several of a union or a list of values, else one. */
export function optionsOf(schema: Schema): string[] {
  const def = schema._zod.def as Def;
  if (def.type === 'lazy') return optionsOf(def.getter());
  if (def.type === 'union') return [...new Set(def.options.map(typeText))];
  return def.type === 'enum' ? Object.values(def.entries).map(quoted) : [ownText(schema)];
}

function objectText(schema: Schema): string {
  if (!isInline(schema)) throw new Error('a schema of type "object" needs a name: export it from the model');
  const members = membersOf(schema).map(({ key, isOptional, type }) => `${key}${isOptional ? '?' : ''}: ${type}`);
  return `{ ${members.join('; ')} }`;
}

/** The type of a schema by its parts: the name that it bears itself aside. */
export function ownText(schema: Schema): string {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'unknown':
      return def.type;
    case 'enum':
    case 'union':
      return optionsOf(schema).join(' | ');
    case 'literal':
      return def.values.map(quoted).join(' | ');
    case 'optional':
      return isExact(schema) ? typeText(def.innerType) : `${typeText(def.innerType)} | undefined`;
    case 'nullable':
      return `${typeText(def.innerType)} | null`;
    case 'array':
      return `readonly ${grouped(typeText(def.element))}[]`;
    case 'record':
      return `Readonly<Record<string, ${typeText(def.valueType)}>>`;
    case 'tuple':
      return tupleText(def.items as readonly Schema[]);
    case 'lazy':
      return ownText(def.getter());
    case 'object':
      return objectText(schema);
    default:
      throw new Error(`a schema of type "${def.type}" needs a name: export it from the model`);
  }
}

/** The type of a schema: its name, if it has one. */
export function typeText(schema: Schema): string {
  return SCALARS.get(schema) ?? NAMES.get(schema) ?? ownText(schema);
}

/** A member of an object as a type has it. */
export interface Member {
  readonly key: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly schema: Schema;
}

/** The members of an object's type, in order; of what else there may be, nothing. */
export function membersOf(schema: Schema): Member[] {
  return partsOf(schema).map(([[, key = ''], part]) => ({
    key: String(key),
    isOptional: part._zod.def.type === 'optional',
    type: typeText(part),
    schema: part,
  }));
}

export function isOpen(schema: Schema): boolean {
  const def = schema._zod.def as Def;
  return def.type === 'object' && def.catchall?._zod.def.type === 'unknown';
}

/** The alternatives of a member that is one of several objects; an object with such a member is a union itself. */
function alternatives(schema: Schema): readonly Schema[] {
  const def = unwrapped(schema)._zod.def as Def;
  if (def.type !== 'union') return [];
  return def.options.every((option) => option._zod.def.type === 'object') ? def.options : [];
}

/** The type of an object once for each shape that one of its members has; [] if no member has several. */
export function spreadText(schema: Schema): string[] {
  const members = membersOf(schema);
  const several = members.find((member) => alternatives(member.schema).length > 0);
  if (several === undefined || NAMES.has(unwrapped(several.schema))) return [];
  return alternatives(several.schema).map((option) => {
    const parts = members.map(({ key, type }) => `readonly ${key}: ${key === several.key ? typeText(option) : type}`);
    return `{ ${parts.join('; ')} }`;
  });
}

/** The name under which a schema's type is exported; null if another's type is exported in its place. */
export function exportedName(name: string): string | null {
  if (name in NARROWED) return null;
  return Object.entries(NARROWED).find(([, narrow]) => narrow === name)?.[0] ?? name;
}
