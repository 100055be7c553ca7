import type { Bilingual } from 'yijia';
import { nameKey } from 'yijia/names';
import type { InputFault } from '../input-error.js';
import { pointer } from '../print/pointed-faults.js';
import { type TextKey, text } from '../words/texts.js';

/** What is left of a pack of the first format once it is turned, and what it says otherwise than it did. */
export interface Upgraded {
  readonly pack: unknown;
  readonly notes: readonly InputFault[];
}

type Words = readonly string[];
type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of words; empty if it is anything else: definePack says what is wrong with it. */
function wordsOf(value: unknown): Words {
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : [];
}

function note(at: readonly (string | number)[], key: TextKey, words: Words): InputFault[] {
  if (words.length === 0) return [];
  const where = pointer(at);
  const listed: Bilingual = { zh: words.join('、'), en: words.join(', ') };
  return [{ where: { zh: where, en: where }, what: text(key, { words: listed }) }];
}

function joined(...lists: readonly Words[]): string[] {
  return [...new Set(lists.flat())];
}

interface Turned {
  readonly value: unknown;
  readonly notes: readonly InputFault[];
}

/**
 * A group of the second format. An excepted word that holds a term is another thing (换药包) and is taken out of names;
 * any other makes a match doubtful. A group without names keeps its excepted words: they have nothing to be taken from.
 */
function turnGroup(group: unknown, i: number): Turned {
  if (!isObject(group)) return { value: group, notes: [] };
  const { names: equal, nameContains, exceptNameContains, not: taken, doubt: doubtful, ...rest } = group;
  const excepted = wordsOf(exceptNameContains);
  const names = joined(wordsOf(equal), wordsOf(nameContains));
  const at = ['groups', i];
  if (names.length === 0) return { value: group, notes: note([...at, 'exceptNameContains'], 'upgrade-kept', excepted) };
  const isOther = (word: string): boolean => names.some((term) => nameKey(word).includes(nameKey(term)));
  const not = joined(wordsOf(taken), excepted.filter(isOther));
  const doubted = excepted.filter((word) => !isOther(word));
  const doubt = joined(wordsOf(doubtful), doubted);
  const value = {
    ...rest,
    names,
    ...(not.length === 0 ? {} : { not }),
    ...(doubt.length === 0 ? {} : { doubt }),
  };
  const notes = [
    ...note([...at, 'names'], 'upgrade-equal', wordsOf(equal)),
    ...note([...at, 'names'], 'upgrade-contained', wordsOf(nameContains)),
    ...note([...at, 'not'], 'upgrade-not', excepted.filter(isOther)),
    ...note([...at, 'doubt'], 'upgrade-doubt', doubted),
  ];
  return { value, notes };
}

function turnExtension(extension: unknown, i: number): Turned {
  const contained = isObject(extension) ? wordsOf(extension['nameContains']) : [];
  if (!isObject(extension) || contained.length === 0) return { value: extension, notes: [] };
  const { names, nameContains: _gone, ...rest } = extension;
  const at = ['groupExtensions', i, 'names'];
  return {
    value: { ...rest, names: joined(wordsOf(names), contained) },
    notes: note(at, 'upgrade-contained', contained),
  };
}

/** Turns each entry of a list. What is no list stays. */
function turnEach(given: unknown, turn: (entry: unknown, i: number) => Turned): Turned {
  if (!Array.isArray(given)) return { value: given, notes: [] };
  const turned = given.map(turn);
  return { value: turned.map(({ value }) => value), notes: turned.flatMap(({ notes }) => notes) };
}

/**
 * Turns a pack of the first format into one of the second. No word is invented and none is lost: what cannot be turned
 * stays and is listed, so are words that decide otherwise now. Whether the pack is sound is for `definePack` to say.
 */
export function upgradePack(pack: unknown): Upgraded {
  if (!isObject(pack) || ('format' in pack && pack['format'] !== 1)) return { pack, notes: [] };
  const groups = turnEach(pack['groups'], turnGroup);
  const extensions = turnEach(pack['groupExtensions'], turnExtension);
  const turned = { ...pack, format: 2, groups: groups.value };
  return {
    pack: extensions.value === undefined ? turned : { ...turned, groupExtensions: extensions.value },
    notes: [...groups.notes, ...extensions.notes],
  };
}
