/** Where the version stands: once in each package, in what depends on it, and in the name of the engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
}

interface Lock extends Manifest {
  packages: Record<string, Manifest>;
}

const LIBRARY = 'yijia';

function read<T>(root: string, path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A manifest with another version, of the library too if it depends on that. */
function withVersion<T extends Manifest>(manifest: T, version: string): T {
  const { dependencies } = manifest;
  const needs = dependencies?.[LIBRARY] === undefined ? {} : { dependencies: { ...dependencies, [LIBRARY]: version } };
  return { ...manifest, version, ...needs };
}

function lockWith(lock: Lock, version: string): Lock {
  const own = Object.entries(lock.packages).map(([path, manifest]): [string, Manifest] =>
    path === '' || path === 'cli' ? [path, withVersion(manifest, version)] : [path, manifest],
  );
  return { ...withVersion(lock, version), packages: Object.fromEntries(own) };
}

function engineWith(source: string, version: string): string {
  const changed = source.replace(/^(export const ENGINE = 'yijia@).*(';)$/m, `$1${version}$2`);
  if (!changed.includes(`'yijia@${version}'`)) throw new Error('src/version.ts has no ENGINE that can be set');
  return changed;
}

/** The version of the library now. */
export function currentVersion(root: string): string {
  return read<Manifest>(root, 'package.json').version;
}

/** The files that have the version, as they are with another one. */
export function versionFiles(root: string, version: string): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', textOf(withVersion(read<Manifest>(root, 'package.json'), version))],
    ['cli/package.json', textOf(withVersion(read<Manifest>(root, 'cli/package.json'), version))],
    ['package-lock.json', textOf(lockWith(read<Lock>(root, 'package-lock.json'), version))],
    ['src/version.ts', engineWith(readFileSync(join(root, 'src/version.ts'), 'utf8'), version)],
  ]);
}
