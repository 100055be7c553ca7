import pc from 'picocolors';
import type { BillingRule, Field, Provision } from 'yijia';
import { type Cite, makeCite } from '../print/citation-text.js';
import { periodText } from '../print/period-text.js';
import { printNote } from '../print/print-error.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator } from '../read/open-adjudicator.js';
import { hasColours, print, say, type Terminal, tableWidth } from '../terminal.js';
import { EVENT_NAMES } from '../words/event-names.generated.js';
import { type ItemQuery, itemNotFound } from './item-not-found.js';

export interface ProvisionsOptions extends ItemQuery {
  readonly json?: true;
}

/** The type of a rule's event, and its parameters as they stand in the rule. */
function effectText({ event: { type, params } }: BillingRule, terminal: Terminal): string {
  const settings = Object.entries(params).map(([key, value]) => {
    return `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  return [EVENT_NAMES[type][terminal.language], ...settings].join('\n');
}

function rowOf({ rule, details }: Provision, terminal: Terminal, cite: Cite): string[] {
  return [
    `${rule.title[terminal.language]}\n${rule.id}`,
    effectText(rule, terminal),
    periodText(rule.effective)[terminal.language],
    details.length === 0 ? say(terminal, 'none') : details.join('\n'),
    cite(rule.citation),
  ];
}

function listText(list: readonly Provision[], terminal: Terminal, cite: Cite): string {
  const columns = [
    { head: say(terminal, 'rule'), share: 6 },
    { head: say(terminal, 'effect'), share: 4 },
    { head: say(terminal, 'effective'), share: 2 },
    { head: say(terminal, 'details'), share: 3 },
    { head: say(terminal, 'provision'), share: 6 },
  ];
  const rows = list.map((provision) => rowOf(provision, terminal, cite));
  return renderTable(columns, rows, tableWidth(terminal));
}

const TYPES = {
  number: 'type-number',
  'yes-no': 'type-yes-no',
  text: 'type-text',
  texts: 'type-texts',
  day: 'type-day',
} as const;

function fieldRow({ path, label, type, unit, words, needed }: Field, terminal: Terminal): string[] {
  const { language } = terminal;
  const kind = say(terminal, TYPES[type]);
  return [
    `${label[language]}\n${path}`,
    unit === null ? kind : say(terminal, 'type-with-unit', { type: kind, unit: unit[language] }),
    words.map((word) => word.label[language]).join(language === 'zh' ? '、' : ', '),
    needed ? say(terminal, 'needed') : say(terminal, 'if-it-applies'),
  ];
}

function fieldsText(fields: readonly Field[], terminal: Terminal): string {
  const columns = [
    { head: say(terminal, 'field'), share: 5 },
    { head: say(terminal, 'field-type'), share: 3 },
    { head: say(terminal, 'field-words'), share: 8 },
    { head: say(terminal, 'field-needed'), share: 3 },
  ];
  return renderTable(
    columns,
    fields.map((field) => fieldRow(field, terminal)),
    tableWidth(terminal),
  );
}

/**
 * `yijia provisions CODE`: each rule that binds a code on a day, with the words that it rests on, and what a form has to
 * ask. A rule may bind a whole chapter, so also codes that no pack has.
 * @throws InputError if there is neither a rule nor an item
 */
export async function provisionsCommand(code: string, options: ProvisionsOptions, terminal: Terminal): Promise<0> {
  const opened = await openAdjudicator(options, terminal);
  const { adjudicator, packs } = opened;
  requirePackOf(options.jurisdiction, packs);
  const list = adjudicator.provisions(code, options);
  const item = adjudicator.item(code, options);
  if (item === undefined) {
    const error = itemNotFound(code, options, opened);
    if (list.length === 0) throw error;
    printNote(error.text[terminal.language], terminal);
  }
  if (options.json) {
    print(terminal, JSON.stringify(list, null, 2));
    return 0;
  }
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { jurisdiction, date } = options;
  const subject = item === undefined ? code : `${item.code} ${item.name}`;
  print(terminal, bold(say(terminal, 'provisions-heading', { subject, jurisdiction, date, count: list.length })));
  if (list.length > 0) print(terminal, listText(list, terminal, makeCite(packs, terminal.language)));
  if (list.fields.length === 0) return 0;
  print(terminal, bold(say(terminal, 'fields-heading', { subject })));
  print(terminal, fieldsText(list.fields, terminal));
  return 0;
}
