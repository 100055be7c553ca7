import { type Issue, PackError } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { nameKey, plainText } from '../ground/name.js';
import type { PolicyPack } from '../model/pack.js';
import type { Vocabulary, VocabularyTerm } from '../model/vocabulary.js';
import { makeIssue } from '../words/issues.js';
import { COMMON_VOCABULARIES } from './common-vocabularies.js';

/** What a value of a detail says, in the terms of its vocabulary. */
export interface ReadWords {
  /** ids of the terms, each once, in the order in which they are stated; of an open vocabulary other words too, in the case in which they are written */
  readonly terms: readonly string[];
  /** words that the vocabulary does not know, as they are stated */
  readonly unknown: readonly string[];
}

/** The words of a detail, from all packs of a jurisdiction. */
export interface Words {
  readonly detail: string;
  readonly isClosed: boolean;
  /** true if a price is the sum over its words: one text may name several */
  readonly isList: boolean;
  /** the id that a word stands for; undefined if it is no word of the detail */
  termOf(word: string): string | undefined;
  /** the definition of a term */
  define(id: string): VocabularyTerm | undefined;
  /** all its terms, in the order of the packs */
  readonly terms: readonly VocabularyTerm[];
  /** printed words of all terms, for messages */
  readonly printed: readonly string[];
  /** reads one word, or a list of them */
  read(value: string | readonly string[]): ReadWords;
  /** the body parts that a list names, each once with its side, if it has one: left and right of one part are two */
  partsBySide(value: readonly string[]): readonly Part[];
}

/** A part of the body, as a list names it. */
export interface Part {
  /** id of the term, or the word itself if it is none */
  readonly part: string;
  readonly side: '左' | '右' | null;
}

/** Whose words those are that every pack shares, in messages. */
const COMMON = 'yijia';
/** What joins several words in one text of a list. */
const JOINTS = /[、,;/+]|及|和|与/;
/** What a part of the body is called: it is the same part. */
const CALLED_PART = /(?:关节|部位|部|区)+$/;
/** Which side a body part is of, said before it or after it, in brackets too. */
const SIDE_BEFORE = /^(?:[左右双]侧?)+/;
const SIDE_AFTER = /(?:[左右双]侧?|\([左右双]侧?\))+$/;

/** The sides that a word for a part says; none of them: null. */
function sidesIn(key: string): readonly Part['side'][] {
  const said = [SIDE_BEFORE, SIDE_AFTER].map((side) => side.exec(key)?.[0] ?? '').join('');
  const sides = (['左', '右'] as const).filter((side) => said.includes(side) || said.includes('双'));
  return sides.length === 0 ? [null] : sides;
}

/** A word of a vocabulary without what a part of the body is called. A side in it is its own: 左眼 does not stand for 眼. */
function bareOf(key: string): string {
  return key.replace(CALLED_PART, '') || key;
}

/** A body part as it is stated, without its side. */
function sidelessOf(key: string): string {
  return bareOf(key.replace(SIDE_AFTER, '').replace(SIDE_BEFORE, '')) || key;
}

const NO_WORDS: readonly string[] = [];

class CompiledWords implements Words {
  readonly detail: string;
  readonly isClosed: boolean;
  readonly isList: boolean;
  readonly printed: readonly string[];
  /** by the words as packs write them, which most claims do too */
  readonly #exact = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #bare = new Map<string, string>();
  readonly #terms = new Map<string, VocabularyTerm>();

  constructor(detail: string, definitions: readonly Vocabulary[], isList: boolean) {
    const terms = definitions.flatMap((vocabulary) => vocabulary.terms);
    this.detail = detail;
    this.isList = isList;
    this.isClosed = definitions.every(({ closed }) => closed);
    this.printed = [...new Set(terms.flatMap(({ words }) => words[0] ?? []))];
    for (const term of terms) this.#add(term);
  }

