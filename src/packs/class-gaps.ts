import { grouped } from '../ground/grouped.js';
import { plainText } from '../ground/name.js';
import type { PolicyPack } from '../model/pack.js';
import type { ClassPrice } from '../model/price-class.js';

type Asked = NonNullable<ClassPrice['when']>;

/** For each key that classes of facility are told by, all its words. */
export type ClassWords = ReadonlyMap<string, ReadonlySet<string>>;

const LEVELS = ['1', '2', '3'];
/** The level that a printed grade begins with: 三级甲等 is of level 3. */
const LEVEL_OF_GRADE: readonly (readonly [string, string])[] = [
  ['一级', '1'],
  ['二级', '2'],
  ['三级', '3'],
];

function wordsAsked(asked: Asked, key: string): readonly string[] | null {
  const wanted = Object.hasOwn(asked, key) ? asked[key] : undefined;
  return wanted === undefined ? null : [wanted].flat().map((word) => plainText(String(word)));
}

/** The levels that a class asks for, by itself or by its grades; null if it says nothing of the level. */
function levelsAsked(asked: Asked): readonly string[] | null {
  const levels = wordsAsked(asked, 'level');
  if (levels !== null) return levels;
  const words = Object.keys(asked).flatMap((key) => wordsAsked(asked, key) ?? []);
  const ofGrades = words.map((word) => LEVEL_OF_GRADE.find(([grade]) => word.startsWith(grade))?.[1]);
  const known = ofGrades.filter((level) => level !== undefined);
  return known.length > 0 && known.length === words.length ? known : null;
}

/** The words of each key that prices of a pack ask for: a price by 省级 and 市级 alone lacks 县级, if another has it. */
export function classWords({ items, priceOverlays = [] }: PolicyPack): ClassWords {
  const asked = [...items.flatMap(({ prices = [] }) => prices), ...priceOverlays].flatMap(({ when = {} }) =>
    Object.keys(when).flatMap((key) => (wordsAsked(when, key) ?? []).map((word) => ({ key, word }))),
  );
  const byKey = grouped(asked, ({ key }) => [key]);
  return new Map([...byKey].map(([key, list]) => [key, new Set(list.map(({ word }) => word))]));
}

/** The classes, as "level 1" or "tier 县级", for which none of an item's prices can hold. */
export function classGaps(prices: readonly ClassPrice[], words: ClassWords): string[] {
  const asked = prices.map(({ when = {} }) => when);
  if (asked.some((when) => Object.keys(when).length === 0)) return [];
  const keys = [...new Set(asked.flatMap((when) => Object.keys(when)))].filter((key) => key !== 'level');
  const byLevel = asked.map(levelsAsked);
  const gaps = byLevel.includes(null) ? [] : LEVELS.filter((level) => !byLevel.some((own) => own?.includes(level)));
  const byWord = keys.flatMap((key) =>
    [...(words.get(key) ?? [])]
      .filter((word) => asked.every((when) => wordsAsked(when, key)?.includes(word) === false))
      .map((word) => `${key} ${word}`),
  );
  return [...gaps.map((level) => `level ${level}`), ...byWord];
}
