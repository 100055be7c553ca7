import { grouped } from '../ground/grouped.js';
import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import type { ExcludesCode } from '../model/event-codes.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** An edit between two columns of lines of one session: beside a line of column one, a line of column two gives way. */
export interface Edit {
  readonly rule: CompiledRule;
  readonly code: ExcludesCode;
  readonly effect: 'deny' | 'review';
  /** lines that stay */
  readonly columnOne: readonly Witness[];
  /** lines that give way to them */
  readonly columnTwo: readonly Witness[];
  /** true if the edit denies only lines of one place; lines of other sides or sites are questioned */
  readonly atPlace: boolean;
}

/** For each line, the denials in which it stands in column one: what it would itself deny. */
function denialsByColumnOne(edits: readonly Edit[]): Map<Witness, Edit[]> {
  return grouped(
    edits.filter(({ effect }) => effect === 'deny'),
    ({ columnOne }) => columnOne,
  );
}

/** Finds the causes that a line does not deny in return; made once for all lines that deny the same. */
function oneSidedCauses(edits: readonly Edit[]) {
  const denials = denialsByColumnOne(edits);
  const columnsTwo = new Map(edits.map((edit) => [edit, new Set(edit.columnTwo)]));
  const made = new Map<Edit, Map<string, Causes>>();
  const order = new Map(edits.map((edit, i) => [edit, i]));

  return (edit: Edit, state: Witness): Causes => {
    const own = denials.get(state) ?? [];
    const key = own.map((denial) => order.get(denial)).join(' ');
    const byKey = made.get(edit) ?? new Map<string, Causes>();
    made.set(edit, byKey);
    const before = byKey.get(key);
    if (before !== undefined) return before;
    const oneSided = edit.columnOne.filter((cause) => !own.some((denial) => columnsTwo.get(denial)?.has(cause)));
    const causes = new Causes(oneSided);
    byKey.set(key, causes);
    return causes;
  };
}

/** Adds the finding of an edit to a line, with the line of the other column as its cause. */
function addBeside({ rule, code }: Edit, on: Judged, effect: 'deny' | 'review', cause: Witness): void {
  const { id } = cause.line;
  addFinding(on, ruleFinding(rule, { code, effect, params: { line: id } }, { lines: [id] }));
}

/** A line of history cannot be denied any more: the line of the claim in the other column is questioned. */
function questionHistory(edit: Edit): void {
  const past = edit.columnTwo.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const index = new Causes(past);
  for (const state of edit.columnOne) {
    if (!isJudged(state) || hasFinding(state, edit.rule)) continue;
    const before = index.first(state);
    if (before !== null) addBeside(edit, state, 'review', before);
  }
}

/**
 * Applies all edits of one type of event at once. A line of column two is denied if a line of column one stands beside
 * it that it does not deny in return. If the edit holds at one place only, that line must be done at the same place. A
 * line of column two that is not denied is questioned if any line of column one stands beside it.
 */
export function applyEdits(edits: readonly Edit[]): void {
  const oneSided = oneSidedCauses(edits);
  for (const edit of edits) {
    const all = new Causes(edit.columnOne);
    for (const state of edit.columnTwo) {
      if (!isJudged(state)) continue;
      const any = all.first(state);
      if (any === null) continue;
      const causes = edit.effect === 'deny' ? oneSided(edit, state) : null;
      const cause = edit.atPlace ? causes?.firstAtPlace(state) : causes?.first(state);
      if (cause) addBeside(edit, state, 'deny', cause);
      else addBeside(edit, state, 'review', any);
    }
    questionHistory(edit);
  }
}
