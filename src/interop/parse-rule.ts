import { ownData } from '../conditions/data.js';
import { CompileFault, type FaultCode } from '../conditions/fault.js';
import type { Extent, NamedConditions } from '../conditions/named.js';
import { type Parsed, parseRoot, type Raw } from '../conditions/parse.js';
import type { Settings } from './compile-options.js';
import { compileError } from './rule-errors.js';
import { type ParsedEvent, parseEvent } from './rule-event.js';

/** A rule, read and checked: a copy that shares nothing with the one given. */
export interface ParsedRule {
  readonly index: number;
  /** its name, or undefined */
  readonly name: unknown;
  /** its name for messages */
  readonly label: string | undefined;
  readonly priority: number;
  readonly conditions: Parsed;
  readonly extent: Extent;
  readonly event: ParsedEvent;
}

function fault(code: FaultCode, keys: readonly string[], message: string): CompileFault {
  return new CompileFault(code, keys, message);
}

function priorityOf(given: unknown): number {
  const priority = Number.parseInt(String(given || 1), 10);
  if (priority > 0 || Number.isNaN(priority)) return priority;
  throw fault('INVALID_PRIORITY', ['priority'], 'Priority must be greater than zero');
}

/** Refuses functions that the engine would call when a rule is decided. @throws CompileFault */
function refuseListeners(rule: Raw): void {
  const instead = 'is not called: look through `results` and `failureResults` after the run';
  for (const key of ['onSuccess', 'onFailure']) {
    if (rule[key]) throw fault('UNSUPPORTED_MEMBER', [key], instead);
  }
  const { listeners } = rule; // a method of Rule objects
  if (typeof listeners !== 'function') return;
  for (const type of ['success', 'failure']) {
    if ((listeners.call(rule, type) as unknown[]).length === 0) continue;
    throw fault('UNSUPPORTED_MEMBER', [], `its listener of "${type}" ${instead}`);
  }
}

function requireRule(given: unknown): Raw {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const hint = typeof given === 'string' ? ': parse the text first, JSON.parse(text)' : '';
    throw fault('INVALID_RULE', [], `a rule is an object { conditions, event }${hint}`);
  }
  const rule = given as Raw;
  for (const key of ['event', 'conditions']) {
    if (Object.hasOwn(rule, key)) continue;
    throw fault('INVALID_RULE', [], `Engine: addRule() argument requires "${key}" property`);
  }
  return rule;
}

function labelOf(given: unknown): string | undefined {
  const { name } = Object(given) as Raw;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

/** Reads the conditions of a rule. @throws CompileFault with the path from the rule on */
function conditionsOf(rule: Raw, named: NamedConditions): Pick<ParsedRule, 'conditions' | 'extent'> {
  try {
    const conditions = parseRoot(rule['conditions']);
    return { conditions, extent: named.extentOf(conditions) };
  } catch (error) {
    if (!(error instanceof CompileFault)) throw error;
    throw new CompileFault(error.code, ['conditions', ...error.keys], error.message);
  }
}

function parsed(given: unknown, index: number, { named, replaceFactsInEventParams }: Settings): ParsedRule {
  const rule = requireRule(given);
  refuseListeners(rule);
  const name = ownData(rule['name'], { key: 'name', above: null });
  return {
    index,
    name: name || name === 0 ? name : undefined,
    label: labelOf(rule),
    priority: priorityOf(rule['priority']),
    ...conditionsOf(rule, named),
    event: parseEvent(rule['event'], replaceFactsInEventParams),
  };
}

/** Reads a rule, copying all that it needs. @throws CompileError if the engine would refuse it or it is not supported */
export function parseRule(given: unknown, index: number, settings: Settings): ParsedRule {
  let ruleName: string | undefined;
  try {
    ruleName = labelOf(given);
    return parsed(given, index, settings);
  } catch (error) {
    throw compileError(error, { ruleIndex: index, ruleName, path: ['rules', index] });
  }
}
