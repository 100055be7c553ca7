import { append } from '../ground/grouped.js';
import { type Decimal, decimal, ONE } from '../ground/money.js';
import type { Case } from '../line/case.js';
import type { Draft, Judged } from '../line/judged.js';
import { emptySession, type Session, type Witness } from '../line/witness.js';
import type { Claim, ClaimLine } from '../model/claim.js';
import type { Finding } from '../model/finding.js';
import { unknownDetails } from './line-rules.js';
import { resolve } from './resolve.js';

/** The lines of a claim, resolved, each in its session. */
export interface Lines {
  readonly judged: readonly Judged[];
  /** lines of the claim first, then those of its history */
  readonly all: readonly Witness[];
}

function amount(value: string | undefined): Decimal | null {
  return value === undefined ? null : decimal(value);
}

/** The findings of a line before any rule. */
function draftsOf(line: ClaimLine, findings: readonly Finding[], of: Case): Draft[] {
  const said = line.details === undefined ? findings : [...unknownDetails(line.details, of.detailsRead), ...findings];
  return said.length === 0 ? [] : said.map((finding) => ({ finding, readings: [] }));
}

/** Where a line stands among those of its claim. */
type Place<InHistory extends boolean> = Pick<Witness, 'index' | 'session'> & { readonly inHistory: InHistory };

/** A line before any step. One of history has the same members, but its type is only ever `Witness`. */
function makeLine<InHistory extends boolean>(
  line: ClaimLine,
  { index, inHistory, session }: Place<InHistory>,
  of: Case,
) {
  const kind = line.kind ?? 'service';
  const claimed = line.quantity === undefined ? ONE : decimal(line.quantity);
  const { code, item, version, known, matchName, details, open, findings } = resolve(line, kind, of);
  return {
    index,
    inHistory,
    line,
    kind,
    claimed,
    charged: { unitPrice: amount(line.charged?.unitPrice), amount: amount(line.charged?.amount) },
    session,
    code,
    item,
    version,
    known,
    matchName,
    details,
    active: [],
    open,
    drafts: inHistory ? [] : draftsOf(line, findings, of),
    allowed: claimed,
    pricing: null,
    procedure: null,
    denied: null,
    separate: null,
    unlisted: false,
  };
}

/** Finds the session of a line, by the session's name or else by the day. */
function sessions(): (line: ClaimLine) => Session {
  const named = new Map<string, Session>();
  const days = new Map<string, Session>();
  return ({ session, date }) => {
    const [known, name] = session === undefined ? [days, date] : [named, session];
    const found = known.get(name) ?? emptySession(session === undefined ? `day ${date}` : `session ${session}`);
    known.set(name, found);
    return found;
  };
}

/** Adds a line to its session. Drugs and other charges are left out: they take part in nothing. */
function join(state: Witness): void {
  const { session, kind, code } = state;
  if (kind === 'drug' || kind === 'other') return;
  session.lines.push(state);
  if (code === null || kind !== 'service') return;
  append(session.byCode, code, state);
}

/** The lines of a claim and of its history, resolved, each in its session. */
export function makeLines({ lines, history = [] }: Claim, of: Case): Lines {
  const sessionOf = sessions();
  const judged: Judged[] = lines.map((line, i) =>
    makeLine(line, { index: i, inHistory: false, session: sessionOf(line) }, of),
  );
  const past: Witness[] = history.map((line, i) =>
    makeLine(line, { index: lines.length + i, inHistory: true, session: sessionOf(line) }, of),
  );
  const all = past.length === 0 ? judged : [...judged, ...past];
  for (const state of all) join(state);
  return { judged, all };
}
