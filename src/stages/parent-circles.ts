/** What of a line leads to another. It may come from a claim that is not checked yet. */
interface Dependent {
  readonly id?: unknown;
  readonly parent?: unknown;
}

/**
 * The lines whose chain of parents returns to them. A line that is its own parent is none: that has a fault of its own.
 * @param byId every line that may be a parent
 */
export function parentCircles<Line extends Dependent>(byId: ReadonlyMap<unknown, Line>): ReadonlySet<Line> {
  const circles = new Set<Line>();
  const done = new Set<Line>();
  const parentOf = ({ id, parent }: Line): Line | undefined => (parent === id ? undefined : byId.get(parent));
  for (const line of byId.values()) {
    const chain = new Set<Line>();
    let at: Line | undefined = line;
    while (at !== undefined && !done.has(at) && !chain.has(at)) {
      chain.add(at);
      at = parentOf(at);
    }
    let isOnCircle = false;
    for (const own of chain) {
      isOnCircle ||= own === at;
      if (isOnCircle) circles.add(own);
      done.add(own);
    }
  }
  return circles;
}
