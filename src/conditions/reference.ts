import { compileNested, listOperator, type Node, type Raw, type Surroundings } from './node.js';

type Around<R> = Omit<Surroundings<R>, 'reference'>;
type Named = Readonly<Record<string, unknown>>;

/** The condition that a reference stands for; what it does not say stays as the reference says it. */
function definitionOf({ name, priority }: Raw, definition: Raw): Raw {
  const isList = listOperator(definition) !== undefined;
  const kept = { name, ...(isList ? {} : { priority }) }; // a list always says its priority
  const said = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  return { ...kept, ...said };
}

/** Compiles references to named conditions, each in its place. @param path names that are being expanded, to find circles */
function compileReference<R>(raw: Raw, around: Around<R>, conditions: Named, expanded: readonly string[]): Node<R> {
  const name = String(raw['condition']);
  const path = [...expanded, name];
  if (expanded.includes(name)) throw new Error(`conditions refer to each other in a circle: ${path.join(' → ')}`);
  const { trees } = around;
  const slot = trees?.slot() ?? 0;
  if (!Object.hasOwn(conditions, name)) {
    const evaluate = (): never => {
      throw new Error(`No condition ${name} exists`);
    };
    return { evaluate, toJson: trees?.reference(raw, null, slot) ?? null, isSure: false, size: 0 };
  }
  const within = referring(around, conditions, path);
  const node = compileNested(definitionOf(raw, conditions[name] as Raw), within);
  return {
    evaluate(run) {
      trees?.keep(run, slot, true);
      return node.evaluate(run);
    },
    toJson: trees?.reference(raw, node, slot) ?? null,
    isSure: node.isSure,
    size: node.size,
  };
}

/** Surroundings in which conditions can refer to named ones. */
export function referring<R>(around: Around<R>, conditions: Named, expanded: readonly string[] = []): Surroundings<R> {
  return { ...around, reference: (raw) => compileReference(raw, around, conditions, expanded) };
}
