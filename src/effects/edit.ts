import type { Case } from '../line/case.js';
import { type At, byCause } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { type Lookup, type Meeting, meetingOf, meets, type Role, withinKey } from '../line/meeting.js';
import { type Place, placesOf } from '../line/place.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { ExcludesCode } from '../model/event-codes.js';
import type { Within } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { Beside } from './beside.js';
import { firstHit, giveWay, type Hit } from './give-way.js';

/** An edit between two columns of lines: beside a line of column one, a line of column two gives way. */
export interface Edit {
  readonly rule: CompiledRule;
  readonly code: ExcludesCode;
  readonly effect: 'deny' | 'review' | 'info';
  /** lines that stay */
  readonly columnOne: readonly Witness[];
  /** lines that give way to them */
  readonly columnTwo: readonly Witness[];
  /** which of the two columns bears the rule; the other is the group's */
  readonly bearers: 'one' | 'two';
  readonly within: Within | undefined;
  /** the place at which alone lines give way; undefined if the rule names none */
  readonly at: string | undefined;
}

/** An edit with what is looked up for it. */
interface Laid {
  readonly edit: Edit;
  readonly meeting: Meeting;
  readonly at: At | null;
  readonly roleOne: Role;
  readonly roleTwo: Role;
  readonly two: ReadonlySet<Witness>;
  /** all of column one */
  readonly all: Beside;
}

function laid(edit: Edit, of: Case): Laid {
  const meeting = meetingOf(edit.within, of);
  const at = edit.at === undefined ? null : atOf(edit.at, of);
  const [roleOne, roleTwo]: readonly [Role, Role] =
    edit.bearers === 'one' ? ['bearer', 'member'] : ['member', 'bearer'];
  const all = new Beside(edit.columnOne, roleOne, meeting, at, byCause, edit.rule.isOfRole);
  return { edit, meeting, at, roleOne, roleTwo, two: new Set(edit.columnTwo), all };
}

/** How a rule tells places apart. */
export function atOf(name: string, of: Case): At {
  return { name, words: of.catalogue.words.get(name === 'site' ? 'bodyParts' : name) };
}

/** For each line, the denials in which it stands in column one: what it would itself deny. */
function denialsByColumnOne(all: readonly Laid[]): Map<Witness, Laid[]> {
  const denials = new Map<Witness, Laid[]>();
  for (const one of all) {
    if (one.edit.effect !== 'deny') continue;
    for (const state of one.edit.columnOne) {
      const own = denials.get(state);
      if (own === undefined) denials.set(state, [one]);
      else own.push(one);
    }
  }
  return denials;
}

/** Column one of an edit without the lines that a line denies in return; made once for all lines that deny the same. */
function oneSidedCauses(all: readonly Laid[]) {
  const denials = denialsByColumnOne(all);
  const made = new Map<Laid, Map<string, Beside>>();
  const order = new Map(all.map((one, i) => [one, i]));

  return (one: Laid, state: Witness): { readonly beside: Beside; readonly others: readonly Laid[] } => {
    const own = denials.get(state) ?? [];
    const alike = own.filter(({ edit }) => withinKey(edit.within) === withinKey(one.edit.within));
    const others = own.length === alike.length ? [] : own.filter((denial) => !alike.includes(denial));
    if (alike.length === 0) return { beside: one.all, others };
    const key = alike.map((denial) => order.get(denial)).join(' ');
    const byKey = made.get(one) ?? new Map<string, Beside>();
    made.set(one, byKey);
    const known = byKey.get(key);
    if (known !== undefined) return { beside: known, others };
    const oneSided = one.edit.columnOne.filter((cause) => !alike.some(({ two }) => two.has(cause)));
    const beside = new Beside(oneSided, one.roleOne, one.meeting, one.at, byCause, one.edit.rule.isOfRole);
    byKey.set(key, beside);
    return { beside, others };
  };
}

type OneSided = ReturnType<typeof oneSidedCauses>;

