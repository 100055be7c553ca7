import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MovingMax, UsedDays } from '../src/effects/used-days.js';
import { dayAfter, dayNumber, daysCounted } from '../src/ground/day.js';
import { decimal, decimalText } from '../src/ground/money.js';
import { type ClaimLine, createAdjudicator } from '../src/index.js';
import { item, pack, rule } from './make-pack.js';
import { runs } from './runs.js';

interface Charge {
  readonly offset: number;
  readonly days: number;
  readonly quantity: number;
}

const START = '2025-12-20';
const charge: fc.Arbitrary<Charge> = fc.record({
  offset: fc.nat({ max: 25 }),
  days: fc.integer({ min: 1, max: 12 }),
  quantity: fc.integer({ min: 1, max: 15 }),
});

function lineOf({ offset, days, quantity }: Charge, id: string): ClaimLine & { date: string; endDate: string } {
  const date = dayAfter(START, offset);
  return { id, code: 'X1', date, endDate: dayAfter(date, days - 1), quantity };
}

/** The same in whole numbers, by a look at every day of every window. */
class ByHand {
  used = new Map<number, number>();
  readonly window: number;
  readonly max: number;
  constructor(window: number, max: number) {
    this.window = window;
    this.max = max;
  }

  #roomOn(day: number, through: number): number {
    let room = Number.POSITIVE_INFINITY;
    for (let end = day; end <= through; end++) {
      let sum = 0;
      for (let own = end - this.window + 1; own <= end; own++) sum += this.used.get(own) ?? 0;
      room = Math.min(room, this.max - sum);
    }
    return room;
  }

  #lay(day: number, most: number, through: number | null): number {
    const part = Math.max(Math.min(most, through === null ? most : this.#roomOn(day, through)), 0);
    this.used.set(day, (this.used.get(day) ?? 0) + part);
    return part;
  }

  /** How much of a line there is room for; all of it if it is history. Uses that much up, laid anew. */
  take(line: { date: string; endDate: string }, quantity: number, isHistory: boolean): number {
    const before = new Map(this.used);
    const allowed = this.#spread(line, quantity, isHistory);
    this.used = before;
    this.#spread(line, allowed, isHistory);
    return allowed;
  }

  #spread({ date, endDate }: { date: string; endDate: string }, quantity: number, isHistory: boolean): number {
    const [first, count] = [dayNumber(date), daysCounted(date, endDate)];
    let laid = 0;
    if (quantity === count && !isHistory) {
      for (let i = 0; i < count; i++) laid += this.#lay(first + i, 1, first + i);
      return laid;
    }
    for (let i = 0; i < count; i++) {
      const due = Math.ceil((quantity * (i + 1)) / count);
      laid += this.#lay(first + i, due - laid, isHistory ? null : first + i);
    }
    for (let i = 0; i < count && !isHistory; i++) {
      laid += this.#lay(first + i, quantity - laid, Math.min(first + i + this.window - 1, first + count - 1));
    }
    return laid;
  }
}

function allowedBy(window: number, max: number, lines: ClaimLine[], history: ClaimLine[]) {
  const event = { type: 'limit', params: { max, per: window === 1 ? 'day' : { days: window } } } as const;
  const made = pack({
    items: [item('X1', { unit: { text: '处', counts: 'site' } })],
    rules: [{ ...rule('r', 'X1'), event }],
  });
  const yijia = createAdjudicator({ packs: [made] });
  const result = yijia.adjudicate({ id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '甲' }, lines, history });
  return new Map(result.lines.map(({ lineId, quantity }) => [lineId, quantity.allowed]));
}

describe('a limit on a window of days', () => {
  it('allows what counting every day of every window allows', () => {
    const charges = fc.array(charge, { minLength: 1, maxLength: 6 });
    const past = fc.array(charge, { maxLength: 3 });
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.nat({ max: 12 }), charges, past, (window, max, own, earlier) => {
        const lines = own.map((one, i) => lineOf(one, `l${i}`));
        const history = earlier.map((one, i) => lineOf(one, `h${i}`));
        const byHand = new ByHand(window, max);
        for (const [i, line] of history.entries()) byHand.take(line, earlier[i]?.quantity ?? 0, true);
        const allowed = allowedBy(window, max, lines, history);
        const inOrder = lines.map((line, i) => ({ line, i })).sort((a, b) => (a.line.date < b.line.date ? -1 : a.line.date > b.line.date ? 1 : a.i - b.i)); // biome-ignore format: one idea
        for (const { line, i } of inOrder) {
          const taken = byHand.take(line, own[i]?.quantity ?? 0, false);
          expect(allowed.get(line.id)).toBe(String(taken));
        }
      }),
      { numRuns: runs(1500) },
    );
  });

  it('of more days than there are dates counts every line', () => {
    const lines = ['0001-01-01', '2025-01-01', '9999-12-31'].map((date, i) => ({ id: `l${i}`, code: 'X1', date }));
    expect([...allowedBy(2 ** 31, 2, lines, []).values()]).toEqual(['1', '1', '0']);
  });
});

describe('days used', () => {
  it('sum up over any window as their quantities do', () => {
    const day = fc.integer({ min: -20, max: 20 });
    void fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat({ max: 5 }))), day, day, (added, a, b) => {
        const used = new UsedDays();
        for (const [on, quantity] of added) used.add(on, decimal(quantity));
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const sum = added.filter(([on]) => first <= on && on <= last).reduce((all, [, quantity]) => all + quantity, 0);
        expect(decimalText(used.within(first, last))).toBe(String(sum));
      }),
    );
  });
});

describe('the greatest of a moving range', () => {
  it('is that of the values in it, raised or not', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 30 });
    void fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (given, width) => {
        const moving = new MovingMax();
        const values: number[] = [];
        for (const [i, [value, raised]] of given.entries()) {
          moving.push(i, decimal(value));
          values.push(value);
          const start = Math.max(0, i - width + 1);
          moving.moveTo(start);
          expect(decimalText(moving.value)).toBe(String(Math.max(...values.slice(start))));
          moving.raise(decimal(raised));
          for (let at = start; at <= i; at++) values[at] = (values[at] ?? 0) + raised;
        }
      }),
    );
  });
});
