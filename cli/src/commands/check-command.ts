import { createAdjudicator, definePack, type Issue, PackError, type PolicyPack, packWarnings } from 'yijia';
import { InputError } from '../input-error.js';
import { pointedFaults, pointer } from '../print/pointed-faults.js';
import { faultLines, printNote } from '../print/print-error.js';
import { parseJson } from '../read/parse-json.js';
import { readPacks } from '../read/read-packs.js';
import { readText } from '../read/read-text.js';
import { print, say, type Terminal, warn } from '../terminal.js';
import { text } from '../words/texts.js';
import { upgradeCommand } from './upgrade-command.js';

export interface CheckOptions {
  /** packs that the one checked refers to */
  readonly pack?: readonly string[];
  readonly upgrade?: true;
  readonly json?: true;
}

/** Faults of packs together. Their paths begin with a pack's id, which is taken off that of the pack checked. */
function checkTogether(pack: PolicyPack, others: readonly PolicyPack[]): Issue[] {
  try {
    createAdjudicator({ packs: [...others.filter(({ id }) => id !== pack.id), pack] });
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues.map((issue) => {
      const { path } = issue;
      return { ...issue, path: path[0] === pack.id ? path.slice(1) : path };
    });
  }
}

interface Checked {
  readonly issues: readonly Issue[];
  /** null if it cannot be used by itself */
  readonly pack: PolicyPack | null;
}

function checkOne(given: unknown, others: readonly PolicyPack[]): Checked {
  try {
    const pack = definePack(given);
    return { issues: checkTogether(pack, others), pack };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { issues: error.issues, pack: null };
  }
}

type Severity = 'fault' | 'warning';

function asData(severity: Severity, issues: readonly Issue[]) {
  return issues.map(({ path, code, message, zh }) => ({ severity, pointer: pointer(path), code, message, zh }));
}

function printSound(pack: PolicyPack, warnings: readonly Issue[], terminal: Terminal): void {
  const { id, version, items, crosswalk, groups, rules } = pack;
  const name = `${id}@${version}`;
  const counts = { items: items.length, crosswalk: crosswalk.length, groups: groups.length, rules: rules.length };
  print(terminal, say(terminal, 'pack-sound', { pack: name, ...counts }));
  if (warnings.length === 0) return;
  printNote(say(terminal, 'pack-warnings', { pack: name, count: warnings.length }), terminal);
  for (const line of faultLines(pointedFaults(warnings), terminal)) warn(terminal, line);
}

/**
 * `yijia check pack.json`: every fault of a pack, with its JSON pointer and what to do; of a sound one, what a person
 * should look at.
 * @returns the exit status; what is to be looked at does not change it
 * @throws InputError listing the faults, or if the file is no JSON
 */
export async function checkCommand(path: string, options: CheckOptions, terminal: Terminal): Promise<0 | 2> {
  if (options.upgrade) {
    if (options.json) throw new InputError(text('json-or-upgrade'));
    return upgradeCommand(path, terminal);
  }
  const source = await readText(path, terminal);
  const given = parseJson(source);
  const { issues, pack } = checkOne(given, await readPacks(options.pack, terminal));
  const warnings = pack === null ? [] : packWarnings(pack);
  if (options.json) {
    print(terminal, JSON.stringify([...asData('fault', issues), ...asData('warning', warnings)], null, 2));
    return issues.length === 0 ? 0 : 2;
  }
  if (pack === null || issues.length > 0) {
    throw new InputError(text('bad-pack', { file: source.file, count: issues.length }), pointedFaults(issues));
  }
  printSound(pack, warnings, terminal);
  return 0;
}
