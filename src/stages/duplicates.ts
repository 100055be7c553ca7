import { canonicalJson } from '../ground/json.js';
import { type Decimal, decimal, decimalText, ONE, ZERO } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import { daysOf, measured, namedOn, partsBySide } from '../line/measured.js';
import { type Session, sessionsOf, type Witness } from '../line/witness.js';
import { paramsIf } from '../model/events.js';
import type { OneOrMore } from '../model/primitives.js';
import type { Part } from '../packs/vocabulary.js';
import { ACCOUNTED, AGAIN, BEYOND_HOURS, SAME, WITHIN_HOURS } from '../words/reasons.js';

/** What a line states that tells one care from another, each in one form; null if it does not state it. */
type Marks = Readonly<Record<string, readonly string[] | null>>;

/** A line as it stands in one session: with a day's share of what a line of several days states. */
interface Share {
  readonly state: Witness;
  readonly units: Decimal;
  readonly documented: Decimal;
  readonly marks: Marks;
  readonly parts: readonly Part[];
}

/** Lines that may say the same: the first, and by wording all of them once a second has come. */
interface Alike {
  readonly first: Share;
  byWording: Map<string, Witness> | null;
}

/** The lines of an item in a session so far, by what is quickly compared. */
type Wordings = Map<string, Alike>;

/** The lines of one item in one session so far. A line of several days lies in that of each day with a day's share. */
interface Seen {
  readonly first: Witness;
  /** how many lines there are */
  lines: number;
  /** units so far, and those that were documented */
  units: Decimal;
  documented: Decimal;
  /** what the lines state */
  readonly marks: Marks[];
  /** names of the marks that all of them state */
  names: readonly string[];
  /** the values of these that they have; null until somebody asks */
  values: Set<string> | null;
  readonly wordings: Wordings;
}

/** What was charged before, by session and item. */
export type Duplicates = Map<Session, Map<string, Seen>>;

function textOf(value: OneOrMore | undefined): string | null {
  return value === undefined ? null : [value].flat().map(nameKey).sort().join('\n');
}

function entriesOf(value: OneOrMore | undefined): readonly string[] | null {
  return value === undefined ? null : [...new Set([value].flat().map(nameKey))].sort();
}

function wordsOf(value: unknown): readonly string[] | null {
  const list =
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return list.length === 0 ? null : entriesOf(list);
}

/** A part with its side, in one text. */
function sidedText({ part, side }: Part): string {
  return `${side} ${part}`;
}

/** The body parts of a line if each of them has a side: without it, nobody can say whether they are others. */
function sidedParts(parts: readonly Part[]): readonly string[] | null {
  const isSided = parts.length > 0 && parts.every(({ side }) => side !== null);
  return isSided ? entriesOf(parts.map(sidedText)) : null;
}

function marksOf({ line: { side, site, department, order }, details }: Witness, parts: readonly Part[]): Marks {
  return {
    side: side === 'both' ? ['left', 'right'] : entriesOf(side),
    site: entriesOf(site),
    department: entriesOf(department),
    order: entriesOf(order),
    specimen: wordsOf(details['specimen']),
    bodyParts: wordsOf(details['bodyParts']),
    sidedParts: sidedParts(parts),
  };
}

/** Everything that a line says except its id, in one form. */
function wording({ state, parts }: Share): string {
  const { line, kind, code, claimed, details } = state;
  const {
    id: _id,
    code: printed,
    name,
    details: _details,
    quantity: _quantity,
    charged,
    site,
    order,
    department,
    ...rest
  } = line;
  const stated = Object.entries(details).filter(([, value]) => value !== undefined && value !== null);
  return canonicalJson({
    ...rest,
    kind,
    code: printed === undefined ? null : code,
    name: name === undefined ? null : nameKey(name),
    places: [site, order, department].map(textOf),
    quantity: decimalText(claimed),
    charged: [charged?.unitPrice, charged?.amount].map((value) =>
      value === undefined ? null : decimalText(decimal(value)),
    ),
    details: Object.fromEntries(stated.map(([key, value]) => [key, key === 'areaCm2' ? Number(value) : value])),
    parts: parts.map(sidedText).sort(),
  });
}

/**
 * Remembers the wording of a line. All of it is written out only if another line has the same day, quantity and side.
 * @returns the first line that says just the same, if there is one
 */
