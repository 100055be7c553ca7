import { type WordTree, wordSet } from '../ground/word-tree.js';
import { CIRCUMSTANCES, isSize, NEUTRAL_WORDS, RUNS, SEPARATOR } from './neutral-words.js';

/** Words that may be taken off a name, for each of its ends. */
export interface NeutralWords {
  readonly front: WordTree<unknown>;
  readonly back: WordTree<unknown>;
}

/** Words that may be taken off the front and the back of a name, and those that only end one. */
export function neutralWords(words: readonly string[], endings: readonly string[] = []): NeutralWords {
  return { front: wordSet(words), back: wordSet([...words, ...endings]) };
}

/** What may be taken off the name of a service. */
export const NEUTRAL: NeutralWords = /* @__PURE__ */ neutralWords(NEUTRAL_WORDS);

/** What may stand beside a shorthand, which says by itself neither what was done nor what for. */
export const BESIDE_SHORTHAND: NeutralWords = /* @__PURE__ */ neutralWords(CIRCUMSTANCES);

/** Which beginnings and ends of a name are nothing but neutral words, text in brackets, sizes and model numbers. */
export interface NeutralEnds {
  /** True if the name is nothing else before a place. */
  before(at: number): boolean;
  /** True if the name is nothing else from a place on. */
  after(at: number): boolean;
  /** The place after the brackets, sizes and model numbers that stand at a place. */
  pastNotes(at: number): number;
}

/** Text in brackets: where each begins and the place after it. A bracket that is never closed reaches to the end. */
function bracketsIn(name: string): Map<number, number> {
  const spans = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < name.length; i++) {
    const character = name.charAt(i);
    if (/\p{Ps}/u.test(character)) open.push(i);
    else if (/\p{Pe}/u.test(character)) spans.set(open.pop() ?? i, i + 1);
  }
  for (const start of open) spans.set(start, name.length);
  return spans;
}

function notesIn(name: string): ReadonlyMap<number, number> {
  const spans = bracketsIn(name);
  for (const { 0: run, index } of name.matchAll(RUNS)) if (isSize(run)) spans.set(index, index + run.length);
  return spans;
}

/**
 * Finds the neutral ends of a name. They are not cut off word by word but kept as the places that such words lead to, so
 * that it makes no difference which of two words is taken first: 检查术 is one word, and 检查 and 术.
 * @param name normalised
 */
export function neutralEnds(name: string, { front, back }: NeutralWords = NEUTRAL): NeutralEnds {
  const notes = notesIn(name);
  const stepsFrom = (at: number, words: WordTree<unknown>): number[] => {
    const ends = words.at(name, at).map(({ end }) => end);
    const note = notes.get(at);
    if (note !== undefined) ends.push(note);
    if (SEPARATOR.test(name.charAt(at))) ends.push(at + 1);
    return ends;
  };
  const before = new Set([0]);
  const after = new Set([name.length]);
  for (let i = 0; i < name.length; i++) if (before.has(i)) for (const end of stepsFrom(i, front)) before.add(end);
  for (let i = name.length - 1; i >= 0; i--) if (stepsFrom(i, back).some((end) => after.has(end))) after.add(i);
  return {
    before: (at) => before.has(at),
    after: (at) => after.has(at),
    pastNotes(at) {
      let past = at;
      for (let end = notes.get(past); end !== undefined; end = notes.get(past)) past = end;
      return past;
    },
  };
}
