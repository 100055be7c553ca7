import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Adjudication,
  type Claim,
  ClaimError,
  createAdjudicator,
  type LineAdjudication,
  type PolicyPack,
} from '../src/index.js';
import { adjudication } from '../src/model/adjudication.js';
import { lineByDecision } from '../src/model/line-decisions.js';
import { PACKS } from './case-claims.js';
import { claims, pricesFor } from './generate-claims.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(400) };
const priceBook = pricesFor(PACKS);
const yijia = createAdjudicator({ packs: PACKS, priceBook });
const claim = fc.oneof(...PACKS.map((pack) => claims(pack)));

function holds(property: (given: Claim, result: Adjudication) => void): void {
  void fc.assert(
    fc.property(claim, (given) => void property(given, yijia.adjudicate(given))),
    RUNS,
  );
}

const sum = (values: readonly (string | null)[]) =>
  values.reduce((total, value) => total.plus(value ?? 0), new Decimal(0));
const by = (result: Adjudication, id: string): LineAdjudication | undefined =>
  result.lines.find(({ lineId }) => lineId === id);

/** A result without the ids of causes, which depend on the order of lines. */
function withoutCauses(line: LineAdjudication | undefined): unknown {
  return JSON.parse(
    JSON.stringify(line, (key, value: unknown) =>
      ['lines', 'params', 'message', 'suggestion'].includes(key) ? undefined : value,
    ),
  );
}

describe('for every claim', () => {
  it('the result is of the published schema', () =>
    holds((_given, result) => expect(adjudication.safeParse(result).error?.issues).toBeUndefined()));

  it('the decision narrows item and amounts of a line as its type says', () => {
    const unpriced = createAdjudicator({ packs: PACKS });
    holds((given, result) => {
      for (const line of [...result.lines, ...unpriced.adjudicate(given).lines]) {
        expect(lineByDecision.safeParse(line).error?.issues).toBeUndefined();
      }
    });
  });

  it('the decision narrows a consumable: allowed, without item', () => {
    const [, sutures] = yijia.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '浙江大学医学院附属第一医院江西医院' },
      lines: [
        { id: '1', code: 'QYLS00151', date: '2025-10-08' },
        { id: '2', kind: 'consumable', name: '特殊缝线', parent: '1', date: '2025-10-08', charged: { amount: '60' } },
      ],
    }).lines;
    expect(sutures).toMatchObject({ decision: 'allow', item: null, unitPrice: null, amount: '60.00' });
    expect(lineByDecision.safeParse(sutures).success).toBe(true);
    const given = { ...sutures, amount: null };
    expect(lineByDecision.safeParse(given).success).toBe(false);
  });

  it('each line is answered once, in order', () =>
    holds((given, result) =>
      expect(result.lines.map(({ lineId }) => lineId)).toEqual(given.lines.map(({ id }) => id)),
    ));

  it('components per unit add up to the unit price', () =>
    holds((_given, { lines }) => {
      for (const { components, unitPrice } of lines) {
        const perUnit = components.filter(({ basis }) => basis === 'unit').map(({ amount }) => amount);
        if (unitPrice === null) expect(perUnit).toEqual([]);
        else expect(sum(perUnit).eq(unitPrice)).toBe(true);
      }
    }));

  it('no amount is above what was charged, denials are 0.00, and decisions follow from findings', () =>
    holds((given, { lines }) => {
      for (const [i, { decision, amount, findings, quantity }] of lines.entries()) {
        const charged = given.lines[i]?.charged?.amount;
        if (charged !== undefined && amount !== null)
          expect(new Decimal(amount).lte(new Decimal(charged).toDecimalPlaces(2))).toBe(true);
        const effects = findings.map(({ effect }) => effect);
        if (decision === 'deny') expect([amount, quantity.allowed]).toEqual(['0.00', '0']);
        expect(effects.includes('deny')).toBe(decision === 'deny');
        if (decision === 'allow') expect(effects.filter((effect) => effect !== 'info')).toEqual([]);
        expect(new Decimal(quantity.allowed).lte(quantity.claimed)).toBe(true);
      }
    }));

  it('totals are sums of the lines', () =>
    holds((given, { lines, totals }) => {
      const amounts = (...decisions: string[]) =>
        sum(lines.filter(({ decision }) => decisions.includes(decision)).map(({ amount }) => amount));
      expect(amounts('allow', 'reduce').eq(totals.allowed)).toBe(true);
      const everyCharge = given.lines.length > 0 && given.lines.every(({ charged }) => charged?.amount !== undefined);
      const { charged, allowed, underReview, refused, unlisted } = totals;
      if (everyCharge) expect(sum([allowed, underReview, refused, unlisted]).eq(charged ?? -1)).toBe(true);
    }));

  it('every finding and component of a rule cites its words, and messages have no empty place', () =>
    holds((_given, { lines }) => {
      for (const { findings, components } of lines) {
        for (const { rule, citation } of [...findings, ...components])
          if (rule !== undefined) expect(citation?.quote).toBeTruthy();
        for (const { message } of findings) expect(`${message.zh}${message.en}`).not.toMatch(/[{}]|undefined|null/);
      }
    }));

  it('the same claim gives the same bytes, and JSON changes nothing', () =>
    holds((given, result) => {
      const again = yijia.adjudicate(JSON.parse(JSON.stringify(given)) as Claim);
      expect(JSON.stringify(again)).toBe(JSON.stringify(result));
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }));

  it('a drug or another charge more changes no line', () =>
    holds((given, result) => {
      const extra = { id: 'extra', kind: 'other' as const, name: '膀胱镜检查', code: '330201041', date: '2025-10-08' };
      expect(yijia.adjudicate({ ...given, lines: [extra, ...given.lines] }).lines.slice(1)).toEqual(result.lines);
    }));

  it('a line of another session, months later, changes no line of an item without a limit per day', () =>
    void fc.assert(
      fc.property(claim, claim, (drawn, other) => {
        const [drawnStray] = other.lines.filter(({ kind }) => kind === undefined);
        if (drawnStray === undefined) return;
        const given = { ...drawn, encounter: {} };
        const { endDate: _, parent: __, ...stray } = drawnStray;
        const more = yijia.adjudicate({
          ...given,
          lines: [...given.lines, { ...stray, id: 'stray', date: '2026-06-30', session: 'apart' }],
        });
        for (const line of yijia.adjudicate(given).lines) {
          if (line.item?.code !== '311201083N') expect(by(more, line.lineId)).toEqual(line);
        }
      }),
      RUNS,
    ));

  it('lines in reverse order change only what the order may decide', () =>
    holds((given, result) => {
      // only two lines of one item may differ by order: they share quantities
      const codes = given.lines.map(({ code, name }) => code ?? name);
      if (new Set(codes).size < codes.length) return;
      const turned = yijia.adjudicate({ ...given, lines: [...given.lines].reverse() });
      for (const line of result.lines) expect(withoutCauses(by(turned, line.lineId))).toEqual(withoutCauses(line));
      expect(turned.totals).toEqual(result.totals);
    }));

  it('packs split into items and rules decide alike', () => {
    const halves = ({ items, crosswalk, vocabularies, ...rest }: PolicyPack): PolicyPack[] => [
      { ...rest, groups: [], rules: [], items, crosswalk, ...(vocabularies === undefined ? {} : { vocabularies }) },
      { ...rest, id: `${rest.id}-rules`, documents: [], items: [], crosswalk: [] },
    ];
    const split = createAdjudicator({ packs: PACKS.flatMap(halves), priceBook });
    holds((given, result) => expect(split.adjudicate(given).lines).toEqual(result.lines));
  });
});