function sameBefore(share: Share, wordings: Wordings): Witness | null {
  const { state } = share;
  const { line, claimed } = state;
  const quick = `${line.date} ${line.endDate} ${line.side} ${decimalText(claimed)}`;
  const alike = wordings.get(quick);
  if (alike === undefined) {
    wordings.set(quick, { first: share, byWording: null });
    return null;
  }
  alike.byWording ??= new Map([[wording(alike.first), alike.first.state]]);
  const own = wording(share);
  const same = alike.byWording.get(own) ?? null;
  if (same === null) alike.byWording.set(own, state);
  return same;
}

/** How units of an item repeat. */
type Repeats = 'once' | 'by-time' | 'counted' | 'unknown' | 'not-asked';

const ONCE: ReadonlySet<string> = new Set(['session', 'test', 'person-visit']);
const BY_TIME: ReadonlySet<string> = new Set(['hour', 'day']);
const TWO_HOURS = 120;
const LONG = 100;

/** Minutes of one unit, if the unit or a measure of the item says so; null if nothing does. */
function minutesOf({ item, active }: Witness): number | null {
  const { size, of } = item?.unit ?? {};
  if (size !== undefined && of !== undefined) return of === 'hour' ? size * 60 : size;
  for (const { rule } of active) {
    const measure = paramsIf(rule.event, 'measure');
    if (measure?.detail === 'durationMinutes') return Number(measure.size);
  }
  return null;
}

/** Details that count what the document expects several of. */
const SEVERAL: ReadonlySet<string> = new Set(['analytes', 'staff']);

/** True if something else bounds the number: then only lines that say the same are asked about. */
function isBounded(state: Witness): boolean {
  return state.active.some(({ rule: { event } }) => {
    if (event.type === 'limit' || event.type === 'cap') return true;
    if (event.type === 'requires') return event.params.perPrimary !== undefined;
    if (event.type === 'multiple-procedure') return event.params.distinct !== true;
    if (event.type !== 'measure') return false;
    return SEVERAL.has(event.params.detail) || measured(state, event.params.detail) !== null;
  });
}

function repeatsOf(state: Witness): Repeats {
  const { item } = state;
  const counts = item?.unit?.counts;
  if (counts === undefined) return 'unknown';
  if (BY_TIME.has(counts)) return 'not-asked';
  const minutes = minutesOf(state);
  if (minutes !== null && minutes < LONG) return 'by-time';
  return ONCE.has(counts) ? 'once' : 'counted';
}

/** So many values that lists of a line have together are still told apart; of more each list is one value. */
const MOST_VALUES = 64;

/** The values that a line has of some marks together: of two sides and two orders there are four. */
function valuesOf(marks: Marks, names: readonly string[]): readonly string[] {
  const lists = names.map((name) => marks[name] ?? []);
  const isShort = lists.reduce((product, list) => product * list.length, 1) <= MOST_VALUES;
  return lists.reduce<readonly string[]>(
    (all, list) => all.flatMap((one) => (isShort ? list : [list.join('\n')]).map((own) => JSON.stringify([one, own]))),
    [''],
  );
}

/** Keeps those marks that a line states as well. Values of fewer marks are made anew when they are asked for. */
function keepStated(seen: Seen, marks: Marks): void {
  const names = seen.names.filter((name) => (marks[name] ?? null) !== null);
  if (names.length < seen.names.length) seen.values = null;
  seen.names = names;
}

/** True if a line states values of its marks that no earlier line shares: one for each of its units, if it has so many. */
function isAnother({ units, marks }: Share, seen: Seen): boolean {
  keepStated(seen, marks);
  const { names } = seen;
  if (names.length === 0) return false;
  seen.values ??= new Set(seen.marks.flatMap((earlier) => valuesOf(earlier, names)));
  const { values } = seen;
  const own = valuesOf(marks, names);
  const fresh = own.filter((value) => !values.has(value)).length;
  return decimal(own.length).gte(units) ? decimal(fresh).gte(units) : fresh > 0;
}

function shareOf(state: Witness, of: Case): Share {
  const days = decimal(daysOf(state));
  const parts = partsBySide(state, 'bodyParts', of.catalogue.words.get('bodyParts'));
  const documented = (measured(state, 'performedUnits') ?? ZERO).div(days);
  return { state, units: state.claimed.div(days), documented, marks: marksOf(state, parts), parts };
}

/** True if something that the lines state accounts for so many units. */
function isAccounted(share: Share, seen: Seen | undefined): boolean {
  const { state, units, documented, parts } = share;
  if (documented.plus(seen?.documented ?? ZERO).gte(units.plus(seen?.units ?? ZERO))) return true;
  const isOwnAccounted = units.lte(ONE) || units.lte(decimal(namedOn(state, parts)));
  return isOwnAccounted && (seen === undefined || isAnother(share, seen));
}

