import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText, roundYuan, ZERO } from '../src/ground/money.js';
import { type BilledLine, type ClaimLine, createAdjudicator, netReversals } from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) };
const DAYS = ['2025-10-06', '2025-10-07', '2025-10-08'] as const;

/** What is charged for so many units: an amount, a unit price, both, or nothing. Prices of three decimals make rounded sums. */
function chargeOf(form: number, mills: number, quantity: number): BilledLine['charged'] {
  const unitPrice = decimal(mills).mul(decimal('0.001'));
  const amount = decimalText(roundYuan(unitPrice.mul(decimal(quantity))));
  const forms = [
    { amount },
    { unitPrice: decimalText(unitPrice) },
    { unitPrice: decimalText(unitPrice), amount },
    undefined,
  ];
  return forms[form % forms.length];
}

/** Mostly one value, now and then another, so that lines often fit each other and often do not. */
function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, fc.constantFrom(...others));
}

/** Lines of a bill, reversals among them. */
const line = fc
  .record({
    kind: mostly<BilledLine['kind']>(undefined, 'service', 'consumable', 'drug'),
    item: mostly('A', 'B'),
    called: mostly('code', 'name', 'both'),
    date: fc.constantFrom(...DAYS),
    session: mostly<string | undefined>(undefined, 's', 't'),
    side: mostly<BilledLine['side']>(undefined, 'left', 'right'),
    quantity: fc.constantFrom(1, 1, 2, 3, 3, 1.5, -1, -1, -2, -0.5),
    mills: mostly(5000, 3335, 10, -5000),
    form: mostly(0, 1, 2, 3),
    reverses: mostly<string | undefined>(undefined, '0', '1', '2'),
  })
  .map(({ item, called, mills, form, reverses, ...rest }) => ({
    ...rest,
    ...(called === 'name' ? {} : { code: item }),
    ...(called === 'code' ? {} : { name: `名${item}` }),
    charged: chargeOf(form, mills, rest.quantity),
    ...(rest.quantity < 0 ? { reverses } : {}),
  }));
const bill = fc
  .array(line, { maxLength: 14 })
  .map((lines) => lines.map((own, i): BilledLine => ({ id: `${i}`, ...own })));

/** What a line says was charged, as a claim's totals have it. */
function moneyOf({ quantity = 1, charged }: BilledLine) {
  const { amount, unitPrice } = charged ?? {};
  if (amount !== undefined) return roundYuan(decimal(amount));
  return unitPrice === undefined ? ZERO : roundYuan(decimal(unitPrice).mul(decimal(quantity)));
}

function moneyIn(lines: readonly BilledLine[]): string {
  return decimalText(lines.reduce((sum, own) => sum.plus(moneyOf(own)), ZERO));
}

function unitsIn(lines: readonly BilledLine[]): string {
  return decimalText(lines.reduce((sum, { quantity = 1 }) => sum.plus(decimal(quantity)), ZERO));
}

/** Negative in money alone: a reduction, or a reversal that leaves its quantity as it is. */
const isMoneyOnly = (own: BilledLine) => Number(own.quantity) > 0 && moneyOf(own).lt(ZERO);

const ofItem = (item: string) => (own: BilledLine) => (own.code ?? own.name?.slice(1)) === item;

