import type { Facts } from '../conditions/decide.js';
import { compilePath } from '../conditions/follow-path.js';
import { UnsupportedFactError } from './rule-errors.js';
import { RunFault } from './run-fault.js';

/** One run: the facts, and the operands and named conditions that were read or decided so far. */
export interface Run {
  readonly facts: Facts;
  readonly operands: unknown[];
  readonly named: (boolean | undefined)[];
}

type Reader = (run: Run) => unknown;

/** Stands for undefined among the operands of a run: undefined itself means "not read yet". */
const NOTHING = Symbol('undefined');

type Members = Readonly<Record<string, unknown>>;

/** True for a Fact of json-rules-engine, which is an instance of a class. */
function isFactObject(value: Members): boolean {
  if (Object.getPrototypeOf(value) === Object.prototype) return false;
  return typeof value['getCacheKey'] === 'function' && typeof value['calculate'] === 'function';
}

/** Names a value that the engine would call, wait for or unwrap: that is not possible here. Null for others. */
function whatElse(value: unknown): string | null {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return null;
  if (typeof (value as Members)['then'] === 'function') return 'a promise';
  return isFactObject(value as Members) ? 'a Fact object' : null;
}

/** Reads each fact and path once in a run, no matter how many rules need it. */
export class OperandTable {
  readonly #allowUndefined: boolean;
  readonly #readers = new Map<string, Reader>();
  readonly #asked = new Set<string>();
  #asksForNone = false;

  constructor(allowUndefined: boolean) {
    this.#allowUndefined = allowUndefined;
  }

  /** The most operands that a run has to keep. */
  get size(): number {
    return this.#readers.size;
  }

  #readFact(facts: Facts, fact: unknown): unknown {
    if (typeof fact === 'string' && Object.hasOwn(facts, fact)) return facts[fact];
    if (this.#allowUndefined) return undefined;
    throw new RunFault('fact', fact);
  }

  #note(fact: unknown): void {
    if (typeof fact === 'string') this.#asked.add(fact);
    else this.#asksForNone = true; // a fact's name is a text: no fact has this name
  }

  /** The reader of a fact, or of a path into it. */
  reader(fact: unknown, path: string | undefined): Reader {
    const key = `${typeof fact}${JSON.stringify([String(fact), path])}`;
    const known = this.#readers.get(key);
    if (known !== undefined) return known;
    this.#note(fact);
    const index = this.#readers.size;
    const follow = path === undefined ? null : compilePath(path);
    const reader = ({ facts, operands }: Run): unknown => {
      const before = operands[index];
      if (before !== undefined) return before === NOTHING ? undefined : before;
      const whole = this.#readFact(facts, fact);
      const value = follow === null ? whole : follow(whole);
      operands[index] = value === undefined ? NOTHING : value;
      return value;
    };
    this.#readers.set(key, reader);
    return reader;
  }

  /** True if every fact that some rule needs is there. */
  isComplete(facts: Facts): boolean {
    if (this.#allowUndefined) return true;
    for (const fact of this.#asked) if (!Object.hasOwn(facts, fact)) return false;
    return !this.#asksForNone;
  }

  #check(id: string, value: unknown): void {
    const what = whatElse(value);
    if (what === null || (what === 'a function' && !this.#asked.has(id))) return;
    throw new UnsupportedFactError(`fact ${JSON.stringify(id)} is ${what}: give its value`, id);
  }

  /**
   * Facts as own members. A plain object is returned as it is; of another object inherited members are facts too.
   * @throws UnsupportedFactError if it is no object, or if a fact is no value
   */
  ownFacts(given: unknown): Facts {
    if (given === undefined || given === null) return {};
    if (typeof given !== 'object') throw new UnsupportedFactError('facts must be an object: { name: value }');
    const facts = given as Facts;
    for (const id in facts) this.#check(id, facts[id]);
    if (Object.getPrototypeOf(given) === Object.prototype) return facts;
    const own: Record<string, unknown> = {};
    for (const id in facts) Object.defineProperty(own, id, { value: facts[id] });
    return own;
  }
}
