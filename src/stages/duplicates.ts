import { canonicalJson } from '../ground/json.js';
import { decimal, decimalText } from '../ground/money.js';
import { nameKey } from '../ground/name.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';
import { linesOfItem, type Witness } from '../line/witness.js';
import type { ClaimLine } from '../model/claim.js';
import { decimalFault, type OneOrMore } from '../model/primitives.js';
import { LIKE, SAME } from '../words/reasons.js';

/** Ids of lines: the first of each item in each session, and the first of each wording. */
export type Duplicates = Map<string, string>;

/** Details in one form: an area as a number, without absent ones; null if there are none. */
function canonicalDetails(details: ClaimLine['details']): Readonly<Record<string, unknown>> | null {
  const given = Object.entries(details ?? {}).filter(([, value]) => value !== undefined);
  const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimalFault(value, 20) === null;
  const forms = given.map(([name, value]) => [name, name === 'areaCm2' && isDecimal(value) ? Number(value) : value]);
  return forms.length === 0 ? null : Object.fromEntries(forms);
}

/** Everything that a line says except its id, in one form. */
function wording({ line, kind, code, claimed }: Witness): string {
  const { id: _id, code: printed, name, site, department, quantity: _quantity, charged, details, ...rest } = line;
  const text = (value: OneOrMore | undefined): string | null =>
    value === undefined ? null : nameKey([value].flat().join('\n'));
  return canonicalJson({
    ...rest,
    kind,
    code: printed === undefined ? null : code,
    names: [name, site, department].map(text),
    quantity: decimalText(claimed),
    charged: [charged?.unitPrice, charged?.amount].map((value) =>
      value === undefined ? null : decimalText(decimal(value)),
    ),
    details: canonicalDetails(details),
  });
}

/** An earlier line of the same item and session: the first of the same words, or else the first of all. */
interface Earlier {
  readonly id: string;
  readonly isSame: boolean;
}

/**
 * Remembers a line, and returns the earlier one; null if there is none, or if lines of its unit are not compared. Only
 * those of 次 and 项 are.
 */
export function noteWording(state: Witness, seen: Duplicates): Earlier | null {
  const { item, code } = state;
  const { counts, size } = item?.unit ?? {};
  if (size !== undefined || (counts !== 'session' && counts !== 'test')) return null;
  if (linesOfItem(state).length < 2) return null;
  const ofItem = JSON.stringify([code, state.session.key]);
  const ofWording = `${ofItem} ${wording(state)}`;
  const same = seen.get(ofWording);
  const earlier = same ?? seen.get(ofItem);
  if (earlier === undefined) seen.set(ofItem, state.line.id);
  if (same === undefined) seen.set(ofWording, state.line.id);
  return earlier === undefined ? null : { id: earlier, isSame: same !== undefined };
}

/** A line is a possible duplicate if its session has an earlier line of its item. Only the same words ask for a review. */
export function checkDuplicate(state: Judged, seen: Duplicates): void {
  const earlier = noteWording(state, seen);
  const { version } = state;
  if (earlier === null || version === null) return;
  const { id, isSame } = earlier;
  const citation = { ...version.source, quote: version.item.unit?.text ?? '' };
  const params = { line: id, ...(isSame ? SAME : LIKE) };
  addFinding(
    state,
    makeFinding({ code: 'possible-duplicate', effect: isSame ? 'review' : 'info', params }, citation, { lines: [id] }),
  );
}
