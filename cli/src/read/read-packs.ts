import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Bilingual, definePack, PackError, type PolicyPack } from 'yijia';
import { PACKS } from 'yijia/packs';
import { InputError, issuesError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { parseJson } from './parse-json.js';
import { readText } from './read-text.js';

/** The names of the packs that are built in, as a list. */
export function builtInNames(): Bilingual {
  const names = Object.keys(PACKS);
  return { zh: names.join('、'), en: names.join(', ') };
}

async function readPack(path: string, terminal: Pick<Terminal, 'cwd'>): Promise<PolicyPack> {
  const source = await readText(path, terminal);
  const pack = parseJson(source);
  try {
    return definePack(pack);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw issuesError('bad-pack', error.issues, { file: source.file });
  }
}

/** A pack of the package in a version of its own: "jiangxi-2025-37@1.1.0", as `basis.packs` names both. */
const VERSIONED = /^([a-z][a-z0-9-]*)@(\d+\.\d+\.\d+)$/;

/** @throws InputError if the package has no such version */
async function packInVersion(id: string, version: string): Promise<PolicyPack> {
  const name = `yijia/packs/${id}/${version}`;
  try {
    const { pack }: { readonly pack: PolicyPack } = await import(name);
    return pack;
  } catch {
    throw new InputError(text('unknown-pack-version', { id, version }));
  }
}

async function packOf(name: string, terminal: Pick<Terminal, 'cwd'>): Promise<PolicyPack> {
  const own = Object.entries(PACKS).find(([key, pack]) => name === key || name === pack.id)?.[1];
  if (own !== undefined) return own;
  if (/\.json$/i.test(name) || existsSync(resolve(terminal.cwd, name))) return readPack(name, terminal);
  const [, id, version] = VERSIONED.exec(name) ?? [];
  if (id !== undefined && version !== undefined) return packInVersion(id, version);
  throw new InputError(text('unknown-pack', { pack: name, known: Object.keys(PACKS).join(', ') }));
}

/**
 * The packs chosen, each once: those built in by name, or in another version, others from their JSON files.
 *
 * @param names names and paths as given; undefined for all packs that are built in
 * @throws InputError if a name is unknown, or listing every fault of a file that is no pack
 */
export async function readPacks(
  names: readonly string[] | undefined,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<PolicyPack[]> {
  if (names === undefined) return Object.values(PACKS);
  const packs = await Promise.all([...new Set(names)].map((name) => packOf(name, terminal)));
  return [...new Set(packs)]; // one may be named twice: by its name and by its id
}
