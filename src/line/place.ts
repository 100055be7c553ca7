import { nameKey } from '../ground/name.js';
import type { Words } from '../packs/vocabulary.js';
import type { Witness } from './witness.js';

/** One place of a line. Two of the same text are one place. */
export interface Place {
  readonly text: string;
  /** what kind of text it is: places of some families are different whenever their texts are */
  readonly family: string;
}

/** FDI tooth numbers: 11 to 48, of milk teeth 51 to 85. */
const TOOTH = /^(?:[1-4][1-8]|[5-8][1-5])$/;
const TOOTH_FAMILY = 'tooth';
/** Words of one part of the body are of one family: one may lie within the other. */
const WORD_FAMILY = 'word ';

function rootOf(id: string, words: Words): string {
  let at = id;
  for (let depth = 0; depth < 8; depth++) at = words.define(at)?.within ?? at;
  return at;
}

function sideOf(text: string, one: string, other: string): string {
  const [hasOne, hasOther] = [text.includes(one), text.includes(other)];
  return hasOne === hasOther ? '-' : hasOne ? one : other;
}

/** A free text is told from another by 左 and 右, 上 and 下. */
function textFamily(text: string): string {
  return `text ${sideOf(text, '左', '右')}${sideOf(text, '上', '下')}`;
}

function placeOf(value: string, words: Words | undefined): Place {
  const text = nameKey(value);
  if (TOOTH.test(text)) return { text, family: TOOTH_FAMILY };
  const id = words?.termOf(text);
  if (id !== undefined && words !== undefined) return { text: id, family: WORD_FAMILY + rootOf(id, words) };
  return { text, family: textFamily(text) };
}

/** The places of a line: its sites, or the values of a detail. @param words the vocabulary of the places */
export function placesOf({ line, details }: Witness, at: string, words: Words | undefined): readonly Place[] {
  const stated = at === 'site' ? line.site : details[at];
  const list: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
  const given = list.filter((value) => typeof value === 'string' || typeof value === 'number');
  const places = given.map((value) => placeOf(String(value), words)).filter(({ text }) => text !== '');
  return places.filter(({ text }, i) => places.findIndex((other) => other.text === text) === i);
}

/** True if places of two families are different places whenever their texts differ. */
export function areApart(a: string, b: string): boolean {
  if (a === b) return a === TOOTH_FAMILY;
  if (a.startsWith(WORD_FAMILY) && b.startsWith(WORD_FAMILY)) return true;
  if (!a.startsWith('text ') || !b.startsWith('text ')) return false;
  const [, [lr = '-', ud = '-'] = ''] = a.split(' ');
  const [, [otherLr = '-', otherUd = '-'] = ''] = b.split(' ');
  const opposite = (one: string, other: string): boolean => one !== '-' && other !== '-' && one !== other;
  return opposite(lr, otherLr) || opposite(ud, otherUd);
}
