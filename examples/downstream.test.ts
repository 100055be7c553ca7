/**
 * How a project that writes bills tests its own charge code: let the notice be the judge.
 * Run: npm run build && npx vitest run --root examples
 */
import { describe, expect, it } from 'vitest';
import { type ClaimLine, createAdjudicator } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';

/** The code under test: how a wound clinic's system writes an ultrasonic debridement onto a bill. */
function debridementLines(date: string, areaCm2: number): ClaimLine[] {
  const debridement: ClaimLine = { id: 'debridement', name: '超声清创术', date };
  const further = Math.floor(areaCm2 - 10);
  if (further <= 0) return [debridement];
  const details = { areaCm2 };
  return [debridement, { id: 'further', code: 'QYFK00067', date, parent: 'debridement', quantity: further, details }];
}

// One for all tests: making it compiles the packs, deciding keeps no state.
const yijia = createAdjudicator({ packs: [jiangxi] });

function decide(lines: ClaimLine[]) {
  const facility = { name: '昌江人民医院(虚构)', ownership: 'public' } as const;
  return yijia.adjudicate({ id: 'test', jurisdiction: 'CN-JX', facility, lines });
}

describe('debridement charges', () => {
  it.each([
    [8, undefined],
    [10.9, undefined],
    [11, '7.00'],
    [36.5, '182.00'],
    [120, '770.00'],
  ])('%d cm² come to %s yuan for the further area', (area, amount) => {
    const further = decide(debridementLines('2025-11-05', area)).lines.find(({ lineId }) => lineId === 'further');
    // Amounts are text and compared as text: a float would hide a fen.
    expect(further?.amount).toBe(amount);
  });

  it('writes nothing that would be cut, denied or questioned', () => {
    const decisions = Array.from({ length: 60 }, (_, i) => decide(debridementLines('2025-11-05', 5 + i / 2))).flatMap(
      ({ lines }) => lines.filter(({ lineId }) => lineId === 'further').map(({ decision }) => decision),
    );
    expect(new Set(decisions)).toEqual(new Set(['allow']));
  });

  // The near miss says why the code rounds down: a started square centimetre is a question, not a charge.
  it('would be questioned if it rounded up', () => {
    const [debridement, further] = debridementLines('2025-11-05', 36.5);
    if (debridement === undefined || further === undefined) throw new Error('36.5 cm² are beyond the first ten');
    const [, line] = decide([debridement, { ...further, quantity: 27 }]).lines;
    expect(line).toMatchObject({ decision: 'review', amount: '182.00' });
    expect(line?.findings).toContainEqual(
      expect.objectContaining({ code: 'ambiguous-provision', alternatives: ['189.00'] }),
    );
  });

  it('charges no further area before the notice takes effect', () => {
    const [, dayBefore] = decide(debridementLines('2025-09-29', 36.5)).lines;
    const [, firstDay] = decide(debridementLines('2025-09-30', 36.5)).lines;
    expect([dayBefore?.decision, firstDay?.decision]).toEqual(['deny', 'allow']);
  });
});
