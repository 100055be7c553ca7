import { freeze } from '../ground/freeze.js';
import type { Bilingual } from '../model/primitives.js';

export const PRINTED: Bilingual = /* @__PURE__ */ freeze({ zh: '文件公布的价格', en: 'price printed in the document' });
export const AS_CHARGED: Bilingual = /* @__PURE__ */ freeze({ zh: '耗材按实际收取金额', en: 'consumable as charged' });
export const OF_FACILITY: Bilingual = /* @__PURE__ */ freeze({ zh: '该机构的价格', en: 'price of the facility' });
export const OF_PROVINCE: Bilingual = /* @__PURE__ */ freeze({ zh: '全省价格表', en: 'provincial schedule' });

const OF_LEVELS: readonly Bilingual[] = /* @__PURE__ */ (() =>
  [1, 2, 3].map((level) => freeze({ zh: `${level} 级医院的价格`, en: `price for hospitals of level ${level}` })))();

/** The label of a price that hospitals of a level share. @param level 1, 2 or 3 */
export function ofLevel(level: number): Bilingual {
  return OF_LEVELS[level - 1] ?? OF_PROVINCE;
}

/** Labels of base prices that are always the same. Compact results name them by their place in this list. */
export const LABELS: readonly Bilingual[] = /* @__PURE__ */ (() => [
  PRINTED,
  AS_CHARGED,
  OF_FACILITY,
  OF_PROVINCE,
  ...OF_LEVELS,
])();
