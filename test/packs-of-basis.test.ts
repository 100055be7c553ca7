import { describe, expect, it } from 'vitest';
import { createAdjudicator, definePack, type PolicyPack, packsOfBasis, UsageError } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** A made-up older version, in which QYLS00158 costs one yuan: read from JSON, as an archived pack is. */
const older: PolicyPack = definePack(
  JSON.parse(
    JSON.stringify({
      ...jiangxi,
      version: '0.9.0',
      items: jiangxi.items.map((item) => (item.code === 'QYLS00158' ? { ...item, price: '1' } : item)),
    }),
  ),
);
const facility = { name: '南昌大学第一附属医院' };
const claim = {
  ...{ id: 'c', jurisdiction: 'CN-JX', facility },
  lines: [{ id: 'a', code: 'QYLS00158', date: '2025-10-08' }],
};
const priceBy = (packs: readonly PolicyPack[]) => createAdjudicator({ packs }).adjudicate(claim).lines[0]?.unitPrice;

describe('packsOfBasis', () => {
  it('picks the version that a result was made with, older or newer', () => {
    const available = [guangdong, jiangxi, older];
    for (const packs of [[older, guangdong], [jiangxi]]) {
      const result = createAdjudicator({ packs }).adjudicate(claim);
      const picked = packsOfBasis(result.basis, available);
      expect(picked).toEqual(packs);
      expect(createAdjudicator({ packs: picked }).adjudicate(claim)).toEqual(result);
    }
    expect(priceBy([older])).toBe('1');
    expect(priceBy([jiangxi])).not.toBe('1');
  });

  it('names the versions that are not there, and those that are', () => {
    const { basis } = createAdjudicator({ packs: [older, guangdong] }).adjudicate(claim);
    const picking = () => packsOfBasis(basis, [jiangxi]);
    expect(picking).toThrow(UsageError);
    expect(picking).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            path: ['basis', 'packs', 0],
            code: 'other-pack-version',
            message: `there is no version 0.9.0 of the pack jiangxi-2025-37; there are: ${jiangxi.version}`,
          }),
          expect.objectContaining({
            path: ['basis', 'packs', 1],
            zh: `没有规则包 guangdong-trial-list 的 ${guangdong.version} 版；现有：—`,
          }),
        ],
      }),
    );
  });
});
