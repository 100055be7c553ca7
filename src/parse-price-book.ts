import type { Issue } from './ground/errors.js';
import { type PriceEntry, priceEntry } from './model/price-book.js';
import { withoutNulls } from './model/without-nulls.js';
import { makeIssue, toIssues, typeIssue } from './words/issues.js';

type Row = Readonly<Record<string, unknown>>;

/** Columns of a table, and the two that make up `effective`. */
const COLUMNS = ['jurisdiction', 'code', 'price', 'facility', 'level', 'name', 'source', 'effective'] as const;
const LEVELS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, 一级: 1, 二级: 2, 三级: 3 };

/** A cell as text; undefined if it is blank. Spreadsheets give numbers. */
function cell(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value ?? undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

function levelOf(value: unknown): unknown {
  const text = cell(value);
  return typeof text === 'string' ? (LEVELS[text] ?? text) : text;
}

function effectiveOf(row: Row): unknown {
  if (row['effective'] !== undefined && row['effective'] !== null) return row['effective'];
  const from = cell(row['effectiveFrom']);
  const to = cell(row['effectiveTo']);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The entry of a row, not yet checked. Unknown columns are kept, so that the check refuses them. */
function entryOf(row: Row, jurisdiction: string | undefined): Record<string, unknown> {
  const { effectiveFrom: _from, effectiveTo: _to, ...rest } = row;
  const entry: Record<string, unknown> = {};
  for (const column of COLUMNS) entry[column] = cell(rest[column]);
  for (const [column, value] of Object.entries(rest)) if (!(column in entry)) entry[column] = value;
  entry['jurisdiction'] ??= jurisdiction;
  entry['level'] = levelOf(rest['level']);
  entry['effective'] = effectiveOf(row);
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** A path by the columns of the table: effective.from is the column effectiveFrom. */
function columnPath(path: readonly PropertyKey[]): PropertyKey[] {
  if (path[0] !== 'effective' || typeof path[1] !== 'string') return [...path];
  return [path[1] === 'from' ? 'effectiveFrom' : 'effectiveTo'];
}

function parseRow(value: unknown, row: number, jurisdiction: string | undefined): PriceEntry | Issue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [typeIssue([row], 'object', value, false)];
  }
  const entry = withoutNulls(priceEntry, entryOf(value as Row, jurisdiction));
  const parsed = priceEntry.safeParse(entry, { reportInput: true });
  if (!parsed.success) {
    const isFlat = !('effective' in value);
    return parsed.error.issues.flatMap((issue) =>
      toIssues({ ...issue, path: [row, ...(isFlat ? columnPath(issue.path) : issue.path)] }),
    );
  }
  return parsed.data;
}

/** Reads a row. One that throws when it is read (accessors, proxies) is a bad row. */
function readRow(value: unknown, row: number, jurisdiction: string | undefined): PriceEntry | Issue[] {
  try {
    return parseRow(value, row, jurisdiction);
  } catch {
    return [makeIssue([row], 'not-json')];
  }
}

/**
 * Reads rows (objects from CSV, XLSX or JSON) into entries. Columns: jurisdiction, code, price, facility, level
 * (1–3 or 一级–三级), effectiveFrom, effectiveTo (YYYY-MM-DD), name, source; blank cells are absent.
 * Rows that cannot be used come back as issues; it never throws.
 *
 * @zh 将 CSV、XLSX 或 JSON 的行读为价格；无法使用的行作为问题返回，从不抛出错误。列名 jurisdiction、code、price、facility、
 * level（1–3 或一级–三级）、effectiveFrom、effectiveTo（YYYY-MM-DD）、name、source；空白视为未填。
 * @param rows one object a row; numbers are read as their decimal text
 * @param defaults the jurisdiction of rows that have none
 * @returns the entries, and an issue for each fault, whose path begins with the row (from 0)
 * @example
 * parsePriceBook([{ code: '330801003', price: '7000' }], { jurisdiction: 'CN-JX' }).entries.length // 1
 */
export function parsePriceBook(
  rows: readonly unknown[],
  defaults: { readonly jurisdiction?: string } = {},
): { entries: PriceEntry[]; issues: Issue[] } {
  const entries: PriceEntry[] = [];
  const issues: Issue[] = [];
  if (!Array.isArray(rows)) return { entries, issues: [typeIssue([], 'array', rows, false)] };
  for (const [row, value] of rows.entries()) {
    const parsed = readRow(value, row, defaults?.jurisdiction ?? undefined);
    if (Array.isArray(parsed)) issues.push(...parsed);
    else entries.push(parsed);
  }
  return { entries, issues };
}
