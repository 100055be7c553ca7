import type { Bilingual } from '../model/primitives.js';

/** The doubt about a started unit or step. */
export const STARTED: Bilingual = {
  zh: '不足一个计价单位的是否计收，文件未写明',
  en: 'the document does not say whether a started unit counts',
};

export const NO_UNIT: Bilingual = {
  zh: '未载计价单位，按行计一次还是按数量计不明确',
  en: 'no unit is printed, so whether it counts once for the line or once for each unit is open',
};

export const TWO_AMOUNTS: Bilingual = {
  zh: '文件对此印有两个金额，从低计',
  en: 'the document prints two amounts for it; the lower counts',
};

export const EACH: Bilingual = {
  zh: '几种方法合计加收一次还是每种各加收一次，文件未写明',
  en: 'the document does not say whether it is added once for all of them or once for each',
};

/** Doubts that may stand beside a rule's title. Compact results name them by their place in this list. */
export const DOUBTS: readonly Bilingual[] = [STARTED, NO_UNIT, TWO_AMOUNTS, EACH];
