import { type Decider, decideNested, decideRoot, type Surroundings } from '../conditions/decide.js';
import type { Parsed } from '../conditions/parse.js';
import { type Traced, type Tracer, type TraceSurroundings, traceNested, traceRoot } from '../conditions/trace.js';
import type { Settings } from './compile-options.js';
import type { OperandTable, Run } from './facts.js';
import { RunFault } from './run-fault.js';

/** Decides a condition once in a run, no matter how often rules refer to it. */
function onceARun({ evaluate, isSure, size }: Decider<Run>, index: number): Decider<Run> {
  return {
    evaluate(run) {
      const before = run.named[index];
      if (before !== undefined) return before;
      const holds = evaluate(run) === true;
      run.named[index] = holds;
      return holds;
    },
    isSure,
    size,
  };
}

function undefinedCondition(condition: unknown, { allowUndefinedConditions }: Settings): Decider<Run> {
  const evaluate = (): boolean => {
    if (allowUndefinedConditions) return false;
    throw new RunFault('condition', condition);
  };
  return { evaluate, isSure: allowUndefinedConditions, size: 0 };
}

function readingOf({ operators }: Settings, table: OperandTable) {
  return {
    operand: (fact: unknown, path: string | undefined) => table.reader(fact, path),
    operators,
    unknownOperator: (name: unknown) => new RunFault('operator', name),
  };
}

/** Compiles conditions of rules to their values alone, and each named one once. @param early as in `Surroundings` */
export function makeDecider(
  settings: Settings,
  table: OperandTable,
  early: Surroundings<Run>['early'],
): (root: Parsed) => (run: Run) => unknown {
  const known = new Map<unknown, Decider<Run>>();
  const around: Surroundings<Run> = {
    ...readingOf(settings, table),
    early,
    reference({ condition }) {
      const target = settings.named.get(condition);
      if (target === undefined) return undefinedCondition(condition, settings);
      const made = known.get(condition) ?? onceARun(decideNested(target, around), known.size);
      known.set(condition, made);
      return made;
    },
  };
  return (root) => decideRoot(root, around).evaluate;
}

/** Compiles conditions of rules to their result trees, and each named one once. */
export function makeTracer(settings: Settings, table: OperandTable): (root: Parsed) => (run: Run) => Traced {
  const known = new Map<unknown, Tracer<Run>>();
  const around: TraceSurroundings<Run> = {
    ...readingOf(settings, table),
    named(condition) {
      const target = settings.named.get(condition);
      if (target === undefined) return null;
      const made = known.get(condition) ?? traceNested(target, around);
      known.set(condition, made);
      return made;
    },
    undefinedCondition: (condition) =>
      settings.allowUndefinedConditions ? null : new RunFault('condition', condition),
  };
  return (root) => traceRoot(root, around);
}
