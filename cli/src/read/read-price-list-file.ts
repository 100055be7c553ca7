import type { PriceEntry } from 'yijia';
import { type LeftRow, type PriceList, readPriceList, readTable, TableError } from 'yijia/tables';
import { InputError, type InputFault } from '../input-error.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { readBytes } from './read-bytes.js';

/** How a price list is read from a file. */
export interface ListOptions {
  readonly jurisdiction?: string;
  /** the hospital whose own prices they are */
  readonly priceFacility?: string;
  readonly priceSheet?: string;
  readonly zeroIsFree?: true;
}

/** A row that is not used, as a fault with its place. */
export function leftFault({ row, cell, message, zh }: LeftRow): InputFault {
  return {
    where: cell === undefined ? text('table-row', { row }) : text('table-cell', { row, cell }),
    what: { zh, en: message },
  };
}

/** The error for a list of which not every row is used, or none. */
export function listError(key: 'bad-price-book' | 'no-price-left', file: string, left: readonly LeftRow[]): InputError {
  return new InputError(text(key, { file, count: left.length }), left.map(leftFault));
}

/**
 * Reads a price list from CSV or XLSX.
 * @throws InputError if the file is no table, or has no header
 */
export async function readPriceListFile(
  path: string,
  { jurisdiction, priceFacility, priceSheet: sheet, zeroIsFree }: ListOptions,
  terminal: Pick<Terminal, 'cwd'>,
): Promise<PriceList> {
  const bytes = await readBytes(path, terminal);
  try {
    return readPriceList(readTable(bytes, sheet === undefined ? {} : { sheet }), {
      ...(jurisdiction === undefined ? {} : { jurisdiction: jurisdiction as PriceEntry['jurisdiction'] }),
      ...(priceFacility === undefined ? {} : { facility: priceFacility }),
      ...(zeroIsFree === undefined ? {} : { zeroIsFree }),
    });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    throw new InputError(text('bad-table', { file: path, reason: { zh: error.zh, en: error.message } }));
  }
}
