import { chapterCode, codeKey, nameKey } from '../ground/name.js';
import type { ClaimLine } from '../model/claim.js';
import type { ServiceItem } from '../model/item.js';
import type { GroupExtension, ServiceGroup } from '../model/rule.js';
import { referenceKey } from './item-key.js';
import { compileTerms, matcherOf, type NameMatch } from './name-match.js';

/** How a line was found to be in a group: by a printed code, by one that the project deduced, or by its name. */
export type Basis = 'code' | 'deduced-code' | NameMatch;

export interface GroupMatch {
  readonly basis: Basis;
}

/** A group, compiled. */
export interface Group {
  readonly definition: ServiceGroup;
  /** the codes of its members, if nothing but a code makes one; null if more does */
  readonly onlyCodes: ReadonlySet<string> | null;
  /** How a line is in the group; null if it is not. */
  match(line: GroupSubject): GroupMatch | null;
  has(line: GroupSubject): boolean;
  /** True if the group lists the code of a line, or the one as which it counts. */
  lists(line: GroupSubject): boolean;
}

/** The parts of a line that decide whether it is in a group. */
export interface GroupSubject {
  readonly kind: NonNullable<ClaimLine['kind']>;
  /** normalised */
  readonly code: string | null;
  /** the code as which it counts: of an extension that of its main item */
  readonly countsAs: string | null;
  readonly item: ServiceItem | null;
  /** the name that is compared, normalised */
  readonly matchName: string;
}

/** A group with the codes and names that extensions add. */
export function extended(group: ServiceGroup, extensions: readonly GroupExtension[]): ServiceGroup {
  if (extensions.length === 0) return group;
  const joined = (key: 'codes' | 'codePrefixes' | 'names') => {
    const all = [...(group[key] ?? []), ...extensions.flatMap((extension) => extension[key] ?? [])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return { ...group, ...joined('codes'), ...joined('codePrefixes'), ...joined('names') };
}

/** True if a code begins with one of the prefixes. An N before a digit does not count. */
export function underPrefix(code: string | null, prefixes: readonly string[]): boolean {
  if (code === null) return false;
  const compared = chapterCode(code);
  return prefixes.some((prefix) => compared.startsWith(prefix));
}

/** The matches there are: lines are many, so none is made for each. */
const MATCHES: { readonly [B in Basis]: { readonly basis: B } } = {
  code: { basis: 'code' },
  'deduced-code': { basis: 'deduced-code' },
  name: { basis: 'name' },
  'kind-of-name': { basis: 'kind-of-name' },
  'part-of-name': { basis: 'part-of-name' },
};

/** The terms of a group: those that a document prints, and those that were added. */
export function termsOf({ names = [], added = [] }: ServiceGroup): readonly string[] {
  return [...names, ...added];
}

/** How a name is that of a group: whole, by its kind or by a part. */
function matching(group: ServiceGroup): (name: string) => NameMatch | null {
  const { not, doubt, words = [] } = group;
  const terms = termsOf(group);
  if (terms.length === 0 && words.length === 0) return () => null;
  let made: ((name: string) => NameMatch | null) | undefined; // when a name is first compared: that is work and memory
  const holds = words.length === 0 ? null : holding(group);
  return (name) => {
    made ??= matcherOf(compileTerms({ names: terms, not, doubt }));
    const found = made(name);
    return found !== 'name' && holds?.(name) === true ? 'kind-of-name' : found;
  };
}

/** Whether a name holds one of the words of a group, and none of those that make it doubtful. */
function holding({ words = [], not = [], doubt = [] }: ServiceGroup): (name: string) => boolean {
  const [held, out, doubtful] = [words, not, doubt].map((list) => list.map(nameKey));
  return (name) => {
    const compared = (out ?? []).reduce((rest, word) => rest.replaceAll(word, ''), name);
    const has = (word: string): boolean => compared.includes(word);
    return held?.some(has) === true && doubtful?.some(has) !== true;
  };
}

/** Whether a code is listed: that of the line, or the one as which it counts. */
function listedCode({ code, countsAs }: GroupSubject, listed: ReadonlySet<string>): string | null {
  if (code !== null && listed.has(code)) return code;
  return countsAs !== null && listed.has(countsAs) ? countsAs : null;
}

/** How a line is in a group without being listed or named: as any line, by its category or by a prefix. */
function compileRanges(definition: ServiceGroup, deduced: ReadonlySet<string>): (line: GroupSubject) => Basis | null {
  const prefixes = (definition.codePrefixes ?? []).map(codeKey);
  const printed = prefixes.filter((prefix) => !deduced.has(prefix));
  const categories = new Set(definition.categories);

  return ({ code, item }) => {
    const category = item?.category;
    if (definition.all === true || (category !== undefined && categories.has(category))) return 'code';
    if (categories.size > 0 && category !== undefined) return null;
    if (underPrefix(code, printed)) return 'code';
    return underPrefix(code, prefixes) ? 'deduced-code' : null;
  };
}

/** True if more than a code can make a line a member. */
function selectsMore({ all, codePrefixes, categories, names, added, words }: ServiceGroup): boolean {
  return all === true || [codePrefixes, categories, names, added, words].some((list) => (list?.length ?? 0) > 0);
}

/**
 * Compiles a group. A line is in it if its code is listed, or if a prefix, a category or a name selects it and its code is
 * not excepted. If a group has categories, its prefixes select only lines without a printed category.
 */
export function compileGroup(definition: ServiceGroup): Group {
  const kinds: ReadonlySet<string> = new Set(definition.kinds ?? ['service']);
  const codes = new Set(definition.codes?.map(referenceKey));
  const deduced = new Set(definition.deducedCodes?.map(codeKey));
  const exceptPrefixes = (definition.exceptCodePrefixes ?? []).map(codeKey);
  const byRange = compileRanges(definition, deduced);
  const byName = matching(definition);

  const match = (line: GroupSubject): GroupMatch | null => {
    if (!kinds.has(line.kind)) return null;
    const listed = listedCode(line, codes);
    if (listed !== null) return MATCHES[deduced.has(listed) ? 'deduced-code' : 'code'];
    if (underPrefix(line.code, exceptPrefixes)) return null;
    const basis = byRange(line) ?? byName(line.matchName);
    return basis === null ? null : MATCHES[basis];
  };
  const onlyCodes = selectsMore(definition) ? null : codes;
  return {
    definition,
    onlyCodes,
    match,
    has: (line) => match(line) !== null,
    lists: (line) => listedCode(line, codes) !== null,
  };
}

/** True if a line is in a group by more than a part of its name. */
export function isSurelyOf(group: Group, subject: GroupSubject): boolean {
  const match = group.match(subject);
  return match !== null && match.basis !== 'part-of-name';
}
