import { grouped } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText, lesser, ONE, ZERO } from '../ground/money.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { type At, byCause, type Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, DAYS, isJudged, type Judged, loseParts } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { type Meeting, meetingOf, withinKey } from '../line/meeting.js';
import { areApart, type Place, placesOf } from '../line/place.js';
import { byDateThenIndex, type Witness } from '../line/witness.js';
import type { Group } from '../packs/group.js';
import { Beside } from './beside.js';
import { atOf } from './edit.js';
import type { ActiveRule, Relation } from './effect.js';
import { isOneEach } from './give-way.js';
import { hasRelation } from './has-relation.js';

type Requiring = ActiveRule<'requires'>;

/** A service that is no add-on itself; an add-on is one if the group lists its code. */
function isPrimary(state: Witness, group: Group | null): boolean {
  return state.kind === 'service' && (!hasRelation(state, 'requires') || group?.lists(state) === true);
}

const always = (): boolean => true;

/** The primaries of rules that name one group and one reach, and how an add-on finds its own among them. */
class Primaries {
  readonly #of: Case;
  readonly #meeting: Meeting;
  readonly #at: At | null;
  readonly #charged: Beside;
  readonly #denied: Beside;
  readonly #near: Beside;
  readonly #byId: ReadonlyMap<string, Witness>;
  /** those that are not denied, in the order in which causes are named */
  readonly #inOrder: readonly Witness[];
  #byKey: Map<string, Witness[]> | undefined;
  #stay: readonly Witness[] | undefined;

  constructor({ rule: { group }, params }: Requiring, bill: Bill, of: Case) {
    const at = params.at === undefined ? null : atOf(params.at, of);
    this.#of = of;
    this.#at = at;
    this.#meeting = meetingOf(params.within, of);
    const all = bill.sureMembersOf(group).filter((state) => isPrimary(state, group));
    const charged = all.filter(({ denied }) => denied === null);
    const perhaps = bill.membersOf(group).filter((state) => isPrimary(state, group) && state.denied === null);
    const denied = all.filter((state) => state.denied !== null);
    this.#charged = new Beside(charged, 'member', this.#meeting, at);
    this.#denied = new Beside(denied, 'member', this.#meeting, at);
    this.#near = new Beside(perhaps, 'member', meetingOf('day', of), at);
    this.#byId = new Map(all.map((state) => [state.line.id, state]));
    this.#inOrder = [...charged].sort(byCause);
  }

