import { Decimal as DecimalJs } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal } from '../src/ground/money.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(2000) };

/** decimal.js by itself, with the same settings. */
const Defined = DecimalJs.clone({ precision: 100, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

const digits = (most: number) =>
  fc.array(fc.constantFrom(...'00123456789'), { minLength: 1, maxLength: most }).map((list) => list.join(''));
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(digits(6), digits(4)).map(([whole, part]) => `${whole}.${part}`) },
  { weight: 3, arbitrary: fc.tuple(digits(13), digits(8)).map(([whole, part]) => `-${whole}.${part}`) },
  { weight: 2, arbitrary: fc.tuple(digits(30), digits(20)).map(([whole, part]) => `+${whole}.${part}`) },
  { weight: 2, arbitrary: digits(17) },
  { weight: 1, arbitrary: fc.constantFrom('0', '-0', '0.000', '9007199254740991', '9007199254740992', '1e21', '1e-9') },
);

/** A decimal and the same one of decimal.js. */
interface Pair {
  readonly ours: Decimal;
  readonly defined: DecimalJs;
}
const given = texts.map((text): Pair => ({ ours: decimal(text), defined: new Defined(text) }));
const operations = ['plus', 'minus', 'mul'] as const;
/** Results of operations are operands too: their decimal places differ from those of texts. */
const pairs: fc.Arbitrary<Pair> = fc.oneof(
  given,
  fc.tuple(given, given, fc.constantFrom(...operations)).map(([a, b, operation]) => ({
    ours: a.ours[operation](b.ours),
    defined: a.defined[operation](b.defined),
  })),
);

function text(value: DecimalJs): string {
  return value.isZero() ? '0' : value.toString();
}

function always(property: (a: Pair, b: Pair) => void): void {
  void fc.assert(
    fc.property(pairs, pairs, (a, b) => void property(a, b)),
    RUNS,
  );
}

describe('decimals are those of decimal.js', () => {
  it.each(operations)('%s', (operation) =>
    always((a, b) => expect(a.ours[operation](b.ours).toString()).toBe(text(a.defined[operation](b.defined)))),
  );

  it('quotients', () =>
    always((a, b) => {
      if (!b.defined.isZero()) expect(a.ours.div(b.ours).toString()).toBe(text(a.defined.div(b.defined)));
    }));

  it.each(['lt', 'lte', 'gt', 'gte', 'eq'] as const)('%s', (comparison) =>
    always((a, b) => {
      expect(a.ours[comparison](b.ours)).toBe(a.defined[comparison](b.defined));
      expect(a.ours[comparison](a.ours)).toBe(a.defined[comparison](a.defined));
    }),
  );

  it('texts, numbers and what a number is like', () =>
    always(({ ours, defined }) => {
      expect(ours.toString()).toBe(text(defined));
      expect(ours.toNumber()).toBe(defined.isZero() ? 0 : defined.toNumber());
      expect(ours.isZero()).toBe(defined.isZero());
      expect(ours.isInteger()).toBe(defined.isInteger());
      expect(ours.abs().toString()).toBe(text(defined.abs()));
      expect(ours.negated().toString()).toBe(text(defined.neg()));
    }));

  it.each([
    ['half-up', DecimalJs.ROUND_HALF_UP],
    ['floor', DecimalJs.ROUND_FLOOR],
    ['ceil', DecimalJs.ROUND_CEIL],
    ['trunc', DecimalJs.ROUND_DOWN],
  ] as const)('rounding: %s', (mode, rounding) =>
    always(({ ours, defined }) => {
      for (const places of [0, 2, 4]) {
        const rounded = defined.toDecimalPlaces(places, rounding);
        expect(ours.rounded(places, mode).toString()).toBe(text(rounded));
        expect(ours.rounded(places, mode).toFixed(places)).toBe(
          rounded.isZero() ? new Defined(0).toFixed(places) : rounded.toFixed(places),
        );
      }
    }),
  );

  it('numbers of JavaScript', () => {
    void fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimal(value).toString()).toBe(text(new Defined(value)));
      }),
      RUNS,
    );
  });

  it('a text that is no number is refused', () => {
    for (const wrong of ['', ' ', 'x', '1,5', '1.2.3', '--1']) expect(() => decimal(wrong)).toThrow('Invalid');
  });
});
