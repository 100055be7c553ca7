import type { Decimal } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { byCause, type Causes } from '../line/causes.js';
import { hasFinding, isJudged, type Judged } from '../line/judged.js';
import type { Lookup, Role } from '../line/meeting.js';
import { placesOf } from '../line/place.js';
import { unitPriceOf } from '../line/pricing.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { Beside } from './beside.js';
import { type Column, Columns, type Meets } from './columns.js';
import { atOf, type Edit, meetsOf } from './edit.js';
import { giveWay, type Hit } from './give-way.js';

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

function pricedOf(column: Column, role: Role, edit: Edit, columns: Columns, of: Case): Priced {
  const meets = meetsOf(edit.within, of);
  const at = edit.at === undefined ? null : atOf(edit.at, of);
  const beside = (key: string, isKnown: boolean): Beside => {
    const part = columns.part(column, key, (state) => (priceOf(state) !== null) === isKnown);
    return columns.beside(part, role, meets, at, false, byPrice);
  };
  return { known: beside('known', true), unknown: beside('unknown', false), meets };
}

function search(state: Judged, edit: Edit, of: Case, isSure: boolean): (causes: Causes) => Witness | null {
  const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
  if (edit.at === undefined) {
    return (causes) => (isSure ? causes.firstNotElsewhere(state, accept) : causes.first(state, accept));
  }
  const at = atOf(edit.at, of);
  const places = placesOf(state, at.name, at.words);
  return (causes) => {
    for (const place of places) {
      const found = isSure ? causes.firstAt(place, state, accept) : causes.firstPerhapsAt(place, state, accept);
      if (found !== null) return found;
    }
    return isSure || places.length > 0 ? null : causes.firstPerhapsAt(null, state, accept);
  };
}

/** What a line meets on one of its days: surely a dearer one, or one of which that is not sure. */
function hitOn(edit: Edit, state: Judged, other: Priced, { sure: keys, unsure }: Lookup, of: Case): Hit | null {
  const own = priceOf(state);
  const sure = other.known.find(keys, search(state, edit, of, true));
  const price = sure === null ? null : priceOf(sure);
  if (own !== null && sure !== null && price?.gt(own)) return { cause: sure, isSure: true };
  const perhaps = search(state, edit, of, false);
  const dearest = other.known.findAny({ sure: keys, unsure }, perhaps);
  const dearestPrice = dearest === null ? null : priceOf(dearest);
  const asks = dearest !== null && (own === null || dearestPrice === null || dearestPrice.gte(own)) ? dearest : null;
  const cause = asks ?? other.unknown.findAny({ sure: keys, unsure }, perhaps);
  return cause === null ? null : { cause, isSure: false };
}

function decideOne(edit: Edit, state: Judged, role: Role, other: Priced, of: Case): void {
  const hits = other.meets.meeting.lookups(state, role).map((lookup) => hitOn(edit, state, other, lookup, of));
  giveWay({ ...edit, effect: 'deny' }, state, hits, role);
}

function relateOne(edit: Edit, columns: Columns, of: Case): void {
  const { columnOne, columnTwo, rule } = edit;
  const bearers = pricedOf(columnOne, 'bearer', edit, columns, of);
  const members = pricedOf(columnTwo, 'member', edit, columns, of);
  for (const state of columns.near(columnTwo, 'member', columnOne, bearers.meets))
    if (isJudged(state)) decideOne(edit, state, 'member', bearers, of);
  for (const state of columns.near(columnOne, 'bearer', columnTwo, members.meets))
    if (isJudged(state) && !hasFinding(state, rule)) decideOne(edit, state, 'bearer', members, of);
}

/** Of two that cannot be charged together the cheaper by unit price gives way; equal or unknown prices are a review. */
export function applyCheaper(edits: readonly Edit[], of: Case): void {
  const columns = new Columns();
  for (const edit of edits) relateOne(edit, columns, of);
}
