import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { policyDocument } from '../src/model/document.js';
import { crosswalkEntry, serviceItem } from '../src/model/item.js';
import { policyPack } from '../src/model/pack.js';
import { bilingual, citation, text } from '../src/model/primitives.js';
import { billingRule, serviceGroup } from '../src/model/rule.js';
import { vocabulary } from '../src/model/vocabulary.js';

/** The content of a data file: the schema of a record, and the order of records. */
export interface FileKind {
  readonly schema: z.ZodMiniType;
  /** records in a list are sorted by this; a file of one record has none */
  readonly order?: (record: never) => readonly (string | number)[];
}

/** Words of a rule that bind nobody here, with the reason. */
const exemption = z.strictObject({ citation, why: bilingual });
export type Exemption = z.infer<typeof exemption>;

const packRecord = z.pick(policyPack, {
  format: true,
  id: true,
  version: true,
  jurisdiction: true,
  title: true,
  places: true,
});

/** Words for goods that the project adds; no document prints them. */
const goods = z.strictObject({
  why: bilingual,
  apart: z.array(text),
  ordinary: z.array(text),
  laboratory: z.array(text),
});

type Sourced = { source: { section: string; row?: number }; effective: { from: string | null } };
const bySource = ({ source, effective }: Sourced) => [source.section, source.row ?? 0, effective.from ?? ''];
type Cited = { citation: { document: string; section: string; row?: number; quote?: string } };
const byCitation = ({ citation: { document, section, row, quote } }: Cited) => [
  document,
  section,
  row ?? 0,
  quote ?? '',
];
const byRule = ({ citation, id }: { citation: { section: string; row?: number }; id: string }) => [
  citation.section,
  citation.row ?? 0,
  id,
];

const VOCABULARIES: FileKind = { schema: vocabulary, order: ({ detail }: { detail: string }) => [detail] };
const KINDS: Readonly<Record<string, FileKind>> = {
  'vocabularies.json': VOCABULARIES,
  'pack.json': { schema: packRecord },
  'document.json': { schema: policyDocument, order: ({ id }: { id: string }) => [id] },
  'items.json': { schema: serviceItem, order: bySource },
  'crosswalk.json': { schema: crosswalkEntry, order: bySource },
  'exemptions.json': { schema: exemption, order: byCitation },
  'groups.json': { schema: serviceGroup, order: ({ id }: { id: string }) => [id] },
};
/** What counts with every pack. */
export const COMMON = 'common';
const COMMON_KINDS: Readonly<Record<string, FileKind>> = {
  'goods.json': { schema: goods },
  'vocabularies.json': VOCABULARIES,
};
const RULES: FileKind = { schema: billingRule, order: byRule };

/** The text of a document as it was given. It lies beside the data made from it, and is no data file. */
export const SOURCE_TEXT = 'source.txt';

/** A data file of the project. */
export interface DataFile {
  readonly path: string;
  readonly pack: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly source: string;
}

/** Every data file under catalog/ and rules/ of a root folder, in order. */
export function dataFiles(root: string): DataFile[] {
  return ['catalog', 'rules'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .flatMap((pack) =>
        readdirSync(join(root, folder, pack))
          .filter((name) => name !== SOURCE_TEXT)
          .sort()
          .map((name) => {
            const path = join(folder, pack, name);
            const source = readFileSync(join(root, path), 'utf8');
            return { path, pack, name, kind: (pack === COMMON ? COMMON_KINDS[name] : KINDS[name]) ?? RULES, source };
          }),
      ),
  );
}

function precedes(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i];
    if (other === undefined || value === other) continue;
    return value < other ? -1 : 1;
  }
  return 0;
}

const NARROW = 150;

/** JSON of a value: on one line if it fits, else a field or element per line. */
function layOut(value: unknown, indent: string): string {
  const flat =
    JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']') ?? 'null';
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= NARROW) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((part) => inner + layOut(part, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, part]) => `${inner}${JSON.stringify(key)}: ${layOut(part, inner)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** The canonical form of a data file: keys in the order of the schema, records sorted. @throws if it does not fit the schema */
export function canonicalForm({ kind, source }: DataFile): string {
  const data: unknown = JSON.parse(source);
  const { schema, order } = kind;
  if (order === undefined) return `${layOut(schema.parse(data), '')}\n`;
  const records = z.array(schema).parse(data) as never[];
  const sorted = [...records].sort((a, b) => precedes(order(a), order(b)));
  if (sorted.length === 0) return '[]\n';
  return `[\n${sorted.map((record) => `  ${layOut(record, '  ')}`).join(',\n')}\n]\n`;
}
