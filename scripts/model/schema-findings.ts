import { FINDING_CODES } from '../../src/model/finding.js';
import { typeName } from './named-schemas.js';

type Json = Record<string, unknown>;

/** "overcharged" as the beginning of a name: "Overcharged". */
function inName(words: string): string {
  return words.split('-').map(typeName).join('');
}

/** The finding of a code as a definition of its own, so that generated types bear a name that says which it is. */
function findingOf(code: string, settled: Json): [string, Json] {
  const title = `${inName(code)}Finding`;
  const { properties, ...rest } = settled;
  const { params, ...others } = properties as Readonly<Record<string, Json>>;
  const named = { ...others, params: { title: `${inName(code)}Params`, ...params } };
  return [title, { title, allOf: [{ $ref: '#/$defs/FindingBase' }, { ...rest, properties: named }] }];
}

/** What all findings have; of their parameters, that there are some: a map of texts would hide what each code has. */
function withOpenParams(base: Json): Json {
  const { params, ...others } = base['properties'] as Readonly<Record<string, Json>>;
  const { type, description } = params ?? {};
  return { ...base, properties: { ...others, params: { type, description } } };
}

/** The schema with a definition for each code of findings. */
export function withFindings(json: Json): Json {
  const { Finding: all, FindingBase: base, ...others } = (json['$defs'] ?? {}) as Readonly<Record<string, Json>>;
  if (all === undefined || base === undefined) return json;
  const { allOf, ...said } = all;
  const settled = (allOf as Json[])[1]?.['anyOf'] as Json[];
  const findings = settled.map((one, i) => findingOf(FINDING_CODES[i] ?? '', one));
  const anyOf = findings.map(([name]) => ({ $ref: `#/$defs/${name}` }));
  return {
    ...json,
    $defs: {
      ...others,
      FindingBase: withOpenParams(base),
      Finding: { anyOf, ...said },
      ...Object.fromEntries(findings),
    },
  };
}
