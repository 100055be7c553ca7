import type { Facts } from '../conditions/compile.js';
import { ageYears } from '../day.js';
import { daysOf, listed } from '../line/measured.js';
import { linesOfItem } from '../line/session.js';
import type { LineState } from '../line/state.js';
import type { Claim } from '../model/claim.js';
import { KNOWN_DETAIL_NAMES } from '../model/details.js';
import { ZERO } from '../money.js';
import { plainText } from '../name.js';
import { FACT_MEMBERS, OBJECT_MEMBERS } from '../packs/fact-paths.js';

type Members = Record<string, unknown>;

/** The known members of a fact, null where absent; json-rules-engine tells null from undefined. */
function withNulls(fact: string, value: object): Members {
  const members = Object.fromEntries((FACT_MEMBERS[fact] ?? []).map((name): [string, unknown] => [name, null]));
  for (const [name, given] of Object.entries(value)) if (given !== undefined) members[name] = given;
  for (const [name, parts] of Object.entries(OBJECT_MEMBERS[fact] ?? {})) {
    const nulls = Object.fromEntries(parts.map((part): [string, unknown] => [part, null]));
    const given = Object.entries(members[name] ?? {}).filter(([, part]) => part !== undefined);
    members[name] = { ...nulls, ...Object.fromEntries(given) };
  }
  return members;
}

/** Texts of lists are compared by containment: width and white space make no difference to conditions either. */
function plain(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((entry: unknown) => (typeof entry === 'string' ? plainText(entry) : entry))
    : value;
}

function detailsFact(state: LineState, known: Iterable<string>): Members {
  const details: Members = Object.fromEntries([...known].map((name): [string, unknown] => [name, null]));
  for (const [name, value] of Object.entries(state.details)) if (value !== undefined) details[name] = plain(value);
  return details;
}

function lineFact(state: LineState, known: Iterable<string>): Members {
  const { line, kind, code, claimed } = state;
  const name = line.name === undefined ? null : plainText(line.name);
  const derived = {
    kind,
    code,
    name,
    quantity: claimed.toNumber(),
    days: daysOf(state),
    details: detailsFact(state, known),
  };
  return withNulls('line', { ...line, ...derived });
}

/** The distinct body parts that the item's lines name; null where one of them names none. */
function bodyParts(lines: readonly LineState[]): string[] | null {
  const named = lines.map((state) => listed(state.details['bodyParts']));
  if (named.some((parts) => parts === null || parts.size === 0)) return null;
  return [...new Set(named.flatMap((parts) => [...(parts ?? [])]))];
}

function sessionFact(state: LineState): Members {
  const lines = linesOfItem(state);
  return {
    codes: [...new Set(state.session.lines.flatMap(({ code }) => (code === null ? [] : [code])))],
    lines: lines.length,
    quantity: lines.reduce((sum, { claimed }) => sum.plus(claimed), ZERO).toNumber(),
    bodyParts: bodyParts(lines),
  };
}

/** What conditions see of each line of a claim; each part is made once, and only where it is asked for. */
export function makeFacts(claim: Claim, detailsRead: ReadonlySet<string>): (state: LineState) => Facts {
  const known = new Set([...KNOWN_DETAIL_NAMES, ...detailsRead]);
  const facility = withNulls('facility', claim.facility);
  const encounter = withNulls('encounter', claim.encounter ?? {});
  const { id, jurisdiction, patient = {} } = claim;
  const whole = { id, jurisdiction, facility, patient: withNulls('patient', patient), encounter };
  const facts = new Map<LineState, Facts>();
  const sessions = new Map<string, Members>();

  const sessionOf = (state: LineState): Members => {
    const key = JSON.stringify([state.session.key, state.code ?? state.index]);
    const made = sessions.get(key) ?? sessionFact(state);
    sessions.set(key, made);
    return made;
  };
  const patientOf = (state: LineState): Members => {
    const { birthDate } = claim.patient ?? {};
    return { ...whole.patient, ageYears: birthDate === undefined ? null : ageYears(birthDate, state.line.date) };
  };
  return (state) => {
    const made = facts.get(state) ?? {
      line: lineFact(state, known),
      item: withNulls('item', state.item ?? {}),
      facility,
      patient: patientOf(state),
      encounter,
      claim: whole,
      session: sessionOf(state),
    };
    facts.set(state, made);
    return made;
  };
}
