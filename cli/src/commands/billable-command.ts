import pc from 'picocolors';
import type { Adjudicator, Citation, LocalDate } from 'yijia';
import { type Cite, makeCite } from '../print/citation-text.js';
import { notePriceList } from '../print/price-list-note.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { hasColours, print, say, type Terminal, tableWidth } from '../terminal.js';
import { type FacilityOptions, facilityOf } from './facility-of.js';

export interface BillableOptions extends SetupOptions, FacilityOptions {
  readonly jurisdiction: string;
  readonly date: LocalDate;
  readonly json?: true;
}

type Billable = ReturnType<Adjudicator['billable']>;

/** The place of an item in its document, without a quote: the table shows the words already. */
function placeOf({ quote: _quote, ...place }: Citation, cite: Cite): string {
  return cite(place);
}

function listText(list: Billable, options: BillableOptions, terminal: Terminal, cite: Cite): string {
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const { facility, jurisdiction, date } = options;
  const heading = bold(say(terminal, 'billable-heading', { facility, jurisdiction, date, count: list.length }));
  if (list.length === 0) return heading;
  const columns = [
    { head: say(terminal, 'code') },
    { head: say(terminal, 'name'), share: 5 },
    { head: say(terminal, 'unit'), share: 2 },
    { head: say(terminal, 'price-yuan'), align: 'right' },
    { head: say(terminal, 'source'), share: 5 },
  ] as const;
  const rows = list.map(({ item, price, citation }) => [
    item.code ?? '',
    item.name,
    item.unit?.text ?? '',
    price ?? say(terminal, 'no-price'),
    placeOf(citation, cite),
  ]);
  return [heading, renderTable(columns, rows, tableWidth(terminal), 'unruled')].join('\n');
}

/**
 * `yijia billable`: the items that a facility may charge on a day. Facilities must display this list.
 * @throws InputError if a file cannot be used, or if no pack is of the jurisdiction
 */
export async function billableCommand(options: BillableOptions, terminal: Terminal): Promise<0> {
  const { adjudicator, packs, list: prices } = await openAdjudicator(options, terminal);
  notePriceList(options.priceBook, prices, terminal);
  requirePackOf(options.jurisdiction, packs);
  const list = adjudicator.billable({ ...options, facility: facilityOf(options) });
  const cite = makeCite(packs, terminal.language);
  print(terminal, options.json ? JSON.stringify(list, null, 2) : listText(list, options, terminal, cite));
  return 0;
}
