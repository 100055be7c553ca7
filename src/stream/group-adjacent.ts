/** Neighbours with the same key; null if they have none. */
export interface Adjacent<T> {
  readonly key: string | null;
  readonly members: readonly T[];
}

/**
 * Groups neighbours with the same key.
 *
 * @param keyOf null: a group of its own; undefined: the key is not known, so it stays with its neighbours
 * @returns groups in order, and members in order
 */
export function groupAdjacent<T>(items: Iterable<T>, keyOf: (item: T) => string | null | undefined): Adjacent<T>[] {
  const groups: { key: string | null | undefined; members: T[] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const open = groups.at(-1);
    const joins =
      open !== undefined && (key === undefined || open.key === undefined || (key !== null && key === open.key));
    if (!joins) groups.push({ key, members: [item] });
    else {
      open.members.push(item);
      open.key ??= key ?? open.key;
    }
  }
  return groups.map(({ key = null, members }) => ({ key, members }));
}
