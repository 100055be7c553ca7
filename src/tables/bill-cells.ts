import type { ClaimLine, Encounter, Facility, Patient } from '../model/claim.js';
import type { Cell } from './table.js';

/** Reads words of a table into those of a claim. Words that are none give null. */
type Words<T> = (text: string) => T | null;

function key(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

export const sexOf: Words<NonNullable<Patient['sex']>> = (text) => {
  const word = key(text);
  if (/^(男性?|1|m|male)$/.test(word)) return 'male';
  return /^(女性?|2|f|female)$/.test(word) ? 'female' : null;
};

export const encounterTypeOf: Words<NonNullable<Encounter['type']>> = (text) => {
  const word = key(text);
  if (/急诊|emergency/.test(word)) return 'emergency';
  if (/住院|inpatient/.test(word)) return 'inpatient';
  if (/上门|家庭病床|居家|home/.test(word)) return 'home';
  return /门诊|outpatient/.test(word) ? 'outpatient' : null;
};

/** 住院号 is a number of inpatients, 门诊号 one of outpatients; a heading of either says nothing. */
export function typeByHeading(heading: string): NonNullable<Encounter['type']> | null {
  return /门/.test(heading) && /住/.test(heading) ? null : encounterTypeOf(heading);
}

export const sideOf: Words<NonNullable<ClaimLine['side']>> = (text) => {
  const word = key(text);
  if (/^(双侧?|双|左右|两侧|双眼|both|b|ou)$/.test(word)) return 'both';
  if (/^(左侧?|左|左眼|left|l|os)$/.test(word)) return 'left';
  return /^(右侧?|右|右眼|right|r|od)$/.test(word) ? 'right' : null;
};

export const ownershipOf: Words<NonNullable<Facility['ownership']>> = (text) => {
  const word = key(text);
  if (/^(公立|国有|全民|集体|政府办|public)/.test(word)) return 'public';
  return /^(民营|私立|私营|社会办|非公立|private)/.test(word) ? 'private' : null;
};

/** Categories of charges, in words or in the codes of the national platform. Others (检查费, 手术费, 药事服务费 …) are services. */
const DRUGS = /西药|中成药|草药|饮片|药品|^(中|成)?药费?$|^(09|10|11|101|102|103|104)$/;
const GOODS = /材料|耗材|器械|植入|^(08|301)$/;
/** What a hospital sells beside care. */
const OTHERS = /膳食|伙食|餐费|陪护|陪客|生活用品/;
/** National codes: drugs begin with X, Z or T and a letter (XA01…, ZA04…, T00…), consumables with C and 14 digits or more. */
const DRUG_CODE = /^[XZ][A-Z]\d{2}[A-Z]|^T\d{6,}/;
const GOODS_CODE = /^C\d{14,}/;

/** What kind of line it is, by its category or by its code. */
export function kindOf(category: string, code: string): NonNullable<ClaimLine['kind']> {
  if (DRUG_CODE.test(code) || DRUGS.test(category)) return 'drug';
  if (GOODS_CODE.test(code) || GOODS.test(category)) return 'consumable';
  return OTHERS.test(category) ? 'other' : 'service';
}

/** Whether a mark says that the row takes back another; null if its word is unknown. */
export const refundOf: Words<boolean> = (text) => {
  const word = key(text);
  if (/^(1|是|y|yes|true|退费|已退费?|退|冲销|红冲|冲红|退款|负记录)$/.test(word)) return true;
  return /^(0|否|n|no|false|正常|未退费?|收费|正记录|已收费)$/.test(word) ? false : null;
};

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** A number with its sign as plain decimal text: 1,500.00, ￥-3.5, (12.00) as accountants write it. */
export function numberOf(cell: Cell): string | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(15))) : null;
  const text = String(cell ?? '')
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/元$/, '')
    .replace(/^([+-]?)[¥$]/, '$1');
  const [, inBrackets] = /^\((.*)\)$/.exec(text) ?? [];
  const plain = inBrackets === undefined ? text.replace(/^¥/, '') : `-${inBrackets.replace(/^¥/, '')}`;
  return NUMBER.test(plain) ? plain.replaceAll(',', '') : null;
}
