import type { CrosswalkEntry, ServiceItem } from '../src/model/item.js';
import type { PolicyPack } from '../src/model/pack.js';
import type { Citation } from '../src/model/primitives.js';

/** A text as words of a document are compared: without white space. */
export function words(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

type Cells = readonly (string | undefined)[];

/** The cells of an item's row, in the order of the columns. */
export function itemCells(item: ServiceItem): Cells {
  const { category, code, name, content, separatelyCharged, unit, price, note, remark, applicants } = item;
  const applicant = applicants?.join('');
  return [
    applicant,
    category,
    code ?? undefined,
    name,
    content,
    separatelyCharged.names.join('、'),
    unit?.text,
    price ?? '',
    note,
    remark,
  ];
}

/** The cells of a crosswalk row, in the order of the columns. */
export function crosswalkCells({ applicant, declaredName, code, target, revision }: CrosswalkEntry): Cells {
  return [applicant, declaredName, code ?? '', target, revision];
}

/** The place that a citation names, as one text. */
export function placeOf({ document, section, row }: Citation): string {
  return [document, section, ...(row === undefined ? [] : [row])].join(' ');
}

/** The words of each row and article of a pack's documents, by the place that citations name. */
export function rowTexts(pack: PolicyPack): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (place: string, cells: Cells): void => {
    const text = cells.map((cell) => words(cell ?? '')).join('\n');
    texts.set(place, `${texts.get(place) ?? ''}\n${text}`);
  };
  for (const entry of pack.crosswalk) add(placeOf(entry.source), crosswalkCells(entry));
  for (const item of pack.items) if (item.status === 'trial') add(placeOf(item.source), itemCells(item));
  for (const { id, articles = [] } of pack.documents)
    for (const { section, text } of articles) add(placeOf({ document: id, section }), [text]);
  return texts;
}

/** True if the place that a citation names has the words that it quotes. */
export function isQuoted(citation: Citation, texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(placeOf(citation));
  return text !== undefined && (citation.quote === undefined || text.includes(words(citation.quote)));
}
