import { plainText } from '../ground/name.js';
import type { Facility } from '../model/claim.js';
import type { ClassPrice } from '../model/price-class.js';

/** A class of facility, as prices ask for it. */
export type FacilityClass = NonNullable<ClassPrice['when']>;

type Stated = string | number | undefined;

function statedOn(key: string, { level, attributes }: Facility): Stated {
  return key === 'level' ? level : attributes?.[key];
}

function isOne(stated: string | number, wanted: FacilityClass[string]): boolean {
  const form = (value: string | number): string => plainText(String(value));
  const words: readonly (string | number)[] = Array.isArray(wanted) ? wanted : [wanted as string | number];
  return words.some((word) => form(word) === form(stated));
}

/**
 * Whether a facility is of a class: yes, no, or the facts that would have to be known.
 * @returns paths of the facts that are not stated, such as "facility.level" and "facility.attributes.grade"
 */
export function classOf(when: FacilityClass | undefined, facility: Facility): 'yes' | 'no' | readonly string[] {
  const missing: string[] = [];
  for (const [key, wanted] of Object.entries(when ?? {})) {
    const stated = statedOn(key, facility);
    if (stated === undefined) missing.push(key === 'level' ? 'facility.level' : `facility.attributes.${key}`);
    else if (!isOne(stated, wanted)) return 'no';
  }
  return missing.length === 0 ? 'yes' : missing;
}

/** The entry for a facility; or, if its class is not stated, all that may be it, and what is to be stated. */
export interface ClassChoice<T> {
  /** one if it is known, none if no entry is for the facility */
  readonly entries: readonly T[];
  readonly missing: readonly string[];
}

/**
 * The first entry whose class holds by what is stated, even if an earlier one is undecided. If none holds, all that are
 * undecided.
 */
export function chooseByClass<T extends { readonly when?: FacilityClass }>(
  list: readonly T[],
  facility: Facility,
): ClassChoice<T> {
  const open: T[] = [];
  const missing = new Set<string>();
  for (const entry of list) {
    const answer = classOf(entry.when, facility);
    if (answer === 'yes') return { entries: [entry], missing: [] };
    if (answer === 'no') continue;
    open.push(entry);
    for (const fact of answer) missing.add(fact);
  }
  return { entries: open, missing: [...missing] };
}
