import type { Decimal } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { type At, byCause } from '../line/causes.js';
import { hasFinding, isJudged, type Judged } from '../line/judged.js';
import { type Lookup, type Meets, meetsOf, type Role } from '../line/meeting.js';
import type { Place } from '../line/place.js';
import { unitPriceOf } from '../line/pricing.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { Beside } from './beside.js';
import { type Column, Columns } from './columns.js';
import { atOf, type Edit, isInPart } from './edit.js';
import { giveWay, type Hit } from './give-way.js';
import { hitsOnParts, searchPerhaps, searchSurely } from './parts.js';

/** The unit price of a line; null if it is not known, or if the line is one of history, which has no price. */
export function priceOf(state: Witness): Decimal | null {
  return !isJudged(state) || state.pricing === null || state.isAsCharged ? null : unitPriceOf(state.pricing, null);
}

/** The dearest first, then as causes are named; lines of unknown price last. */
function byPrice(a: Witness, b: Witness): number {
  const [own, other] = [priceOf(a), priceOf(b)];
  if (own === null || other === null) return own === other ? byCause(a, b) : own === null ? 1 : -1;
  return own.eq(other) ? byCause(a, b) : own.gt(other) ? -1 : 1;
}

/** The lines of one column, by price. */
interface Priced {
  readonly known: Beside;
  readonly unknown: Beside;
  readonly meets: Meets;
}

function pricedOf(column: Column, role: Role, edit: Edit, at: At | null, columns: Columns, of: Case): Priced {
  const meets = meetsOf(edit.within, of, edit.rule, edit.columnOne);
  const beside = (key: string, isKnown: boolean): Beside => {
    const part = columns.part(column, key, (state) => (priceOf(state) !== null) === isKnown);
    return columns.beside(part, role, meets, at, false, byPrice);
  };
  return { known: beside('known', true), unknown: beside('unknown', false), meets };
}

/** Where a line of one column looks for those of the other. */
interface Search {
  readonly edit: Edit;
  readonly at: At | null;
  readonly other: Priced;
  /** of the line in the rule */
  readonly role: Role;
}

/** What a line meets on a day, at a place: surely a dearer one, or one of which that is not sure. */
function hitOn(
  { edit, at, other, role }: Search,
  state: Judged,
  { sure: keys, unsure }: Lookup,
  place: Place | null,
): Hit | null {
  const own = priceOf(state);
  const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
  const acceptSurely = (cause: Witness): boolean => accept(cause) && !isInPart(edit, role === 'member' ? state : cause);
  if (own !== null && edit.effect === 'deny') {
    const sure = other.known.find(keys, searchSurely(state, at, place, acceptSurely));
    if (sure !== null && priceOf(sure)?.gt(own)) return { cause: sure, isSure: true };
  }
  const perhaps = searchPerhaps(state, at, place, accept);
  const dearest = other.known.findAny({ sure: keys, unsure }, perhaps);
  const dearestPrice = dearest === null ? null : priceOf(dearest);
  const asks = dearest !== null && (own === null || dearestPrice === null || dearestPrice.gte(own)) ? dearest : null;
  const cause = asks ?? other.unknown.findAny({ sure: keys, unsure }, perhaps);
  return cause === null ? null : { cause, isSure: false };
}

function decideOne(search: Search, state: Judged): void {
  const { edit, at, other, role } = search;
  const lookups = other.meets.meeting.lookups(state, role);
  const parts = hitsOnParts(state, at, lookups, (lookup, place, part) => hitOn(search, part, lookup, place));
  giveWay(edit, state, parts, role);
}

function relateOne(edit: Edit, columns: Columns, of: Case): void {
  const { columnOne, columnTwo, rule } = edit;
  const at = edit.at === undefined ? null : atOf(edit.at, of);
  const bearers = pricedOf(columnOne, 'bearer', edit, at, columns, of);
  const members = pricedOf(columnTwo, 'member', edit, at, columns, of);
  for (const state of columns.near(columnTwo, 'member', columnOne, bearers.meets))
    if (isJudged(state)) decideOne({ edit, at, other: bearers, role: 'member' }, state);
  for (const state of columns.near(columnOne, 'bearer', columnTwo, members.meets))
    if (isJudged(state) && !hasFinding(state, rule)) decideOne({ edit, at, other: members, role: 'bearer' }, state);
}

/** Of two that cannot be charged together the cheaper by unit price gives way; equal or unknown prices are a review. */
export function applyCheaper(edits: readonly Edit[], of: Case): void {
  const columns = new Columns();
  for (const edit of edits) relateOne(edit, columns, of);
}
