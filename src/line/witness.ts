import { dayNumber } from '../ground/day.js';
import { type Decimal, decimal, roundedUp } from '../ground/money.js';
import type { ClaimLine } from '../model/claim.js';
import type { ServiceItem } from '../model/item.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { ItemVersion } from '../packs/versions.js';
import type { Stand } from './stand.js';

/** Lines that belong together: they name the same session, or they name none and have the same date. */
export interface Session {
  readonly key: string;
  /** service and consumable lines, claim lines first, then history */
  readonly lines: Witness[];
  /** its service lines by item: an extension counts as its main item */
  readonly byItem: Map<string, Witness[]>;
}

/**
 * A line as other lines see it, with its item. A line of the claim or of its history can be the cause of a finding. Only
 * a line of the claim can have one (see `Judged`). Claim lines come first, then those of history.
 */
export interface Witness {
  readonly index: number;
  readonly inHistory: boolean;
  readonly line: ClaimLine;
  /** the day by which it is decided: its first, or the first that no line rule denies */
  readonly date: string;
  readonly kind: NonNullable<ClaimLine['kind']>;
  /** the quantity on the line */
  readonly claimed: Decimal;
  readonly session: Session;
  /** of a line of several days that names no session, the session of each day, the first one included; else null */
  readonly spans: readonly Session[] | null;
  /** where it stands among others: its session, or its days */
  readonly stand: Stand;
  /** the code on the line, if another was read from it: a national one, say */
  readonly resolvedFrom: string | null;
  /** normalised code, after aliases or from the name; null if there is none */
  readonly code: string | null;
  /** the item as which it counts for rules: of an extension its main item, else `code` */
  readonly countsAs: string | null;
  readonly item: ServiceItem | null;
  /** the version of the item that was found; `item` is its record */
  readonly version: ItemVersion | null;
  /** true if a pack or the price book knows the code, or if the name may mean several items */
  readonly known: boolean;
  /** the name that groups are compared with: the item's if a pack knows the code, else the line's */
  readonly matchName: string;
  /** details of the line, and those that its crosswalk row implies */
  readonly details: Readonly<Record<string, unknown>>;
  /** by detail: words that its vocabulary, if it is closed, does not know; null if there are none */
  readonly unknownWords: ReadonlyMap<string, readonly string[]> | null;
  /** false if the name or the period has decided the line already, so that no further line rule applies */
  readonly open: boolean;
  /** rules in force on the line's date whose conditions hold; filled after all lines are resolved */
  readonly active: readonly CompiledRule[];
  /** of those that hold on some of the line's days only: the numbers of these days; null if there are none */
  readonly partly: ReadonlyMap<CompiledRule, ReadonlySet<number>> | null;
  /** the step that denied the line; null for lines of history */
  readonly denied: null | 'line-rule' | 'relation';
}

/** True if a line takes off from the price of another: no rule sets the two against each other. */
export function isReductionOf(state: Witness, main: Witness): boolean {
  const { version } = state;
  return version?.item.role === 'reduction' && main.countsAs !== null && version.mains.includes(main.countsAs);
}

/** The sessions that a line lies in. */
export function sessionsOf({ spans, session }: Witness): readonly Session[] {
  return spans ?? [session];
}

/** The session in which a line stands on the day by which it is decided. */
export function sessionOnDate({ spans, session, date, stand }: Witness): Session {
  return spans?.[dayNumber(date) - stand.first] ?? session;
}

/** A quantity of a line as far as it lies in each of its sessions: evenly, in whole units. */
export function inEachSession(quantity: Decimal, { spans }: Witness): Decimal {
  return spans === null ? quantity : roundedUp(quantity.div(decimal(spans.length)));
}

/** A session without lines. */
export function emptySession(key: string): Session {
  return { key, lines: [], byItem: new Map() };
}

/** The service lines of the same item in a session of the line, including the line; an extension counts as its main item. */
export function linesOfItem(state: Witness, session = sessionOnDate(state)): readonly Witness[] {
  return (state.countsAs === null ? undefined : session.byItem.get(state.countsAs)) ?? [state];
}

/** Compares lines if one must come first: by date, then by their order in the claim. */
export function byDateThenIndex(a: Witness, b: Witness): number {
  if (a.line.date !== b.line.date) return a.line.date < b.line.date ? -1 : 1;
  return a.index - b.index;
}
