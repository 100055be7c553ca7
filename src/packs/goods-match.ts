import { nameKey } from '../ground/name.js';
import type { AddedWord, SeparatelyCharged } from '../model/item.js';
import { compileValued, type Found } from './name-match.js';
import { neutralEnds, neutralWords } from './neutral-ends.js';
import { CONTAINERS, isSubstance, NEUTRAL_WORDS, SUBSTANCE_FORMS } from './neutral-words.js';

/** Which list a word stands in: one of an item's, or of goods that are mostly charged apart, or of ordinary ones. */
export type GoodsList = 'printed' | 'added' | 'class' | 'never' | 'apart' | 'ordinary';

/** A word for goods. */
export interface GoodsWord {
  readonly list: GoodsList;
  /** the word that matches, or the part of it */
  readonly word: string;
  /** the printed name that it stands for; of a class word or one of `never`, the word itself */
  readonly of: string;
}

/** The word that the name of a consumable matches, and how: a class word never by part. */
export type GoodsMatch = GoodsWord & Pick<Found<GoodsWord>, 'match' | 'length'>;

/** What may be taken off the name of goods. */
export const GOODS = /* @__PURE__ */ neutralWords(NEUTRAL_WORDS, CONTAINERS);

/** Accessories of something are no goods of their own. */
const ACCESSORIES = new Set(['附件', '其附件', '配件', '辅件']);

/** A part of a printed name that means goods: two characters at least, and not only 一次性使用 or 套装. */
function meansGoods(part: string): boolean {
  return [...part].length >= 2 && !ACCESSORIES.has(part) && !neutralEnds(part, GOODS).after(0);
}

/** A printed name, and its parts if 及 or brackets join several: 管路及面罩, 说话瓣膜（语音阀）. */
function partsOf(printed: string): string[] {
  const parts = nameKey(printed).split(/以?及|\p{Ps}|\p{Pe}/u);
  return [printed, ...(parts.length > 1 ? parts.filter(meansGoods) : [])];
}

/** The forms that goods of a name come in, if the name is a substance. */
function withForms(word: string): string[] {
  return [word, ...(isSubstance(word) ? SUBSTANCE_FORMS.map((form) => `${word}${form}`) : [])];
}

function wordsOf({ names, also = [], class: classes = [], never = [] }: GoodsWords): GoodsWord[] {
  const plain = (list: GoodsList) => (word: string) => ({ list, word, of: word });
  return [
    ...names.flatMap((of) => partsOf(of).map((word) => ({ list: 'printed' as const, word, of }))),
    ...also.flatMap(({ name, of }) => [name].flat().map((word) => ({ list: 'added' as const, word, of }))),
    ...classes.map(plain('class')),
    ...never.map(plain('never')),
  ];
}

/** The words of 除外内容, and those that the project adds. */
export type GoodsWords = Omit<SeparatelyCharged, 'complete' | 'also'> & {
  readonly also?: readonly Pick<AddedWord, 'name' | 'of'>[];
};

/**
 * Compiles the words of an item's 除外内容.
 * @returns the word that the normalised name of a consumable matches best, how, and of which list; null if none does. A word
 *   that several lists have counts as printed, then as added, as a class, as never separate.
 * @example compileGoods({ names: ['说话瓣膜（语音阀）'] })('一次性语音阀')?.match // 'name'
 */
export function compileGoods(goods: GoodsWords): (name: string) => GoodsMatch | null {
  const names = wordsOf(goods).flatMap((word) => withForms(nameKey(word.word)).map((form) => [form, word] as const));
  const find = compileValued({ names, not: goods.not, doubt: goods.doubt, neutral: GOODS });
  return (name) => {
    const found = find(name);
    if (found === null || (found.value.list === 'class' && found.match === 'part-of-name')) return null;
    return { ...found.value, match: found.match, length: found.length };
  };
}
