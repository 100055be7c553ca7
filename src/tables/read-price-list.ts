import { columnLetter } from './column-letter.js';
import { classOf } from './facility-class-words.js';
import { findHeader, type Header, noHeader } from './find-header.js';
import { leftRow } from './left-row.js';
import type { PriceList, PriceListColumn, PriceListOptions } from './price-list.js';
import type { Draft, Reading } from './price-row.js';
import { provinceCell } from './province-cell.js';
import { readPriceRow } from './read-price-row.js';
import { settleEntries } from './settle-entries.js';
import type { Table } from './table.js';
import { tableError } from './table-fault.js';

/** Reads each text once: columns of levels and provinces have few words, many times over. */
function once<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text) ?? read(text);
    known.set(text, answer);
    return answer;
  };
}

function readingOf({ columns }: Header, options: PriceListOptions): Reading {
  const fields = new Map(columns.map((column) => [column.holds.field, column]));
  if (!fields.has('jurisdiction') && options.jurisdiction === undefined) throw tableError('no-jurisdiction');
  return {
    fields,
    prices: columns.filter(({ holds }) => holds.field === 'price'),
    options,
    jurisdiction: options.jurisdiction ?? null,
    headings: new Set(columns.flatMap(({ heading }) => [heading, ...heading.split(' ')])),
    classOf: once(classOf),
    provinceOf: once(provinceCell),
  };
}

function columnsIn({ columns, headings }: Header): PriceListColumn[] {
  const readAs = new Map(columns.map(({ index, holds }) => [index, holds]));
  return headings.flatMap((heading, index) => {
    if (heading.trim() === '') return [];
    const holds = readAs.get(index);
    const wanted = holds !== undefined && 'for' in holds ? holds.for : null;
    return [{ column: columnLetter(index), heading, field: holds?.field ?? null, for: wanted }];
  });
}

function listOf({ listed, left, market, free, aside }: Draft, header: Header): PriceList {
  const { used, unused } = settleEntries(listed);
  for (const {
    listed: { row, column },
    reason,
    other,
  } of unused) {
    left.push(leftRow(row, reason, { other: String(other) }, `${columnLetter(column)}${row}`));
  }
  return {
    entries: used.map(({ entry }) => entry),
    rows: used.map(({ row }) => row),
    market: [...market],
    free: [...free],
    left: left.sort((a, b) => a.row - b.row),
    aside,
    columns: columnsIn(header),
  };
}

/**
 * Reads a price list as a hospital or a bureau keeps it: titles above, chapters between, notes below, columns under their
 * Chinese or English names, prices by level or class of hospital side by side. What can be read is used, the rest is listed.
 *
 * @zh 读取医院或主管部门的价格表：可有标题、章节、注释，列名中英文均可，可按医院等级、类别分列价格；可读的采用，其余列明原因。
 * @param table as `readTable` gives it, or rows of your own
 * @param options its province, if no column says so
 * @returns entries in the order of the rows, prices as decimal text
 * @throws TableError "empty", "no-header" if no row has a column of codes and one of prices, "no-jurisdiction"
 * @example
 * readPriceList({ rows: [['项目编码', '价格（元）'], ['310905022', '1,500.00']] }, { jurisdiction: 'CN-JX' }).entries[0]?.price // "1500"
 */
export function readPriceList(table: Pick<Table, 'rows'>, options: PriceListOptions = {}): PriceList {
  const header = findHeader(table);
  if (header === null) throw noHeader(table, 'no-header');
  const reading = readingOf(header, options);
  const blank = table.rows
    .slice(0, header.first)
    .filter((row) => row.every((cell) => String(cell ?? '').trim() === '')).length;
  const draft: Draft = {
    listed: [],
    market: new Set(),
    free: new Set(),
    left: [],
    aside: { titles: header.first - blank, chapters: 0, notes: 0, blank },
  };
  const into = { ...draft, ...reading };
  for (let i = header.end; i < table.rows.length; i++) readPriceRow({ row: table.rows[i] ?? [], number: i + 1 }, into);
  return listOf(draft, header);
}
