import type { Cell } from './table.js';

/** What a cell of a price says. */
export type PriceCell =
  | { readonly says: 'price'; readonly price: string; readonly isFree: boolean }
  | { readonly says: 'market' }
  | { readonly says: 'zero' | 'range' | 'dash' | 'blank' | 'no-price' };

const MARKET = /^(医疗)?(机构|医院)?(自主(定价|制定)?|市场(调节)?(价|定价)?|市场调节)$/;
const FREE = /^(免费|暂?不收费|免收|不另收费)$/;
const DASH = /^[-‐-―−—─一/\\*无]+$/;
const RANGE = /^[\d,.]+(元)?[-‐-―−~～至到—][\d,.]+(元)?$/;
const MONEY = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/;
/** How prices are mostly written: no zeros that say nothing, nothing beside the digits. */
const PLAIN = /^(?:[1-9]\d{0,11}|(?:0|[1-9]\d{0,11})\.\d{0,5}[1-9])$/;
/** Money as the model takes it: at most twelve digits before the point and six after it. */
const DIGITS = /^\d{1,12}(\.\d{1,6})?$/;

/** A number without zeros that say nothing. */
function plain(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const part = fraction.replace(/0+$/, '');
  const number = whole.replace(/^0+(?=\d)/, '');
  return part === '' ? number : `${number}.${part}`;
}

function priced(digits: string): PriceCell {
  if (!DIGITS.test(digits)) return { says: 'no-price' };
  const price = plain(digits);
  return price === '0' ? { says: 'zero' } : { says: 'price', price, isFree: false };
}

/** What a spreadsheet shows of a number: further digits are of binary fractions, as in 0.30000000000000004. */
const SHOWN_DIGITS = 15;

/** A number of a spreadsheet in full: `String` would write 1e-7. */
function digitsOf(number: number): string {
  return number >= 1e-6 || number === 0 ? String(Number(number.toPrecision(SHOWN_DIGITS))) : number.toFixed(12);
}

/** Reads 1,500.00 · ￥2.50 · 20元 · １２．００ · 20元/次 · 自主定价 · 免费 · 1500-2000 · — */
export function priceCell(cell: Cell): PriceCell {
  if (cell === null) return { says: 'blank' };
  if (typeof cell === 'number') return cell < 0 ? { says: 'no-price' } : priced(digitsOf(cell));
  if (PLAIN.test(cell)) return { says: 'price', price: cell, isFree: false };
  const text = cell.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/gu, '');
  if (text === '') return { says: 'blank' };
  if (MARKET.test(text)) return { says: 'market' };
  if (FREE.test(text)) return { says: 'price', price: '0', isFree: true };
  if (RANGE.test(text)) return { says: 'range' };
  if (DASH.test(text)) return { says: 'dash' };
  const money = text.replace(/^(¥|rmb|人民币)/i, '').replace(/(人民币)?元?(\/[\p{L}\d]{1,8})?$/u, '');
  return MONEY.test(money) ? priced(money.replaceAll(',', '')) : { says: 'no-price' };
}
