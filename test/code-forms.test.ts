import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeForm, PROVINCE_DIGITS, readForms } from '../src/packs/code-forms.js';

const JIANGXI = PROVINCE_DIGITS['CN-JX'];
const GUANGDONG = PROVINCE_DIGITS['CN-GD'];
const ITEM: CodeForm = { code: '310905022', rest: '0000', isWhole: true };

function digits(length: number): fc.Arbitrary<string> {
  return fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''));
}

describe('a code of 15 or 11 digits', () => {
  it.each<[code: string, province: string | undefined, form: CodeForm | null]>([
    ['003109050220000', JIANGXI, ITEM],
    ['363109050220000', JIANGXI, ITEM],
    ['443109050220000', GUANGDONG, ITEM],
    ['443109050220000', JIANGXI, null], // another province's
    ['363109050220000', GUANGDONG, null],
    ['003109050220000', undefined, ITEM],
    ['363109050220000', undefined, null],
    ['013109050220000', JIANGXI, null], // the new guides' own
    ['003109050220001', JIANGXI, { ...ITEM, rest: '0001', isWhole: false }],
    ['003109050221000', JIANGXI, { ...ITEM, rest: '1000', isWhole: false }],
    ['31090502200', JIANGXI, { ...ITEM, rest: '00' }],
    ['31090502201', undefined, { ...ITEM, rest: '01', isWhole: false }],
    ['310905022', JIANGXI, null],
    ['3109050220', JIANGXI, null],
    ['00310905022000', JIANGXI, null],
    ['0031090502200000', JIANGXI, null],
    ['00310905022000N', JIANGXI, null],
    ['N10905022-00', JIANGXI, null],
    ['', JIANGXI, null],
  ])('%s with %s', (code, province, form) => {
    expect(readForms(code, province)).toEqual(form);
  });

  it('is taken apart without a digit lost, and is whole if nothing but zeros follows the item', () => {
    const property = fc.property(fc.constantFrom('00', '36', '44'), digits(9), digits(4), (region, item, rest) => {
      const province = region === '00' ? JIANGXI : region;
      expect(readForms(region + item + rest, province)).toEqual({
        code: item,
        rest,
        isWhole: Number(rest) === 0,
      });
      expect(readForms(item + rest.slice(2), province)?.code).toBe(item);
    });
    void fc.assert(property);
  });

  it('of any other region is none', () => {
    const property = fc.property(digits(15), fc.constantFrom(...Object.values(PROVINCE_DIGITS)), (code, province) => {
      const isRead = code.startsWith('00') || code.startsWith(province);
      expect(readForms(code, province) === null).toBe(!isRead);
    });
    void fc.assert(property);
  });

  it('is the only text that is read', () => {
    const property = fc.property(fc.string(), (text) => {
      if (!/^(?:\d{11}|\d{15})$/.test(text)) expect(readForms(text, JIANGXI)).toBeNull();
    });
    void fc.assert(property);
  });
});

describe('the digits of provinces', () => {
  it('are those of GB/T 2260: 34, each once, in six regions and the last three', () => {
    const all = Object.values(PROVINCE_DIGITS);
    expect(all).toHaveLength(34);
    expect(new Set(all).size).toBe(34);
    const perRegion = [1, 2, 3, 4, 5, 6, 7, 8].map((first) => all.filter((own) => own.startsWith(`${first}`)).length);
    expect(perRegion).toEqual([5, 3, 7, 6, 5, 5, 1, 2]);
    expect(Object.keys(PROVINCE_DIGITS).every((province) => /^CN-[A-Z]{2}$/.test(province))).toBe(true);
  });
});