function note({ state, units, documented, marks }: Share, seen: Seen | undefined, wordings: Wordings): Seen {
  const made: Seen = seen ?? {
    first: state,
    lines: 0,
    units: ZERO,
    documented: ZERO,
    marks: [],
    names: Object.keys(marks),
    values: null,
    wordings,
  };
  made.lines++;
  made.units = made.units.plus(units);
  made.documented = made.documented.plus(documented);
  made.marks.push(marks);
  keepStated(made, marks);
  if (made.values !== null) for (const value of valuesOf(marks, made.names)) made.values.add(value);
  return made;
}

/** What is asked of a line: nothing, or whether it was written twice. */
interface Question {
  readonly effect: 'review' | 'info';
  readonly earlier: Witness | null;
  /** whether the lines differ, or the item is charged by time */
  readonly reason: typeof SAME;
}

function questionOf(share: Share, seen: Seen | undefined, same: Witness | null): Question | null {
  const { state } = share;
  const repeats = repeatsOf(state);
  const earlier = seen?.first ?? null;
  if (same !== null && repeats !== 'not-asked' && repeats !== 'by-time') {
    const isKnown = repeats !== 'unknown' && state.item !== null;
    return { effect: isKnown ? 'review' : 'info', earlier: same, reason: SAME };
  }
  if (isBounded(state)) return null;
  const units = share.units.plus(seen?.units ?? ZERO);
  if (seen === undefined && units.lte(ONE)) return null;
  if (repeats === 'by-time') {
    const minutes = decimal(minutesOf(state) ?? 0).mul(units);
    const isWithin = minutes.lte(decimal(TWO_HOURS));
    return { effect: isWithin ? 'info' : 'review', earlier, reason: isWithin ? WITHIN_HOURS : BEYOND_HOURS };
  }
  if (repeats !== 'once') return null;
  const isKnown = isAccounted(share, seen);
  return { effect: isKnown ? 'info' : 'review', earlier, reason: isKnown ? ACCOUNTED : AGAIN };
}

/** How many lines of a session count as an item. */
function linesCountingAs({ byItem }: Session, item: string): number {
  return byItem.get(item)?.length ?? 0;
}

/** Remembers a line in a session. @returns what is to be asked of it there */
function noteIn(session: Session, share: Share, item: string, duplicates: Duplicates): Question | null {
  // alone in its session, as most lines are: nothing is to be remembered of it
  if (linesCountingAs(session, item) < 2) return questionOf(share, undefined, null);
  const ofSession = duplicates.get(session) ?? new Map<string, Seen>();
  duplicates.set(session, ofSession);
  const seen = ofSession.get(item);
  const wordings: Wordings = seen?.wordings ?? new Map<string, Alike>();
  const question = questionOf(share, seen, sameBefore(share, wordings));
  ofSession.set(item, note(share, seen, wordings));
  return question;
}

/** Remembers a line. @returns what is to be asked of it, if it is one of the claim: what is asked of one of its days */
export function noteWording(state: Witness, duplicates: Duplicates, of: Case): Question | null {
  const { countsAs } = state;
  const sessions = sessionsOf(state);
  if (countsAs === null) return null;
  const isAlone = sessions.every((session) => linesCountingAs(session, countsAs) < 2);
  if (isAlone && state.claimed.lte(ONE)) return null;
  const share = shareOf(state, of);
  let asked: Question | null = null;
  for (const session of sessions) {
    const question = noteIn(session, share, countsAs, duplicates);
    if (asked === null || (asked.effect === 'info' && question?.effect === 'review')) asked = question;
  }
  return asked;
}

/** Asks whether one care was written twice: as two lines, or as a quantity where one is expected. */
export function checkDuplicate(state: Judged, duplicates: Duplicates, of: Case): void {
  const question = noteWording(state, duplicates, of);
  if (question === null) return;
  const { effect, earlier, reason } = question;
  const { version } = state;
  const unit = version?.item.unit?.text;
  const citation = version === null ? null : unit === undefined ? version.source : { ...version.source, quote: unit };
  const line = earlier === null ? {} : { line: earlier.line.id };
  const params = { ...reason, ...line, claimed: decimalText(state.claimed) };
  const lines = earlier === null ? {} : { lines: [earlier.line.id] };
  addFinding(state, makeFinding({ code: 'possible-duplicate', effect, params }, citation, lines));
}
