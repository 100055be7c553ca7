/** Which facilities a price of a list is for: those of a level, or those with an attribute (grade, tier, class).
 * @zh 价格表中价格适用的机构：按医院等级，或按属性（等次、省市县、类别）。 */
export type FacilityClass = { readonly level: 1 | 2 | 3 } | { readonly attributes: Readonly<Record<string, string>> };

const NUMBERS: Readonly<Record<string, 1 | 2 | 3>> = {
  '1': 1,
  '01': 1,
  一: 1,
  i: 1,
  '2': 2,
  '02': 2,
  二: 2,
  ii: 2,
  '3': 3,
  '03': 3,
  三: 3,
  iii: 3,
};
const CHINESE = ['', '一', '二', '三'] as const;
/** 特 and 丙 are grades too. */
const LEVEL = /^(一|二|三|0?[123]|i{1,3})级?(特|甲|乙|丙)?等?$/;
const TIER = /^(省|市|县)(级|属|直)?$/;
const CLASS = /^(一|二|三|[123])类$/;

/**
 * A class of facility in the words of a heading or of a cell: 三级, 三级医院, 3级, 03, Ⅲ; 三甲, 三级乙等; 省级, 市, 县级; 一类.
 *
 * @returns null if the words are none of these
 */
export function classOf(words: string): FacilityClass | null {
  const key = words
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/(医疗)?(医院|机构)$/, '');
  const [, number = '', grade] = LEVEL.exec(key) ?? [];
  const level = NUMBERS[number];
  if (level !== undefined) {
    return grade === undefined ? { level } : { attributes: { grade: `${CHINESE[level]}级${grade}等` } };
  }
  const tier = TIER.exec(key)?.[1];
  if (tier !== undefined) return { attributes: { tier: `${tier}级` } };
  const kind = NUMBERS[CLASS.exec(key)?.[1] ?? ''];
  return kind === undefined ? null : { attributes: { class: `${CHINESE[kind]}类` } };
}
