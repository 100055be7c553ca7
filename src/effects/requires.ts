import { grouped } from '../ground/grouped.js';
import { type Decimal, decimal, decimalText, lesser, ZERO } from '../ground/money.js';
import type { Bill } from '../line/bill.js';
import type { Case } from '../line/case.js';
import { type At, byCause, type Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { type Meeting, meetingOf, withinKey } from '../line/meeting.js';
import { areApart, type Place, placesOf } from '../line/place.js';
import { byDateThenIndex, type Witness } from '../line/witness.js';
import type { Group } from '../packs/group.js';
import { Beside } from './beside.js';
import { atOf } from './edit.js';
import type { ActiveRule, Relation } from './effect.js';
import { hasRelation } from './has-relation.js';

type Requiring = ActiveRule<'requires'>;

function isPrimary(state: Witness): boolean {
  return state.kind === 'service' && !hasRelation(state, 'requires');
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
    const all = bill.sureMembersOf(group).filter(isPrimary);
    const charged = all.filter(({ denied }) => denied === null);
    const perhaps = bill.membersOf(group).filter((state) => isPrimary(state) && state.denied === null);
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

  #sureKeys(state: Witness): readonly string[] {
    return this.#meeting.lookups(state, 'bearer').flatMap(({ sure }) => sure);
  }

  /** the line that an add-on says it belongs to, if it is a primary that may be charged */
  #parentOf({ line: { parent } }: Witness): Witness | null {
    const found = parent === undefined ? undefined : this.#byId.get(parent);
    return found?.denied === null ? found : null;
  }

  /** the primary of an add-on: its parent, or one that it surely meets */
  of(state: Witness): Witness | null {
    const own = this.#parentOf(state);
    if (own !== null) return own;
    const keys = this.#sureKeys(state);
    if (this.#at === null) return this.#charged.find(keys, this.#perhaps(state));
    const found = this.#places(state).map((place) =>
      this.#charged.find(keys, (causes) => causes.firstAt(place, state, always)),
    );
    return found.includes(null) ? null : (found[0] ?? null);
  }

  /** a primary that an add-on may belong to: on the same day with or without a session, a day apart, or in the stay */
  near(state: Witness): Witness | null {
    const { first, last } = state.stand;
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
  besides(state: Witness): readonly Witness[] {
    const own = this.#parentOf(state);
    if (own !== null) return [own];
    this.#byKey ??= grouped(this.#inOrder, (other) => this.#meeting.keys(other, 'member'));
    const lists = this.#sureKeys(state).map((key) => this.#byKey?.get(key) ?? NONE);
    const [only = NONE] = lists;
    const all = lists.length < 2 ? only : [...new Set(lists.flat())].sort(byCause);
    const places = this.#places(state);
    return places.length === 0 ? all : all.filter((other) => !this.#isElsewhere(other, places));
  }
}

const NONE: readonly Witness[] = [];

/** True if another rule has said as much: that nothing is there, or that this line may be its primary. */
function isSaid({ drafts }: Judged, near: Witness | null): boolean {
  return drafts.some(({ finding: { code, effect, lines = [] } }) => {
    if (code !== 'missing-primary') return false;
    return near === null ? effect === 'deny' : lines.includes(near.line.id);
  });
}

function addMissing(state: Judged, { rule, params }: Requiring, primaries: Primaries): void {
  const near = primaries.near(state);
  if ((near !== null || params.otherwise === 'review') && isSaid(state, near)) return;
  if (near !== null) {
    const { id, date } = near.line;
    const said = { code: 'missing-primary', effect: 'review', params: { near: id, nearDate: date } } as const;
    addFinding(state, ruleFinding(rule, said, { lines: [id], ...matchedBy(rule, near) }));
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

/** The units of a primary that add-ons can still stand on. */
class Units {
  readonly #left = new Map<Witness, Decimal>();
  /** how many of the first primaries of a list have none left */
  readonly #spent = new Map<readonly Witness[], number>();
  readonly #per: Decimal;

  constructor(perPrimary: number) {
    this.#per = decimal(perPrimary);
  }

  #of(primary: Witness): Decimal {
    const units = isJudged(primary) ? primary.allowed : primary.claimed;
    return this.#left.get(primary) ?? units.mul(this.#per);
  }

  /** Uses up units of primaries in turn. @returns how many of those wanted there are */
  take(wanted: Decimal, primaries: readonly Witness[]): Decimal {
    let taken = ZERO;
    let at = this.#spent.get(primaries) ?? 0;
    for (let primary = primaries[at]; primary !== undefined; primary = primaries[at]) {
      const left = this.#of(primary);
      const part = lesser(left, wanted.minus(taken));
      this.#left.set(primary, left.minus(part));
      taken = taken.plus(part);
      if (part.lt(left)) break;
      at++;
    }
    this.#spent.set(primaries, at);
    return taken;
  }
}

/** At most so many units for each unit of the primaries; the earlier lines keep theirs. */
function boundByPrimaries({ rule, lines }: Requiring, perPrimary: number, primaries: Primaries): void {
  const units = new Units(perPrimary);
  const inOrder = [...lines].sort((a, b) => Number(b.inHistory) - Number(a.inHistory) || byDateThenIndex(a, b));
  for (const state of inOrder) {
    const beside = primaries.besides(state);
    if (beside.length === 0) continue;
    if (!isJudged(state)) {
      units.take(state.claimed, beside);
      continue;
    }
    const taken = units.take(state.allowed, beside);
    if (taken.gte(state.allowed)) continue;
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
      if (isJudged(state) && primaries.of(state) === null) addMissing(state, one, primaries);
    }
    const { perPrimary } = one.params;
    if (perPrimary !== undefined) boundByPrimaries(one, perPrimary, primaries);
  }
};
