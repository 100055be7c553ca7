/** Adds a value to the list of its key; the first value of a key makes the list. */
export function append<Key, T>(index: Map<Key, T[]>, key: Key, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}

/**
 * Lists of values by key.
 * @param keysOf the keys of a value; it stands once under each
 * @returns keys in the order in which they were first met, values in that of `list`
 */
export function grouped<Key, T>(list: Iterable<T>, keysOf: (value: T) => Iterable<Key>): Map<Key, T[]> {
  const index = new Map<Key, T[]>();
  for (const value of list) for (const key of new Set(keysOf(value))) append(index, key, value);
  return index;
}
