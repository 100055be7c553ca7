import type { Facts } from '../conditions/compile.js';
import { operandOf } from '../conditions/compile.js';
import { comparisons, type FactReference, isFactReference } from '../conditions/condition.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import { changed } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import type { PriceComponent } from '../model/adjudication.js';
import { detailsOf } from '../model/events.js';
import type { FactUsed, Finding, FindingCode } from '../model/finding.js';
import type { BillingRule } from '../model/rule.js';
import { detailReader } from '../packs/rule-book.js';
import { firstOfGroup } from './facts.js';

interface Read extends Required<FactReference> {
  readonly valueIn: (facts: Facts) => unknown;
  /** under what a vocabulary may know its words: a detail's name, or else a path such as "patient.conditions" */
  readonly names: readonly [string, string];
}

/** All that a rule reads of a line: in its conditions, and to count. Found when a rule first says something. */
const readsOf: (rule: BillingRule) => readonly Read[] = /* @__PURE__ */ remembered((rule) => {
  const { conditions, event } = rule;
  const compared = conditions === undefined ? [] : [...comparisons(conditions)];
  const read: FactReference[] = compared.flatMap(({ comparison: { fact, path, value } }) => [
    path === undefined ? { fact } : { fact, path },
    ...(isFactReference(value) ? [value] : []),
  ]);
  const counted = detailsOf(event).map((name) => ({
    fact: 'line',
    path: name === 'days' ? '$.days' : `$.details.${name}`,
  }));
  const named = [...read, ...counted].map(({ fact, path = '$' }) => ({ fact, path }));
  const distinct = new Map(named.map((one) => [`${one.fact} ${one.path}`, one]));
  return [...distinct.values()].map(readOf);
});

function readOf({ fact, path }: Required<FactReference>): Read {
  const [, detail = ''] = /(\w+)(?:\.values)?$/.exec(path) ?? [];
  return { fact, path, valueIn: operandOf(fact, path, detailReader), names: [detail, `${fact}.${detail}`] };
}

const ofLine = (...names: readonly string[]): Read[] =>
  names.map((name) => readOf({ fact: 'line', path: `$.${name}` }));

/** What the checks of no rule look at, beside what their messages say: what tells two charges apart, days, the class. */
const READS_OF_CHECKS: Readonly<Partial<Record<FindingCode, readonly Read[]>>> = /* @__PURE__ */ (() => {
  const level = [readOf({ fact: 'facility', path: '$.level' })];
  return {
    'possible-duplicate': ofLine(
      'quantity',
      'side',
      'site',
      'department',
      'order',
      'details.specimen',
      'details.bodyParts',
      'details.performedUnits',
    ),
    'quantity-exceeded': ofLine('endDate', 'days'),
    'missing-detail': ofLine('quantity'),
    'price-unknown': level,
    'price-not-filed': level,
  };
})();

/** A detail that may be stated as a number or as its text. */
const AREA = '$.details.areaCm2';

/** A value as results say it; null if it is not stated or is more than a word, a number or a list of them. */
function plain(value: unknown, path: string): FactUsed['value'] | null {
  if (path === AREA && typeof value === 'string') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value) || value.some((entry) => typeof entry === 'object')) return null;
  return value.map(String);
}

/** A value with the words that its vocabulary prints in the place of ids. */
function inWords(value: FactUsed['value'], { names: [detail, path] }: Read, of: Case): FactUsed['value'] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const words = of.catalogue.words.get(detail) ?? of.catalogue.words.get(path);
  if (words === undefined) return value;
  const printed = (id: string): string => words.define(id)?.words[0] ?? id;
  return typeof value === 'string' ? printed(value) : value.map(printed);
}

const NONE: readonly FactUsed[] = [];

function factsRead(reads: readonly Read[], state: Judged, of: Case): readonly FactUsed[] {
  if (reads.length === 0) return NONE;
  const facts = of.facts(state);
  const used: FactUsed[] = [];
  for (const read of reads) {
    const { fact, path, valueIn } = read;
    const value = plain(valueIn(facts), path);
    if (value !== null) used.push({ fact, path, value: inWords(value, read, of) });
  }
  return used;
}

