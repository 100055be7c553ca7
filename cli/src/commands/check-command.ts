import { createAdjudicator, definePack, type Issue, PackError, type PolicyPack } from 'yijia';
import { InputError } from '../input-error.js';
import { parseJson } from '../read/parse-json.js';
import { readPacks } from '../read/read-packs.js';
import { readText } from '../read/read-text.js';
import { print, say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

export interface CheckOptions {
  /** packs that the one checked refers to */
  readonly pack?: readonly string[];
  readonly json?: true;
}

/** The JSON pointer of a path (RFC 6901). Editors and linters can jump to it. */
function pointer(path: Issue['path']): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The issues of a check. If several packs are checked together, paths begin with a pack's id, which is taken off. */
function issuesOf(check: () => unknown, id: string | undefined): Issue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map((issue) => ({ ...issue, path: issue.path[0] === id ? issue.path.slice(1) : issue.path }));
  }
}

function checkTogether(pack: PolicyPack, others: readonly PolicyPack[]): Issue[] {
  const packs = [...others.filter(({ id }) => id !== pack.id), pack];
  return issuesOf(() => createAdjudicator({ packs }), pack.id);
}

function checkOne(given: unknown, others: readonly PolicyPack[]): { issues: Issue[]; pack: PolicyPack | null } {
  let pack: PolicyPack | null = null;
  const issues = issuesOf(() => {
    pack = definePack(given);
  }, undefined);
  return { issues: pack === null ? issues : checkTogether(pack, others), pack };
}

/**
 * `yijia check pack.json`: every fault of a pack, with its JSON pointer and what to do.
 * @returns the exit status
 * @throws InputError listing the faults, or if the file is no JSON
 */
export async function checkCommand(path: string, options: CheckOptions, terminal: Terminal): Promise<0 | 2> {
  const source = await readText(path, terminal);
  const given = parseJson(source);
  const { issues, pack } = checkOne(given, await readPacks(options.pack, terminal));
  const faults = issues.map(({ path: at, code, message, zh }) => ({ pointer: pointer(at), code, message, zh }));
  if (options.json) {
    print(terminal, JSON.stringify(faults, null, 2));
    return faults.length === 0 ? 0 : 2;
  }
  if (pack === null || faults.length > 0) {
    const shown = faults.map(({ pointer: at, message: en, zh }) => {
      const where = at === '' ? text('whole-input') : { zh: at, en: at };
      return { where, what: { zh, en } };
    });
    throw new InputError(text('bad-pack', { file: source.file, count: faults.length }), shown);
  }
  const { id, version, items, crosswalk, groups, rules } = pack as PolicyPack;
  const counts = { items: items.length, crosswalk: crosswalk.length, groups: groups.length, rules: rules.length };
  print(terminal, say(terminal, 'pack-sound', { pack: `${id}@${version}`, ...counts }));
  return 0;
}
