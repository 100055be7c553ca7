import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ResultRow } from './columns.js';
import { deliver } from './deliver.js';
import type { RowWriter } from './row-writer.js';
import { rowXml, type SheetCell, sheetEnd, sheetStart } from './sheet-xml.js';
import { FORMATS, workbookParts } from './workbook-parts.js';

/** The rows that Excel takes in a sheet, the header among them. */
const SHEET_ROWS = 1_048_576;
/** More digits than these a spreadsheet does not keep. */
const EXACT_DIGITS = 15;
const DAY = 86_400_000;
/** Day 0 of a spreadsheet. Day 1 is 1900-01-01, and it counts a 29 February 1900 that was none. */
const EPOCH = Date.UTC(1899, 11, 30);
/** A fixed date, so that the same results give the same bytes on every day and in every time zone. */
const UNDATED = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;

function cellOf(text: string | null, name: ColumnName): SheetCell {
  if (text === null) return null;
  const { kind } = COLUMNS[name];
  if (kind === 'text') return { words: text };
  if (kind === 'day') return { number: String((Date.parse(text) - EPOCH) / DAY), format: FORMATS.day };
  const digits = text.replace(/^-?0*|\./g, '').length;
  return digits > EXACT_DIGITS ? { words: text } : { number: text, format: FORMATS[kind] };
}

interface Sheet {
  readonly stream: PassThrough;
  rows: number;
}

async function openSheet(zip: ZipFile, number: number): Promise<Sheet> {
  const stream = new PassThrough();
  zip.addReadStream(stream, `xl/worksheets/sheet${number}.xml`, UNDATED);
  const head = rowXml(
    1,
    COLUMN_NAMES.map((words) => ({ words })),
    'head',
  );
  await deliver(stream, sheetStart(COLUMN_NAMES.map((name) => COLUMNS[name].width)) + head);
  return { stream, rows: 1 };
}

async function fillSheet(sheet: Sheet, rows: readonly ResultRow[]): Promise<void> {
  const first = sheet.rows + 1;
  sheet.rows += rows.length;
  const written = rows.map((row, i) =>
    rowXml(
      first + i,
      COLUMN_NAMES.map((name) => cellOf(row[name], name)),
    ),
  );
  await deliver(sheet.stream, written.join(''));
}

function closeSheet({ stream, rows }: Sheet): void {
  stream.end(sheetEnd(COLUMN_NAMES.length, rows));
}

/** The sheet that explains each column in both languages. The names of columns are for programs. */
function legendXml(): string {
  const heads = ['column', '说明', 'what it is'].map((words) => ({ words }));
  const rows = COLUMN_NAMES.map((name, i) =>
    rowXml(
      i + 2,
      [name, COLUMNS[name].zh, COLUMNS[name].en].map((words) => ({ words })),
    ),
  );
  return sheetStart([20, 60, 70]) + rowXml(1, heads, 'head') + rows.join('') + sheetEnd(3, rows.length + 1);
}

function addText(zip: ZipFile, name: string, text: string): void {
  zip.addBuffer(Buffer.from(text), name, UNDATED);
}

/**
 * Writes XLSX row by row. If a sheet is full, the next rows go to another. Words are stored as words, so that none is a
 * formula. Numbers and days are stored as numbers; those of more than 15 digits are stored as words, to stay exact.
 *
 * @param most the most rows of a sheet
 */
export async function openXlsxWriter(sink: Writable, most: number = SHEET_ROWS): Promise<RowWriter> {
  const zip = new ZipFile();
  const delivered = pipeline(zip.outputStream, sink, { end: false });
  delivered.catch(() => {}); // `write` and `end` throw it
  let sheets = 1;
  let sheet = await openSheet(zip, sheets);
  return {
    async write(rows) {
      for (let done = 0; done < rows.length; ) {
        if (sheet.rows >= most) {
          closeSheet(sheet);
          sheets += 1;
          sheet = await openSheet(zip, sheets);
        }
        const next = rows.slice(done, done + most - sheet.rows);
        await Promise.race([fillSheet(sheet, next), delivered]);
        done += next.length;
      }
    },
    async end() {
      closeSheet(sheet);
      addText(zip, `xl/worksheets/sheet${sheets + 1}.xml`, legendXml());
      const names = Array.from({ length: sheets }, (_, i) => (i === 0 ? '结果 Results' : `结果 Results ${i + 1}`));
      for (const [name, text] of Object.entries(workbookParts([...names, '列说明 Columns']))) addText(zip, name, text);
      zip.end();
      await delivered;
    },
  };
}
