import type { PolicyPack } from 'yijia';
import { InputError } from '../input-error.js';
import { reportNote } from '../print/report-error.js';
import { type Session, say } from '../terminal.js';
import { text } from '../words/texts.js';

/** The jurisdictions that packs are of, each once. */
function jurisdictionsOf(packs: readonly PolicyPack[]): string[] {
  return [...new Set(packs.map(({ jurisdiction }) => jurisdiction))];
}

/** Refuses to answer for a jurisdiction of which nothing is known. @throws InputError naming those known */
export function requirePackOf(jurisdiction: string, packs: readonly PolicyPack[]): void {
  const known = jurisdictionsOf(packs);
  if (!known.includes(jurisdiction)) {
    throw new InputError(text('no-pack-of', { jurisdiction, known: known.join(', ') }));
  }
}

/** Makes a function that notes a jurisdiction of no pack, the first time that it meets it. */
export function noteForeign(packs: readonly PolicyPack[], session: Session): (jurisdiction: string) => void {
  const known = jurisdictionsOf(packs);
  const met = new Set(known);
  return (jurisdiction) => {
    if (met.has(jurisdiction)) return;
    met.add(jurisdiction);
    reportNote(say(session, 'not-packs-jurisdiction', { jurisdiction, known: known.join(', ') }), session);
  };
}
