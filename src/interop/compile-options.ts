import type { FaultCode } from '../conditions/fault.js';
import { NamedConditions } from '../conditions/named.js';
import type { Operator } from '../conditions/operators.js';
import { type Parsed, parseRoot } from '../conditions/parse.js';
import { CompileError, compileError } from './rule-errors.js';

const SWITCHES = [
  'allowUndefinedFacts',
  'allowUndefinedConditions',
  'replaceFactsInEventParams',
  'stopOnFirstEvent',
] as const;

/** The options, checked and copied: the caller's may change afterwards. */
export interface Settings extends Readonly<Record<(typeof SWITCHES)[number], boolean>> {
  readonly named: NamedConditions;
  readonly operators: Readonly<Record<string, Operator>>;
}

/** Options of json-rules-engine that cannot be honoured, and what to do instead. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  pathResolver: 'paths are followed as json-rules-engine follows them by default; others are not supported',
  operatorDecorators: 'decorators of one’s own are not supported: give the decorated operator under `operators`',
};

const NO_RULE = { ruleIndex: undefined, ruleName: undefined };

function fault(code: FaultCode, keys: readonly string[], message: string): CompileError {
  return new CompileError(code, message, { ...NO_RULE, path: ['options', ...keys] });
}

type Given = Readonly<Record<string, unknown>>;

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

function checkNames(options: Given): void {
  const known: readonly string[] = [...SWITCHES, 'conditions', 'operators'];
  for (const name of Object.keys(options)) {
    if (known.includes(name) || options[name] === undefined) continue;
    throw fault('UNSUPPORTED_OPTION', [name], UNSUPPORTED[name] ?? `no such option; there are ${known.join(', ')}`);
  }
}

function switchOf(options: Given, name: string): boolean {
  const value = options[name] ?? false;
  if (typeof value === 'boolean') return value;
  throw fault('INVALID_OPTION', [name], 'must be true or false');
}

function membersOf(options: Given, name: string, of: string): [string, unknown][] {
  const value = options[name] ?? {};
  if (!isGiven(value)) throw fault('INVALID_OPTION', [name], `must be an object of ${of} by name`);
  const members = Object.entries(value);
  if (members.some(([key]) => key === '')) throw fault('INVALID_OPTION', [name], 'a name is empty');
  return members;
}

function parseNamed(name: string, condition: unknown): Parsed {
  try {
    return parseRoot(condition);
  } catch (error) {
    throw compileError(error, { ...NO_RULE, path: ['options', 'conditions', name] });
  }
}

function operatorsOf(options: Given): Readonly<Record<string, Operator>> {
  const operators: Record<string, Operator> = {};
  for (const [name, operator] of membersOf(options, 'operators', 'functions')) {
    if (typeof operator !== 'function') {
      const message = 'must be a function (factValue, value) => boolean; an Operator object has one as its `cb`';
      throw fault('INVALID_OPTION', ['operators', name], message);
    }
    Object.defineProperty(operators, name, { value: operator, enumerable: true });
  }
  return operators;
}

function read(options: unknown): Settings {
  if (!isGiven(options)) throw fault('INVALID_OPTION', [], 'must be an object');
  checkNames(options);
  const parsed = membersOf(options, 'conditions', 'conditions').map(
    ([name, condition]) => [name, parseNamed(name, condition)] as const,
  );
  return {
    allowUndefinedFacts: switchOf(options, 'allowUndefinedFacts'),
    allowUndefinedConditions: switchOf(options, 'allowUndefinedConditions'),
    replaceFactsInEventParams: switchOf(options, 'replaceFactsInEventParams'),
    stopOnFirstEvent: switchOf(options, 'stopOnFirstEvent'),
    named: new NamedConditions(new Map(parsed)),
    operators: operatorsOf(options),
  };
}

/** Reads the options. @throws CompileError if one cannot be honoured or is of another type */
export function settingsOf(given: unknown): Settings {
  try {
    return read(given === undefined ? {} : given);
  } catch (error) {
    throw compileError(error, { ...NO_RULE, path: ['options'] });
  }
}
