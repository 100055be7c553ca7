import type { PolicyPack, ServiceItem } from '../../index.js';
import { jiangxi } from '../../packs/jiangxi.js';
import { text } from '../texts.js';
import { count, type DataCell, words, yuan } from './data-table.js';
import { both, html } from './markup.js';
import { heads, type Section } from './sections.js';
import { itemKey, type Tally, type Watched } from './tally.js';

/** The notice whose article 3 asks the bureaus to track how its items are put into practice. */
export const MONITORED: PolicyPack = jiangxi;

/** Each code once, the version that came last: a code may have several. */
function itemsOf({ items }: PolicyPack): ServiceItem[] {
  return [...new Map(items.map((item) => [item.code, item])).values()];
}

/** The keys of the notice's items, for `addRecord`. */
export function watchedItems(): Watched {
  return new Set(itemsOf(MONITORED).map(({ code }) => itemKey(MONITORED.jurisdiction, code)));
}

function cellsOf({ code, name, status }: ServiceItem, { items }: Tally): DataCell[] {
  const sums = items.get(itemKey(MONITORED.jurisdiction, code));
  const { lines } = sums ?? { lines: { allow: 0, reduce: 0, review: 0, deny: 0, unlisted: 0 } };
  return [
    words(html`<code>${code}</code>`),
    words(name),
    words(both(text(status))),
    count(sums?.facilities.size ?? 0),
    count(lines.allow + lines.reduce + lines.review + lines.deny + lines.unlisted),
    yuan(sums?.allowed ?? 0n),
    yuan(sums?.underReview ?? 0n),
    count(lines.deny),
    words(sums?.first ?? '–'),
    words(sums?.last ?? '–'),
  ];
}

/** Which items of the notice are charged, by how many facilities, since when, and which are not. */
export function monitoredSection(tally: Tally): Section {
  const items = itemsOf(MONITORED);
  const isUsed = ({ code }: ServiceItem): boolean => tally.items.has(itemKey(MONITORED.jurisdiction, code));
  const used = items.filter(isUsed);
  const title = text('monitored');
  const counts = { total: items.length, used: used.length, unused: items.length - used.length };
  const columns = heads(
    'col-code',
    'col-item',
    'col-status',
    ['col-facilities'],
    ['col-lines'],
    ['payable'],
    ['under-review'],
    ['deny'],
    'col-first',
    'col-last',
  );
  const rows = [...used, ...items.filter((item) => !isUsed(item))].map((item) => cellsOf(item, tally));
  const table = { id: 'table-monitored', title, heads: columns, rows };
  return { id: 'monitored', title, notes: [text('monitored-note', counts)], plot: null, table };
}
