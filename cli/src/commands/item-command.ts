import type { ServiceItem } from 'yijia';
import { type Cite, makeCite } from '../print/citation-text.js';
import { periodText } from '../print/period-text.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator } from '../read/open-adjudicator.js';
import { print, say, type Terminal, tableWidth } from '../terminal.js';
import type { TextKey } from '../words/texts.js';
import { type ItemQuery, itemNotFound } from './item-not-found.js';

export interface ItemOptions extends ItemQuery {
  readonly json?: true;
}

const PRICE_BASES: Readonly<Record<string, TextKey>> = {
  document: 'document',
  'facility-filing': 'facility-filing',
  'provincial-schedule': 'provincial-schedule',
  'not-stated': 'price-not-stated',
};

function priceText({ price, priceBasis }: ServiceItem, terminal: Terminal): string {
  const key = PRICE_BASES[priceBasis];
  const basis = key === undefined ? priceBasis : say(terminal, key);
  return price === null ? basis : `${price}  ${basis}`;
}

function printedText({ separatelyCharged: { names, complete } }: ServiceItem, terminal: Terminal): string {
  const listed = names.join('；');
  if (complete) return names.length === 0 ? say(terminal, 'separate-none') : listed;
  return names.length === 0 ? say(terminal, 'separate-unknown') : say(terminal, 'separate-more', { names: listed });
}

/** What is printed, then the words added to it. */
function separateText(item: ServiceItem, terminal: Terminal): string {
  const { also = [] } = item.separatelyCharged;
  const words = also.map(({ name, of }) => `${[name].flat().join('、')}（${of}）`);
  const added = words.length === 0 ? [] : [say(terminal, 'separate-also', { names: words.join('；') })];
  return [printedText(item, terminal), ...added].join('\n');
}

function scopeText({ scope, scopeCitation }: ServiceItem, terminal: Terminal, cite: Cite): string {
  const words = say(terminal, `scope-${scope}`);
  return scopeCitation === undefined ? words : `${words}\n${cite(scopeCitation)}`;
}

function inForceText({ effective, effectiveBasis, notBefore }: ServiceItem, terminal: Terminal): string {
  if (effectiveBasis !== 'not-stated') return periodText(effective)[terminal.language];
  return notBefore === undefined ? say(terminal, 'no-dates') : say(terminal, 'no-dates-before', { day: notBefore });
}

/** Every field that the item has, in the order of the columns of price notices. */
function fieldsOf(
  item: ServiceItem,
  terminal: Terminal,
  cite: Cite,
): readonly (readonly [TextKey, string | undefined])[] {
  return [
    ['code', item.code ?? undefined],
    ['name', item.name],
    ['former-names', item.formerNames?.join('；')],
    ['status', say(terminal, item.status)],
    ['category', item.category],
    ['content', item.content],
    ['separately-charged', separateText(item, terminal)],
    ['unit', item.unit?.text],
    ['price-yuan', priceText(item, terminal)],
    ['note', item.note],
    ['remark', item.remark],
    ['watch', item.watch === undefined ? undefined : say(terminal, `watch-${item.watch}`)],
    ['scope', scopeText(item, terminal, cite)],
    ['applicants', item.applicants?.join('；')],
    ['effective', inForceText(item, terminal)],
    ['source', cite(item.source)],
  ];
}

function itemText(item: ServiceItem, terminal: Terminal, cite: Cite): string {
  const rows = fieldsOf(item, terminal, cite).flatMap(([key, value]) =>
    value === undefined ? [] : [[say(terminal, key), value]],
  );
  return renderTable([{ head: '' }, { head: '', share: 1 }], rows, tableWidth(terminal), 'unruled');
}

/**
 * `yijia item CODE`: the version of an item in force on a day, with all its fields.
 * @throws InputError saying what to try if there is none
 */
export async function itemCommand(code: string, options: ItemOptions, terminal: Terminal): Promise<0> {
  const opened = await openAdjudicator(options, terminal);
  const { adjudicator, packs } = opened;
  requirePackOf(options.jurisdiction, packs);
  const item = adjudicator.item(code, options);
  if (item === undefined) throw itemNotFound(code, options, opened);
  print(
    terminal,
    options.json ? JSON.stringify(item, null, 2) : itemText(item, terminal, makeCite(packs, terminal.language)),
  );
  return 0;
}
