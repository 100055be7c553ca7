import { type Decimal, decimal, lesser } from '../ground/money.js';
import type { Finding } from '../model/finding.js';
import type { Citation } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { ChargedApart } from '../words/labels.js';
import type { Pricing, Procedure } from './pricing.js';
import type { Witness } from './witness.js';

/** Another reading of a provision: only the parts that differ from the strict one. */
export interface Reading {
  readonly pricing?: Pricing;
  /** what its units count beside other procedures; null: each whole */
  readonly procedure?: Procedure | null;
  readonly quantity?: Decimal;
  /** yuan added to the amount */
  readonly plus?: Decimal;
}

/** A finding with its other readings. Their amounts are known only at the end. */
export interface Draft {
  readonly finding: Finding;
  readonly readings: readonly Reading[];
  /** the quantity that it allows, if it bounds one */
  readonly allowed?: Decimal;
}

/** A rule of which nobody can say whether it holds for a line. */
export interface Undecided {
  readonly rule: CompiledRule;
  /** other readings of the amount: what the line comes to if the rule holds; filled when it is priced */
  readonly readings: Reading[];
}

/** The most that a line may have of its amount, of its surcharges or of its deductions. */
export interface Cap {
  readonly rule: CompiledRule;
  readonly of: 'amount' | 'surcharges' | 'deductions';
  readonly most: Decimal;
}

/** Rules that have said something of a line, as far as its findings have been looked at. */
interface Heard {
  readonly rules: Set<string>;
  findings: number;
}

/** A line of the claim while it is decided, with its findings so far. */
export interface Judged extends Witness {
  readonly inHistory: false;
  active: readonly CompiledRule[];
  partly: ReadonlyMap<CompiledRule, ReadonlySet<number>> | null;
  readonly charged: { readonly unitPrice: Decimal | null; readonly amount: Decimal | null };
  readonly drafts: Draft[];
  /** which rules its findings are of, if it has many; see `hasFinding` */
  heard: Heard | null;
  /** the quantity that may be charged so far */
  allowed: Decimal;
  pricing: Pricing | null;
  /** rules that a fact which is not stated leaves open */
  undecided: readonly Undecided[];
  /** true if what was charged stands as the price */
  isAsCharged: boolean;
  /** of a line that takes off from another: the lowest that its amount may be, below 0 */
  floor: Decimal | null;
  /** what caps leave of its money */
  readonly caps: Cap[];
  /** the factor for a further procedure, if one applies */
  procedure: Procedure | null;
  denied: null | 'line-rule' | 'relation';
  /** days and places of it that have been taken off, by what they are; null if none */
  lost: Map<string, Set<string>> | null;
  open: boolean;
  /** of a consumable: the words that let it be charged, if there are any, and how they do */
  separate: { readonly citation: Citation; readonly how: ChargedApart } | null;
  /** true for a consumable of which no document says whether it may be charged; services have `known` */
  unlisted: boolean;
}

/** True for a line of the claim. Only such a line can have findings, a price and an answer. */
export function isJudged(state: Witness): state is Judged {
  return !state.inHistory;
}

/** Adds a finding to a line, with its other readings and the quantity that it allows. */
export function addFinding(
  state: Judged,
  finding: Finding,
  readings: readonly Reading[] = [],
  allowed?: Decimal,
): void {
  state.drafts.push(allowed === undefined ? { finding, readings } : { finding, readings, allowed });
}

/** What parts of a line are called that are days; each is the number of the day. */
export const DAYS = 'days';

/**
 * Takes days or places off a line that charges one unit for each. One that two rules take off is taken off once.
 * @param of what they are: DAYS, or the name of the places
 * @returns how many units are left of those claimed
 */
export function loseParts(state: Judged, of: string, parts: Iterable<string>): Decimal {
  state.lost ??= new Map();
  const lost = new Set([...(state.lost.get(of) ?? []), ...parts]);
  state.lost.set(of, lost);
  const left = state.claimed.minus(decimal(lost.size));
  state.allowed = lesser(state.allowed, left);
  return left;
}

/** True if a day of a line has been taken off. @param i 0 for its first day */
export function isDayLost({ lost, stand }: Judged, i: number): boolean {
  return lost?.get(DAYS)?.has(String(stand.first + i)) === true;
}

/** True if the line has a finding of this effect. */
export function hasEffect({ drafts }: Judged, effect: Finding['effect']): boolean {
  for (const { finding } of drafts) if (finding.effect === effect) return true;
  return false;
}

/** So few findings are sooner looked at than remembered. */
const FEW = 8;

/** True if the line has a finding of this rule already: each rule adds one only. Lines may have as many as there are rules. */
export function hasFinding(state: Judged, { rule: { id } }: CompiledRule): boolean {
  const { drafts } = state;
  if (drafts.length <= FEW) return drafts.some(({ finding }) => finding.rule === id);
  state.heard ??= { rules: new Set(), findings: 0 };
  const { heard } = state;
  for (; heard.findings < drafts.length; heard.findings++) {
    const said = drafts[heard.findings]?.finding.rule;
    if (said !== undefined) heard.rules.add(said);
  }
  return heard.rules.has(id);
}

/** Marks the lines that were denied so far. Called at the end of a step. */
export function markDenied(states: Iterable<Judged>, step: 'line-rule' | 'relation'): void {
  for (const state of states) {
    if (state.denied === null && hasEffect(state, 'deny')) state.denied = step;
  }
}
