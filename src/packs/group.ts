import { chapterCode, codeKey, nameKey } from '../ground/name.js';
import type { ClaimLine } from '../model/claim.js';
import type { ServiceItem } from '../model/item.js';
import type { GroupExtension, ServiceGroup } from '../model/rule.js';
import { referenceKey } from './item-key.js';

/** A group, compiled. */
export interface Group {
  readonly definition: ServiceGroup;
  /** the codes of its members, if nothing but a code makes one; null if more does */
  readonly onlyCodes: readonly string[] | null;
  has(line: GroupSubject): boolean;
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
  const joined = (key: 'codes' | 'codePrefixes' | 'names' | 'nameContains') => {
    const all = [...(group[key] ?? []), ...extensions.flatMap((extension) => extension[key] ?? [])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return { ...group, ...joined('codes'), ...joined('codePrefixes'), ...joined('names'), ...joined('nameContains') };
}

/** True if a code begins with one of the prefixes. An N before a digit does not count. */
export function underPrefix(code: string | null, prefixes: readonly string[]): boolean {
  if (code === null) return false;
  const compared = chapterCode(code);
  return prefixes.some((prefix) => compared.startsWith(prefix));
}

/**
 * Compiles a group. A line is in it if its code is listed, or if a prefix, a category or a name selects it and its code is
 * not excepted. A line whose name is excepted is never in it. If a group has categories, its prefixes select only lines
 * without a printed category.
 */
export function compileGroup(definition: ServiceGroup): Group {
  const kinds = new Set(definition.kinds ?? ['service']);
  const codes = new Set(definition.codes?.map(referenceKey));
  const prefixes = (definition.codePrefixes ?? []).map(codeKey);
  const exceptPrefixes = (definition.exceptCodePrefixes ?? []).map(codeKey);
  const categories = new Set(definition.categories);
  const names = new Set(definition.names?.map(nameKey));
  const contained = (definition.nameContains ?? []).map(nameKey);
  const exceptContained = (definition.exceptNameContains ?? []).map(nameKey);

  const selects = (line: GroupSubject): boolean => {
    if (definition.all === true || names.has(line.matchName)) return true;
    const category = line.item?.category;
    if (category !== undefined && categories.has(category)) return true;
    if ((categories.size === 0 || category === undefined) && underPrefix(line.code, prefixes)) return true;
    return contained.some((part) => line.matchName.includes(part));
  };
  const isOtherwiseNamed = (line: GroupSubject): boolean =>
    exceptContained.some((part) => line.matchName.includes(part));

  const isListed = ({ code, countsAs }: GroupSubject): boolean =>
    (code !== null && codes.has(code)) || (countsAs !== null && codes.has(countsAs));
  const selectsMore = definition.all === true || prefixes.length + categories.size + names.size + contained.length > 0;
  return {
    definition,
    onlyCodes: selectsMore ? null : [...codes],
    has: (line) =>
      kinds.has(line.kind as 'service') &&
      !isOtherwiseNamed(line) &&
      (isListed(line) || (selects(line) && !underPrefix(line.code, exceptPrefixes))),
  };
}
