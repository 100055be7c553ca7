import { type Decimal, decimal, greater, ONE, quotient, roundedUp, wholePart, ZERO } from '../ground/money.js';
import type { Case } from '../line/case.js';
import { measured, measuredOver } from '../line/measured.js';
import { linesOfItem, type Session, type Witness } from '../line/witness.js';
import type { Steps } from '../model/events.js';

/** Steps counted on a line: the number of whole steps, and whether one more was started. */
export interface CountedSteps {
  readonly times: Decimal;
  readonly started: boolean;
}

/** What was measured: on the line, or by all lines of its item in a session. */
function detailOf(state: Witness, { detail, per }: Steps, session: Session): Decimal | null {
  if (per !== 'session') return measured(state, detail);
  const lines = linesOfItem(state, session);
  return lines.some((own) => measured(own, detail) !== null) ? measuredOver(lines, detail) : null;
}

/** How often a surcharge applies in a session: once if the rule names no steps, never if the detail is absent. */
export function countSteps(
  state: Witness,
  definition: Steps | undefined,
  of: Case,
  session = state.session,
): CountedSteps {
  if (definition === undefined) return { times: ONE, started: false };
  const detail = detailOf(state, definition, session);
  if (detail === null) return { times: ZERO, started: false };
  const beyond = greater(detail.minus(decimal(definition.covered)), ZERO);
  const count = quotient(beyond, decimal(definition.size));
  if (of.countsStarted(state.code)) return { times: roundedUp(count), started: false };
  const times = wholePart(count);
  return { times, started: !beyond.isZero() && times.lt(count) };
}
