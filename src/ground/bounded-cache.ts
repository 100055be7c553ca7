/** Answers by text, of which a bounded number is kept. */
export interface BoundedCache<Answer> {
  /** The answer for a key: the one kept, or else the one made now. */
  get(key: string, make: (key: string) => Answer): Answer;
  /** how many answers are kept */
  readonly size: number;
}

/**
 * Keeps answers in two generations. When the young one is full it becomes the old one, and what was old and not asked for
 * since is forgotten. What is kept depends on the keys asked for alone.
 * @param max most answers that are kept, at least 2
 */
export function boundedCache<Answer extends NonNullable<unknown> | null>(max: number): BoundedCache<Answer> {
  const half = Math.max(1, Math.floor(max / 2));
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  const keep = (key: string, answer: Answer): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, answer);
  };
  return {
    get(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const before = old.get(key);
      const answer = before === undefined ? make(key) : before;
      old.delete(key);
      keep(key, answer);
      return answer;
    },
    get size() {
      return young.size + old.size;
    },
  };
}
