type Json = Record<string, unknown>;

/** Keywords of draft 2020-12 under the names that they have in draft-07. */
const RENAMED: Readonly<Record<string, string>> = {
  $defs: 'definitions',
  prefixItems: 'items',
  items: 'additionalItems',
};

/** Keywords that hold schemas by names that are not keywords. */
const MAPS: ReadonlySet<string> = new Set(['properties', '$defs']);

function keywordOf(key: string, isTuple: boolean): string {
  return key === 'items' && !isTuple ? key : (RENAMED[key] ?? key);
}

function converted(key: string, value: unknown): unknown {
  if (key === '$ref') return String(value).replace('#/$defs/', '#/definitions/');
  if (!MAPS.has(key)) return toDraft07(value);
  return Object.fromEntries(Object.entries(value as Json).map(([name, schema]) => [name, toDraft07(schema)]));
}

/** A schema of draft 2020-12 as one of draft-07, as far as ours use the drafts' keywords. */
export function toDraft07(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toDraft07);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isTuple = 'prefixItems' in schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [keywordOf(key, isTuple), converted(key, value)]),
  );
}
