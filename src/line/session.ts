import type { Group } from '../packs/group.js';
import type { LineState } from './state.js';

/** What belongs together: lines that share a session, or that share a date and name none. */
export interface Session {
  readonly key: string;
  /** service and consumable lines, claim lines first, then history */
  readonly lines: LineState[];
  /** members of a group, found once per session and group */
  readonly members: Map<Group, readonly LineState[]>;
  /** lines of one item, by code */
  readonly byCode: Map<string, LineState[]>;
}

/** A session without lines. */
export function emptySession(key: string): Session {
  return { key, lines: [], members: new Map(), byCode: new Map() };
}

/** The lines of a session that are in a group, in claim order. */
export function membersOf(session: Session, group: Group): readonly LineState[] {
  const known = session.members.get(group);
  if (known !== undefined) return known;
  const members = session.lines.filter((state) => group.has(state));
  session.members.set(group, members);
  return members;
}

/** The lines of the same item in the line's session, itself among them. */
export function linesOfItem(state: LineState): readonly LineState[] {
  return state.code === null ? [state] : (state.session.byCode.get(state.code) ?? [state]);
}
