import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type AsideRows, type LeftReason, readPriceList, readTable } from '../../src/tables/index.js';
import LISTS from './hospital-lists.json' with { type: 'json' };

interface HospitalList {
  readonly list: string;
  readonly encoding?: string;
  readonly text: string;
  /** code, price and level */
  readonly entries: readonly (readonly [code: string, price: string, level: number | null])[];
  /** the first day of every entry */
  readonly from?: string;
  readonly market?: readonly string[];
  /** row, cell and reason */
  readonly left?: readonly (readonly [row: number, cell: string, reason: LeftReason])[];
  readonly aside?: Partial<AsideRows>;
}

function bytesOf({ text, encoding = 'utf-8' }: HospitalList): Uint8Array {
  const [name = '', mark] = encoding.split(' with ');
  return encode(text, name, { addBOM: mark !== undefined || name.startsWith('utf-16') });
}

describe('a price list as hospitals keep it', () => {
  it.each(LISTS as unknown as readonly HospitalList[])('$list', (given) => {
    const { entries, market, left, aside } = readPriceList(readTable(bytesOf(given)), { jurisdiction: 'CN-JX' });
    expect(entries.map(({ code, price, level }) => [code, price, level ?? null])).toEqual(given.entries);
    expect(new Set(entries.map(({ effective }) => effective?.from))).toEqual(
      new Set(given.entries.length === 0 ? [] : [given.from]),
    );
    expect(market).toEqual(given.market ?? []);
    expect(left.map(({ row, cell, reason }) => [row, cell, reason])).toEqual(given.left ?? []);
    expect(aside).toEqual({ titles: 0, chapters: 0, notes: 0, blank: 0, ...given.aside });
  });
});
