import { decimal } from '../ground/money.js';
import type { Within } from '../model/events.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { Case } from './case.js';
import type { Witness } from './witness.js';

/** Which of the two a line is: it bears the rule, or it is one of the group's. */
export type Role = 'bearer' | 'member';

/** Where to look for lines that a line meets: surely, or if a session is not named on both. */
export interface Lookup {
  readonly sure: readonly string[];
  readonly unsure: readonly string[];
}

/** How lines meet, as keys: lines meet if one looks where the other is put. */
export interface Meeting {
  /** where a line is put */
  keys(state: Witness, role: Role): readonly string[];
  /** where a line looks: once for all, or once for each of its days */
  lookups(state: Witness, role: Role): readonly Lookup[];
}

const NONE: readonly string[] = [];
const NOWHERE: readonly Lookup[] = [];

function daysFrom(first: number, last: number, prefix: string): string[] {
  const keys: string[] = [];
  for (let day = first; day <= last; day++) keys.push(prefix + day);
  return keys;
}

/** Lines of one session; lines without one that share a day. One with and one without a session may meet. */
const BY_SESSION: Meeting = {
  keys({ stand: { session, first, last } }) {
    return session === null ? daysFrom(first, last, 'd') : [`s${session}`, ...daysFrom(first, last, 'n')];
  },
  lookups({ stand: { session, first, last } }) {
    if (session !== null) return [{ sure: [`s${session}`], unsure: daysFrom(first, last, 'd') }];
    if (first === last) return [{ sure: [`d${first}`], unsure: [`n${first}`] }];
    return daysFrom(first, last, '').map((day) => ({ sure: [`d${day}`], unsure: [`n${day}`] }));
  },
};

/** Lines that share a day, whatever their sessions. */
const BY_DAY: Meeting = {
  keys({ stand: { first, last } }) {
    return daysFrom(first, last, 'd');
  },
  lookups({ stand: { first, last } }) {
    return daysFrom(first, last, 'd').map((day) => ({ sure: [day], unsure: NONE }));
  },
};

const ENCOUNTER: readonly string[] = ['e'];

/** Lines of the claim, and those of its history that lie in the stay. */
function byEncounter({ encounter: { admitted, discharged } }: Case): Meeting {
  const isIn = ({ inHistory, line: { date } }: Witness): boolean =>
    !inHistory || (admitted !== null && admitted <= date && (discharged === null || date <= discharged));
  return {
    keys: (state) => (isIn(state) ? ENCOUNTER : NONE),
    lookups: (state) => (isIn(state) ? [{ sure: ENCOUNTER, unsure: NONE }] : NOWHERE),
  };
}

/**
 * The last day of the group's line lies so many days before the first day of the line that bears the rule, or fewer. Where a
 * line stays, the one that bears the rule lies on all its days; where it gives way, one of a unit a day does so day by day.
 */
function byWindow(days: number): Meeting {
  return {
    keys: ({ stand: { first, last } }, role) => daysFrom(role === 'bearer' ? first : last, last, 'w'),
    lookups({ claimed, stand: { first, last } }, role) {
      const isByDay = claimed.eq(decimal(last - first + 1));
      const one = role === 'bearer' ? first : last;
      const own = isByDay ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [one];
      return own.map((day) => {
        const from = role === 'bearer' ? day - days : day;
        return { sure: daysFrom(from, from + days, 'w'), unsure: NONE };
      });
    },
  };
}

/** How the lines of a rule meet. */
export function meetingOf(within: Within | undefined, of: Case): Meeting {
  if (within === undefined || within === 'session') return BY_SESSION;
  if (within === 'day') return BY_DAY;
  return within === 'encounter' ? byEncounter(of) : byWindow(within.days);
}

const NO_LOOKUP: Lookup = { sure: NONE, unsure: NONE };

/** A key that is a day. */
const DAY_KEY = /^[dnw](\d+)$/;

/** The same for one rule: a line that bears it on some of its days lies on these alone. */
function heldOn(meeting: Meeting, rule: CompiledRule): Meeting {
  const daysOf = (state: Witness, role: Role) => (role === 'bearer' ? state.partly?.get(rule) : undefined);
  return {
    keys(state, role) {
      const [all, days] = [meeting.keys(state, role), daysOf(state, role)];
      if (days === undefined) return all;
      return all.filter((key) => {
        const [, day] = DAY_KEY.exec(key) ?? [];
        return day === undefined || days.has(Number(day));
      });
    },
    lookups(state, role) {
      const [all, days] = [meeting.lookups(state, role), daysOf(state, role)];
      if (days === undefined || all.length < 2) return all;
      return all.map((lookup, i) => (days.has(state.stand.first + i) ? lookup : NO_LOOKUP));
    },
  };
}

/** How lines meet for a rule, with one text for each such way. */
export interface Meets {
  readonly meeting: Meeting;
  readonly key: string;
}

/** How the lines of a rule meet those that bear it. */
export function meetsOf(within: Within | undefined, of: Case, rule: CompiledRule, bearers: readonly Witness[]): Meets {
  const [meeting, key] = [meetingOf(within, of), withinKey(within)];
  if (!bearers.some(({ partly }) => partly?.has(rule))) return { meeting, key };
  return { meeting: heldOn(meeting, rule), key: `${key} of ${rule.ordinal}` };
}

/** One text for each way to meet: rules of the same text see the same lines. */
export function withinKey(within: Within | undefined): string {
  return typeof within === 'object' ? String(within.days) : (within ?? 'session');
}

/** True if two lines meet, surely or not. */
export function meets(meeting: Meeting, bearer: Witness, member: Witness): boolean {
  const keys = new Set(meeting.keys(member, 'member'));
  return meeting
    .lookups(bearer, 'bearer')
    .some(({ sure, unsure }) => [...sure, ...unsure].some((key) => keys.has(key)));
}
