import type { NamedConditions } from '../conditions/named.js';
import type { OperandSource, Parsed, ParsedComparison } from '../conditions/parse.js';
import { type RulePlace, UndefinedConditionError, UndefinedFactError, UnknownOperatorError } from './rule-errors.js';

/** What a run lacks. Which rule asked for it is known further up. */
export class RunFault extends Error {
  readonly lacks: 'fact' | 'operator' | 'condition';
  readonly subject: unknown;
  constructor(lacks: RunFault['lacks'], subject: unknown) {
    super(`no ${lacks}`);
    this.lacks = lacks;
    this.subject = subject;
  }
}

/** A rule, as far as a fault can lie in it. */
export interface FaultyRule {
  readonly index: number;
  readonly label: string | undefined;
  readonly conditions: Parsed;
  /** parameters of its event that are replaced by facts */
  readonly event: { readonly replaced: readonly { readonly key: string; readonly source: OperandSource }[] };
}

type Keys = readonly (string | number)[];

function asksFor(node: ParsedComparison, { lacks, subject }: RunFault): Keys | null {
  if (lacks === 'operator') return node.operator === subject ? ['operator'] : null;
  if (lacks !== 'fact') return null;
  if (node.from?.fact === subject) return ['value'];
  return node.fact === subject ? [] : null;
}

/** The first place in reading order that asks for what is lacking; named conditions are looked into once. */
class Search {
  readonly #fault: RunFault;
  readonly #named: NamedConditions;
  readonly #seen = new Set<unknown>();

  constructor(fault: RunFault, named: NamedConditions) {
    this.#fault = fault;
    this.#named = named;
  }

  in(node: Parsed, at: Keys): Keys | null {
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

  #inNamed(name: unknown, at: Keys): Keys | null {
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
  const own: Keys = ['rules', rule.index];
  const param = rule.event.replaced.find(({ source }) => source.fact === fault.subject);
  const inEvent = fault.lacks !== 'fact' || param === undefined ? own : [...own, 'event', 'params', param.key];
  const path = new Search(fault, named).in(rule.conditions, [...own, 'conditions']) ?? inEvent;
  return { ruleIndex: rule.index, ruleName: rule.label, path };
}

/** The error that callers see: of what a run lacks, with its place; any other as it is. */
export function located(error: unknown, rule: FaultyRule | undefined, named: NamedConditions): unknown {
  if (!(error instanceof RunFault) || rule === undefined) return error;
  const subject = String(error.subject);
  const place = placeOf(error, rule, named);
  if (error.lacks === 'fact') return new UndefinedFactError(subject, place);
  if (error.lacks === 'operator') return new UnknownOperatorError(subject, place);
  return new UndefinedConditionError(subject, place);
}
