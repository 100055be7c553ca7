import { copied, type Json, ownPriority, type Raw, type Trees } from './node.js';

/** Stands where a comparison or a reference was not evaluated. */
export const UNSEEN: unique symbol = Symbol('not evaluated');

/** Where a run keeps what it saw. */
export interface Memory<R> {
  slot(): number;
  keep(run: R, slot: number, value: unknown): void;
  /** what was kept, or UNSEEN */
  kept(run: R, slot: number): unknown;
}

function named(priority: unknown, name: unknown): Json {
  return { ...(priority ? { priority } : {}), ...(name ? { name } : {}) };
}

/** The JSON of a comparison that was evaluated and says nothing unusual: the common case, made in one go. */
function usualJson({ operator, value, fact, path }: Raw) {
  return (factResult: unknown, valueResult: unknown, result: unknown): Json => {
    const json: Json = { operator, value, fact, factResult, valueResult, result };
    if (path) json['path'] = path;
    return json;
  };
}

/** The JSON of any comparison, member by member in the order of json-rules-engine. */
function anyJson(raw: Raw, seen: readonly unknown[] | null): Json {
  const { priority, name, operator, value, fact, params, path } = raw;
  const json: Json = Object.assign(named(priority, name), { operator, value: copied(value), fact });
  for (const [i, key] of ['factResult', 'valueResult', 'result'].entries()) {
    if (seen !== null && seen[i] !== undefined) json[key] = seen[i];
  }
  if (params) json['params'] = copied(params);
  if (path) json['path'] = path;
  return json;
}

/** Result trees as `RuleResult.toJSON(false)` gives them, made from what a run kept. */
export function treesOf<R>(memory: Memory<R>): Trees<R> {
  return {
    slot: memory.slot,
    keep: memory.keep,
    comparison(raw, left, right, slot) {
      const { priority, name, value, params } = raw;
      const isUsual = !priority && !name && !params && (typeof value !== 'object' || value === null);
      const usual = usualJson(raw);
      return (run) => {
        const result = memory.kept(run, slot);
        if (result === UNSEEN) return anyJson(raw, null);
        const own = left(run);
        const other = right(run);
        const isWhole = own !== undefined && other !== undefined && result !== undefined;
        return isUsual && isWhole ? usual(own, other, result) : anyJson(raw, [own, other, result]);
      };
    },
    list(operator, raw, children) {
      const priority = ownPriority(raw);
      const treesOfAll = (run: R): Json[] => children.map((node) => node.toJson?.(run) ?? {});
      if (raw['name']) {
        const head = named(priority, raw['name']);
        const child = (run: R) => (operator === 'not' ? treesOfAll(run)[0] : treesOfAll(run));
        return (run) => ({ ...head, [operator]: child(run) });
      }
      if (operator === 'all') return (run) => ({ priority, all: treesOfAll(run) });
      if (operator === 'any') return (run) => ({ priority, any: treesOfAll(run) });
      return (run) => ({ priority, not: treesOfAll(run)[0] });
    },
    reference(raw, node, slot) {
      const unresolved: Json = { ...named(raw['priority'], raw['name']), condition: raw['condition'] };
      return (run) => (memory.kept(run, slot) === true ? (node?.toJson?.(run) ?? {}) : { ...unresolved });
    },
  };
}
