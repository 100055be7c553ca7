import type { CompiledRule } from '../effects/effect.js';
import type { Finding, PriceComponent } from '../model/adjudication.js';
import type { ClaimLine } from '../model/claim.js';
import type { ServiceItem } from '../model/item.js';
import type { Citation } from '../model/primitives.js';
import type { Decimal } from '../money.js';
import type { ItemVersion } from '../packs/versions.js';
import type { Session } from './session.js';

/** A surcharge that a rule adds: per unit or once for the line, so many times. */
export interface Surcharge {
  readonly rule: CompiledRule;
  readonly basis: 'unit' | 'line';
  /** of the base, or null where `amount` is fixed */
  readonly percent: Decimal | null;
  readonly amount: Decimal | null;
  readonly times: Decimal;
}

/** What a price is made of, before quantities. */
export interface Pricing {
  readonly base: Decimal;
  /** the base as a component, frozen: lines of one price share it */
  readonly baseComponent: PriceComponent;
  readonly factors: readonly { readonly rule: CompiledRule; readonly by: Decimal }[];
  readonly surcharges: readonly Surcharge[];
}

/** Another reading of a provision: what differs from the strict one. */
export interface Reading {
  readonly pricing?: Pricing;
  readonly quantity?: Decimal;
  readonly plus?: Decimal;
}

/** A finding under way: its alternatives are amounts that are only known at the end. */
export interface Draft {
  readonly finding: Finding;
  readonly readings: readonly Reading[];
  /** the quantity that it leaves, where it bounds one */
  readonly bound?: Decimal;
}

/** A line on its way through the stages. Claim lines come first, then those of history. */
export interface LineState {
  readonly index: number;
  readonly inHistory: boolean;
  readonly line: ClaimLine;
  readonly kind: NonNullable<ClaimLine['kind']>;
  readonly claimed: Decimal;
  readonly charged: { readonly unitPrice: Decimal | null; readonly amount: Decimal | null };
  readonly session: Session;

  /** lines of the same item in the session, itself among them; null where it has no code or is no service */
  ofItem: readonly LineState[] | null;

  // resolve
  /** normalised code, after aliases or from the name; null where there is none */
  code: string | null;
  item: ServiceItem | null;
  /** the version of the item that was found; `item` is its record */
  version: ItemVersion | null;
  /** whether a pack or the price book knows the code, so that line rules decide it */
  known: boolean;
  /** the name that groups are compared with: the item's where a pack knows the code, else the line's */
  matchName: string;
  /** details of the line, with what its crosswalk row implies */
  details: Readonly<Record<string, unknown>>;
  /** rules that apply on the line's date and whose conditions hold */
  active: readonly CompiledRule[];
  /** whether line rules go on (a line out of its period is decided at once) */
  open: boolean;

  // what follows
  drafts: Draft[];
  allowed: Decimal;
  pricing: Pricing | null;
  /** factor of a further procedure, where one applies */
  procedure: { readonly rule: CompiledRule; readonly by: Decimal } | null;
  denied: null | 'line-rule' | 'relation';
  /** a consumable: the words that let it be charged, where they do */
  separate: Citation | null;
  /** whether neither a pack nor the price book says anything of the line */
  unlisted: boolean;
}

/** Keeps a finding of a line, with the other readings it may have and the quantity it leaves. */
export function report(state: LineState, finding: Finding, readings: readonly Reading[] = [], bound?: Decimal): void {
  state.drafts.push(bound === undefined ? { finding, readings } : { finding, readings, bound });
}

/** Whether something of this effect has been said of a line. */
export function hasEffect({ drafts }: LineState, effect: Finding['effect']): boolean {
  for (const { finding } of drafts) if (finding.effect === effect) return true;
  return false;
}

/** Whether a rule has already said something of a line: it says one thing only. */
export function hasFinding(state: LineState, rule: CompiledRule): boolean {
  return state.drafts.some(({ finding }) => finding.rule === rule.rule.id);
}

/** Marks denial by what has been reported so far; called at the end of a stage. */
export function settleDenials(states: Iterable<LineState>, stage: 'line-rule' | 'relation'): void {
  for (const state of states) {
    if (state.denied === null && hasEffect(state, 'deny')) state.denied = stage;
  }
}

/** The order of lines where one must come first: the earlier date, then the earlier line. */
export function inOrder(a: LineState, b: LineState): number {
  if (a.line.date !== b.line.date) return a.line.date < b.line.date ? -1 : 1;
  return a.index - b.index;
}
