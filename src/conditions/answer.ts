import { type Facts, operandOf, type Shorter } from './compile.js';
import type { Condition, FactReference } from './condition.js';
import { findOpenOperator, isOpen, literalOf, UNKNOWN_WORD } from './open-operators.js';
import { type OperandSource, type Parsed, type ParsedComparison, type ParsedList, parseRoot } from './parse.js';

/** Whether a condition holds; `unknown` if that depends on facts that are not known, which are named. */
export type Answer =
  | { readonly is: 'yes' }
  | { readonly is: 'no' }
  | {
      readonly is: 'unknown';
      /** what the comparisons read that keep it open: each fact and path once, in reading order, at least one */
      readonly facts: readonly FactReference[];
    };

/**
 * Tells of a fact, or of a path into it, that words are stated there that nobody knows. A list in the facts then holds
 * those that are known; they stand beside it. Anything else in the facts is taken for such a word itself.
 */
export type HasUnknownWords = (fact: string, path: string | undefined) => boolean;

/** A condition compiled to its answer: pure, synchronous. Never throws. */
export type Answerer = (facts: Facts, hasUnknownWords?: HasUnknownWords) => Answer;

type Node = (facts: Facts, hasUnknownWords: HasUnknownWords) => Answer;

interface Operand {
  /** the same object wherever a condition reads the same, so that a set holds it once */
  readonly source: FactReference;
  readonly read: (facts: Facts, hasUnknownWords: HasUnknownWords) => unknown;
}

type Operands = (source: OperandSource) => Operand;

const YES: Answer = Object.freeze({ is: 'yes' });
const NO: Answer = Object.freeze({ is: 'no' });

const knowsAll: HasUnknownWords = () => false;

function operandsOf(shorter: Shorter | undefined): Operands {
  const known = new Map<string, Operand>();
  const made = (fact: string, path: string | undefined): Operand => {
    const value = operandOf(fact, path, shorter);
    return {
      source: Object.freeze({ fact, ...(path === undefined ? {} : { path }) }),
      read(facts, hasUnknownWords) {
        const stated = value(facts);
        if (!hasUnknownWords(fact, path)) return stated;
        return Array.isArray(stated) ? [...(stated as unknown[]), UNKNOWN_WORD] : UNKNOWN_WORD;
      },
    };
  };
  return ({ fact, path }) => {
    const name = String(fact);
    const key = JSON.stringify([name, path]);
    const operand = known.get(key) ?? made(name, path);
    known.set(key, operand);
    return operand;
  };
}

/** If all operands are known, the operator cannot compare them, whatever they are: each may be to blame. */
function unknownFor(operands: readonly Operand[], values: readonly unknown[]): Answer {
  const open = operands.filter((_, i) => isOpen(values[i]));
  return { is: 'unknown', facts: (open.length > 0 ? open : operands).map(({ source }) => source) };
}

function answerComparison({ fact, path, operator: name, value, from }: ParsedComparison, operands: Operands): Node {
  const operator = findOpenOperator(String(name));
  if (operator === undefined) throw new Error(`Unknown operator: ${String(name)}`);
  const left = operands({ fact, path });
  const right = from === null ? null : operands(from);
  const literal = literalOf(value);
  const read = right === null || right === left ? [left] : [left, right];
  return (facts, hasUnknownWords) => {
    const own = left.read(facts, hasUnknownWords);
    const other = right === null ? literal : right.read(facts, hasUnknownWords);
    const holds = operator(own, other);
    if (holds === null) return unknownFor(read, [own, other]);
    return holds ? YES : NO;
  };
}

function answerNot(node: Node): Node {
  return (facts, hasUnknownWords) => {
    const answer = node(facts, hasUnknownWords);
    if (answer.is === 'unknown') return answer;
    return answer.is === 'yes' ? NO : YES;
  };
}

function answerList({ operator, children }: ParsedList, operands: Operands): Node {
  const nodes = children.map((child) => answerNode(child, operands));
  const [first] = nodes;
  if (first === undefined) return () => YES;
  if (operator === 'not') return answerNot(first);
  const [decisive, otherwise] = operator === 'all' ? [NO, YES] : [YES, NO];
  return (facts, hasUnknownWords) => {
    const open = new Set<FactReference>();
    for (const node of nodes) {
      const answer = node(facts, hasUnknownWords);
      if (answer.is === decisive.is) return decisive;
      if (answer.is === 'unknown') for (const source of answer.facts) open.add(source);
    }
    return open.size === 0 ? otherwise : { is: 'unknown', facts: [...open] };
  };
}

function answerNode(node: Parsed, operands: Operands): Node {
  if (node.kind === 'reference') throw new Error(`No condition ${String(node.condition)} exists`);
  return node.kind === 'list' ? answerList(node, operands) : answerComparison(node, operands);
}

/**
 * Compiles a condition to three-valued logic (Kleene's): yes or no only if it is so for every value of the facts that
 * are not known. Not known are facts that are null, entries of lists that are null, paths that lead nowhere, and unknown
 * words. Only a comparison with null itself is decided by a fact that is null, as it is by any other. What
 * `compileCondition` would throw for, such as a number searched for a word, is unknown as well. If all is known, the
 * answer is that of `compileCondition`.
 *
 * Each comparison is open for itself: x > 6 beside x < 3 is unknown for an x that is null, though no x satisfies both.
 *
 * @throws CompileFault if it is no condition, or if a path is refused; Error if nobody knows an operator
 */
export function compileAnswer(condition: Condition, shorter?: Shorter): Answerer {
  const node = answerNode(parseRoot(condition), operandsOf(shorter));
  return (facts, hasUnknownWords = knowsAll) => node(facts, hasUnknownWords);
}
