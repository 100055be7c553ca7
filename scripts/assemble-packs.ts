import type { PolicyPack } from '../src/model/pack.js';
import { COMMON, type DataFile, dataFiles } from './data-files.js';

/** The packs of a root folder, put together from their files; not checked. */
export function assemblePacks(root: string): PolicyPack[] {
  const files = dataFiles(root);
  const names = [...new Set(files.map(({ pack }) => pack))].filter((name) => name !== COMMON);
  return names.map((name) => assemble(files.filter(({ pack }) => pack === name)));
}

const PARTS: Readonly<Record<string, string>> = {
  'document.json': 'documents',
  'items.json': 'items',
  'crosswalk.json': 'crosswalk',
  'groups.json': 'groups',
  'vocabularies.json': 'vocabularies',
};

function assemble(files: readonly DataFile[]): PolicyPack {
  const pack: Record<string, unknown> = { documents: [], items: [], crosswalk: [], groups: [] };
  const rules: unknown[] = [];
  for (const { name, source } of files) {
    const data: unknown = JSON.parse(source);
    const part = PARTS[name];
    if (part !== undefined) pack[part] = data;
    else if (name === 'pack.json') Object.assign(pack, data);
    else if (name !== 'exemptions.json') rules.push(...(data as unknown[]));
  }
  return { ...pack, rules } as unknown as PolicyPack;
}
