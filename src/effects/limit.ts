import { dayNumber } from '../ground/day.js';
import { type Decimal, decimal, decimalText, greater, lesser, ONE, roundedUp, ZERO } from '../ground/money.js';
import { type Account, account, type Case } from '../line/case.js';
import { ruleFinding } from '../line/finding.js';
import { isDayLost, isJudged, type Judged } from '../line/judged.js';
import { daysOf } from '../line/measured.js';
import { inEachSession, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { ParamsOf } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Bound, Effecting, QuantityEffect } from './effect.js';
import { MovingMax, UsedDays } from './used-days.js';

type Params = ParamsOf<'limit'>;

/** The days in a window; null if the limit is not counted by days. */
function windowOf(params: Params): number | null {
  if (params.per === 'day') return 1;
  return typeof params.per === 'object' ? params.per.days : null;
}

/** What shares a limit: the lines of an item, or of the group that the rule names. */
function sharerOf(state: Witness, { group }: Owner): unknown {
  return group ?? state.countsAs;
}

/** A rule that limits, or what else counts units by day. */
export type Owner = { readonly group: CompiledRule['group'] };

function accountOf(state: Witness, owner: Owner, of: Case): Account {
  return account(of, owner, sharerOf(state, owner));
}

/** How many lines used up something of a limit, by what it counts in. */
function linesAccount(state: Witness, owner: Owner, of: Case): Map<unknown, number> {
  const lines: Map<unknown, unknown> = account(of, owner, sharerOf(state, owner), 'lines');
  return lines as Map<unknown, number>;
}

/** How many lines share a bound, as findings say it: nothing if it is one alone. */
export function togetherText(lines: number): { together?: string } {
  return lines > 1 ? { together: String(lines) } : {};
}

/** What lines sharing a limit used on each day, and from which to which day each of them was. */
interface Usage {
  readonly days: UsedDays;
  readonly spans: (readonly [first: number, last: number])[];
}

function usageOf(state: Witness, owner: Owner, of: Case): Usage {
  const bySharer = account(of, owner) as Map<unknown, unknown> as Map<unknown, Usage>;
  const sharer = sharerOf(state, owner);
  const known = bySharer.get(sharer);
  if (known !== undefined) return known;
  const made: Usage = { days: new UsedDays(), spans: [] };
  bySharer.set(sharer, made);
  return made;
}

/** The entries in which a line counts if the limit is per session or per encounter. */
function scopesOf(state: Witness, params: Params, of: Case): readonly (Session | 'encounter')[] {
  if (params.per === 'session') return sessionsOf(state);
  if (!state.inHistory) return ['encounter'];
  const { admitted, discharged } = of.encounter;
  const within = admitted !== null && admitted <= state.line.date;
  return within && (discharged === null || state.line.date <= discharged) ? ['encounter'] : [];
}

/** What is due by the end of a day if the quantity is laid evenly, in whole units, the earlier days first. */
function dueBy(quantity: Decimal, day: number, count: number): Decimal {
  return lesser(roundedUp(quantity.mul(decimal(day + 1)).div(decimal(count))), quantity);
}

/** The days of a line, and how much they may hold. */
interface Days {
  /** number of the first day */
  readonly first: number;
  readonly count: number;
  readonly used: UsedDays;
  /** number of days in a window */
  readonly window: number;
  /** the most in a window; null if there is no limit */
  readonly max: Decimal | null;
  /** true if a day has been taken off the line, so that it uses nothing up there; 0 is the first */
  isLost(i: number): boolean;
}

/** For each day of a line: how much the window that ends on it holds already. */
function windowSums({ first, count, used, window }: Days): Decimal[] {
  let sum = used.within(first - window + 1, first);
  const sums = [sum];
  for (let day = first + 1; day < first + count; day++) {
    sum = sum.plus(used.on(day)).minus(used.on(day - window));
    sums.push(sum);
  }
  return sums;
}

/** True if a line has one unit for each of its days: it is decided as a line a day, and no unit goes to another day. */
function isOneADay(quantity: Decimal, { count }: Days): boolean {
  return quantity.eq(decimal(count));
}

/** Lays a quantity evenly over the days. What a full day cannot take goes to the next. Raises `sums` by what is laid. */
function layEvenly(quantity: Decimal, days: Days, sums: Decimal[]): Decimal[] {
  const { count, window, max } = days;
  const isByDay = isOneADay(quantity, days);
  const parts: Decimal[] = [];
  let laid = ZERO;
  let own = ZERO; // the quantity that this line has laid in the window that ends on the day
  for (let i = 0; i < count; i++) {
    own = own.minus(parts[i - window] ?? ZERO);
    const most = isByDay ? ONE : dueBy(quantity, i, count).minus(laid);
    const held = (sums[i] ?? ZERO).plus(own);
    const room = max === null ? most : greater(lesser(most, max.minus(held)), ZERO);
    const part = days.isLost(i) ? ZERO : room;
    parts.push(part);
    laid = laid.plus(part);
    own = own.plus(part);
    sums[i] = held.plus(part);
  }
  return parts;
}

/** Lays the rest on days that lie in no full window. */
function fillGaps(
  left: Decimal,
  parts: Decimal[],
  { count, window, max, isLost }: Days,
  sums: readonly Decimal[],
): void {
  const fullest = new MovingMax();
  let rest = left;
  let end = 0;
  for (let i = 0; i < count && rest.gt(ZERO); i++) {
    for (; end < Math.min(i + window, count); end++) fullest.push(end, sums[end] ?? ZERO);
    fullest.moveTo(i);
    const part = isLost(i) ? ZERO : greater(lesser(rest, (max ?? ZERO).minus(fullest.value)), ZERO);
    parts[i] = (parts[i] ?? ZERO).plus(part);
    fullest.raise(part);
    rest = rest.minus(part);
  }
}

