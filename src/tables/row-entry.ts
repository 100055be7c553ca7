import type { PriceEntry } from '../model/price-book.js';
import { dayCell } from './day-cell.js';
import type { FacilityClass } from './facility-class-words.js';
import type { Column } from './find-header.js';
import type { LeftReason } from './left-row.js';
import { type Reading, textIn } from './price-row.js';
import type { Cell } from './table.js';

/** What all prices of a row share. */
export interface RowEntry {
  readonly entry: Omit<PriceEntry, 'price'>;
  /** the class that the row is for, by its column of levels */
  readonly rowClass: FacilityClass | null;
}

/** A cell for which a row is left out. */
export interface BadCell {
  readonly reason: LeftReason;
  readonly column: Column | undefined;
}

type Period = { from?: string; to?: string };

function periodIn(row: readonly Cell[], fields: Reading['fields']): Period | BadCell {
  const period: Period = {};
  for (const key of ['from', 'to'] as const) {
    const column = fields.get(key);
    if (column === undefined || textIn(row, column) === '') continue;
    const day = dayCell(row[column.index] ?? null);
    if (day === null) return { reason: 'date', column };
    period[key] = day;
  }
  const isBackwards = period.from !== undefined && period.to !== undefined && period.to < period.from;
  return isBackwards ? { reason: 'date', column: fields.get('to') } : period;
}

/** Reads all of a row but its code and its prices. */
export function rowEntry(
  row: readonly Cell[],
  code: string,
  { fields, options, jurisdiction, classOf, provinceOf }: Reading,
): RowEntry | BadCell {
  const province = fields.get('jurisdiction');
  const stated = textIn(row, province);
  const own = stated === '' ? jurisdiction : provinceOf(stated);
  if (own === null || (jurisdiction !== null && own !== jurisdiction))
    return { reason: 'other-province', column: province };

  const period = periodIn(row, fields);
  if ('reason' in period) return period;

  const level = textIn(row, fields.get('level'));
  const rowClass = level === '' ? null : classOf(level);
  if (level !== '' && rowClass === null) return { reason: 'level', column: fields.get('level') };

  const facility = textIn(row, fields.get('facility')) || options.facility;
  const entry: { -readonly [K in keyof RowEntry['entry']]: RowEntry['entry'][K] } = { jurisdiction: own, code };
  if (facility !== undefined) entry.facility = facility;
  if (period.from !== undefined || period.to !== undefined) entry.effective = period;
  for (const key of ['name', 'excludedAs', 'source'] as const) {
    const text = textIn(row, fields.get(key));
    if (text !== '') entry[key] = text;
  }
  return { entry, rowClass };
}
