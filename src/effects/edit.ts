import { append } from '../ground/grouped.js';
import type { Case } from '../line/case.js';
import { type At, byCause } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import { matchedBy } from '../line/matched.js';
import { type Lookup, type Meets, meets, meetsOf, type Role } from '../line/meeting.js';
import { type Place, placesOf } from '../line/place.js';
import { isReductionOf, type Witness } from '../line/witness.js';
import type { ExcludesCode } from '../model/event-codes.js';
import type { Within } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Beside } from './beside.js';
import { type Column, Columns } from './columns.js';
import { giveWay, type Hit, type Parts } from './give-way.js';
import { hitsOnParts, searchPerhaps, searchSurely } from './parts.js';

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
  readonly meets: Meets;
  readonly at: At | null;
  readonly roleOne: Role;
  readonly roleTwo: Role;
  /** all of column one */
  readonly all: Beside;
}

function laid(edit: Edit, columns: Columns, of: Case): Laid {
  const bearers = edit.bearers === 'one' ? edit.columnOne : edit.columnTwo;
  const meets = meetsOf(edit.within, of, edit.rule, bearers);
  const at = edit.at === undefined ? null : atOf(edit.at, of);
  const [roleOne, roleTwo]: readonly [Role, Role] =
    edit.bearers === 'one' ? ['bearer', 'member'] : ['member', 'bearer'];
  return {
    edit,
    meets,
    at,
    roleOne,
    roleTwo,
    all: columns.beside(edit.columnOne, roleOne, meets, at, edit.rule.isOfRole),
  };
}

/** How a rule tells places apart. */
export function atOf(name: string, of: Case): At {
  return { name, words: of.catalogue.words.get(name === 'site' ? 'bodyParts' : name) };
}

/** What lines of one column deny, all within one reach. */
class Denials {
  readonly key: string;
  readonly one: Laid;
  readonly #columns: Columns;
  readonly #denied = new Set<Column>();
  #all: ReadonlySet<Witness> | undefined;

  constructor(one: Laid, key: string, columns: Columns) {
    this.one = one;
    this.key = key;
    this.#columns = columns;
  }

  add({ edit: { columnTwo } }: Laid): void {
    this.#denied.add(columnTwo);
  }

  deny(state: Witness): boolean {
    this.#all ??=
      this.#denied.size === 1 ? this.#columns.set([...this.#denied][0] ?? []) : new Set([...this.#denied].flat());
    return this.#all.has(state);
  }

  /** True if one of them denies the cause in return, as far as it reaches. */
  denyBeside(state: Witness, cause: Witness): boolean {
    const {
      edit,
      meets: { meeting },
    } = this.one;
    if (!this.deny(cause)) return false;
    return edit.bearers === 'one' ? meets(meeting, state, cause) : meets(meeting, cause, state);
  }
}

/** For each line, the denials in which it stands in column one: what it would itself deny. */
function denialsByColumnOne(all: readonly Laid[], columns: Columns): Map<Witness, Denials[]> {
  const byColumn = new Map<Column, Map<string, Denials>>();
  const byLine = new Map<Witness, Denials[]>();
  let made = 0;
  for (const one of all) {
    const { effect, columnOne, bearers } = one.edit;
    if (effect !== 'deny') continue;
    const byReach = byColumn.get(columnOne) ?? new Map<string, Denials>();
    byColumn.set(columnOne, byReach);
    const reach = `${one.meets.key} ${bearers}`;
    const known = byReach.get(reach);
    const denials = known ?? new Denials(one, String(made++), columns);
    denials.add(one);
    if (known !== undefined) continue;
    byReach.set(reach, denials);
    for (const state of columnOne) append(byLine, state, denials);
  }
  return byLine;
}

const NONE: readonly Denials[] = [];

