/** Members that stand together and bear one key.
 * @zh 相邻且键相同的一组。 */
export interface Adjacent<T> {
  /** The key that all of them bear; null if they bear none.
   * @zh 共同的键，没有则为 null。 */
  readonly key: string | null;
  /** In the order in which they stood, at least one.
   * @zh 按原次序，至少一项。 */
  readonly members: readonly T[];
}

/**
 * Groups what stands together: neighbours with the same key. The same key further on begins a new group.
 *
 * @zh 将相邻且键相同的项归为一组；同一键隔开再出现时另成一组。
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
