/**
 * A function that works out each answer once, and keeps it for as long as its argument is in use.
 * Nothing of a claim may be an argument: the collector of young objects would take all that hangs on it for needed.
 * @param make its answer depends on the argument alone, which never changes
 */
export function remembered<Key extends object, Answer extends object | null>(
  make: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make(key);
    answers.set(key, answer);
    return answer;
  };
}
