import type { PolicyPack } from 'yijia';
import { InputError } from '../input-error.js';
import { printNote } from '../print/print-error.js';
import { say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';

/** The jurisdictions that packs are of, each once. */
function jurisdictionsOf(packs: readonly PolicyPack[]): string[] {
  return [...new Set(packs.map(({ jurisdiction }) => jurisdiction))];
}

/** Refuses a jurisdiction that no pack is of. @throws InputError naming those that packs are of */
export function requirePackOf(jurisdiction: string, packs: readonly PolicyPack[]): void {
  const known = jurisdictionsOf(packs);
  if (!known.includes(jurisdiction)) {
    throw new InputError(text('no-pack-of', { jurisdiction, known: known.join(', ') }));
  }
}

/** Makes a function that prints a note for a jurisdiction that no pack is of, once for each. */
export function noteForeign(packs: readonly PolicyPack[], terminal: Terminal): (jurisdiction: string) => void {
  const known = jurisdictionsOf(packs);
  const met = new Set(known);
  return (jurisdiction) => {
    if (met.has(jurisdiction)) return;
    met.add(jurisdiction);
    printNote(say(terminal, 'not-packs-jurisdiction', { jurisdiction, known: known.join(', ') }), terminal);
  };
}