/** Column one of an edit without the lines that a line denies in return; made once for all lines that deny the same. */
function oneSidedCauses(all: readonly Laid[], columns: Columns) {
  const denials = denialsByColumnOne(all, columns);

  return (laid: Laid, state: Witness): { readonly beside: Beside; readonly others: readonly Denials[] } => {
    const { edit, roleOne, meets, at } = laid;
    const own = denials.get(state) ?? NONE;
    const alike = own.filter(({ one }) => one.meets.key === meets.key);
    const others = own.length === alike.length ? NONE : own.filter((denial) => !alike.includes(denial));
    const mayBeInPart = edit.bearers === 'two' && edit.rule.group?.onlyCodes === null;
    if (alike.length === 0 && !mayBeInPart) return { beside: laid.all, others };
    const stays = (cause: Witness): boolean =>
      !(mayBeInPart && isInPart(edit, cause)) && !alike.some((denial) => denial.deny(cause));
    const key = alike.map((denial) => denial.key).join(' ');
    const column = columns.part(edit.columnOne, key, stays);
    return { beside: columns.beside(column, roleOne, meets, at, edit.rule.isOfRole), others };
  };
}

type OneSided = ReturnType<typeof oneSidedCauses>;

/** True if the name of a line only contains a term of the group: that denies nothing. */
export function isInPart({ rule }: Edit, member: Witness): boolean {
  return matchedBy(rule, member).basis === 'part-of-name';
}

/** What a line meets on one of its days, at one of its places, or on one of its sides. */
function hitOn(
  one: Laid,
  state: Judged,
  lookup: Lookup,
  place: Place | null,
  part: Judged,
  oneSided: OneSided,
): Hit | null {
  const { edit, at, all } = one;
  const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
  if (edit.effect === 'deny' && !(edit.bearers === 'one' && isInPart(edit, state))) {
    const { beside, others } = oneSided(one, state);
    const isOneSided = (cause: Witness): boolean =>
      accept(cause) && !others.some((denial) => denial.denyBeside(state, cause));
    const cause = beside.find(lookup.sure, searchSurely(part, at, place, isOneSided));
    if (cause !== null) return { cause, isSure: true };
  }
  const cause = all.findAny(lookup, searchPerhaps(part, at, place, accept));
  return cause === null ? null : { cause, isSure: false };
}

function hitsOn(one: Laid, state: Judged, oneSided: OneSided): Parts {
  const lookups = one.meets.meeting.lookups(state, one.roleTwo);
  return hitsOnParts(state, one.at, lookups, (lookup, place, part) => hitOn(one, state, lookup, place, part, oneSided));
}

function addPast(edit: Edit, on: Judged, before: Witness): void {
  const { rule, code, bearers } = edit;
  const { id } = before.line;
  const extras = { lines: [id], ...matchedBy(rule, bearers === 'one' ? before : on) };
  const effect = edit.effect === 'info' ? 'info' : 'review';
  addFinding(on, ruleFinding(rule, { code, effect, params: { line: id } }, extras));
}

/** A line of history cannot be denied any more: the line of the claim in the other column is questioned. */
function questionHistory({ edit, meets, at, roleOne, roleTwo }: Laid, columns: Columns): void {
  const past = columns.part(edit.columnTwo, 'history', (state) => state.inHistory);
  if (past.length === 0) return;
  const beside = columns.beside(past, roleTwo, meets, at, edit.rule.isOfRole);
  for (const state of columns.near(edit.columnOne, roleOne, past, meets)) {
    if (!isJudged(state) || hasFinding(state, edit.rule)) continue;
    const accept = (cause: Witness): boolean => !isReductionOf(cause, state) && !isReductionOf(state, cause);
    const [place = null] = at === null ? [] : placesOf(state, at.name, at.words);
    const lookups = meets.meeting.lookups(state, roleOne);
    const found = lookups.map((lookup) => beside.findAny(lookup, searchPerhaps(state, at, place, accept)));
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
  const columns = new Columns();
  const all = edits.map((edit) => laid(edit, columns, of));
  const oneSided = oneSidedCauses(all, columns);
  for (const one of all) {
    const { edit, roleTwo, meets } = one;
    for (const state of columns.near(edit.columnTwo, roleTwo, edit.columnOne, meets))
      if (isJudged(state)) giveWay(edit, state, hitsOn(one, state, oneSided), roleTwo);
    questionHistory(one, columns);
  }
}
