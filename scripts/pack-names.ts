import { readdirSync, readFileSync } from 'node:fs';

/** A folder of catalog/ and the name that its module and export go by. */
export interface PackName {
  readonly folder: string;
  readonly name: string;
}

/** The first day that a document of the pack prints; packs whose documents print none come last. */
function firstDay(root: string, folder: string): string {
  const text = readFileSync(`${root}/catalog/${folder}/document.json`, 'utf8');
  const documents = JSON.parse(text) as { effective: { from: string | null } }[];
  return documents.map(({ effective }) => effective.from ?? '9999').sort()[0] ?? '9999';
}

/**
 * The packs that the package ships, in the order of their documents: jiangxi-2025-37 goes by `jiangxi`, and a second
 * one of Jiangxi by the whole name of its folder.
 */
export function packNames(root = '.'): PackName[] {
  const dated = readdirSync(`${root}/catalog`).map((folder) => ({ folder, day: firstDay(root, folder) }));
  const sorted = dated.sort((a, b) => (a.day + a.folder < b.day + b.folder ? -1 : 1));
  const taken = new Set<string>();
  return sorted.map(({ folder }) => {
    const [short = folder] = folder.split('-');
    const name = taken.has(short) ? folder : short;
    taken.add(name);
    return { folder, name };
  });
}
