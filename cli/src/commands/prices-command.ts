import pc from 'picocolors';
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

function jsonOf({ entries, market, free, left, aside, columns }: PriceList, unmatched: number): string {
  return JSON.stringify({ entries, market, free, left, unmatched, aside, columns }, null, 2);
}

function textOf(file: string, list: PriceList, unmatched: number, terminal: Terminal): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { entries, market, free, left, aside, columns } = list;
  const unread = columns.flatMap(({ column, heading, field }) => (field === null ? [`${column} ${heading}`] : []));
  const counts = { file, used: entries.length, market: market.length, free: free.length, left: left.length, unmatched };
  const lines = [
    bold(say(terminal, 'prices-heading', counts)),
    say(terminal, 'prices-columns', { columns: columnsOf(columns, terminal) }),
    ...(unread.length === 0 ? [] : [say(terminal, 'prices-unread', { columns: unread.join(' · ') })]),
    say(terminal, 'prices-aside', { ...aside }),
  ];
  if (left.length === 0) return lines.join('\n');
  const heads = [
    { head: say(terminal, 'prices-row'), align: 'right' },
    { head: say(terminal, 'prices-cell') },
    { head: say(terminal, 'prices-reason'), share: 1 },
  ] as const;
  const rows = left
    .slice(0, SHOWN)
    .map(({ row, cell, message, zh }) => [String(row), cell ?? '', terminal.language === 'zh' ? zh : message]);
  lines.push(renderTable(heads, rows, tableWidth(terminal), 'unruled'));
  if (left.length > SHOWN) lines.push(say(terminal, 'prices-more', { count: left.length - SHOWN }));
  return lines.join('\n');
}

/**
 * `yijia prices check`: what can be used of a price list, without deciding anything.
 * @throws InputError if the file is no table, or if nothing in it can be used; with `--strict` if anything cannot
 */
export async function pricesCheckCommand(file: string, options: PricesOptions, terminal: Terminal): Promise<0> {
  const { sheet, ...others } = options;
  const setup = { ...others, priceBook: file, ...(sheet === undefined ? {} : { priceSheet: sheet }) };
  const { adjudicator, list } = await openAdjudicator(setup, terminal);
  const { entries, matched } = adjudicator.priceBookReport();
  if (list === null) throw new InputError(text('prices-of-json', { file }));
  print(terminal, options.json ? jsonOf(list, entries - matched) : textOf(file, list, entries - matched, terminal));
  return 0;
}
