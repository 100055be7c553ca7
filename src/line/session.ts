import type { Group } from '../packs/group.js';
import type { LineState } from './state.js';

/** What belongs together: lines that share a session, or that share a date and name none. */
export interface Session {
  readonly key: string;
  /** service and consumable lines, claim lines first, then history */
  readonly lines: LineState[];
  /** members of a group, found once per session and group; most sessions ask for none */
  members: Map<Group, readonly LineState[]> | null;
}

/** A session without lines. */
export function emptySession(key: string): Session {
  return { key, lines: [], members: null };
}

/** The lines of a session that are in a group, in claim order. */
export function membersOf(session: Session, group: Group): readonly LineState[] {
  session.members ??= new Map();
  const known = session.members.get(group);
  if (known !== undefined) return known;
  const members = session.lines.filter((state) => group.has(state));
  session.members.set(group, members);
  return members;
}

/** The lines of the same item in the line's session, itself among them. */
export function linesOfItem(state: LineState): readonly LineState[] {
  return state.ofItem ?? [state];
}
