import type { ServiceItem } from 'yijia';
import { type Cite, makeCite } from '../print/citation-text.js';
import { periodText } from '../print/period-text.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator } from '../read/open-adjudicator.js';
import { print, type Session, say, tableWidth } from '../terminal.js';
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

function priceText({ price, priceBasis }: ServiceItem, session: Session): string {
  const key = PRICE_BASES[priceBasis];
  const basis = key === undefined ? priceBasis : say(session, key);
  return price === null ? basis : `${price}  ${basis}`;
}

function separateText({ separatelyCharged: { names, complete } }: ServiceItem, session: Session): string {
  const listed = names.join('；');
  if (complete) return names.length === 0 ? say(session, 'separate-none') : listed;
  return names.length === 0 ? say(session, 'separate-unknown') : say(session, 'separate-more', { names: listed });
}

function scopeText({ scope, scopeCitation }: ServiceItem, session: Session, cite: Cite): string {
  const words = say(session, `scope-${scope}`);
  return scopeCitation === undefined ? words : `${words}\n${cite(scopeCitation)}`;
}

function inForceText({ effective, effectiveBasis }: ServiceItem, session: Session): string {
  return effectiveBasis === 'not-stated' ? say(session, 'no-dates') : periodText(effective)[session.language];
}

/** Every field that the item has, in the order of a price book's columns. */
function fieldsOf(
  item: ServiceItem,
  session: Session,
  cite: Cite,
): readonly (readonly [TextKey, string | undefined])[] {
  return [
    ['code', item.code ?? undefined],
    ['name', item.name],
    ['former-names', item.formerNames?.join('；')],
    ['status', say(session, item.status)],
    ['category', item.category],
    ['content', item.content],
    ['separately-charged', separateText(item, session)],
    ['unit', item.unit?.text],
    ['price-yuan', priceText(item, session)],
    ['note', item.note],
    ['remark', item.remark],
    ['watch', item.watch === undefined ? undefined : say(session, `watch-${item.watch}`)],
    ['scope', scopeText(item, session, cite)],
    ['applicants', item.applicants?.join('；')],
    ['effective', inForceText(item, session)],
    ['source', cite(item.source)],
  ];
}

function itemText(item: ServiceItem, session: Session, cite: Cite): string {
  const rows = fieldsOf(item, session, cite).flatMap(([key, value]) =>
    value === undefined ? [] : [[say(session, key), value]],
  );
  return renderTable([{ head: '' }, { head: '', share: 1 }], rows, tableWidth(session), 'compact');
}

/**
 * `yijia item CODE`: the version of an item in force on a day, all its fields.
 * @throws InputError saying what to try where there is none
 */
export async function itemCommand(code: string, options: ItemOptions, session: Session): Promise<0> {
  const { adjudicator, packs } = await openAdjudicator(options, session);
  requirePackOf(options.jurisdiction, packs);
  const item = adjudicator.item(code, options);
  if (item === undefined) throw itemNotFound(code, options, packs);
  print(
    session,
    options.json ? JSON.stringify(item, null, 2) : itemText(item, session, makeCite(packs, session.language)),
  );
  return 0;
}
