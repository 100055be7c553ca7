import type { PolicyPack, ServiceItem } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';
import { text } from '../words/texts.js';
import { count, type DataCell, words, yuan } from './data-table.js';
import { both, dayMarkup, html } from './markup.js';
import { itemKey, type ReportData, type Watched } from './report-data.js';
import { heads, type Section } from './sections.js';

/** The notice whose article 3 asks the bureaus to track how its items are put into practice. */
export const MONITORED: PolicyPack = jiangxi;

/** The last version of each code: a code may have several. */
function itemsOf({ items }: PolicyPack): ServiceItem[] {
  return [...new Map(items.map((item) => [item.code, item])).values()];
}

/** The keys of the notice's items. `addRecord` counts the facilities of these. */
export function watchedItems(): Watched {
  return new Set(itemsOf(MONITORED).map(({ code }) => itemKey(MONITORED.jurisdiction, code)));
}

function cellsOf(item: ServiceItem, data: ReportData): DataCell[] {
  const { code, name, status } = item;
  const sums = data.items.get(itemKey(MONITORED.jurisdiction, code));
  return [
    words(html`<code>${code}</code>`),
    words(name),
    words(both(text(status))),
    count(sums?.facilities.size ?? 0),
    count(linesOf(item, data)),
    yuan(sums?.allowed ?? 0n),
    yuan(sums?.underReview ?? 0n),
    count(sums?.lines.deny ?? 0),
    words(dayMarkup(sums?.first ?? '–')),
    words(dayMarkup(sums?.last ?? '–')),
  ];
}

function linesOf({ code }: ServiceItem, { items }: ReportData): number {
  const { lines } = items.get(itemKey(MONITORED.jurisdiction, code)) ?? {};
  return lines === undefined ? 0 : Object.values(lines).reduce((sum, count) => sum + count, 0);
}

/** The number of items of a status, and of those that were charged. */
function countsOf(items: readonly ServiceItem[], status: ServiceItem['status'], data: ReportData) {
  const all = items.filter((item) => item.status === status);
  return { all: all.length, used: all.filter((item) => linesOf(item, data) > 0).length };
}

/** The section of the notice's items: by how many facilities each is charged, and since when. Some are not charged. */
export function monitoredSection(data: ReportData): Section {
  const items = itemsOf(MONITORED);
  const [trials, others] = [countsOf(items, 'trial', data), countsOf(items, 'in-force', data)];
  const title = text('monitored');
  const note = text('monitored-note', {
    notice: MONITORED.documents[0]?.number ?? '',
    trials: trials.all,
    usedTrials: trials.used,
    others: others.all,
    usedOthers: others.used,
  });
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
  const rows = [...items].sort((a, b) => linesOf(b, data) - linesOf(a, data)).map((item) => cellsOf(item, data));
  const table = { id: 'table-monitored', title, heads: columns, rows };
  return { id: 'monitored', title, notes: [note], plot: null, table };
}
