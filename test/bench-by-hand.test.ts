import { describe, expect, it } from 'vitest';
import { BY_HAND, decideByHand, decidedOf } from '../bench/by-hand.js';
import { claimOf, type Line } from '../bench/claim-lines.js';
import { createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

const { adjudicate } = createAdjudicator({
  packs: [jiangxi, guangdong],
  priceBook: ['330801003', '310905022'].map((code) => ({ jurisdiction: 'CN-JX', code, price: '7000' })),
});

const charged = { amount: '99999' };
const first: Line = { code: 'QYLS00158', charged };

describe('five rules written by hand', () => {
  it.each<[string, readonly Line[]]>([
    ['the lines of the benchmark', BY_HAND],
    [
      'neither done again nor removed',
      [
        { code: '330801003', charged },
        { code: '310905022', charged },
      ],
    ],
    ['cryotherapy alone', [{ code: '330801003', details: { techniques: ['cryotherapy'] }, charged }]],
    ['two of an item done again', [{ code: '330801003', quantity: 2, details: { redo: true }, charged }]],
    [
      'fewer vertebrae claimed than done',
      [first, { code: 'QYLS00159', quantity: 1, details: { vertebrae: 4 }, charged }],
    ],
    ['one vertebra', [first, { code: 'QYLS00159', quantity: 1, details: { vertebrae: 1 }, charged }]],
    ['charged less than due', [{ code: '310905022', details: { removal: true }, charged: { amount: '12.34' } }]],
  ])('%s: decided as by the engine', (_name, lines) => {
    const claim = claimOf(lines);
    expect(decideByHand(claim)).toEqual(decidedOf(adjudicate(claim)));
  });

  it('each of the five rules changes a line of the benchmark', () => {
    const without = claimOf(BY_HAND.map(({ details: _details, ...line }) => line));
    const [with_, plain] = [decideByHand(claimOf(BY_HAND)), decideByHand(without)];
    expect(with_.map((line, i) => JSON.stringify(line) !== JSON.stringify(plain[i]))).toEqual([
      false,
      true,
      true,
      false, // for applicants only: no detail, but the facility
      true,
    ]);
    expect(with_[3]).toEqual({ unitPrice: 311900, allowed: 0, amount: 0 });
  });
});
