/**
 * Price lists: from the bytes of a file to an adjudicator, and the heap that it holds when the rows are let go.
 * Run as `node --expose-gc --import tsx bench/price-lists.ts`; `--short` takes a tenth of the rows.
 */
import { utils, write } from '@e965/xlsx';
import { type Adjudicator, createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { readPriceList, readTable } from '../src/tables/index.js';
import { isShort } from './measure.js';

const HEADER = ['项目编码', '项目名称', '价格（元）', '医院等级'];
const NAMES = [
  '颈后路枢椎板切除减压术',
  '体腔内引流管置换术（住院）',
  '静脉输液',
  '经皮穿刺肝脏肿物特殊治疗',
  '血常规五分类',
];
const HOSPITALS = 50;
const RUNS = 5;
const SHARE = isShort ? 10 : 1;

type Cells = readonly string[];

/** Rows of four columns: three levels of a hospital have each code. */
function rowsOf(count: number): Cells[] {
  return Array.from({ length: count }, (_, i) => {
    const code = String(110_000_000 + 7 * Math.floor(i / 3));
    return [
      code,
      `${NAMES[i % NAMES.length]}${i % 997}`,
      ((1 + ((i * 37) % 90_000)) / 100).toFixed(2),
      `${(i % 3) + 1}`,
    ];
  });
}

function csvOf(rows: readonly Cells[]): Uint8Array {
  return new TextEncoder().encode(`${[HEADER, ...rows].map((row) => row.join(',')).join('\n')}\n`);
}

function xlsxOf(rows: readonly Cells[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...rows].map((row) => [...row])), 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const shared = createAdjudicator({ packs: [jiangxi, guangdong] });

/** One adjudicator for each file. */
function adjudicatorsOf(files: readonly Uint8Array[]): Adjudicator[] {
  return files.map((bytes) => {
    const { entries } = readPriceList(readTable(bytes), { jurisdiction: 'CN-JX' });
    return shared.withPriceBook(entries);
  });
}

function mustHold(adjudicators: readonly Adjudicator[], rows: number): void {
  const held = adjudicators.reduce((sum, adjudicator) => sum + adjudicator.priceBookReport().entries, 0);
  if (held !== rows) throw new Error(`${held} of ${rows} rows are held`);
}

/** The least processor time of several runs, in seconds: what else the machine does lengthens some of them. */
function best(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function show(what: string, rows: number, seconds: number, rest: string): void {
  console.log(`${what.padEnd(30)} ${String(rows).padStart(7)} rows ${seconds.toFixed(2).padStart(6)} s   ${rest}`);
}

function ofCsv(what: string, files: number, count: number): void {
  const rows = rowsOf(count / files);
  const bytes = Array.from({ length: files }, () => csvOf(rows));
  mustHold(adjudicatorsOf(bytes), count);
  const seconds = best(() => adjudicatorsOf(bytes));
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, i) => [HEADER[i], cell]))));
  const peer = best(() => bytes.map(() => JSON.parse(json)));
  const before = heap();
  const kept = adjudicatorsOf(bytes);
  const megabytes = (heap() - before) / 1e6;
  mustHold(kept, count);
  show(what, count, seconds, `JSON.parse of as many rows ${peer.toFixed(2)} s   heap ${megabytes.toFixed(1)} MB`);
}

function ofXlsx(count: number): void {
  const bytes = xlsxOf(rowsOf(count));
  mustHold(adjudicatorsOf([bytes]), count);
  show(
    'XLSX, one list',
    count,
    best(() => adjudicatorsOf([bytes])),
    '',
  );
}

if (globalThis.gc === undefined) throw new Error('run it with node --expose-gc');
ofCsv('CSV, one list', 1, 100_000 / SHARE);
ofCsv('CSV, one list', 1, 500_000 / SHARE);
ofCsv(`CSV, ${HOSPITALS} hospitals`, HOSPITALS, 500_000 / SHARE);
for (const count of [25_000, 50_000, 100_000]) ofXlsx(count / SHARE);
