import { append } from '../ground/grouped.js';
import { codeKey } from '../ground/name.js';
import { byFirstDay } from '../ground/periods.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation, Period } from '../model/primitives.js';

/** What a pack says about the last day of an item or a rule, and where it says so. */
export interface Ended {
  /** code as written, or id of the rule */
  readonly id: string;
  readonly to: string;
  readonly citation: Citation;
  /** id of the pack */
  readonly pack: string;
  readonly path: readonly (string | number)[];
}

/** The last day as a period of its own, so that endings are looked up as versions are. */
export const endOf = ({ to }: Ended): Period => ({ from: to, to });

/** What packs end: by normalised code, or by id of the rule, the earliest first. */
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