/** How much of a quantity each day of a line takes, so that no window holds more than `max`. */
function partsOf(quantity: Decimal, days: Days): Decimal[] {
  const sums = windowSums(days);
  const parts = layEvenly(quantity, days, sums);
  const left = parts.reduce((rest, part) => rest.minus(part), quantity);
  if (days.max !== null && left.gt(ZERO) && !isOneADay(quantity, days)) fillGaps(left, parts, days, sums);
  return parts;
}

/** What a window of days leaves of a line's quantity. @param window number of days; 1: each day for itself */
export function leftInDays(state: Judged, owner: Owner, of: Case, window: number, max: Decimal): Decimal {
  const days = daysFor(state, owner, of, window, max);
  return partsOf(state.claimed, days).reduce((sum, part) => sum.plus(part), ZERO);
}

/** How many lines before one used up something on its days, or so long before them that a window holds both. */
export function linesInDays(state: Witness, owner: Owner, of: Case, window: number): number {
  const from = dayNumber(state.line.date) - window + 1;
  const to = dayNumber(state.line.date) + daysOf(state) - 1;
  let lines = 0;
  for (const [first, last] of usageOf(state, owner, of).spans) if (first <= to && last >= from) lines++;
  return lines;
}

/** Uses up a quantity on the days of a line. */
export function useDays(state: Witness, quantity: Decimal, owner: Owner, of: Case, window: number, max: Decimal): void {
  const isLost = (i: number): boolean => isJudged(state) && isDayLost(state, i);
  const days = { ...daysFor(state, owner, of, window, max), isLost };
  if (quantity.isZero()) return;
  usageOf(state, owner, of).spans.push([days.first, days.first + days.count - 1]);
  for (const [i, part] of partsOf(quantity, days).entries()) days.used.add(days.first + i, part);
}

function daysFor(state: Witness, owner: Owner, of: Case, window: number, max: Decimal): Days {
  return {
    first: dayNumber(state.line.date),
    count: daysOf(state),
    used: usageOf(state, owner, of).days,
    window,
    max: state.inHistory ? null : max,
    isLost: () => false,
  };
}

/** The limit of one rule. */
class Limit implements QuantityEffect {
  readonly stage = 'quantity';
  readonly keepsDearest: boolean;
  readonly #params: Params;
  readonly #rule: CompiledRule;
  readonly #max: Decimal;
  /** days of a window, if it is counted by days */
  readonly #window: number | null;

  constructor(params: Params, rule: CompiledRule) {
    this.#params = params;
    this.keepsDearest = params.keeps === 'dearest';
    this.#rule = rule;
    this.#max = decimal(params.max);
    this.#window = windowOf(params);
  }

  #left(state: Judged, of: Case): Decimal {
    if (this.#window !== null) return leftInDays(state, this.#rule, of, this.#window, this.#max);
    const entries = accountOf(state, this.#rule, of);
    const scopes = scopesOf(state, this.#params, of);
    const most = this.#params.per === 'session' ? inEachSession(state.claimed, state) : state.claimed;
    const left = (scope: unknown): Decimal => lesser(greater(this.#max.minus(entries.get(scope) ?? ZERO), ZERO), most);
    const inAll = scopes.length === 0 ? this.#max : scopes.reduce((sum, scope) => sum.plus(left(scope)), ZERO);
    return lesser(inAll, state.claimed);
  }

  #together(state: Judged, of: Case): { together?: string } {
    if (this.#window !== null) return togetherText(linesInDays(state, this.#rule, of, this.#window) + 1);
    const lines = linesAccount(state, this.#rule, of);
    return togetherText(Math.max(...scopesOf(state, this.#params, of).map((scope) => lines.get(scope) ?? 0), 0) + 1);
  }

  boundOn(state: Judged, of: Case): Bound | null {
    const allowed = this.#left(state, of);
    if (allowed.gte(state.claimed)) return null;
    const { code = 'quantity-exceeded', effect = 'reduce', missing } = this.#params;
    const counted = { claimed: decimalText(state.claimed), allowed: decimalText(allowed) };
    if (missing !== undefined) {
      const finding = ruleFinding(this.#rule, {
        code: 'missing-detail',
        effect: 'review',
        params: { ...counted, missing },
      });
      return { allowed, finding, readings: [{ quantity: state.claimed }] };
    }
    const bound = code === 'quantity-exceeded' ? { bound: 'limit', ...this.#together(state, of) } : {};
    const params = { ...counted, ...bound };
    const readings = effect === 'review' ? [{ quantity: state.claimed }] : [];
    return { allowed, finding: ruleFinding(this.#rule, { code, effect, params }), readings };
  }

  use(state: Witness, quantity: Decimal, of: Case): void {
    if (this.#window !== null) {
      useDays(state, quantity, this.#rule, of, this.#window, this.#max);
      return;
    }
    if (quantity.isZero()) return;
    const used = accountOf(state, this.#rule, of);
    const lines = linesAccount(state, this.#rule, of);
    const part = this.#params.per === 'session' ? inEachSession(quantity, state) : quantity;
    for (const scope of scopesOf(state, this.#params, of)) {
      used.set(scope, (used.get(scope) ?? ZERO).plus(part));
      lines.set(scope, (lines.get(scope) ?? 0) + 1);
    }
  }
}

/** At most so many per session, day, encounter or window of days, counted over the claim and its history. */
export const limit: Effecting<'limit', QuantityEffect> = (params, rule) => new Limit(params, rule);
