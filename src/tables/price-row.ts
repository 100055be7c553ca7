import type { Jurisdiction, NATIONAL } from '../model/primitives.js';
import type { FacilityClass } from './facility-class-words.js';
import type { Column } from './find-header.js';
import type { LeftRow } from './left-row.js';
import type { PriceListOptions } from './price-list.js';
import type { ListedEntry } from './settle-entries.js';
import type { Cell } from './table.js';

/** Rows on their way into a list. */
export interface Draft {
  readonly listed: ListedEntry[];
  readonly market: Set<string>;
  readonly free: Set<string>;
  readonly left: LeftRow[];
  readonly aside: { titles: number; chapters: number; notes: number; blank: number };
}

/** What is the same in all rows. */
export interface Reading {
  readonly fields: ReadonlyMap<string, Column>;
  /** columns of prices, for everybody or for a class */
  readonly prices: readonly Column[];
  readonly options: PriceListOptions;
  /** of rows that name none; null: each row must */
  readonly jurisdiction: Jurisdiction | typeof NATIONAL | null;
  /** every heading, to know a header that is repeated */
  readonly headings: ReadonlySet<string>;
  /** the class of facility in the words of a cell; null if they are none */
  readonly classOf: (words: string) => FacilityClass | null;
  /** the province in the words of a cell; null if they are none */
  readonly provinceOf: (words: string) => Jurisdiction | typeof NATIONAL | null;
}

/** The text of a cell, "" if it is blank. */
export function textIn(row: readonly Cell[], column: Column | undefined): string {
  const cell = column === undefined ? null : (row[column.index] ?? null);
  return cell === null ? '' : typeof cell === 'string' ? cell.trim() : String(cell);
}
