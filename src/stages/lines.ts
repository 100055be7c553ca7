import { ClaimError, type Issue } from '../ground/errors.js';
import { append } from '../ground/grouped.js';
import { type Decimal, decimal, ONE, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import type { Draft, Judged } from '../line/judged.js';
import { type Stand, standing } from '../line/stand.js';
import { emptySession, type Session, sessionsOf, type Witness } from '../line/witness.js';
import type { Claim, ClaimLine } from '../model/claim.js';
import type { Finding } from '../model/finding.js';
import { negativeCharges } from '../model/reversal.js';
import { makeIssue } from '../words/issues.js';
import { unknownDetails } from './line-rules.js';
import { resolve } from './resolve.js';
import { stateInTerms } from './stated-words.js';

/** The lines of a claim, resolved, each in its session. */
export interface Lines {
  readonly judged: readonly Judged[];
  /** lines of the claim first, then those of its history */
  readonly all: readonly Witness[];
}

function amount(value: number | string | undefined): Decimal | null {
  return value === undefined ? null : decimal(value);
}

/** The findings of a line before any rule. */
function draftsOf(line: ClaimLine, findings: readonly Finding[], of: Case): Draft[] {
  const said = line.details === undefined ? findings : [...unknownDetails(line.details, of.detailsRead), ...findings];
  return said.length === 0 ? [] : said.map((finding) => ({ finding, readings: [] }));
}

/** A line before any step. One of history has the same members, but its type is only ever `Witness`. */
function makeLine<InHistory extends boolean>(
  line: ClaimLine,
  index: number,
  inHistory: InHistory,
  stand: Stand,
  session: Session,
  spans: readonly Session[] | null,
  date: string,
  of: Case,
) {
  const kind = line.kind ?? 'service';
  const claimed = line.quantity === undefined ? ONE : decimal(line.quantity);
  const {
    code,
    item,
    version,
    known,
    matchName,
    details: given,
    open,
    resolvedFrom,
    findings,
  } = resolve(line, kind, date, of);
  const { details, unknown } = stateInTerms(given, of.catalogue.words, of.catalogue.ruleBook.reads.yesOrNo);
  const unknownWords = of.unknownWords === null ? unknown : new Map([...of.unknownWords, ...(unknown ?? [])]);
  return {
    index,
    inHistory,
    line,
    date,
    kind,
    claimed,
    charged: { unitPrice: amount(line.charged?.unitPrice), amount: amount(line.charged?.amount) },
    session,
    spans,
    stand,
    resolvedFrom,
    code,
    countsAs: version?.item.role === 'extension' ? (version.mains[0] ?? code) : code,
    item,
    version,
    known,
    matchName,
    details,
    unknownWords,
    active: [],
    partly: null,
    open,
    drafts: inHistory ? [] : draftsOf(line, findings, of),
    heard: null,
    lost: null,
    allowed: claimed,
    pricing: null,
    undecided: [],
    isAsCharged: false,
    floor: null,
    caps: [],
    procedure: null,
    denied: null,
    separate: null,
    unlisted: false,
  };
}

type SessionOf = (name: string | null, day: number) => Session;

/** Finds a session, by its name or else by the day. */
function sessions(): SessionOf {
  const named = new Map<string, Session>();
  const days = new Map<number, Session>();
  return (name, day) => {
    const found = (name === null ? days.get(day) : named.get(name)) ?? emptySession(keyOf(name, day));
    if (name === null) days.set(day, found);
    else named.set(name, found);
    return found;
  };
}

/** The sessions of the days of a line that names none. */
function spansOf({ session, first, last }: Stand, sessionOf: SessionOf): readonly Session[] | null {
  if (session !== null || first === last) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => sessionOf(null, first + i));
}

function keyOf(session: string | null, first: number): string {
  return session === null ? `day ${first}` : `session ${session}`;
}

/** Adds a line to its sessions. Drugs and other charges are left out: they take part in nothing. */
function join(state: Witness): void {
  const { kind, countsAs } = state;
  if (kind === 'drug' || kind === 'other') return;
  for (const session of sessionsOf(state)) {
    session.lines.push(state);
    if (countsAs !== null && kind === 'service') append(session.byItem, countsAs, state);
  }
}

/** A service that is charged below 0 takes another line back, unless its item is a reduction. */
function reversalsIn(lines: readonly Witness[], list: string): Issue[] {
  return lines.flatMap(({ kind, line, item }, i) =>
    kind !== 'service' || item?.role === 'reduction'
      ? []
      : negativeCharges(line).map((part) => makeIssue([list, i, ...part], 'reversal')),
  );
}

/** @throws ClaimError naming services that are charged below 0 and are no reductions */
function refuseReversals(judged: readonly Judged[], past: readonly Witness[]): void {
  const isNegative = (state: Judged): boolean =>
    state.charged.amount?.lt(ZERO) === true || state.charged.unitPrice?.lt(ZERO) === true;
  if (past.length === 0 && !judged.some(isNegative)) return;
  const issues = [...reversalsIn(judged, 'lines'), ...reversalsIn(past, 'history')];
  if (issues.length > 0) throw new ClaimError(issues);
}

/** Days by which lines are decided, by the index of the line; one that is not in it by its first day. */
export type DecidedOn = ReadonlyMap<number, string>;

const BY_FIRST_DAY: DecidedOn = new Map();

/** The lines of a claim and of its history, resolved, each in its session. */
export function makeLines({ lines, history = [] }: Claim, of: Case, decidedOn: DecidedOn = BY_FIRST_DAY): Lines {
  const standOf = standing(history.length === 0 ? lines : [...lines, ...history]);
  const sessionOf = sessions();
  const placed = <InHistory extends boolean>(line: ClaimLine, index: number, inHistory: InHistory) => {
    const stand = standOf(line);
    const session = sessionOf(stand.session, stand.first);
    const date = decidedOn.get(index) ?? line.date;
    return makeLine(line, index, inHistory, stand, session, spansOf(stand, sessionOf), date, of);
  };
  const judged: Judged[] = lines.map((line, i) => placed(line, i, false));
  const past: Witness[] = history.map((line, i) => placed(line, lines.length + i, true));
  const all = past.length === 0 ? judged : [...judged, ...past];
  refuseReversals(judged, past);
  for (const state of all) join(state);
  of.lines = all.filter(({ kind }) => kind === 'service' || kind === 'consumable');
  return { judged, all };
}