/** So few rules are sooner looked at than indexed. */
const FEW = 8;

/** Finds a rule of a line by its id. Lines may have as many findings as there are rules. */
export type FindRule = (id: string | undefined) => BillingRule | undefined;

/** Finds the rules of a line. Made once for its findings and the parts of its price. */
export function rulesOn({ active, undecided }: Judged): FindRule {
  const isShort = active.length + undecided.length <= FEW;
  const byId = isShort
    ? null
    : new Map([...undecided.map(({ rule }) => rule), ...active].map(({ rule }) => [rule.id, rule]));
  return (id) => {
    if (id === undefined) return undefined;
    if (byId !== null) return byId.get(id);
    const found = active.find(({ rule }) => rule.id === id) ?? undecided.find(({ rule }) => rule.rule.id === id)?.rule;
    return found?.rule;
  };
}

/** Written out: engines make objects of a shape that they know much faster than copies. */
function withFactsOf(part: PriceComponent, facts: readonly FactUsed[]): PriceComponent {
  const { type, basis, amount, factor, steps, label, rule, citation } = part;
  const made: { -readonly [Member in keyof PriceComponent]: PriceComponent[Member] } = {
    type,
    basis,
    amount,
    label,
    citation,
  };
  if (factor !== undefined) made.factor = factor;
  if (steps !== undefined) made.steps = steps;
  if (rule !== undefined) made.rule = rule;
  made.facts = facts;
  return made;
}

/** A part of a price with the facts that its rule read on the line. */
export function componentWithFacts(part: PriceComponent, state: Judged, find: FindRule, of: Case): PriceComponent {
  const rule = find(part.rule);
  const facts = rule === undefined ? NONE : factsRead(readsOf(rule), state, of);
  return facts.length === 0 ? part : withFactsOf(part, facts);
}

/** Why a line was taken together with others: it names its parent, or the session, or else they have the day. */
function meetingFact({ line: { parent, session, date } }: Judged): FactUsed {
  if (parent !== undefined) return { fact: 'line', path: '$.parent', value: parent };
  return session === undefined
    ? { fact: 'line', path: '$.date', value: date }
    : { fact: 'line', path: '$.session', value: session };
}

/** What a finding stands on: what its rule reads or, if it is of no rule, what the check looks at. */
function readsBehind(said: Finding, find: FindRule): readonly Read[] {
  const rule = find(said.rule);
  if (rule !== undefined) return readsOf(rule);
  if (said.rule !== undefined || (said.code === 'quantity-exceeded' && said.params.bound !== 'calendar')) return [];
  return READS_OF_CHECKS[said.code] ?? [];
}

const COUNTED = /^\$\.groups\.([^.[]+)\./;

/** The first line that a rule has counted as one of a group. */
function countedLine(reads: readonly Read[], state: Judged, of: Case): string | undefined {
  for (const { fact, path } of reads) {
    const [, group] = COUNTED.exec(path) ?? [];
    if (group === undefined || (fact !== 'session' && fact !== 'day')) continue;
    const first = firstOfGroup(of.facts(state), fact, group, state);
    if (first !== null) return first.line.id;
  }
  return undefined;
}

/**
 * A finding with the facts that it stands on: those that its rule read, and what other lines it was taken together with.
 * If its rule counts lines of a group, it names the first of them.
 */
export function withFacts(said: Finding, state: Judged, find: FindRule, of: Case): Finding {
  const isShared = said.lines !== undefined || 'together' in said.params;
  const reads = readsBehind(said, find);
  const facts = [...(said.facts ?? []), ...factsRead(reads, state, of), ...(isShared ? [meetingFact(state)] : [])];
  const counted = said.lines === undefined ? countedLine(reads, state, of) : undefined;
  const lines = counted === undefined ? {} : { lines: [counted] };
  return facts.length === (said.facts ?? []).length ? said : changed(said, { facts, ...lines });
}
