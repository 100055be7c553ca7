import type { KeyPath } from '../ground/errors.js';
import { append } from '../ground/grouped.js';
import { codeKey } from '../ground/name.js';
import { byFirstDay } from '../ground/periods.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation, Period } from '../model/primitives.js';

/** An ending: the last day of an item or a rule, and the words that say so. */
export interface Ended {
  /** code as written, or id of the rule */
  readonly id: string;
  readonly to: string;
  readonly citation: Citation;
  /** id of the pack */
  readonly pack: string;
  readonly path: KeyPath;
}

/** The last day as a period, so that endings can be looked up as versions are. */
export const endOf = ({ to }: Ended): Period => ({ from: to, to });

/** The endings of packs, by normalised code or by id of the rule, the earliest first. */
export function endingsOf(packs: readonly PolicyPack[], kind: 'code' | 'rule'): Map<string, readonly Ended[]> {
  const endings = new Map<string, Ended[]>();
  for (const pack of packs) {
    for (const [i, ending] of (pack.ends ?? []).entries()) {
      const id = ending[kind];
      if (id === undefined) continue;
      const { to, citation } = ending;
      const key = kind === 'code' ? codeKey(id) : id;
      append(endings, key, { id, to, citation, pack: pack.id, path: [pack.id, 'ends', i] });
    }
  }
  return new Map([...endings].map(([key, own]) => [key, byFirstDay(own, endOf)]));
}
