import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Exact,
  exact,
  fixedText,
  isGreater,
  plainText,
  plus,
  sizeText,
  times,
  toYuan,
} from '../src/explain/exact.js';
import { type Decimal, decimal, decimalText, roundYuan, yuan } from '../src/ground/money.js';
import { runs } from './runs.js';

/** Decimals of any size that results have, and larger: with zeros before and behind, of either sign. */
const decimals = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.bigInt({ min: 0n, max: 2000n })),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,9}$/), fc.constantFrom('5', '005', '50', '4999', '995', '00')),
  )
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);

const RUNS = { numRuns: runs(2000) };

/** The same value in both reckonings says the same. */
function expectSame(value: Exact, wanted: Decimal): void {
  expect(plainText(value)).toBe(decimalText(wanted));
  expect(sizeText(value)).toBe(decimalText(wanted.abs()));
  expect(fixedText(toYuan(value))).toBe(yuan(wanted));
}

describe('sums of an explanation', () => {
  it('are those of decimal.js: each decimal, its sum and its product with another', () => {
    void fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expectSame(exact(a), decimal(a));
        expectSame(plus(exact(a), exact(b)), decimal(a).plus(decimal(b)));
        expectSame(times(exact(a), exact(b)), decimal(a).mul(decimal(b)));
        expect(isGreater(exact(a), exact(b))).toBe(decimal(a).gt(decimal(b)));
        expect(isGreater(toYuan(exact(a)), exact(a))).toBe(roundYuan(decimal(a)).gt(decimal(a)));
      }),
      RUNS,
    );
  });

  it.each([
    ['0.005', '0.01', '0.005'],
    ['0.0049', '0.00', '0.0049'],
    ['-0.005', '-0.01', '-0.005'],
    ['-0.004', '0.00', '-0.004'],
    ['-0', '0.00', '0'],
    ['0.00', '0.00', '0'],
    ['100', '100.00', '100'],
    ['+7.10', '7.10', '7.1'],
  ])('%s is %s yuan, in full %s', (text, yuanText, full) => {
    expect(fixedText(toYuan(exact(text)))).toBe(yuanText);
    expect(plainText(exact(text))).toBe(full);
    expectSame(exact(text), decimal(text));
  });

  it.each(['', '.', '.5', '5.', '1e3', '0x10', ' 5', 'NaN', '1.2.3'])('%j is refused', (text) => {
    expect(() => exact(text)).toThrow(`${JSON.stringify(text)} in a result is no decimal`);
  });
});
