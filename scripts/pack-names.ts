import { readdirSync } from 'node:fs';

/** A folder of catalog/ and the name that its module and export go by. */
export interface PackName {
  readonly folder: string;
  readonly name: string;
}

/**
 * The packs that the package ships, by folder: jiangxi-2025-37 is `jiangxi`. A second one of Jiangxi is named by its
 * whole folder.
 */
export function packNames(root = '.'): PackName[] {
  const folders = readdirSync(`${root}/catalog`).sort();
  const taken = new Set<string>();
  return folders.map((folder) => {
    const [short = folder] = folder.split('-');
    const name = taken.has(short) ? folder : short;
    taken.add(name);
    return { folder, name };
  });
}
