/**
 * A module for every version of a pack that can be imported: src/packs/ID/VERSION.ts. The newest is the pack's own module
 * by another name; an older one has the data that was frozen when it was released.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frozenPath, frozenVersions, type PackVersion } from './frozen-packs.js';
import { camel } from './model/camel.js';
import { packNames } from './pack-names.js';

const FOLDER = 'src/packs';

/** A version that can be imported, and the name of the pack's own module if it is the newest. */
export interface VersionEntry extends PackVersion {
  readonly newest: string | null;
}

/** Every version that can be imported, by pack, the latest first. */
export function versionEntries(root = '.'): VersionEntry[] {
  const newest = packNames(root).map(({ folder, name }) => {
    const text = readFileSync(join(root, `catalog/${folder}/pack.json`), 'utf8');
    return { id: folder, version: (JSON.parse(text) as PackVersion).version, newest: name };
  });
  const frozen = frozenVersions(root).map((one) => ({ ...one, newest: null }));
  const older = frozen.filter(({ id, version }) => !newest.some((own) => own.id === id && own.version === version));
  const ids = [...new Set([...newest, ...older].map(({ id }) => id))];
  return ids.flatMap((id) => [...newest, ...older].filter((one) => one.id === id));
}

/** The name of a version's entry in dist/, where all lie beside each other. */
export function builtName({ id, version }: PackVersion): string {
  return `${id}-${version}`;
}

export function modulePath({ id, version }: PackVersion): string {
  return `${FOLDER}/${id}/${version}.ts`;
}

function moduleOf(entry: VersionEntry): string {
  const { id, version, newest } = entry;
  if (newest !== null) {
    return `// Generated from catalog/${id}/pack.json: run npm run generate
/** ${id} ${version}, the newest. */
export { ${camel(newest)} as pack } from '../${newest}.js';
`;
  }
  return `// Generated from ${frozenPath(entry)}: run npm run generate
import frozen from '../../../${frozenPath(entry)}' with { type: 'json' };
import type { PolicyPack } from '../../model/pack.js';
import { seal } from '../seal.js';

/** ${id} ${version}, as it was released; checked when the package is built. */
export const pack: PolicyPack = /* @__PURE__ */ seal(frozen as unknown as PolicyPack);
`;
}

/** The modules that lie there. */
function modulesIn(root: string): string[] {
  return readdirSync(join(root, FOLDER), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, FOLDER, name)).map((file) => `${FOLDER}/${name}/${file}`));
}

/** The module of each version; null for one that is there and has none any more. */
export function versionModules(root: string): [string, string | null][] {
  const own = versionEntries(root).map((entry): [string, string] => [modulePath(entry), moduleOf(entry)]);
  const kept = new Set(own.map(([path]) => path));
  const gone = modulesIn(root).filter((path) => !kept.has(path));
  return [...own, ...gone.map((path): [string, null] => [path, null])];
}