  #places(state: Witness): readonly Place[] {
    return this.#at === null ? [] : placesOf(state, this.#at.name, this.#at.words);
  }

  /** a line of which nobody can say that it is at another place than the add-on */
  #perhaps(state: Witness): (causes: Causes) => Witness | null {
    if (this.#at === null) return (causes) => causes.first(state, always);
    const places = this.#places(state);
    return (causes) => {
      for (const place of places.length === 0 ? [null] : places) {
        const found = causes.firstPerhapsAt(place, state, always);
        if (found !== null) return found;
      }
      return null;
    };
  }

  /** where an add-on surely finds its primaries, on each of its days if these are told apart */
  keysOnDays(state: Witness): readonly (readonly string[])[] {
    return this.#meeting.lookups(state, 'bearer').map(({ sure }) => sure);
  }

  #sureKeys(state: Witness): readonly string[] {
    return this.keysOnDays(state).flat();
  }

  /** the line that an add-on says it belongs to, if it is a primary that may be charged */
  #parentOf({ line: { parent } }: Witness): Witness | null {
    const found = parent === undefined ? undefined : this.#byId.get(parent);
    return found?.denied === null ? found : null;
  }

  /** the primary of an add-on: its parent, or one that it surely meets. @param keys where it looks, if not everywhere */
  of(state: Witness, keys = this.#sureKeys(state)): Witness | null {
    const own = this.#parentOf(state);
    if (own !== null) return own;
    if (this.#at === null) return this.#charged.find(keys, this.#perhaps(state));
    const found = this.#places(state).map((place) =>
      this.#charged.find(keys, (causes) => causes.firstAt(place, state, always)),
    );
    return found.includes(null) ? null : (found[0] ?? null);
  }

  /** a primary that an add-on may belong to: on the same day with or without a session, a day apart, or in the stay */
  near(state: Witness, { first, last }: Pick<Witness['stand'], 'first' | 'last'> = state.stand): Witness | null {
    const keys = Array.from({ length: last - first + 3 }, (_, i) => `d${first - 1 + i}`);
    return this.#near.find(keys, this.#perhaps(state)) ?? this.#inStay(state);
  }

  #inStay(state: Witness): Witness | null {
    const { type, admitted, discharged } = this.#of.encounter;
    if (type !== 'inpatient') return null;
    const isIn = ({ line: { date } }: Witness): boolean =>
      (admitted === null || admitted <= date) && (discharged === null || date <= discharged);
    if (!isIn(state)) return null;
    this.#stay ??= this.#inOrder.filter(isIn);
    const places = this.#places(state);
    return this.#stay.find((other) => other.countsAs !== state.countsAs && !this.#isElsewhere(other, places)) ?? null;
  }

  /** true if a primary surely is at none of the places */
  #isElsewhere(primary: Witness, places: readonly Place[]): boolean {
    const own = this.#places(primary);
    const areOther = (a: Place, b: Place): boolean => a.text !== b.text && areApart(a.family, b.family);
    return places.length > 0 && own.length > 0 && own.every((a) => places.every((b) => areOther(a, b)));
  }

  /** a primary that would do, had it not been denied */
  deniedFor(state: Witness): Witness | null {
    return this.#denied.find(this.#sureKeys(state), this.#perhaps(state));
  }

  /** every primary that an add-on stands beside, in order; add-ons that look at one place are given one list */
  besides(state: Witness, keys = this.#sureKeys(state)): readonly Witness[] {
    const own = this.#parentOf(state);
    if (own !== null) return [own];
    this.#byKey ??= grouped(this.#inOrder, (other) => this.#meeting.keys(other, 'member'));
    const lists = keys.map((key) => this.#byKey?.get(key) ?? NONE);
    const [only = NONE] = lists;
    const all = lists.length < 2 ? only : [...new Set(lists.flat())].sort(byCause);
    const places = this.#places(state);
    return places.length === 0 ? all : all.filter((other) => !this.#isElsewhere(other, places));
  }
}

const NONE: readonly Witness[] = [];

/** True if another rule has said as much: that nothing is there, or that a line nearby may be its primary. */
function isSaid({ drafts }: Judged, near: Witness | null): boolean {
  return drafts.some(({ finding }) => {
    if (finding.code !== 'missing-primary') return false;
    return near === null ? finding.effect === 'deny' : finding.params.near !== undefined;
  });
}

/** A line that may be the primary, as findings name it. */
function nearby(near: Witness | null): { readonly near?: string; readonly nearDate?: string } {
  return near === null ? {} : { near: near.line.id, nearDate: near.line.date };
}

function lostUnits({ claimed }: Judged, allowed: Decimal, lost: number) {
  return { claimed: decimalText(claimed), allowed: decimalText(allowed), lost: String(lost) };
}

function addMissing(state: Judged, { rule, params }: Requiring, primaries: Primaries): void {
  const near = primaries.near(state);
  if ((near !== null || params.otherwise === 'review') && isSaid(state, near)) return;
  if (near !== null) {
    const said = { code: 'missing-primary', effect: 'review', params: nearby(near) } as const;
    addFinding(state, ruleFinding(rule, said, { lines: [near.line.id], ...matchedBy(rule, near) }));
    return;
  }
  const denied = primaries.deniedFor(state);
  const said = { code: 'missing-primary', effect: params.otherwise } as const;
  if (denied === null) {
    addFinding(state, ruleFinding(rule, { ...said, params: {} }));
    return;
  }
  const { id: line } = denied.line;
  addFinding(state, ruleFinding(rule, { ...said, params: { line } }, { lines: [line], ...matchedBy(rule, denied) }));
}

/**
 * Decides an add-on of several days by its days. Those on which it surely has no primary are taken off if it charges one
 * unit for each; if it does not, or if another line may be its primary, a person is asked.
 * @returns false if its days do not differ
 */
function missesOnDays(state: Judged, { rule, params }: Requiring, primaries: Primaries): boolean {
  const held = state.partly?.get(rule);
  const days = primaries.keysOnDays(state).map((keys, i) => {
    const day = state.stand.first + i;
    const isMet = held?.has(day) === false || primaries.of(state, keys) !== null;
    return { key: String(day), isMet, near: isMet ? null : primaries.near(state, { first: day, last: day }) };
  });
  if (days.length < 2) return false;
  const missed = days.filter(({ isMet }) => !isMet);
  const gone = params.otherwise === 'deny' ? missed.filter(({ near }) => near === null) : [];
  if (missed.length === 0) return held !== undefined;
  if (gone.length === days.length) return false;
  const near = missed.find((one) => one.near !== null)?.near ?? null;
  const isByDay = isOneEach(state, days.length);
  const allowed =
    isByDay && gone.length > 0
      ? loseParts(
          state,
          DAYS,
          gone.map(({ key }) => key),
        )
      : undefined;
  const isSure = allowed !== undefined && gone.length === missed.length;
  const said = {
    code: 'missing-primary',
    effect: allowed?.isZero() === true ? 'deny' : isSure ? 'reduce' : 'review',
    params: { ...nearby(near), ...(allowed === undefined ? {} : lostUnits(state, allowed, gone.length)) },
  } as const;
  const extras = near === null ? {} : { lines: [near.line.id], ...matchedBy(rule, near) };
  const readings = isByDay || missed.length === days.length ? [] : [{ quantity: ZERO }];
  addFinding(state, ruleFinding(rule, said, extras), readings, allowed);
  return true;
}

/** Primaries that stand beside an add-on, and how many of the first have nothing left for it. */
interface Queue {
  readonly primaries: readonly Witness[];
  spent: number;
}

/** The units of a primary that add-ons can still stand on. */
class Units {
  readonly #left = new Map<Witness, Decimal>();
  readonly #queues = new Map<readonly Witness[], Queue>();
  readonly #per: Decimal;
  /** ids of lines that an add-on says it belongs to: the others are used up first */
  readonly #parents: ReadonlySet<string | undefined>;

  constructor(perPrimary: number, addOns: readonly Witness[]) {
    this.#per = decimal(perPrimary);
    this.#parents = new Set(addOns.map(({ line }) => line.parent));
  }

  #queueOf(primaries: readonly Witness[]): Queue {
    const isParent = ({ line }: Witness): boolean => this.#parents.has(line.id);
    const made = this.#queues.get(primaries) ?? {
      primaries: [...primaries.filter((one) => !isParent(one)), ...primaries.filter(isParent)],
      spent: 0,
    };
    this.#queues.set(primaries, made);
    return made;
  }

  #of(primary: Witness): Decimal {
    const units = isJudged(primary) ? primary.allowed : primary.claimed;
    return this.#left.get(primary) ?? units.mul(this.#per);
  }

  /** Uses up units of primaries in turn. @returns how many of those wanted there are */
  take(wanted: Decimal, primaries: readonly Witness[]): Decimal {
    let taken = ZERO;
    const queue = this.#queueOf(primaries);
    for (let primary = queue.primaries[queue.spent]; primary !== undefined; primary = queue.primaries[queue.spent]) {
      const left = this.#of(primary);
      const part = lesser(left, wanted.minus(taken));
      this.#left.set(primary, left.minus(part));
      taken = taken.plus(part);
      if (part.lt(left)) break;
      queue.spent++;
    }
    return taken;
  }
}

