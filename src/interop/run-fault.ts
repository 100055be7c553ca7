import type { NamedConditions } from '../conditions/named.js';
import type { OperandSource, Parsed, ParsedComparison } from '../conditions/parse.js';
import type { KeyPath } from '../ground/errors.js';
import { type RulePlace, UndefinedConditionError, UndefinedFactError, UnknownOperatorError } from './rule-errors.js';

/** A run lacks something. The caller knows which rule needed it. */
export class RunFault extends Error {
  readonly lacks: 'fact' | 'operator' | 'condition';
  readonly subject: unknown;
  constructor(lacks: RunFault['lacks'], subject: unknown) {
    super(`no ${lacks}`);
    this.lacks = lacks;
    this.subject = subject;
  }
}

/** The parts of a rule in which a fault can lie. */
export interface FaultyRule {
  readonly index: number;
  readonly label: string | undefined;
  readonly conditions: Parsed;
  /** parameters of its event that facts replace */
  readonly event: { readonly replaced: readonly { readonly key: string; readonly source: OperandSource }[] };
}

function asksFor(node: ParsedComparison, { lacks, subject }: RunFault): KeyPath | null {
  if (lacks === 'operator') return node.operator === subject ? ['operator'] : null;
  if (lacks !== 'fact') return null;
  if (node.from?.fact === subject) return ['value'];
  return node.fact === subject ? [] : null;
}

/** Finds the first place, in reading order, that needs what is missing. Looks into each named condition once. */
class Search {
  readonly #fault: RunFault;
  readonly #named: NamedConditions;
  readonly #seen = new Set<unknown>();

  constructor(fault: RunFault, named: NamedConditions) {
    this.#fault = fault;
    this.#named = named;
  }

  in(node: Parsed, at: KeyPath): KeyPath | null {
    if (node.kind === 'comparison') {
      const rest = asksFor(node, this.#fault);
      return rest === null ? null : [...at, ...rest];
    }
    if (node.kind === 'reference') return this.#inNamed(node.condition, at);
    for (const [i, child] of node.children.entries()) {
      const found = this.in(child, node.operator === 'not' ? [...at, 'not'] : [...at, node.operator, i]);
      if (found !== null) return found;
    }
    return null;
  }

  #inNamed(name: unknown, at: KeyPath): KeyPath | null {
    const condition = this.#named.get(name);
    if (condition === undefined) {
      return this.#fault.lacks === 'condition' && this.#fault.subject === name ? at : null;
    }
    if (this.#seen.has(name)) return null;
    this.#seen.add(name);
    return this.in(condition, ['options', 'conditions', String(name)]);
  }
}

function placeOf(fault: RunFault, rule: FaultyRule, named: NamedConditions): RulePlace {
  const own: KeyPath = ['rules', rule.index];
  const param = rule.event.replaced.find(({ source }) => source.fact === fault.subject);
  const inEvent = fault.lacks !== 'fact' || param === undefined ? own : [...own, 'event', 'params', param.key];
  const path = new Search(fault, named).in(rule.conditions, [...own, 'conditions']) ?? inEvent;
  return { ruleIndex: rule.index, ruleName: rule.label, path };
}

/** The error for callers. If a run lacks something, it says where that is needed; any other error stays as it is. */
export function located(error: unknown, rule: FaultyRule | undefined, named: NamedConditions): unknown {
  if (!(error instanceof RunFault) || rule === undefined) return error;
  const subject = String(error.subject);
  const place = placeOf(error, rule, named);
  if (error.lacks === 'fact') return new UndefinedFactError(subject, place);
  if (error.lacks === 'operator') return new UnknownOperatorError(subject, place);
  return new UndefinedConditionError(subject, place);
}