describe('for any input', () => {
  it('the only error is a ClaimError', () => {
    void fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), fc.object()),
        (given) => {
          const read = yijia.safeAdjudicate(given);
          if (!read.success) expect(read.error).toBeInstanceOf(ClaimError);
        },
      ),
      RUNS,
    );
  });

  it('a claim with one member replaced is decided or refused with a path', () => {
    void fc.assert(
      fc.property(claim, fc.nat(), fc.anything(), (given, at, value) => {
        const copy = structuredClone(given) as unknown as Record<string, unknown>;
        const [line] = given.lines;
        const holder =
          line === undefined || at % 2 === 0 ? copy : ((copy['lines'] as Record<string, unknown>[])[0] ?? copy);
        const keys = Object.keys(holder);
        holder[keys[at % keys.length] ?? 'id'] = value;
        const read = yijia.safeAdjudicate(copy);
        if (!read.success) expect(read.error.issues.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe('many lines that stand against each other', () => {
  it('leave an output that grows with the lines, not with their pairs', () => {
    const size = (n: number) => {
      const lines = Array.from({ length: n }, (_, i) => ({
        id: `l${i}`,
        code: i % 2 === 0 ? '330202023N' : '330501022N',
        date: '2025-10-08',
      }));
      return JSON.stringify(yijia.adjudicate({ id: 'c', jurisdiction: 'CN-GD', facility: { name: '甲' }, lines }))
        .length;
    };
    expect(size(2000) / size(200)).toBeLessThan(11);
  });
});
