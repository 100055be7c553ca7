/** Members that stand together and bear one key; null where they bear none. */
export interface Adjacent<T> {
  readonly key: string | null;
  readonly members: readonly T[];
}

/**
 * Groups what stands together: neighbours with the same key. The same key further on begins a new group.
 *
 * @param keyOf null: in a group of its own; undefined: nothing is known of it, it stays with its neighbours
 * @returns groups in order, all members in theirs
 * @example
 * groupAdjacent(claims, patientKey) // a sorted file's claims, patient by patient, for `withHistory`
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