/**
 * The units of an add-on that find no unit of a primary. One that charges a unit for each of its days stands on the primaries
 * of each; a day without any is asked about by itself.
 * @returns how many are left
 */
function leftBeside(state: Judged, { rule }: Requiring, units: Units, primaries: Primaries): Decimal {
  const days = primaries.keysOnDays(state);
  if (days.length < 2 || !isOneEach(state, days.length)) return units.take(state.allowed, primaries.besides(state));
  const held = state.partly?.get(rule);
  const lost = days.flatMap((keys, i) => {
    const day = state.stand.first + i;
    const beside = held?.has(day) === false ? NONE : primaries.besides(state, keys);
    return beside.length > 0 && units.take(ONE, beside).isZero() ? [String(day)] : [];
  });
  return lost.length === 0 ? state.allowed : lesser(state.allowed, loseParts(state, DAYS, lost));
}

/** At most so many units for each unit of the primaries; the earlier lines keep theirs. */
function boundByPrimaries(one: Requiring, perPrimary: number, primaries: Primaries): void {
  const { rule, lines } = one;
  const units = new Units(perPrimary, lines);
  const inOrder = [...lines].sort((a, b) => Number(b.inHistory) - Number(a.inHistory) || byDateThenIndex(a, b));
  for (const state of inOrder) {
    const beside = primaries.besides(state);
    if (beside.length === 0) continue;
    if (!isJudged(state)) {
      units.take(state.claimed, beside);
      continue;
    }
    const { allowed } = state;
    const taken = leftBeside(state, one, units, primaries);
    if (taken.gte(allowed)) continue;
    const [first] = beside;
    const effect = taken.isZero() ? 'deny' : 'reduce';
    const params = { claimed: decimalText(state.claimed), allowed: decimalText(taken), bound: 'perPrimary' };
    const extras = first === undefined ? {} : { lines: [first.line.id], ...matchedBy(rule, first) };
    addFinding(state, ruleFinding(rule, { code: 'quantity-exceeded', effect, params }, extras), [], taken);
    state.allowed = taken;
  }
}

/** The primaries of each rule; those that name one group and reach share them. */
function primariesOf(bill: Bill, of: Case): (one: Requiring) => Primaries {
  const found = new Map<Group | null, Map<string, Primaries>>();
  return (one) => {
    const { within, at = '' } = one.params;
    const byReach = found.get(one.rule.group) ?? new Map<string, Primaries>();
    found.set(one.rule.group, byReach);
    const key = `${withinKey(within)} ${at}`;
    const primaries = byReach.get(key) ?? new Primaries(one, bill, of);
    byReach.set(key, primaries);
    return primaries;
  };
}

/** An add-on is charged beside its primary: a service of the group that it meets and that is no add-on itself. */
export const requires: Relation<'requires'> = (rules, bill, of) => {
  const primariesFor = primariesOf(bill, of);
  for (const one of rules) {
    const primaries = primariesFor(one);
    for (const state of one.lines) {
      if (!isJudged(state) || missesOnDays(state, one, primaries)) continue;
      if (primaries.of(state) === null) addMissing(state, one, primaries);
    }
    const { perPrimary } = one.params;
    if (perPrimary !== undefined) boundByPrimaries(one, perPrimary, primaries);
  }
};
