import { chapterCode, codeKey, nameKey } from '../ground/name.js';
import type { ClaimLine } from '../model/claim.js';
import type { ServiceItem } from '../model/item.js';
import type { GroupExtension, ServiceGroup } from '../model/rule.js';

/** A group made ready to ask. */
export interface Group {
  readonly definition: ServiceGroup;
  has(line: GroupSubject): boolean;
}

/** What a group looks at: what was done, whoever's line it is. */
export interface GroupSubject {
  readonly kind: NonNullable<ClaimLine['kind']>;
  /** normalised */
  readonly code: string | null;
  readonly item: ServiceItem | null;
  /** the name that is compared, normalised */
  readonly matchName: string;
}

/** A group with what others add to it. */
export function extended(group: ServiceGroup, extensions: readonly GroupExtension[]): ServiceGroup {
  if (extensions.length === 0) return group;
  const joined = (key: 'codes' | 'codePrefixes' | 'names' | 'nameContains') => {
    const all = [...(group[key] ?? []), ...extensions.flatMap((extension) => extension[key] ?? [])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return { ...group, ...joined('codes'), ...joined('codePrefixes'), ...joined('names'), ...joined('nameContains') };
}

/** Whether a code lies under one of the prefixes, less a leading N before a digit. */
export function underPrefix(code: string | null, prefixes: readonly string[]): boolean {
  if (code === null) return false;
  const compared = chapterCode(code);
  return prefixes.some((prefix) => compared.startsWith(prefix));
}

/**
 * Makes a group ready. Codes that it lists are in, and what prefixes, categories and names select unless its code
 * is excepted; a name that is excepted is never in. Beside categories, prefixes select only lines without a printed category.
 */
export function compileGroup(definition: ServiceGroup): Group {
  const kinds = new Set(definition.kinds ?? ['service']);
  const codes = new Set(definition.codes?.map(codeKey));
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

  return {
    definition,
    has: (line) =>
      kinds.has(line.kind as 'service') &&
      !isOtherwiseNamed(line) &&
      ((line.code !== null && codes.has(line.code)) || (selects(line) && !underPrefix(line.code, exceptPrefixes))),
  };
}
