import type { Bilingual, GroupExtension, PolicyPack, ServiceGroup } from 'yijia';
import { nameKey } from 'yijia/names';
import type { InputFault } from '../input-error.js';
import { pointer } from '../print/pointed-faults.js';
import { type TextKey, text } from '../words/texts.js';

/** A pack of the second format, and what it says otherwise than it did in the first. */
export interface Upgraded {
  readonly pack: PolicyPack;
  readonly notes: readonly InputFault[];
}

type Words = readonly string[];

function note(at: readonly (string | number)[], key: TextKey, words: Words): InputFault[] {
  if (words.length === 0) return [];
  const where = pointer(at);
  const listed: Bilingual = { zh: words.join('、'), en: words.join(', ') };
  return [{ where: { zh: where, en: where }, what: text(key, { words: listed }) }];
}

function joined(...lists: readonly (Words | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

interface Turned<T> {
  readonly value: T;
  readonly notes: readonly InputFault[];
}

/**
 * A group of the second format. An excepted word that holds a term is another thing (换药包) and is taken out of names;
 * any other makes a match doubtful. A group without names keeps its excepted words: they have nothing to be taken from.
 */
function turnGroup(group: ServiceGroup, i: number): Turned<ServiceGroup> {
  const { names: equal, nameContains = [], exceptNameContains = [], ...rest } = group;
  const names = joined(equal, nameContains);
  const at = ['groups', i];
  if (names.length === 0)
    return { value: group, notes: note([...at, 'exceptNameContains'], 'upgrade-kept', exceptNameContains) };
  const isOther = (word: string): boolean => names.some((term) => nameKey(word).includes(nameKey(term)));
  const not = joined(group.not, exceptNameContains.filter(isOther));
  const doubted = exceptNameContains.filter((word) => !isOther(word));
  const doubt = joined(group.doubt, doubted);
  const value = {
    ...rest,
    names,
    ...(not.length === 0 ? {} : { not }),
    ...(doubt.length === 0 ? {} : { doubt }),
  };
  const notes = [
    ...note([...at, 'names'], 'upgrade-equal', equal ?? []),
    ...note([...at, 'names'], 'upgrade-contained', nameContains),
    ...note([...at, 'not'], 'upgrade-not', exceptNameContains.filter(isOther)),
    ...note([...at, 'doubt'], 'upgrade-doubt', doubted),
  ];
  return { value, notes };
}

function turnExtension(extension: GroupExtension, i: number): Turned<GroupExtension> {
  const { names: equal, nameContains = [], ...rest } = extension;
  if (nameContains.length === 0) return { value: extension, notes: [] };
  const at = ['groupExtensions', i, 'names'];
  return { value: { ...rest, names: joined(equal, nameContains) }, notes: note(at, 'upgrade-contained', nameContains) };
}

/**
 * Turns a pack of the first format into one of the second. No word is invented and none is lost: what cannot be turned
 * stays and is listed, so are words that decide otherwise now.
 */
export function upgradePack(pack: PolicyPack): Upgraded {
  if (pack.format === 2) return { pack, notes: [] };
  const groups = pack.groups.map(turnGroup);
  const extensions = pack.groupExtensions?.map(turnExtension);
  const turned: PolicyPack = {
    format: 2,
    ...pack,
    groups: groups.map(({ value }) => value),
    ...(extensions === undefined ? {} : { groupExtensions: extensions.map(({ value }) => value) }),
  };
  return { pack: turned, notes: [...groups, ...(extensions ?? [])].flatMap(({ notes }) => notes) };
}