/** True if a denial of another reach lets the line deny the cause in return. */
function deniesInReturn({ edit, meeting, two }: Laid, state: Witness, cause: Witness): boolean {
  if (!two.has(cause)) return false;
  return edit.bearers === 'one' ? meets(meeting, state, cause) : meets(meeting, cause, state);
}

/** True if the name of a line only contains a term of the group: that denies nothing. */
function isInPart({ rule }: Edit, member: Witness): boolean {
  return matchedBy(rule, member).basis === 'part-of-name';
}

/** What a line meets on one of its days, or at one of its places. */
function hitOn(one: Laid, state: Judged, lookup: Lookup, place: Place | null, oneSided: OneSided): Hit | null {
  const { edit, at, all } = one;
  const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
  if (edit.effect === 'deny' && !(edit.bearers === 'one' && isInPart(edit, state))) {
    const { beside, others } = oneSided(one, state);
    const isOneSided = (cause: Witness): boolean =>
      accept(cause) &&
      !(edit.bearers === 'two' && isInPart(edit, cause)) &&
      !others.some((denial) => deniesInReturn(denial, state, cause));
    const cause = beside.find(lookup.sure, (causes) => {
      if (at === null) return causes.firstNotElsewhere(state, isOneSided);
      return place === null ? null : causes.firstAt(place, state, isOneSided);
    });
    if (cause !== null) return { cause, isSure: true };
  }
  const cause = all.findAny(lookup, (causes) =>
    at === null ? causes.first(state, accept) : causes.firstPerhapsAt(place, state, accept),
  );
  return cause === null ? null : { cause, isSure: false };
}

/** The parts of a line that are decided one by one: its places if the rule names them, else its days. */
function hitsOn(one: Laid, state: Judged, oneSided: OneSided): readonly (Hit | null)[] {
  const lookups = one.meeting.lookups(state, one.roleTwo);
  const places = one.at === null ? [] : placesOf(state, one.at.name, one.at.words);
  if (places.length < 2) {
    return lookups.map((lookup) => hitOn(one, state, lookup, places[0] ?? null, oneSided));
  }
  return places.map((place) => firstHit(lookups.map((lookup) => hitOn(one, state, lookup, place, oneSided))));
}

function addPast(edit: Edit, on: Judged, before: Witness): void {
  const { rule, code, bearers } = edit;
  const { id } = before.line;
  const extras = { lines: [id], ...matchedBy(rule, bearers === 'one' ? before : on) };
  const effect = edit.effect === 'info' ? 'info' : 'review';
  addFinding(on, ruleFinding(rule, { code, effect, params: { line: id } }, extras));
}

/** A line of history cannot be denied any more: the line of the claim in the other column is questioned. */
function questionHistory({ edit, meeting, at, roleOne, roleTwo }: Laid): void {
  const past = edit.columnTwo.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const beside = new Beside(past, roleTwo, meeting, at, byCause, edit.rule.isOfRole);
  for (const state of edit.columnOne) {
    if (!isJudged(state) || hasFinding(state, edit.rule)) continue;
    const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
    const [place = null] = at === null ? [] : placesOf(state, at.name, at.words);
    const lookups = meeting.lookups(state, roleOne);
    const found = lookups.map((lookup) =>
      beside.findAny(lookup, (causes) =>
        at === null ? causes.first(state, accept) : causes.firstPerhapsAt(place, state, accept),
      ),
    );
    const [before] = found.filter((cause) => cause !== null).sort(byCause);
    if (before !== undefined) addPast(edit, state, before);
  }
}

/**
 * Applies all edits of one type of event at once. A line of column two is denied if a line of column one surely stands
 * beside it that it does not deny in return, at the same place if the rule names one. If that is in doubt, a person is
 * asked. A line of several days, or of several places, gives way on those alone.
 */
export function applyEdits(edits: readonly Edit[], of: Case): void {
  const all = edits.map((edit) => laid(edit, of));
  const oneSided = oneSidedCauses(all);
  for (const one of all) {
    for (const state of one.edit.columnTwo)
      if (isJudged(state))
        giveWay(one.edit, state, hitsOn(one, state, oneSided), one.edit.bearers === 'one' ? 'member' : 'bearer');
    questionHistory(one);
  }
}
