import pc from 'picocolors';
import type { PriceBookReport } from 'yijia';
import type { PriceList } from 'yijia/tables';
import { InputError } from '../input-error.js';
import { renderTable } from '../print/table.js';
import { openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { hasColours, print, say, type Terminal, tableWidth } from '../terminal.js';
import { text } from '../words/texts.js';

export interface PricesOptions extends Omit<SetupOptions, 'priceSheet'> {
  readonly sheet?: string;
  readonly json?: true;
}

/** Rows that are listed; of more the number is said. */
const SHOWN = 200;

type ListColumn = PriceList['columns'][number];

/** What a column was read as, in the words of the user. */
function meaningOf({ field, for: wanted }: ListColumn, terminal: Terminal): string {
  if (wanted === null) return field === null ? '' : say(terminal, `field-${field}-column`);
  const words = 'level' in wanted ? text(`level-words-${wanted.level}`) : Object.values(wanted.attributes).join('、');
  return say(terminal, 'field-price-for', { words });
}

function columnsOf(columns: PriceList['columns'], terminal: Terminal): string {
  const read = columns.filter(({ field }) => field !== null);
  return read.map((own) => `${own.column} ${own.heading} → ${meaningOf(own, terminal)}`).join(' · ');
}

/** A row whose name is another item's than that of its code. */
interface MisnamedRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly belongsTo: string;
}

/** How a list fits the packs. */
interface Fit {
  readonly unmatched: number;
  readonly names: readonly MisnamedRow[];
}

/** A row may have prices of several levels, and one name. */
function fitOf({ entries, matched, jurisdictions }: PriceBookReport, { rows }: PriceList): Fit {
  const names = jurisdictions.flatMap((own) => own.names).sort((a, b) => a.row - b.row);
  const inFile = names.map(({ row, ...named }) => ({ row: rows[row] ?? 0, ...named }));
  return {
    unmatched: entries - matched,
    names: inFile.filter(({ row }, i) => inFile.findIndex((other) => other.row === row) === i),
  };
}

function jsonOf({ entries, market, free, left, aside, columns }: PriceList, { unmatched, names }: Fit): string {
  return JSON.stringify({ entries, market, free, left, unmatched, names, aside, columns }, null, 2);
}

/** The rows of names that are another item's, and what that means. */
function namesText(names: readonly MisnamedRow[], terminal: Terminal): string[] {
  if (names.length === 0) return [];
  const heads = [
    { head: say(terminal, 'prices-row'), align: 'right' },
    { head: say(terminal, 'field-code-column') },
    { head: say(terminal, 'field-name-column'), share: 1 },
    { head: say(terminal, 'prices-belongs-to'), share: 1 },
  ] as const;
  const rows = names.slice(0, SHOWN).map(({ row, code, name, belongsTo }) => [String(row), code, name, belongsTo]);
  return [
    say(terminal, 'prices-names', { count: names.length }),
    renderTable(heads, rows, tableWidth(terminal), 'unruled'),
    ...(names.length > SHOWN ? [say(terminal, 'prices-more', { count: names.length - SHOWN })] : []),
  ];
}

function leftText(left: PriceList['left'], terminal: Terminal): string[] {
  if (left.length === 0) return [];
  const heads = [
    { head: say(terminal, 'prices-row'), align: 'right' },
    { head: say(terminal, 'prices-cell') },
    { head: say(terminal, 'prices-reason'), share: 1 },
  ] as const;
  const rows = left
    .slice(0, SHOWN)
    .map(({ row, cell, message, zh }) => [String(row), cell ?? '', terminal.language === 'zh' ? zh : message]);
  return [
    renderTable(heads, rows, tableWidth(terminal), 'unruled'),
    ...(left.length > SHOWN ? [say(terminal, 'prices-more', { count: left.length - SHOWN })] : []),
  ];
}

function textOf(file: string, list: PriceList, { unmatched, names }: Fit, terminal: Terminal): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { entries, market, free, left, aside, columns } = list;
  const unread = columns.flatMap(({ column, heading, field }) => (field === null ? [`${column} ${heading}`] : []));
  const counts = { file, used: entries.length, market: market.length, free: free.length, left: left.length, unmatched };
  return [
    bold(say(terminal, 'prices-heading', counts)),
    say(terminal, 'prices-columns', { columns: columnsOf(columns, terminal) }),
    ...(unread.length === 0 ? [] : [say(terminal, 'prices-unread', { columns: unread.join(' · ') })]),
    say(terminal, 'prices-aside', { ...aside }),
    ...leftText(left, terminal),
    ...namesText(names, terminal),
  ].join('\n');
}

/**
 * `yijia prices check`: what can be used of a price list, without deciding anything.
 * @throws InputError if the file is no table, or if nothing in it can be used; with `--strict` if anything cannot
 */
export async function pricesCheckCommand(file: string, options: PricesOptions, terminal: Terminal): Promise<0> {
  const { sheet, ...others } = options;
  const setup = { ...others, priceBook: file, ...(sheet === undefined ? {} : { priceSheet: sheet }) };
  const { adjudicator, list } = await openAdjudicator(setup, terminal);
  if (list === null) throw new InputError(text('prices-of-json', { file }));
  const fit = fitOf(adjudicator.priceBookReport(), list);
  print(terminal, options.json ? jsonOf(list, fit) : textOf(file, list, fit, terminal));
  return 0;
}
