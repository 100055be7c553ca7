import type { BillColumn, BillField } from 'yijia/tables';
import { printNote } from '../print/print-error.js';
import { say, type Terminal, warn } from '../terminal.js';
import { text } from '../words/texts.js';
import { wordOf } from './bill-fields.js';
import type { ReadBill } from './read-bill.js';

/** Cells of a table that are told; of more the number is said. */
const SHOWN = 20;

function columnsText(columns: readonly BillColumn[], terminal: Terminal): string {
  const separator = terminal.language === 'zh' ? '、' : ', ';
  const read = columns.flatMap(({ column, heading, field }) =>
    field === null ? [] : [`${column} ${heading} → ${terminal.language === 'zh' ? wordOf(field) : field}`],
  );
  const others = columns.flatMap(({ heading, field }) => (field === null ? [heading] : []));
  const rest = others.length === 0 ? '' : say(terminal, 'bill-columns-unread', { columns: others.join(separator) });
  return say(terminal, 'bill-columns', { columns: read.join(' · '), rest });
}

/** What stands beside the charges, each field with its first value and the number of others. */
function statedText(stated: ReadBill['stated'], terminal: Terminal): string {
  const values = new Map<BillField, Set<string>>();
  for (const { field, value } of stated) values.set(field, (values.get(field) ?? new Set()).add(value));
  const facts = [...values].map(([field, own]) => {
    const [value = ''] = own;
    const said = `${terminal.language === 'zh' ? wordOf(field) : field} ${value}`;
    return own.size === 1 ? said : say(terminal, 'bill-stated-several', { said, count: own.size });
  });
  return say(terminal, 'bill-stated', { facts: facts.join(terminal.language === 'zh' ? '、' : ', ') });
}

function sheetText({ table: { sheet, sheets } }: ReadBill, terminal: Terminal): string {
  if (sheet === null) return '';
  const others = sheets.filter((name) => name !== sheet);
  if (others.length === 0) return say(terminal, 'bill-sheet', { sheet });
  return say(terminal, 'bill-sheets', { sheet, others: others.join(terminal.language === 'zh' ? '、' : ', ') });
}

/** Says on standard error how tables of charges were read; columns of one header once. */
export function makeBillNote(terminal: Terminal): (file: string, bill: ReadBill) => void {
  const told = new Set<string>();
  return (file, bill) => {
    const { claims, left, notes, netted, aside, stated, columns, apart } = bill;
    const lines = claims.reduce((sum, claim) => sum + claim.lines.length, 0);
    const counts = { file, claims: claims.length, lines, netted, aside, left: left.length };
    warn(terminal, say(terminal, 'bill-read', { ...counts, sheet: sheetText(bill, terminal) }));
    const shown = columnsText(columns, terminal);
    if (!told.has(shown)) warn(terminal, shown);
    if (stated.length > 0) warn(terminal, statedText(stated, terminal));
    if (!told.has(shown) && apart !== 'encounter') printNote(say(terminal, `bill-apart-${apart}`), terminal);
    told.add(shown);
    for (const { row, cell, zh, message } of notes.slice(0, SHOWN)) {
      const where = cell === undefined ? text('table-row', { row }) : text('table-cell', { row, cell });
      printNote(say(terminal, 'bill-cell', { file, where, what: { zh, en: message } }), terminal);
    }
    if (notes.length > SHOWN) printNote(say(terminal, 'bill-more', { file, count: notes.length - SHOWN }), terminal);
  };
}
