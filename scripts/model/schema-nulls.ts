import { quantity } from '../../src/model/claim.js';
import { area, yesOrNo } from '../../src/model/details.js';
import { chargedYuan, oneOrMore } from '../../src/model/primitives.js';
import { NAMES } from './named-schemas.js';

type Json = Record<string, unknown>;

/** Types that stand for one value or another, in members that may be absent alone: they take null themselves. */
const UNIONS: ReadonlySet<unknown> = new Set(
  [oneOrMore, quantity, chargedYuan, yesOrNo, area].map((schema) => `#/$defs/${NAMES.get(schema)}`),
);

/** A schema that takes null too. */
function orNull(schema: Json): Json {
  const { description, type, anyOf, ...rest } = schema;
  if (UNIONS.has(schema['$ref'])) return schema;
  const said = description === undefined ? {} : { description };
  if (Array.isArray(anyOf)) {
    const takesNull = anyOf.some((one: Json) => one['type'] === 'null');
    return takesNull ? schema : { anyOf: [...anyOf, { type: 'null' }], ...rest, ...said };
  }
  const isPlain = typeof type === 'string' && !('enum' in rest) && !('const' in rest);
  if (isPlain) return { type: [type, 'null'], ...rest, ...said };
  return { anyOf: [{ ...(type === undefined ? {} : { type }), ...rest }, { type: 'null' }], ...said };
}

/** The schema with null at every member that need not be there, and in open maps of words. */
export function withNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withNulls);
  if (typeof json !== 'object' || json === null) return json;
  const own = Object.fromEntries(Object.entries(json as Json).map(([key, value]) => [key, withNulls(value)]));
  const { title, anyOf, properties, required = [], propertyNames, additionalProperties } = own;
  if (propertyNames !== undefined) return { ...own, additionalProperties: orNull(additionalProperties as Json) };
  if (UNIONS.has(`#/$defs/${title}`)) return { ...own, anyOf: [...(anyOf as Json[]), { type: 'null' }] };
  if (typeof properties !== 'object') return own;
  const members = Object.entries(properties as Readonly<Record<string, Json>>).map(([key, member]) => [
    key,
    (required as unknown[]).includes(key) ? member : orNull(member),
  ]);
  return { ...own, properties: Object.fromEntries(members) };
}
