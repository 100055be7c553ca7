import { holds } from '../day.js';
import { makeFinding } from '../line/finding.js';
import { type LineState, report } from '../line/state.js';

/** An item counts only within its period; outside it the line is denied and no further rule is asked. */
export function checkPeriod(state: LineState): void {
  const { item, line } = state;
  if (item === null || holds(item.effective, line.date)) return;
  const { from, to } = item.effective;
  const params = { code: item.code, date: line.date };
  const isEarly = from !== null && line.date < from;
  report(
    state,
    isEarly
      ? makeFinding('not-yet-effective', 'deny', item.source, { ...params, from })
      : makeFinding('no-longer-effective', 'deny', state.version?.endedBy ?? item.source, { ...params, to: to ?? '' }),
  );
  state.open = false;
}
