import {
  type Adjudicator,
  type AdjudicatorOptions,
  createAdjudicator,
  PackError,
  type PolicyPack,
  PriceBookError,
  UsageError,
} from 'yijia';
import { type PriceList, withoutRefused } from 'yijia/tables';
import { issuesError } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { readAliases } from './read-aliases.js';
import { readPacks } from './read-packs.js';
import { type PriceEntriesFile, readPriceEntries } from './read-price-entries.js';
import { type ListOptions, listError, readPriceListFile } from './read-price-list-file.js';

/** The options that make an adjudicator: packs, prices, aliases. */
export interface SetupOptions extends Omit<ListOptions, 'jurisdiction'> {
  readonly strict?: true;
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
  /** the price list, if the price book is a table */
  readonly list: PriceList | null;
}

function faultOf(error: unknown): unknown {
  if (error instanceof UsageError) return issuesError('bad-options', error.issues);
  return error instanceof PackError ? issuesError('bad-packs', error.issues) : error;
}

/**
 * Makes an adjudicator with entries of JSON. A fault of theirs is said first: others may only follow from the rows that
 * are missing.
 */
function createWithEntries(options: AdjudicatorOptions, book: PriceEntriesFile): Adjudicator {
  try {
    const adjudicator = createAdjudicator(options);
    if (!book.isSound) throw book.error();
    return adjudicator;
  } catch (error) {
    if (error instanceof PriceBookError) throw book.error(error.issues);
    throw error instanceof PackError && !book.isSound ? book.error() : faultOf(error);
  }
}

/** Makes an adjudicator with what can be used of a list. */
function createWithList(
  options: AdjudicatorOptions,
  file: string,
  list: PriceList,
): { adjudicator: Adjudicator; list: PriceList } {
  try {
    return { adjudicator: createAdjudicator({ ...options, priceBook: list.entries }), list };
  } catch (error) {
    if (error instanceof PriceBookError) return createWithList(options, file, withoutRefused(list, error));
    if (error instanceof PackError && list.left.length > 0) throw listError('bad-price-book', file, list.left);
    throw faultOf(error);
  }
}

function createWithout(options: AdjudicatorOptions): Adjudicator {
  try {
    return createAdjudicator(options);
  } catch (error) {
    throw faultOf(error);
  }
}

/** Refuses a list of which nothing can be used; with `--strict` one of which anything cannot. */
function checkList(file: string, { entries, market, left }: PriceList, isStrict: boolean): void {
  if (isStrict && left.length > 0) throw listError('bad-price-book', file, left);
  if (entries.length === 0 && market.length === 0) throw listError('no-price-left', file, left);
}

/**
 * Reads every file that the options name and makes an adjudicator of them.
 * @throws InputError if a file cannot be used; of a price book in JSON it lists all bad rows
 */
export async function openAdjudicator(options: SetupOptions, terminal: Pick<Terminal, 'cwd'>): Promise<Opened> {
  const { priceBook, partialUnits, facilityAliases, codeAliases, strict } = options;
  const packs = await readPacks(options.pack, terminal);
  const shared = {
    packs,
    ...(partialUnits === undefined ? {} : { partialUnits }),
    ...(facilityAliases === undefined ? {} : { facilityAliases: await readAliases(facilityAliases, terminal) }),
    ...(codeAliases === undefined ? {} : { codeAliases: await readAliases(codeAliases, terminal) }),
  };
  if (priceBook === undefined) return { adjudicator: createWithout(shared), packs, made: shared, list: null };
  if (/\.json$/i.test(priceBook)) {
    const book = await readPriceEntries(priceBook, options.jurisdiction, terminal);
    const made = { ...shared, priceBook: book.entries };
    return { adjudicator: createWithEntries(made, book), packs, made, list: null };
  }
  const read = await readPriceListFile(priceBook, options, terminal);
  checkList(priceBook, read, strict === true);
  const { adjudicator, list } = createWithList(shared, priceBook, read);
  checkList(priceBook, list, strict === true);
  return { adjudicator, packs, made: { ...shared, priceBook: list.entries }, list };
}
