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
/** Words of a vocabulary: their family is the path to the term. One may lie within the other, left and right of it are two. */
const WORD_FAMILY = 'word ';
const UNSTATED = '-';

const STEP = '\n';
const MOST_STEPS = 8;

/** The way from the widest term to one, which begins with that of each term around it; empty if it may hold any other. */
function pathTo(id: string, words: Words): string {
  const { whole, parts } = words.define(id) ?? {};
  if (whole === true || parts !== undefined) return '';
  let path = '';
  let at: string | null | undefined = id;
  for (let steps = 0; at && steps < MOST_STEPS; steps++) {
    path = `${at}${STEP}${path}`;
    at = words.define(at)?.within;
  }
  return path;
}

/** True if neither of two terms lies within the other. */
function areBeside(path: string, other: string): boolean {
  return !path.startsWith(other) && !other.startsWith(path);
}

function sideOf(text: string, one: string, other: string): string {
  const [hasOne, hasOther] = [text.includes(one), text.includes(other)];
  return hasOne === hasOther ? UNSTATED : hasOne ? one : other;
}

/** A free text is told from another by 左 and 右, 上 and 下. */
function textFamily(text: string): string {
  return `text ${sideOf(text, '左', '右')}${sideOf(text, '上', '下')}`;
}

function placeOf(value: string, words: Words | undefined): Place {
  const text = nameKey(value);
  if (TOOTH.test(text)) return { text, family: TOOTH_FAMILY };
  const id = words?.termOf(text);
  if (id !== undefined && words !== undefined) {
    const side = sideOf(text, '左', '右');
    return { text: `${side} ${id}`, family: `${WORD_FAMILY}${side} ${pathTo(id, words)}` };
  }
  return { text, family: textFamily(text) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The values of a detail as the line has them: their terms do not say of which side they are. */
function valuesOf({ line, details }: Witness, name: string): readonly unknown[] {
  const terms = listOf(details[name]);
  const stated = listOf(line.details?.[name]);
  return stated.length === terms.length && (line.details?.[name] ?? null) !== null ? stated : terms;
}

/** The places of a line: its sites, or the values of a detail. @param words the vocabulary of the places */
export function placesOf(state: Witness, at: string, words: Words | undefined): readonly Place[] {
  const list = at === 'site' ? listOf(state.line.site) : valuesOf(state, at);
  const given = list.filter((value) => typeof value === 'string' || typeof value === 'number');
  const places = given.map((value) => placeOf(String(value), words)).filter(({ text }) => text !== '');
  return places.filter(({ text }, i) => places.findIndex((other) => other.text === text) === i);
}

function areOpposite(one: string, other: string): boolean {
  return one !== UNSTATED && other !== UNSTATED && one !== other;
}

/** True if places of two families are different places whenever their texts differ. */
export function areApart(a: string, b: string): boolean {
  if (a === b) return a === TOOTH_FAMILY;
  if (a.startsWith(WORD_FAMILY) && b.startsWith(WORD_FAMILY)) {
    const [side, path] = [a[WORD_FAMILY.length] ?? UNSTATED, a.slice(WORD_FAMILY.length + 2)];
    const [otherSide, otherPath] = [b[WORD_FAMILY.length] ?? UNSTATED, b.slice(WORD_FAMILY.length + 2)];
    return areBeside(path, otherPath) || areOpposite(side, otherSide);
  }
  if (!a.startsWith('text ') || !b.startsWith('text ')) return false;
  const [, [lr = UNSTATED, ud = UNSTATED] = ''] = a.split(' ');
  const [, [otherLr = UNSTATED, otherUd = UNSTATED] = ''] = b.split(' ');
  return areOpposite(lr, otherLr) || areOpposite(ud, otherUd);
}
