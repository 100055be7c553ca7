/** A word that stands at a place of a text. */
export interface WordAt<Value> {
  /** the place after it */
  readonly end: number;
  readonly value: Value;
}

/** Words, each with a value. Looking one up costs as much as the longest is long, however many there are. */
export interface WordTree<Value> {
  /** The words that begin at a place of a text, the shortest first. */
  at(text: string, start: number): readonly WordAt<Value>[];
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  /** the value of the word that ends here, in a list of one; empty if none does */
  readonly values: Value[];
}

const NONE: readonly never[] = [];

function emptyNode<Value>(): Node<Value> {
  return { next: new Map(), values: [] };
}

function insert<Value>(root: Node<Value>, word: string, value: Value): void {
  let node = root;
  for (let i = 0; i < word.length; i++) {
    const next = node.next.get(word.charCodeAt(i)) ?? emptyNode<Value>();
    node.next.set(word.charCodeAt(i), next);
    node = next;
  }
  if (node.values.length === 0) node.values.push(value);
}

function wordsAt<Value>(root: Node<Value>, text: string, start: number): readonly WordAt<Value>[] {
  let found: WordAt<Value>[] | null = null;
  let node = root;
  for (let i = start; i < text.length; i++) {
    const next = node.next.get(text.charCodeAt(i));
    if (next === undefined) break;
    for (const value of next.values) {
      found ??= [];
      found.push({ end: i + 1, value });
    }
    node = next;
  }
  return found ?? NONE;
}

/**
 * A tree of words. Of two equal words the first counts; empty ones stand nowhere.
 * @param words each with its value
 */
export function wordTree<Value>(words: Iterable<readonly [string, Value]>): WordTree<Value> {
  const root = emptyNode<Value>();
  for (const [word, value] of words) if (word !== '') insert(root, word, value);
  return { at: (text, start) => wordsAt(root, text, start) };
}

/** A tree of words that have nothing to say but that they are there. */
export function wordSet(words: Iterable<string>): WordTree<true> {
  return wordTree([...words].map((word) => [word, true] as const));
}

/** True if one of the words stands anywhere in the text. */
export function holdsWord(text: string, words: WordTree<unknown>): boolean {
  for (let i = 0; i < text.length; i++) if (words.at(text, i).length > 0) return true;
  return false;
}

/**
 * A text less the words, the longest at each place, from left to right. A space stays in place of each, so that what stood
 * apart becomes no word.
 */
export function withoutWords(text: string, words: WordTree<unknown>): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; ) {
    const word = words.at(text, i).at(-1);
    if (word !== undefined) {
      kept += `${text.slice(from, i)} `;
      from = word.end;
    }
    i = word?.end ?? i + 1;
  }
  return kept + text.slice(from);
}
