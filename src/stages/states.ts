import { emptySession, type Session } from '../line/session.js';
import type { LineState } from '../line/state.js';
import type { Claim, ClaimLine } from '../model/claim.js';
import { type Decimal, decimal, ONE } from '../money.js';

function amount(value: string | undefined): Decimal | null {
  return value === undefined ? null : decimal(value);
}

function makeState(line: ClaimLine, index: number, inHistory: boolean, session: Session): LineState {
  const claimed = line.quantity === undefined ? ONE : decimal(line.quantity);
  return {
    index,
    inHistory,
    line,
    kind: line.kind ?? 'service',
    claimed,
    charged: { unitPrice: amount(line.charged?.unitPrice), amount: amount(line.charged?.amount) },
    session,
    ofItem: null,
    code: null,
    item: null,
    version: null,
    known: false,
    matchName: '',
    details: line.details ?? {},
    active: [],
    open: true,
    drafts: [],
    allowed: claimed,
    pricing: null,
    procedure: null,
    denied: null,
    separate: null,
    unlisted: false,
  };
}

/** The lines of a claim and of its history, each in its session; history comes after all lines of the claim. */
export function makeStates(claim: Claim): LineState[] {
  const named = new Map<string, Session>();
  const days = new Map<string, Session>();
  const sessionOf = ({ session, date }: ClaimLine): Session => {
    const [sessions, name] = session === undefined ? [days, date] : [named, session];
    const known = sessions.get(name);
    if (known !== undefined) return known;
    const made = emptySession(session === undefined ? `day ${date}` : `session ${session}`);
    sessions.set(name, made);
    return made;
  };
  const lines = claim.lines.map((line, i) => makeState(line, i, false, sessionOf(line)));
  if (claim.history === undefined) return lines;
  return [...lines, ...claim.history.map((line, i) => makeState(line, lines.length + i, true, sessionOf(line)))];
}

/** Puts resolved lines into their sessions; drugs and other charges take part in nothing. */
export function fillSessions(states: readonly LineState[]): void {
  const items = new Map<string, Map<Session, LineState[]>>();
  for (const state of states) {
    if (state.kind === 'drug' || state.kind === 'other') continue;
    state.session.lines.push(state);
    if (state.code === null || state.kind !== 'service') continue;
    const bySession = items.get(state.code) ?? new Map<Session, LineState[]>();
    items.set(state.code, bySession);
    const lines = bySession.get(state.session) ?? [];
    bySession.set(state.session, lines);
    lines.push(state);
    state.ofItem = lines;
  }
}
