import { nameKey } from '../ground/name.js';
import type { Claim } from '../model/claim.js';
import type { Words } from '../packs/vocabulary.js';

type Details = Readonly<Record<string, unknown>>;
type Vocabularies = ReadonlyMap<string, Words>;

/** Words that are stated and that their vocabulary does not know, by detail, or by path: "patient.conditions". */
export type UnknownWords = ReadonlyMap<string, readonly string[]>;

/** The details of a line in the words of their vocabularies. */
export interface StatedWords {
  /** the details, with ids of terms in the place of words; lists without the words that a closed vocabulary does not know */
  readonly details: Details;
  /** null if there are none */
  readonly unknown: UnknownWords | null;
}

const YES: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
]);
/** How yes and no are said in a detail. */
export const YES_AND_NO: readonly string[] = [...YES.keys()];

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * Reads the words of the details that have a vocabulary, and 是 and 否. What is no text stays as it is.
 * @param yesOrNo details that are yes or no, if they have no vocabulary
 */
export function stateInTerms(details: Details, vocabularies: Vocabularies, yesOrNo: ReadonlySet<string>): StatedWords {
  const read: Record<string, unknown> = {};
  let unknown: Map<string, readonly string[]> | null = null;
  let isRead = false;
  for (const name in details) {
    const words = vocabularies.get(name);
    const value = details[name];
    if (words === undefined) {
      if (!isText(value) || !yesOrNo.has(name)) continue;
      const answer = YES.get(nameKey(value));
      if (answer === undefined) {
        unknown ??= new Map<string, readonly string[]>();
        unknown.set(name, [value]);
        continue;
      }
      read[name] = answer;
      isRead = true;
      continue;
    }
    if (!isText(value) && !(Array.isArray(value) && value.every(isText))) continue;
    const stated = words.read(value);
    isRead = true;
    if (isText(value) && stated.terms.length === 1) read[name] = stated.terms[0];
    else if (!isText(value) || (words.isList && stated.terms.length > 0)) read[name] = stated.terms;
    if (stated.unknown.length > 0) {
      unknown ??= new Map<string, readonly string[]>();
      unknown.set(name, stated.unknown);
    }
  }
  return { details: isRead ? { ...details, ...read } : details, unknown };
}

/** A claim whose conditions and licences are in the terms of their vocabularies. */
export interface StatedClaim<Given> {
  readonly claim: Given;
  /** by path: "patient.conditions", "facility.licences"; null if there are none */
  readonly unknown: UnknownWords | null;
}

/** Reads what is stated of the patient and the facility in words. */
export function claimInTerms<Given extends Pick<Claim, 'facility'> & Partial<Claim>>(
  claim: Given,
  vocabularies: Vocabularies,
): StatedClaim<Given> {
  const { facility, patient } = claim;
  if (facility.licences === undefined && patient?.conditions === undefined) return { claim, unknown: null };
  const unknown = new Map<string, readonly string[]>();
  const read = (path: string, values: readonly string[]): string[] => {
    const stated = vocabularies.get(path)?.read(values);
    if (stated !== undefined && stated.unknown.length > 0) unknown.set(path, stated.unknown);
    return [...(stated?.terms ?? values)];
  };
  const { licences } = facility;
  const conditions = patient?.conditions;
  return {
    claim: {
      ...claim,
      facility: licences === undefined ? facility : { ...facility, licences: read('facility.licences', licences) },
      ...(conditions === undefined
        ? {}
        : { patient: { ...patient, conditions: read('patient.conditions', conditions) } }),
    },
    unknown: unknown.size === 0 ? null : unknown,
  };
}
