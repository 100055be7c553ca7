import type { Facts } from '../conditions/compile.js';
import { operandOf } from '../conditions/compile.js';
import { comparisons, type FactReference, isFactReference } from '../conditions/condition.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import type { PriceComponent } from '../model/adjudication.js';
import { detailsOf } from '../model/events.js';
import type { FactUsed, Finding } from '../model/finding.js';
import type { BillingRule } from '../model/rule.js';

interface Read extends Required<FactReference> {
  readonly valueIn: (facts: Facts) => unknown;
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
  return [...distinct.values()].map(({ fact, path }) => ({ fact, path, valueIn: operandOf(fact, path, undefined) }));
});

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
function inWords({ fact, path, value }: FactUsed, of: Case): FactUsed['value'] {
  const [, detail = ''] = /(\w+)(?:\.values)?$/.exec(path) ?? [];
  const words = of.catalogue.words.get(detail) ?? of.catalogue.words.get(`${fact}.${detail}`);
  if (words === undefined) return value;
  const printed = (id: string): string => words.define(id)?.words[0] ?? id;
  if (typeof value === 'string') return printed(value);
  return Array.isArray(value) ? value.map(printed) : value;
}

function factsRead(rule: BillingRule | undefined, state: Judged, of: Case): readonly FactUsed[] {
  if (rule === undefined) return [];
  const facts = of.facts(state);
  return readsOf(rule).flatMap(({ fact, path, valueIn }) => {
    const value = plain(valueIn(facts), path);
    return value === null ? [] : [{ fact, path, value: inWords({ fact, path, value }, of) }];
  });
}

function ruleOn({ active, undecided }: Judged, id: string | undefined): BillingRule | undefined {
  if (id === undefined) return undefined;
  const found = active.find(({ rule }) => rule.id === id) ?? undecided.find(({ rule }) => rule.rule.id === id)?.rule;
  return found?.rule;
}

/** A part of a price with the facts that its rule read on the line. */
export function componentWithFacts(part: PriceComponent, state: Judged, of: Case): PriceComponent {
  const facts = factsRead(ruleOn(state, part.rule), state, of);
  return facts.length === 0 ? part : { ...part, facts: [...facts] };
}

/** Why a line was taken together with others: it names its parent, or the session, or else they have the day. */
function meetingFact({ line: { parent, session, date } }: Judged): FactUsed {
  if (parent !== undefined) return { fact: 'line', path: '$.parent', value: parent };
  return session === undefined
    ? { fact: 'line', path: '$.date', value: date }
    : { fact: 'line', path: '$.session', value: session };
}

/** A finding with the facts that it stands on: those that its rule read, and what other lines it was taken together with. */
export function withFacts(said: Finding, state: Judged, of: Case): Finding {
  const isShared = said.lines !== undefined || 'together' in said.params;
  if (said.rule === undefined && !isShared) return said;
  const read = factsRead(ruleOn(state, said.rule), state, of);
  const facts = [...(said.facts ?? []), ...read, ...(isShared ? [meetingFact(state)] : [])];
  return facts.length === 0 ? said : { ...said, facts };
}
