import type { Jurisdiction } from '../model/primitives.js';

/** A national code or a house code, read as an item of 9 digits and what comes after it. */
export interface CodeForm {
  /** the code of 9 digits */
  readonly code: string;
  /** the digits after it: of a sub-item or an add-on, unless they are all 0 */
  readonly rest: string;
  /** whether the rest is all 0, so that it is the item itself that was coded */
  readonly isWhole: boolean;
}

/** The first two digits of GB/T 2260 by ISO 3166-2: how codes of a province's own begin. */
export const PROVINCE_DIGITS: Readonly<Record<Jurisdiction, string>> = {
  'CN-BJ': '11',
  'CN-TJ': '12',
  'CN-HE': '13',
  'CN-SX': '14',
  'CN-NM': '15',
  'CN-LN': '21',
  'CN-JL': '22',
  'CN-HL': '23',
  'CN-SH': '31',
  'CN-JS': '32',
  'CN-ZJ': '33',
  'CN-AH': '34',
  'CN-FJ': '35',
  'CN-JX': '36',
  'CN-SD': '37',
  'CN-HA': '41',
  'CN-HB': '42',
  'CN-HN': '43',
  'CN-GD': '44',
  'CN-GX': '45',
  'CN-HI': '46',
  'CN-CQ': '50',
  'CN-SC': '51',
  'CN-GZ': '52',
  'CN-YN': '53',
  'CN-XZ': '54',
  'CN-SN': '61',
  'CN-GS': '62',
  'CN-QH': '63',
  'CN-NX': '64',
  'CN-XJ': '65',
  'CN-TW': '71',
  'CN-HK': '81',
  'CN-MO': '82',
};

/** How codes that are the same in every province begin. */
const EVERYWHERE = '00';
/** Digits of an item's code. */
const ITEM = 9;

/** @param digits an item's and those after it */
function formOf(digits: string): CodeForm {
  const rest = digits.slice(ITEM);
  return { code: digits.slice(0, ITEM), rest, isWhole: /^0+$/.test(rest) };
}

/**
 * Reads the item of 9 digits out of a longer code: 15 digits that begin with 00 or with the province's own two are
 * region, item and 4 more; 11 digits are item and 2 more. The new guides' own codes of 15 digits begin with 01, so they
 * are no such code in any province.
 *
 * @param code as codes are compared (`codeKey`), one that nobody knows as it stands
 * @param provinceDigits of `PROVINCE_DIGITS`; without them only 00 is a region
 * @returns null if it is no such code
 * @example
 * readForms('003109050220000', PROVINCE_DIGITS['CN-JX']) // { code: '310905022', rest: '0000', isWhole: true }
 */
export function readForms(code: string, provinceDigits?: string): CodeForm | null {
  if (/^\d{11}$/.test(code)) return formOf(code);
  const region = code.slice(0, 2);
  const isRegion = region === EVERYWHERE || region === provinceDigits;
  return isRegion && /^\d{15}$/.test(code) ? formOf(code.slice(2)) : null;
}
