import { overlap } from '../ground/day.js';
import type { Issue } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { decimal, decimalText } from '../ground/money.js';
import { paramsIf } from '../model/events.js';
import type { BillingRule } from '../model/rule.js';
import { warningIssue } from '../words/pack-warnings.js';
import { referenceKey } from './item-key.js';

/** A value with its keys in one order, so that equal conditions are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, sorted(own)]),
  );
}

/** For each thing that a rule selects lines by: that, and its conditions. Rules with one in common speak of one case. */
function casesOf({ appliesTo: { codes = [], codePrefixes = [], group }, conditions }: BillingRule): string[] {
  const selectors = [
    ...codes.map((code) => ['code', referenceKey(code)]),
    ...codePrefixes.map((prefix) => ['prefix', prefix]),
    ...(group === undefined ? [] : [['group', group]]),
  ];
  const when = sorted(conditions ?? null);
  return selectors.map((selector) => JSON.stringify([selector, when]));
}

interface Placed {
  readonly rule: BillingRule;
  readonly i: number;
}

/** True if of an item and a group one rule denies the item, and one the lines of the group. */
function denySides(rule: BillingRule, other: BillingRule): boolean {
  const [own, its] = [paramsIf(rule.event, 'excludes'), paramsIf(other.event, 'excludes')];
  if (own === null || its === null || own.group !== its.group) return false;
  const sides = [own, its].map(({ denies, effect = 'deny' }) => (effect === 'deny' ? denies : null));
  return sides.includes('self') && sides.includes('other');
}

function issueOf({ rule, i }: Placed, { rule: other }: Placed): Issue | null {
  const at = ['rules', i, 'event'];
  const types = [rule.event.type, other.event.type];
  if (types.includes('deny') && types.includes('info')) return warningIssue(at, 'opposite-rules', { other: other.id });
  if (denySides(rule, other)) return warningIssue([...at, 'params', 'denies'], 'opposite-sides', { other: other.id });
  const price = paramsIf(rule.event, 'fixed-price')?.price;
  const otherPrice = paramsIf(other.event, 'fixed-price')?.price;
  if (price === undefined || otherPrice === undefined) return null;
  if (decimalText(decimal(price)) === decimalText(decimal(otherPrice))) return null;
  return warningIssue([...at, 'params', 'price'], 'two-prices', { other: other.id, price, otherPrice });
}

/** The first rule before this one that says the opposite on a day that both count. */
function opposite(own: Placed, earlier: readonly Placed[]): Issue[] {
  for (const other of earlier) {
    if (!overlap(own.rule.effective, other.rule.effective)) continue;
    const issue = issueOf(own, other);
    if (issue !== null) return [issue];
  }
  return [];
}

/** Rules of which two say the opposite of one case, or give it two prices. Each is named once. */
export function oppositeRules(rules: readonly BillingRule[]): Issue[] {
  const deciding = rules
    .map((rule, i): Placed => ({ rule, i }))
    .filter(({ rule }) => ['deny', 'info', 'excludes', 'fixed-price'].includes(rule.event.type));
  const seen = new Set<number>();
  return [...grouped(deciding, ({ rule }) => casesOf(rule)).values()].flatMap((list) =>
    list.flatMap((own, place) => {
      if (seen.has(own.i)) return [];
      const issues = opposite(own, list.slice(0, place));
      if (issues.length > 0) seen.add(own.i);
      return issues;
    }),
  );
}
