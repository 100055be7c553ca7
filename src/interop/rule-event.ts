import { isFactReference } from '../conditions/condition.js';
import { copied, ownData } from '../conditions/data.js';
import { CompileFault } from '../conditions/fault.js';
import { type OperandSource, parseSource, type Raw } from '../conditions/parse.js';
import type { EngineEvent } from './engine-types.js';
import type { OperandTable, Run } from './facts.js';

/** A parameter of an event that a fact's value replaces. */
export interface ReplacedParam {
  readonly key: string;
  readonly source: OperandSource;
}

/** A rule's event as the engine keeps it. */
export interface ParsedEvent {
  readonly type: string;
  readonly params: unknown;
  readonly replaced: readonly ReplacedParam[];
}

const AT = { key: 'params', above: { key: 'event', above: null } };

function replacedIn(params: unknown): ReplacedParam[] {
  if (typeof params !== 'object' || params === null) return [];
  return Object.entries(params).flatMap(([key, value]) =>
    isFactReference(value) ? [{ key, source: parseSource(value as unknown as Raw, { key, above: AT }) }] : [],
  );
}

/**
 * Reads a rule's event. If it is falsy, its type is "unknown", as in the engine.
 * @throws CompileFault if it has no type, or if it is not plain data
 */
export function parseEvent(given: unknown, replaceFacts: boolean): ParsedEvent {
  if (!given) return { type: 'unknown', params: undefined, replaced: [] };
  if (!Object.hasOwn(given, 'type')) {
    const message = 'Rule: setEvent() requires event object with "type" property';
    throw new CompileFault('INVALID_EVENT', ['event'], message);
  }
  const { type, params: rawParams } = given as Raw;
  const params = rawParams ? ownData(rawParams, AT) : undefined;
  const own = ownData(type, { key: 'type', above: AT.above }) as string;
  return { type: own, params, replaced: replaceFacts ? replacedIn(params) : [] };
}

/** Makes the event of a run, each time anew. */
export function eventMaker({ type, params, replaced }: ParsedEvent, table: OperandTable): (run: Run) => EngineEvent {
  if (params === undefined) return () => ({ type });
  const readers = replaced.map(({ key, source }) => ({ key, read: table.reader(source.fact, source.path) }));
  return (run) => {
    const own = copied(params) as Record<string, unknown>;
    for (const { key, read } of readers) {
      Object.defineProperty(own, key, { value: read(run), enumerable: true, configurable: true, writable: true });
    }
    return { type, params: own };
  };
}
