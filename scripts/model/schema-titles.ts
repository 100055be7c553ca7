import { typeName } from './named-schemas.js';

type Json = Record<string, unknown>;

/** Whether code that is generated makes a type of it: a list of values, an object, or one of several. */
function isType({ $ref, title, enum: values, properties, anyOf }: Json): boolean {
  if ($ref !== undefined || title !== undefined) return false;
  return values !== undefined || properties !== undefined || (Array.isArray(anyOf) && anyOf.length > 1);
}

/** A member under a title made of its owner's name and its own; of one that may be null, what else it may be. */
function titled(name: string, member: Json): Json {
  const { anyOf, items } = member;
  const others = Array.isArray(anyOf) ? anyOf.filter((one: Json) => one['type'] !== 'null') : [];
  if (Array.isArray(anyOf) && others.length === 1)
    return { ...member, anyOf: anyOf.map((one: Json) => (one === others[0] ? titled(name, one) : one)) };
  if (typeof items === 'object' && items !== null) return { ...member, items: titled(name, items as Json) };
  return isType(member) ? { title: name, ...member } : member;
}

/** The schema with a title over every member that has a type but no name: EncounterType, not Type. */
export function withTitles(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withTitles);
  if (typeof json !== 'object' || json === null) return json;
  const own = Object.fromEntries(Object.entries(json as Json).map(([key, value]) => [key, withTitles(value)]));
  const { title, properties, anyOf } = own;
  if (typeof title === 'string' && Array.isArray(anyOf))
    return { ...own, anyOf: anyOf.map((one: Json) => titled(`${title}Word`, one)) };
  if (typeof title !== 'string' || typeof properties !== 'object') return own;
  const members = Object.entries(properties as Readonly<Record<string, Json>>).map(([key, member]) => [
    key,
    titled(`${title}${typeName(key)}`, member),
  ]);
  return { ...own, properties: Object.fromEntries(members) };
}
