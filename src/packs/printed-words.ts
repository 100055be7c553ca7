import type { CrosswalkEntry, ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { ClassPrice } from '../model/price-class.js';
import type { PackCitation } from '../model/primitives.js';

/** A text as words of a document are compared: NFC, without white space. */
export function printedForm(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

type Cells = readonly (string | null | undefined)[];

/** The cells of a price by class: what the class is, and the price of each word. */
function priceCells({ when = {}, price }: ClassPrice): string[] {
  const classes = Object.values(when).flat().map(String);
  if (typeof price === 'string') return [...classes, price];
  return [...classes, ...Object.entries(price).map(([word, amount]) => `${word}${amount}`)];
}

function itemCells(item: ServiceItem): Cells {
  const { names, class: classes = [], never = [] } = item.separatelyCharged;
  return [
    ...(item.applicants ?? []),
    item.category,
    item.code,
    item.name,
    ...(item.formerNames ?? []),
    item.content,
    [...names, ...classes, ...never].join('、'),
    item.unit?.text,
    item.price,
    ...(item.prices ?? []).flatMap(priceCells),
    item.note,
    item.remark,
  ];
}

function crosswalkCells({ applicant, declaredName, code, target, revision }: CrosswalkEntry): Cells {
  return [applicant, declaredName, code, target, revision];
}

type Place = Pick<PackCitation, 'document' | 'section' | 'row'>;

/** A place as people read it. */
export function placeText({ document, section, row }: Place): string {
  return [document, section, ...(row === undefined ? [] : [row])].join(' ');
}

/** The words that stand in the records of a pack, and in the texts that it carries. */
export interface PrintedWords {
  /** Words at a place, cell by cell, as `printedForm` gives them; null if no record stands there. */
  at(place: Place): string | null;
  /** The text of a document as the pack carries it; null if it carries none. */
  sourceOf(document: string): string | null;
}

/** Texts by key, put together when they are first asked for. */
class Texts {
  readonly #cells = new Map<string, string[]>();
  readonly #whole = new Map<string, string>();

  add(key: string, cells: Cells): void {
    const own = this.#cells.get(key) ?? [];
    this.#cells.set(key, own);
    for (const cell of cells) own.push(printedForm(cell ?? ''));
  }

  get(key: string): string | null {
    const made = this.#whole.get(key) ?? this.#cells.get(key)?.join('\n');
    if (made !== undefined) this.#whole.set(key, made);
    return made ?? null;
  }
}

/**
 * Indexes what the records of a pack say, by the place that citations name. A place without a row is an article, or the
 * whole of a table.
 */
export function printedWords(pack: PolicyPack): PrintedWords {
  const records = new Texts();
  const sources = new Texts();
  const addRecord = ({ document, section, row }: Place, cells: Cells): void => {
    records.add(placeText({ document, section }), cells);
    if (row !== undefined) records.add(placeText({ document, section, row }), cells);
  };
  for (const item of pack.items) addRecord(item.source, itemCells(item));
  for (const entry of pack.crosswalk) addRecord(entry.source, crosswalkCells(entry));
  for (const { id, articles = [] } of pack.documents)
    for (const { section, text } of articles) addRecord({ document: id, section }, [text]);
  for (const { document, text } of pack.sources ?? []) sources.add(document, [text]);
  return { at: (place) => records.get(placeText(place)), sourceOf: (document) => sources.get(document) };
}
