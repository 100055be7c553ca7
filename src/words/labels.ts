import { freeze } from '../ground/freeze.js';
import type { Bilingual } from '../model/primitives.js';

export const PRINTED: Bilingual = /* @__PURE__ */ freeze({ zh: '文件公布的价格', en: 'price printed in the document' });
export const AS_CHARGED: Bilingual = /* @__PURE__ */ freeze({ zh: '耗材按实收金额', en: 'consumable as charged' });
/** What lets a consumable be charged, as the label of its price says it; null if its parent's printed list does. */
export type ChargedApart = Bilingual | null;

/** The label of a consumable's price, with what lets it be charged. */
export function ofConsumable(price: Bilingual, apart: ChargedApart): Bilingual {
  if (apart === null) return price;
  return { zh: `${price.zh}（${apart.zh}）`, en: `${price.en} (${apart.en})` };
}

/** Of a service whose price the hospital sets itself, or of which nothing says a price. */
export const SERVICE_AS_CHARGED: Bilingual = /* @__PURE__ */ freeze({ zh: '按实收金额', en: 'as charged' });
export const OF_FACILITY: Bilingual = /* @__PURE__ */ freeze({
  zh: '用户价格表（本机构适用）',
  en: 'price book, for this facility',
});
export const OF_PROVINCE: Bilingual = /* @__PURE__ */ freeze({
  zh: '用户价格表（全省适用）',
  en: 'price book, for the whole province',
});

export const OF_CLASS: Bilingual = /* @__PURE__ */ freeze({
  zh: '该类机构的价格',
  en: 'price for facilities of this class',
});

/** The label of a price that is the sum over words of a detail. @param parts each word with its price in yuan */
export function ofWords(parts: readonly (readonly [word: string, price: string])[]): Bilingual {
  const sum = parts.map(([word, price]) => `${word} ${price}`).join(' + ');
  return { zh: `${PRINTED.zh}：${sum}`, en: `${PRINTED.en}: ${sum}` };
}

const OF_LEVELS: readonly Bilingual[] = /* @__PURE__ */ (() =>
  ['一', '二', '三'].map((zh, i) =>
    freeze({ zh: `用户价格表（${zh}级医院适用）`, en: `price book, for hospitals of level ${i + 1}` }),
  ))();

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
  OF_CLASS,
  SERVICE_AS_CHARGED,
])();
