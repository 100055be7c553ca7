/** Characters that XML 1.0 does not allow, even escaped, and lone halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The most characters of a cell. If a cell has more, Excel calls the file damaged. */
const LONGEST = 32_767;
const CUT = ' …[cut]';

/** The content of a cell: words, or a number with its format, which is an index of `cellXfs`. */
export type SheetCell = { readonly words: string } | { readonly number: string; readonly format: number } | null;

const HEAD_FORMAT = 1;
const WORDS_FORMAT = 2;

/** Escapes text for an element or attribute of a sheet. Excel reads `_x0041_` as "A", so its underscore is escaped. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The letters of a column, from 0: A, B, …, Z, AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function cellXml(cell: SheetCell, reference: string, wordsFormat: number): string {
  if (cell === null) return '';
  if ('number' in cell) return `<c r="${reference}" s="${cell.format}"><v>${cell.number}</v></c>`;
  const { words } = cell;
  const shown = words.length > LONGEST ? words.slice(0, LONGEST - CUT.length) + CUT : words;
  const text = `<t xml:space="preserve">${escapeXml(shown)}</t>`;
  return `<c r="${reference}" s="${wordsFormat}" t="inlineStr"><is>${text}</is></c>`;
}

/** A row of a sheet. @param number from 1 */
export function rowXml(number: number, cells: readonly SheetCell[], kind: 'head' | 'body' = 'body'): string {
  const format = kind === 'head' ? HEAD_FORMAT : WORDS_FORMAT;
  const written = cells.map((cell, i) => cellXml(cell, `${columnLetters(i)}${number}`, format)).join('');
  return `<row r="${number}">${written}</row>`;
}

/** The part of a sheet before its rows. The first row stays in sight. @param widths in characters */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** The part of a sheet after its rows, with buttons to filter by. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns - 1)}${rows}"/></worksheet>`;
}