  #add(term: VocabularyTerm): void {
    this.#terms.set(term.id, term);
    for (const word of [term.id, ...term.words, ...(term.added ?? [])]) {
      const key = nameKey(word);
      if (!this.#ids.has(key)) this.#ids.set(key, term.id);
      const bare = bareOf(key);
      if (!this.#bare.has(bare)) this.#bare.set(bare, term.id);
      this.#exact.set(word, this.#ids.get(key) ?? term.id);
    }
  }

  termOf(word: string): string | undefined {
    const exact = this.#exact.get(word);
    if (exact !== undefined) return exact;
    const key = nameKey(word);
    return this.#ids.get(key) ?? this.#bare.get(sidelessOf(key));
  }

  get terms(): readonly VocabularyTerm[] {
    return [...this.#terms.values()];
  }

  define(id: string): VocabularyTerm | undefined {
    return this.#terms.get(id);
  }

  /** A text of a list that is no term may name several. */
  #wordsIn(text: string): string[] {
    if (this.termOf(text) !== undefined) return [text];
    const parts = plainText(text)
      .split(JOINTS)
      .filter((part) => part !== '');
    return parts.length > 1 ? parts : [text];
  }

  /** The terms of words that are each one term; null if some are more, or none. */
  #wholeTerms(words: readonly string[]): readonly string[] | null {
    const terms: string[] = [];
    for (const word of words) {
      const id = this.termOf(word);
      if (id === undefined || this.#terms.get(id)?.parts !== undefined) return null;
      if (!terms.includes(id)) terms.push(id);
    }
    return terms;
  }

  read(value: string | readonly string[]): ReadWords {
    const words = typeof value === 'string' ? [value] : value;
    const known = this.#wholeTerms(words);
    if (known !== null) return { terms: known, unknown: NO_WORDS };
    const terms = new Set<string>();
    const unknown = new Set<string>();
    const others = new Set<string>();
    const single = this.isList || typeof value !== 'string' ? words.flatMap((text) => this.#wordsIn(text)) : words;
    for (const word of single) {
      const id = this.termOf(word);
      const parts = id === undefined ? undefined : this.#terms.get(id)?.parts;
      if (parts !== undefined) for (const part of parts) terms.add(part);
      else if (id !== undefined) terms.add(id);
      else {
        unknown.add(word);
        if (!this.isClosed && !others.has(nameKey(word))) terms.add(plainText(word));
        others.add(nameKey(word));
      }
    }
    return { terms: [...terms], unknown: [...unknown] };
  }

  partsBySide(value: readonly string[]): readonly Part[] {
    const found = new Map<string, Part>();
    for (const word of value.flatMap((text) => this.#wordsIn(text))) {
      const key = nameKey(word);
      const id = this.termOf(word);
      const parts = id === undefined ? [sidelessOf(key)] : (this.#terms.get(id)?.parts ?? [id]);
      for (const part of parts) for (const side of sidesIn(key)) found.set(`${side} ${part}`, { part, side });
    }
    return [...found.values()];
  }
}

/** Faults of terms: an id that another vocabulary of the detail has, a part that is no term. */
function faultsOf(pack: PolicyPack, known: Map<string, string>): Issue[] {
  return (pack.vocabularies ?? []).flatMap(({ detail, terms }, i) =>
    terms.flatMap(({ id }, j): Issue[] => {
      const key = JSON.stringify([detail, id]);
      const other = known.get(key);
      known.set(key, pack.id);
      if (other === undefined) return [];
      return [makeIssue([pack.id, 'vocabularies', i, 'terms', j, 'id'], 'term-twice', { id, detail, other })];
    }),
  );
}

/**
 * The words of each detail, from packs of one jurisdiction.
 * @throws PackError if two packs define a term of the same id
 */
export function wordsOf(packs: readonly PolicyPack[]): ReadonlyMap<string, Words> {
  const shared = COMMON_VOCABULARIES.flatMap(({ detail, terms }) =>
    terms.map(({ id }): [string, string] => [JSON.stringify([detail, id]), COMMON]),
  );
  const known = new Map(shared);
  const issues = packs.flatMap((pack) => faultsOf(pack, known));
  if (issues.length > 0) throw new PackError(issues);
  const all = [...packs.flatMap((pack) => pack.vocabularies ?? []), ...COMMON_VOCABULARIES]; // the words of a pack go first
  const byDetail = grouped(all, ({ detail }) => [detail]);
  const summed = new Set(packs.flatMap(({ items }) => items.flatMap(({ prices = [] }) => prices.map(({ by }) => by))));
  return new Map(
    [...byDetail].map(([detail, definitions]) => [detail, new CompiledWords(detail, definitions, summed.has(detail))]),
  );
}
