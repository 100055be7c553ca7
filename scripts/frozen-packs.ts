/**
 * Packs as they were released, each version a file that never changes: released/ID/VERSION.json. A release writes those
 * that are not there yet, that of the newest version too, so that whoever next changes its data need not look for it.
 * released/releases.json says which release of the project has which versions.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPack } from '../src/model/pack.js';
import { assemblePacks } from './assemble-packs.js';
import type { Generated } from './model/generated.js';
import { isLater } from './release/semver.js';

const FOLDER = 'released';
const RELEASES = `${FOLDER}/releases.json`;

/** A version of a pack. */
export interface PackVersion {
  readonly id: string;
  readonly version: string;
}

/** Where the frozen JSON of a version lies. */
export function frozenPath({ id, version }: PackVersion): string {
  return `${FOLDER}/${id}/${version}.json`;
}

/** Every frozen version, by pack, the latest first. */
export function frozenVersions(root: string): PackVersion[] {
  if (!existsSync(join(root, FOLDER))) return [];
  const folders = readdirSync(join(root, FOLDER), { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((id) =>
      readdirSync(join(root, FOLDER, id))
        .map((file) => ({ id, version: file.replace(/\.json$/, '') }))
        .sort((a, b) => (isLater(a.version, b.version) ? -1 : 1)),
    );
}

/** The JSON of a pack as it is frozen: on one line, for nobody changes a line of it. */
function frozenText(pack: PolicyPack): string {
  return `${JSON.stringify(pack)}\n`;
}

/** The versions of packs in each release of the project, by its version and the pack's id. */
export type Releases = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every release so far, in order. */
export function releases(root: string): Releases {
  const path = join(root, RELEASES);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Releases) : {};
}

/** The versions of the packs as they are now. */
export function versionsNow(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(assemblePacks(root).map(({ id, version }) => [id, version]));
}

/** What a release writes: packs of a version that is not frozen yet, and itself in the list of releases. */
export function frozenByRelease(root: string, release: string): Generated {
  const packs = assemblePacks(root).map((pack): [string, string] => [frozenPath(pack), frozenText(pack)]);
  const list = { ...releases(root), [release]: versionsNow(root) };
  return new Map([
    ...packs.filter(([path]) => !existsSync(join(root, path))),
    [RELEASES, `${JSON.stringify(list, null, 2)}\n`],
  ]);
}
