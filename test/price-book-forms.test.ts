import { describe, expect, it } from 'vitest';
import { createAdjudicator, PriceBookError, type PriceEntry } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';

function amountOf(code: string, entries: readonly Partial<PriceEntry>[]) {
  const priceBook = entries.map((entry) => ({ jurisdiction: 'CN-JX', price: '100', ...entry }) as PriceEntry);
  const { adjudicate } = createAdjudicator({ packs: [jiangxi], priceBook });
  const facility = { name: '江西示范医院' };
  const lines = [{ id: 'a', date: '2025-10-08', code }];
  const [line] = adjudicate({ id: 'c', jurisdiction: 'CN-JX', facility, lines }).lines;
  return [line?.decision, line?.amount];
}

describe('national codes in a price book', () => {
  const FORMS = ['310905022', '003109050220000', '363109050220000', '31090502200'];

  it.each(FORMS.flatMap((booked) => FORMS.map((charged) => [booked, charged] as const)))(
    '%s in the book prices %s on a claim',
    (booked, charged) => {
      expect(amountOf(charged, [{ code: booked }])).toEqual(['allow', '100.00']);
    },
  );

  it('of a sub-item are codes of their own', () => {
    const book = [{ code: '310905022' }, { code: '003109050220001', price: '30' }];
    expect(amountOf('003109050220001', book)).toEqual(['allow', '30.00']);
    expect(amountOf('310905022', book)).toEqual(['allow', '100.00']);
  });

  it('of another region are no forms of the item', () => {
    expect(amountOf('310905022', [{ code: '443109050220000' }])).toEqual(['review', null]);
  });

  it('and the item’s own code with another price contradict each other', () => {
    expect(() => amountOf('310905022', [{ code: '310905022' }, { code: '003109050220000', price: '7' }])).toThrow(
      PriceBookError,
    );
  });
});
