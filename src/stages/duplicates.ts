import { canonicalJson } from '../json.js';
import { makeFinding } from '../line/finding.js';
import { linesOfItem } from '../line/session.js';
import { type LineState, report } from '../line/state.js';
import type { ClaimLine } from '../model/claim.js';
import { decimalFault } from '../model/primitives.js';
import { decimalText } from '../money.js';
import { nameKey } from '../name.js';

/** The first line of each item in each session, and the first of each wording. */
export type Duplicates = Map<string, string>;

/** Details in one form: numbers and decimal texts canonical, absent ones left out; none at all is null. */
function canonicalDetails(details: ClaimLine['details']): Readonly<Record<string, unknown>> | null {
  const given = Object.entries(details ?? {}).filter(([, value]) => value !== undefined);
  const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimalFault(value, 20) === null;
  const forms = given.map(([name, value]) => [name, name === 'areaCm2' && isDecimal(value) ? Number(value) : value]);
  return forms.length === 0 ? null : Object.fromEntries(forms);
}

/** Everything that a line says but its id, in one form. */
function wording({ line, kind, code, claimed, charged }: LineState): string {
  const {
    id: _id,
    code: printed,
    name,
    site,
    department,
    quantity: _quantity,
    charged: _charged,
    details,
    ...rest
  } = line;
  const text = (value: string | undefined): string | null => (value === undefined ? null : nameKey(value));
  return canonicalJson({
    ...rest,
    kind,
    code: printed === undefined ? null : code,
    names: [name, site, department].map(text),
    quantity: decimalText(claimed),
    charged: [charged.unitPrice, charged.amount].map((value) => value && decimalText(value)),
    details: canonicalDetails(details),
  });
}

const SAME = { sameZh: '内容完全相同', sameEn: 'it says the same in everything' };
const LIKE = { sameZh: '内容不同', sameEn: 'it differs in what it says' };

/** Of two lines of one item in one session, unit 次 or 项, the later is questioned: the same words may be a double entry. */
export function checkDuplicate(state: LineState, seen: Duplicates): void {
  const { item, code } = state;
  const { counts, size } = item?.unit ?? {};
  if (item === null || size !== undefined || (counts !== 'session' && counts !== 'test')) return;
  if (linesOfItem(state).length < 2) return;
  const ofItem = JSON.stringify([code, state.session.key]);
  const ofWording = `${ofItem} ${wording(state)}`;
  const same = seen.get(ofWording);
  const earlier = same ?? seen.get(ofItem);
  if (earlier === undefined) seen.set(ofItem, state.line.id);
  if (same === undefined) seen.set(ofWording, state.line.id);
  if (earlier === undefined || state.inHistory) return;
  const citation = { ...item.source, quote: item.unit?.text ?? '' };
  const params = { line: earlier, ...(same === undefined ? LIKE : SAME) };
  report(
    state,
    makeFinding('possible-duplicate', same === undefined ? 'info' : 'review', citation, params, { lines: [earlier] }),
  );
}
