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

/** What commands are told about packs, prices and other names. */
export interface SetupOptions {
  readonly pack?: readonly string[];
  readonly priceBook?: string;
  readonly jurisdiction?: string;
  readonly partialUnits?: 'review' | 'count';
  readonly facilityAliases?: string;
  readonly codeAliases?: string;
}

/** An adjudicator and the packs it was made of, whose documents results cite. */
export interface Opened {
  readonly adjudicator: Adjudicator;
  readonly packs: readonly PolicyPack[];
  /** what it was made of */
  readonly made: AdjudicatorOptions;
}

/** An unsound price book comes first: what else is wrong may only follow from the rows that it lacks. */
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
 * @throws InputError for a file that cannot be used, listing all bad rows of a price book at once
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
