import type { Service } from './services.js';
import { inventedPrice } from './services.js';

/** Services of nearly every bill that no document lists: codes and names of the national price list. */
const EVERYDAY = [
  ['110900001', '普通病房床位费'],
  ['120100003', 'Ⅱ级护理'],
  ['110200001', '普通门诊诊查费'],
  ['120400006', '静脉输液'],
  ['120400002', '静脉注射'],
  ['250101015', '血细胞分析'],
  ['250102035', '尿常规检查'],
  ['250301001', '血清总蛋白测定'],
  ['250302001', '葡萄糖测定'],
  ['250307001', '尿素测定'],
  ['210103001', '胸部X线摄影'],
  ['220302001', '彩色多普勒超声常规检查'],
  ['310701001', '常规心电图检查'],
  ['120100009', '特殊疾病护理'],
] as const;

const ANAESTHESIA = [
  ['330100005', '全身麻醉'],
  ['330100015', '麻醉中监测'],
] as const;

function priced([code, name]: readonly [string, string]): Service {
  const none = { details: [], applicants: [], consumables: [], companions: [] };
  return { code, name, fen: inventedPrice(code), isPrinted: false, ...none };
}

export const everyday: readonly Service[] = EVERYDAY.map(priced);
export const anaesthesia: readonly Service[] = ANAESTHESIA.map(priced);

/** Charges that no list of services knows. */
export const DRUGS = [
  '头孢呋辛钠',
  '氯化钠注射液',
  '阿司匹林肠溶片',
  '瑞舒伐他汀钙片',
  '盐酸二甲双胍片',
  '中药饮片',
] as const;
export const CONSUMABLES = ['一次性输液器', '医用缝合线', '止血材料', '钛合金接骨板'] as const;
export const OTHERS = ['伙食费', '陪护床费', '病历复印费'] as const;
