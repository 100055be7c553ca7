import { Causes } from '../line/causes.js';
import { ruleFinding } from '../line/finding.js';
import { addFinding, hasFinding, isJudged, type Judged } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import type { FindingCode } from '../model/finding-code.js';
import type { CompiledRule } from '../packs/rule-book.js';

/** What a rule says of two sets of lines of one session: each of the one stands against each of the other. */
export interface Accusation {
  readonly rule: CompiledRule;
  readonly code: FindingCode;
  readonly effect: 'deny' | 'review';
  /** lines that are charged rightly */
  readonly causes: readonly Witness[];
  /** lines that are charged wrongly beside them */
  readonly accused: readonly Witness[];
  /** whether other sides and sites turn a denial into a question */
  readonly placed: boolean;
}

/** For each line, the denials in which it is a cause: what it would itself deny. */
function denialsByCause(accusations: readonly Accusation[]): Map<Witness, Accusation[]> {
  const denials = new Map<Witness, Accusation[]>();
  for (const accusation of accusations) {
    if (accusation.effect !== 'deny') continue;
    for (const cause of accusation.causes) {
      const own = denials.get(cause);
      if (own === undefined) denials.set(cause, [accusation]);
      else own.push(accusation);
    }
  }
  return denials;
}

/** Finds the causes that a line does not deny in return; made once for all lines that deny the same. */
function oneSidedCauses(accusations: readonly Accusation[]) {
  const denials = denialsByCause(accusations);
  const accusedSets = new Map(accusations.map((accusation) => [accusation, new Set(accusation.accused)]));
  const known = new Map<Accusation, Map<string, Causes>>();
  const order = new Map(accusations.map((accusation, i) => [accusation, i]));

  return (accusation: Accusation, accused: Witness): Causes => {
    const own = denials.get(accused) ?? [];
    const key = own.map((denial) => order.get(denial)).join(' ');
    const byKey = known.get(accusation) ?? new Map<string, Causes>();
    known.set(accusation, byKey);
    const before = byKey.get(key);
    if (before !== undefined) return before;
    const oneSided = accusation.causes.filter((cause) => !own.some((denial) => accusedSets.get(denial)?.has(cause)));
    const causes = new Causes(oneSided);
    byKey.set(key, causes);
    return causes;
  };
}

function say(accusation: Accusation, on: Judged, effect: 'deny' | 'review', because: Witness): void {
  const { rule, code } = accusation;
  addFinding(on, ruleFinding(rule, code, effect, { line: because.line.id }, { lines: [because.line.id] }));
}

/** A line of history cannot be denied any more: the line of the claim that stands against it is questioned. */
function questionHistory(accusation: Accusation): void {
  const past = accusation.accused.filter((state) => state.inHistory);
  if (past.length === 0) return;
  const index = new Causes(past);
  for (const cause of accusation.causes) {
    if (!isJudged(cause) || hasFinding(cause, accusation.rule)) continue;
    const against = index.first(cause);
    if (against !== null) say(accusation, cause, 'review', against);
  }
}

/**
 * Judges all accusations of one kind at once. A line is denied where a cause stands against it that it does not
 * deny in return and, where places count, that was done at the same place; else it is questioned.
 */
export function judge(accusations: readonly Accusation[]): void {
  const oneSided = oneSidedCauses(accusations);
  for (const accusation of accusations) {
    const all = new Causes(accusation.causes);
    for (const accused of accusation.accused) {
      if (!isJudged(accused)) continue;
      const any = all.first(accused);
      if (any === null) continue;
      const causes = accusation.effect === 'deny' ? oneSided(accusation, accused) : null;
      const cause = accusation.placed ? causes?.firstAtPlace(accused) : causes?.first(accused);
      if (cause) say(accusation, accused, 'deny', cause);
      else say(accusation, accused, 'review', any);
    }
    questionHistory(accusation);
  }
}
