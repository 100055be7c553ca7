import { MOST_LEVELS } from './data.js';
import { CompileFault } from './fault.js';
import type { Parsed } from './parse.js';

/** The size of a condition's tree if the conditions that it refers to are written out in full. */
export interface Extent {
  /** how deep lists and references nest */
  readonly levels: number;
  /** number of conditions as they are written */
  readonly written: number;
  /** number of conditions that references add */
  readonly added: number;
}

function tooDeep(): CompileFault {
  const message = `conditions and those they refer to lie more than ${MOST_LEVELS} deep within each other`;
  return new CompileFault('TOO_DEEP', [], message);
}

/** Named conditions. Each is measured once, no matter how often or how deep others refer to it. */
export class NamedConditions {
  readonly #parsed: ReadonlyMap<string, Parsed>;
  readonly #extents = new Map<string, Extent>();

  constructor(parsed: ReadonlyMap<string, Parsed>) {
    this.#parsed = parsed;
  }

  /** The condition of a name; undefined if nothing has that name, or if it is no text. */
  get(name: unknown): Parsed | undefined {
    return typeof name === 'string' ? this.#parsed.get(name) : undefined;
  }

  /** @throws CompileFault if conditions refer to each other in a circle, or nest more than 512 levels */
  extentOf(node: Parsed): Extent {
    return this.#measure(node, 0, []);
  }

  #measure(node: Parsed, level: number, within: readonly string[]): Extent {
    if (level > MOST_LEVELS) throw tooDeep();
    if (node.kind === 'comparison') return { levels: 0, written: 1, added: 0 };
    if (node.kind === 'reference') return this.#measureNamed(node.condition, level, within);
    let [levels, written, added] = [0, 1, 0];
    for (const child of node.children) {
      const extent = this.#measure(child, level + 1, within);
      levels = Math.max(levels, extent.levels);
      written += extent.written;
      added += extent.added;
    }
    return { levels: levels + 1, written, added };
  }

  #measureNamed(name: unknown, level: number, within: readonly string[]): Extent {
    const condition = this.get(name);
    if (condition === undefined) return { levels: 1, written: 1, added: 0 };
    const known = String(name);
    const path = [...within, known];
    if (within.includes(known)) {
      const message = `conditions refer to each other in a circle: ${path.join(' → ')}`;
      throw new CompileFault('CIRCULAR_CONDITIONS', [], message);
    }
    const extent = this.#extents.get(known) ?? this.#measure(condition, level + 1, path);
    this.#extents.set(known, extent);
    const levels = extent.levels + 1;
    if (level + levels > MOST_LEVELS) throw tooDeep();
    return { levels, written: 1, added: extent.written + extent.added };
  }
}