describe('netting reversals', () => {
  it('loses no cent', () => {
    let netted = 0;
    const property = fc.property(bill, (lines) => {
      const { lines: left } = netReversals(lines);
      expect(moneyIn(left)).toBe(moneyIn(lines));
      netted += lines.length - left.length;
    });
    void fc.assert(property, RUNS);
    expect(netted).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('loses no unit, but for reversals whose quantity is not negative', () => {
    const property = fc.property(bill, (all) => {
      const lines = all.filter((own) => !isMoneyOnly(own));
      const { lines: left } = netReversals(lines);
      expect(unitsIn(left)).toBe(unitsIn(lines));
    });
    void fc.assert(property, RUNS);
  });

  it('a second time changes nothing', () => {
    const property = fc.property(bill, (lines) => {
      const once = netReversals(lines);
      const twice = netReversals(once.lines);
      expect(twice.lines).toEqual(once.lines);
      expect(twice.issues).toHaveLength(once.issues.length);
    });
    void fc.assert(property, RUNS);
  });

  it('leaves a negative service or consumable only with an issue that names it', () => {
    const property = fc.property(bill, (lines) => {
      const { lines: left, issues } = netReversals(lines);
      const named = new Set(issues.map(({ path }) => lines[Number(path[0])]?.id));
      const negative = left.filter(({ kind, quantity }) => kind !== 'drug' && Number(quantity) < 0);
      expect(negative.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
      for (const { id } of left) expect(lines.some((own) => own.id === id)).toBe(true);
    });
    void fc.assert(property, RUNS);
  });

  it('of one item does not see lines of others, wherever they stand', () => {
    const unnamed = bill.map((lines) => lines.map(({ reverses: _reverses, ...own }) => own));
    const property = fc.property(unnamed, (lines) => {
      const { lines: left } = netReversals(lines);
      for (const item of ['A', 'B']) {
        expect(left.filter(ofItem(item))).toEqual(netReversals(lines.filter(ofItem(item))).lines);
      }
    });
    void fc.assert(property, RUNS);
  });

  it('takes back a whole bill, in whatever order its reversals come', () => {
    const charges = bill.map((lines) =>
      lines
        .filter(({ kind, quantity }) => kind !== 'drug' && Number(quantity) > 0)
        .map((own) => ({ ...own, side: undefined })),
    );
    const property = fc.property(charges, fc.infiniteStream(fc.nat()), (lines, places) => {
      const reversals = lines.map((own): BilledLine => {
        const { amount, unitPrice } = own.charged ?? {};
        const charged = {
          ...(unitPrice === undefined ? {} : { unitPrice }),
          ...(amount === undefined ? {} : { amount: decimalText(decimal(amount).negated()) }),
        };
        return { ...own, id: `-${own.id}`, reverses: own.id, quantity: -Number(own.quantity), charged };
      });
      const shuffled: BilledLine[] = [...lines];
      for (const own of reversals) shuffled.splice(Number(places.next().value) % (shuffled.length + 1), 0, own);
      expect(netReversals(shuffled)).toEqual({ lines: [], issues: [] });
    });
    void fc.assert(property, RUNS);
  });

  it('writes to nothing that it was given', () => {
    const property = fc.property(bill, (lines) => {
      const before = structuredClone(lines);
      netReversals(lines);
      expect(lines).toEqual(before);
    });
    void fc.assert(property, RUNS);
  });

  it('never throws, whatever the lines are', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      line.chain((own) => fc.jsonValue().map((value) => ({ ...own, charged: value }))),
    );
    const property = fc.property(fc.array(odd), (lines) => {
      expect(netReversals(lines as never).lines.length).toBeLessThanOrEqual(lines.length);
    });
    void fc.assert(property, RUNS);
  });

  it('gives a bill that can be decided, if there is no issue', () => {
    const yijia = createAdjudicator({ packs: [jiangxi] });
    const charges = bill.map((lines) => lines.filter((own) => !isMoneyOnly(own)));
    let decided = 0;
    const property = fc.property(charges, (given) => {
      const { lines, issues } = netReversals(given as ClaimLine[]);
      if (issues.length > 0) return;
      const claim = { id: 'c', jurisdiction: 'CN-JX', facility: { name: '甲' }, lines };
      const decision = yijia.safeAdjudicate(claim);
      expect(decision.success ? [] : decision.error.issues).toEqual([]);
      decided += 1;
    });
    void fc.assert(property, { numRuns: 300 });
    expect(decided).toBeGreaterThan(20);
  });
});
