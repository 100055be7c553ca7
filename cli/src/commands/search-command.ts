import pc from 'picocolors';
import type { Facility, LocalDate, SearchHit } from 'yijia';
import { InputError } from '../input-error.js';
import { notePriceList } from '../print/price-list-note.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { hasColours, print, say, type Terminal, tableWidth } from '../terminal.js';
import { text } from '../words/texts.js';
import { type FacilityOptions, facilityOf } from './facility-of.js';
import { hitName } from './items-meant.js';

export interface SearchOptions extends SetupOptions, Partial<FacilityOptions> {
  readonly date: LocalDate;
  readonly limit: number;
  readonly json?: true;
}

function itemMatch({ item, matched }: Extract<SearchHit, { kind: 'item' }>, terminal: Terminal): string {
  if (matched === item.code) return say(terminal, 'code');
  return matched === item.name ? say(terminal, 'name') : say(terminal, 'formerly', { name: matched });
}

/** What fits, unless it stands beside it as code or name; of a row also what was declared, and by whom. */
function matchText(hit: SearchHit, terminal: Terminal): string {
  const how = hit.how === 'initials' || hit.how === 'letters' ? [say(terminal, `by-${hit.how}`)] : [];
  if (hit.kind === 'item') return [itemMatch(hit, terminal), ...how].join('\n');
  const { declaredName, applicant, targetKind, revision } = hit.entry;
  const isShown = hit.matched === declaredName || hitName(hit).includes(hit.matched);
  const target = targetKind === 'item' ? [] : [say(terminal, `leads-to-${targetKind}`)];
  const declared = say(terminal, 'declared-as', { name: declaredName, applicant });
  return [
    ...(isShown ? [] : [hit.matched]),
    declared,
    ...(revision === undefined ? [] : [revision]),
    ...target,
    ...how,
  ].join('\n');
}

function rowOf(hit: SearchHit, terminal: Terminal): string[] {
  const unit = hit.kind === 'item' ? (hit.item.unit?.text ?? '') : '';
  return [...hitName(hit), hit.jurisdiction, unit, hit.price ?? '', matchText(hit, terminal)];
}

function listText(hits: readonly SearchHit[], terminal: Terminal): string {
  const columns = [
    { head: say(terminal, 'code') },
    { head: say(terminal, 'name'), share: 5 },
    { head: say(terminal, 'found-in') },
    { head: say(terminal, 'unit'), share: 1 },
    { head: say(terminal, 'price-yuan'), align: 'right' },
    { head: say(terminal, 'found-by'), share: 4 },
  ] as const;
  const rows = hits.map((hit) => rowOf(hit, terminal));
  return renderTable(columns, rows, tableWidth(terminal), 'unruled');
}

/** Whose prices are asked for. @throws InputError if only the kind of facility is named */
function placeOf({ facility, ...kind }: SearchOptions): { facility?: Facility } {
  if (facility !== undefined) return { facility: facilityOf({ ...kind, facility }) };
  if (kind.level === undefined && kind.ownership === undefined) return {};
  throw new InputError(text('kind-without-facility'));
}

/**
 * `yijia search TEXT`: the items that a text may mean, the best first.
 * @throws InputError if a file cannot be used, or if no pack is of the jurisdiction
 */
export async function searchCommand(words: readonly string[], options: SearchOptions, terminal: Terminal): Promise<0> {
  const { adjudicator, packs, list } = await openAdjudicator(options, terminal);
  notePriceList(options.priceBook, list, terminal);
  const { date, limit, jurisdiction } = options;
  if (jurisdiction !== undefined) requirePackOf(jurisdiction, packs);
  const wanted = words.join(' ');
  const query = { date, ...placeOf(options), ...(jurisdiction === undefined ? {} : { jurisdiction }) };
  const found = adjudicator.search(wanted, { ...query, limit: limit + 1 });
  const hits = found.slice(0, limit);
  if (options.json) {
    print(terminal, JSON.stringify(hits, null, 2));
    return 0;
  }
  const { bold } = pc.createColors(hasColours(terminal.stdout, terminal));
  const heading = hits.length === 0 ? 'search-nothing' : found.length > limit ? 'search-first' : 'search-heading';
  print(terminal, bold(say(terminal, heading, { text: wanted, date, count: hits.length })));
  if (hits.length > 0) print(terminal, listText(hits, terminal));
  return 0;
}
