import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BILLS, PRICES } from '../../examples/tables/make-tables.js';
import { createAdjudicator } from '../../src/index.js';
import { jiangxi } from '../../src/packs/jiangxi.js';
import { type Cell, readBills, readPriceList, readTable } from '../../src/tables/index.js';

function table(name: string) {
  return readTable(readFileSync(new URL(`../../examples/tables/${name}`, import.meta.url)));
}

/** Rows as text, without blank cells at their ends. */
function plain(rows: readonly (readonly Cell[])[]): string[] {
  return rows.map((row) =>
    row
      .map((cell) => cell ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );
}

const jx = { jurisdiction: 'CN-JX' } as const;
const facility = { name: '南方医院赣州医院', level: 3, ownership: 'public' } as const;

describe('the example tables', () => {
  it('are what their script makes', () => {
    expect(plain(table('bills.csv').rows)).toEqual(plain(BILLS));
    // merged cells hold what the first of them does
    expect(plain(table('bills.xlsx').rows).slice(1)).toEqual(plain(BILLS).slice(1));
    expect(plain(table('prices.xlsx').rows).slice(4)).toEqual(plain(PRICES).slice(4));
  });

  it('are twenty encounters with one refund of nothing, decided at listed prices', () => {
    const prices = readPriceList(table('prices.xlsx'), jx);
    expect(prices.entries).toHaveLength(78);
    const { adjudicate } = createAdjudicator({ packs: [jiangxi], priceBook: prices.entries });
    const read = ['bills.csv', 'bills.xlsx'].map((name) => readBills(table(name), { ...jx, facility }));
    expect(read[0]?.claims).toEqual(read[1]?.claims);
    const [{ claims, left, netted } = { claims: [], left: [], netted: 0 }] = read;
    expect({ claims: claims.length, netted, left }).toMatchObject({
      claims: 20,
      netted: 2,
      left: [{ row: 150, reason: 'reversal' }],
    });
    const stopped = claims.flatMap((claim) =>
      adjudicate(claim).lines.flatMap(({ item, decision, amount }) =>
        decision === 'allow' || decision === 'unlisted' ? [] : [[claim.id, item?.code, decision, amount]],
      ),
    );
    expect(stopped).toEqual([
      ['Z20251001', 'QYLS00147', 'reduce', '5578.56'],
      ['Z20251002', 'QYLS00152', 'deny', '0.00'],
      ['M20251017', '250101015', 'reduce', '18.00'],
    ]);
  });
});
