import CliTable from 'cli-table3';
import { columnWidths } from './column-widths.js';
import { displayWidth, wrapText } from './wrap-text.js';

export interface Column {
  /** if it is "" in all columns, there is no row of heads */
  readonly head: string;
  /** share of the room that is left if not all columns fit; absent if the column is never wrapped */
  readonly share?: number;
  readonly align?: 'right';
  /** true if its parts begin on the same line as those of other such columns: a reason and its provision */
  readonly level?: true;
}

/** A paragraph of a cell. */
export interface Part {
  readonly text: string;
  paint?(line: string): string;
}
export type Cell = string | readonly Part[];
export type Row = readonly Cell[];

// without this, cli-table3 colours heads and borders, on pipes too
const STYLE = { head: [], border: [] };
const PADDING_AND_BORDER = 3;

function partsOf(cell: Cell): readonly Part[] {
  return typeof cell === 'string' ? [{ text: cell }] : cell;
}

function naturalWidth(cell: Cell): number {
  return Math.max(0, ...partsOf(cell).flatMap(({ text }) => text.split('\n').map(displayWidth)));
}

function widthsOf(columns: readonly Column[], rows: readonly Row[], width: number): number[] {
  const wants = columns.map(({ head, share }, i) => ({
    natural: rows.reduce((most, row) => Math.max(most, naturalWidth(row[i] ?? '')), displayWidth(head)),
    ...(share === undefined ? {} : { share }),
  }));
  return columnWidths(wants, width - columns.length * PADDING_AND_BORDER - 1);
}

/** The painted lines of each part of a cell. */
function wrapCell(cell: Cell, width: number): string[][] {
  return partsOf(cell).map(({ text, paint = (line) => line }) =>
    wrapText(text, width).map((line) => (line === '' ? line : paint(line))),
  );
}

function wrapRow(row: Row, columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = row.map((cell, i) => wrapCell(cell, widths[i] ?? 0));
  const levels = wrapped.filter((_, i) => columns[i]?.level);
  const heightOf = (part: number): number => Math.max(...levels.map((parts) => parts[part]?.length ?? 0));
  return wrapped.map((parts, i) => {
    const filled = parts.map((lines, part) =>
      columns[i]?.level ? Array.from({ length: heightOf(part) }, (_, line) => lines[line] ?? '') : lines,
    );
    return filled.flat().join('\n');
  });
}

/**
 * Draws a table at most `width` columns wide. Columns that are never wrapped may make it wider.
 * @param lines `unruled`: no lines between rows
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  lines: 'ruled' | 'unruled' = 'ruled',
): string {
  const widths = widthsOf(columns, rows, width);
  const heads = columns.map(({ head }) => head);
  const table = new CliTable({
    head: heads.every((head) => head === '') ? [] : heads,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { ...STYLE, compact: lines === 'unruled' },
  });
  table.push(...rows.map((row) => wrapRow(row, columns, widths)));
  return table.toString();
}
