import { type Bilingual, definePack, type Issue, PackError } from 'yijia';
import type { InputFault } from '../input-error.js';
import { pointedFaults } from '../print/pointed-faults.js';
import { faultLines, printNote } from '../print/print-error.js';
import { parseJson } from '../read/parse-json.js';
import { readText } from '../read/read-text.js';
import { upgradePack } from '../read/upgrade-pack.js';
import { print, say, type Terminal, warn } from '../terminal.js';
import type { TextKey } from '../words/texts.js';

/** Issues of a pack; none if it is sound. */
function issuesOf(pack: unknown): readonly Issue[] {
  try {
    definePack(pack);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.issues;
  }
}

function list(key: TextKey, file: Bilingual, faults: readonly InputFault[], terminal: Terminal): void {
  if (faults.length === 0) return;
  printNote(say(terminal, key, { file, count: faults.length }), terminal);
  for (const line of faultLines(faults, terminal)) warn(terminal, line);
}

/**
 * `yijia check --upgrade pack.json`: writes the pack in the second format to standard output. What decides otherwise now,
 * and what is still at fault, is listed on standard error.
 * @returns the exit status: 2 if something is still at fault
 * @throws InputError if the file is no JSON
 */
export async function upgradeCommand(path: string, terminal: Terminal): Promise<0 | 2> {
  const source = await readText(path, terminal);
  const upgraded = upgradePack(parseJson(source));
  const issues = issuesOf(upgraded.pack);
  print(terminal, JSON.stringify(upgraded.pack, null, 2));
  list('upgrade-notes', source.file, upgraded.notes, terminal);
  list('upgrade-faults', source.file, pointedFaults(issues), terminal);
  return issues.length === 0 ? 0 : 2;
}
