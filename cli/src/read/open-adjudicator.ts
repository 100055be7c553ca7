import {
  type Adjudicator,
  type AdjudicatorOptions,
  createAdjudicator,
  PackError,
  type PolicyPack,
  PriceBookError,
  UsageError,
} from 'yijia';
import { issuesError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { readAliases } from './read-aliases.js';
import { readPacks } from './read-packs.js';
import { type PriceBookFile, readPriceBook } from './read-price-book.js';

/** The options that make an adjudicator: packs, prices, aliases. */
export interface SetupOptions {
  readonly pack?: readonly string[];
  readonly priceBook?: string;
  readonly jurisdiction?: string;
  readonly partialUnits?: 'review' | 'count';
  readonly facilityAliases?: string;
  readonly codeAliases?: string;
}

/** An adjudicator, and what it was made of. */
export interface Opened {
  readonly adjudicator: Adjudicator;
  readonly packs: readonly PolicyPack[];
  /** the options that it was made with */
  readonly made: AdjudicatorOptions;
}

/**
 * Makes an adjudicator. A faulty price book is said first: other faults may only follow from the rows that it lacks.
 */
function create(options: AdjudicatorOptions, book: PriceBookFile | undefined): Adjudicator {
  try {
    const adjudicator = createAdjudicator(options);
    if (book?.isSound === false) throw book.error();
    return adjudicator;
  } catch (error) {
    if (book !== undefined && error instanceof PriceBookError) throw book.error(error.issues);
    if (error instanceof UsageError) throw issuesError('bad-options', error.issues);
    if (!(error instanceof PackError)) throw error;
    throw book?.isSound === false ? book.error() : issuesError('bad-packs', error.issues);
  }
}

/**
 * Reads every file that the options name and makes an adjudicator of them.
 * @throws InputError if a file cannot be used; of a price book it lists all bad rows
 */
export async function openAdjudicator(options: SetupOptions, terminal: Pick<Terminal, 'cwd'>): Promise<Opened> {
  const { priceBook, partialUnits, facilityAliases, codeAliases } = options;
  const packs = await readPacks(options.pack, terminal);
  const book = priceBook === undefined ? undefined : await readPriceBook(priceBook, options.jurisdiction, terminal);
  const made = {
    packs,
    ...(book === undefined ? {} : { priceBook: book.entries }),
    ...(partialUnits === undefined ? {} : { partialUnits }),
    ...(facilityAliases === undefined ? {} : { facilityAliases: await readAliases(facilityAliases, terminal) }),
    ...(codeAliases === undefined ? {} : { codeAliases: await readAliases(codeAliases, terminal) }),
  };
  return { adjudicator: create(made, book), packs, made };
}
