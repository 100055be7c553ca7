import { codeCell } from './code-cell.js';
import { columnLetter } from './column-letter.js';
import type { Column } from './find-header.js';
import { type LeftReason, leftRow } from './left-row.js';
import { type PriceCell, priceCell } from './price-cell.js';
import { type Draft, type Reading, textIn } from './price-row.js';
import { type RowEntry, rowEntry } from './row-entry.js';
import { isNote, setAside } from './set-aside.js';
import type { Cell } from './table.js';

/** A cell of a price, read. */
interface Priced {
  readonly column: Column;
  readonly said: PriceCell;
}

/** A row at its place in the file. */
interface Place {
  readonly row: readonly Cell[];
  /** counted from 1 */
  readonly number: number;
}

function leave(
  { row, number }: Place,
  reason: LeftReason,
  column: Column | undefined,
  { left, jurisdiction }: Draft & Reading,
): void {
  const params = { value: textIn(row, column), jurisdiction: jurisdiction ?? '' };
  left.push(
    leftRow(number, reason, params, column === undefined ? undefined : `${columnLetter(column.index)}${number}`),
  );
}

/** True if a cell says anything of a price, even that there is none of one number. */
function isPrice({ said: { says } }: Priced): boolean {
  return says !== 'blank' && says !== 'no-price' && says !== 'dash';
}

const BLANK: PriceCell = { says: 'blank' };

function pricesIn(row: readonly Cell[], { prices }: Reading): Priced[] {
  return prices.map((column) => ({ column, said: priceCell(row[column.index] ?? null) }));
}

/** Adds the price of a cell, or says why it is none. */
function addPrice(place: Place, { column, said }: Priced, { entry, rowClass }: RowEntry, into: Draft & Reading): void {
  if (said.says === 'market') {
    into.market.add(entry.code);
    return;
  }
  const isZero = said.says === 'zero' && into.options.zeroIsFree === true;
  if (said.says !== 'price' && !isZero) {
    leave(place, said.says === 'blank' ? 'no-price' : said.says, column, into);
    return;
  }
  if (said.says === 'price' && said.isFree) into.free.add(entry.code);
  const price = said.says === 'price' ? said.price : '0';
  const wanted = 'for' in column.holds ? (column.holds.for ?? rowClass) : rowClass;
  const { facility: _, ...forAll } = entry;
  into.listed.push({
    entry: wanted === null ? { ...entry, price } : { ...forAll, ...wanted, price },
    row: place.number,
    column: column.index,
  });
}

/** Reads a row below the header into the draft. */
export function readPriceRow(place: Place, into: Draft & Reading): void {
  const { row, number } = place;
  const codeColumn = into.fields.get('code');
  const code = codeCell(row[codeColumn?.index ?? -1] ?? null);
  if (code.says === 'mangled-code') {
    leave(place, 'mangled-code', codeColumn, into);
  } else if (code.says !== 'code') {
    if (pricesIn(row, into).some(isPrice) && !isNote(row)) into.left.push(leftRow(number, 'no-code', {}));
    else if (code.says === 'chapter') into.aside.chapters++;
    else setAside(row, into, into.aside);
  } else {
    const read = rowEntry(row, code.code, into);
    if ('reason' in read) {
      leave(place, read.reason, read.column, into);
      return;
    }
    // of prices by class, those that a service has none of are left blank; a row with none at all is said
    let isFilled = false;
    for (const column of into.prices) {
      const said = priceCell(row[column.index] ?? null);
      if (said.says === 'blank') continue;
      isFilled = true;
      addPrice(place, { column, said }, read, into);
    }
    const [first] = into.prices;
    if (!isFilled && first !== undefined) addPrice(place, { column: first, said: BLANK }, read, into);
  }
}
