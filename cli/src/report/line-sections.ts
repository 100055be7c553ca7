import { yuanNumber, yuanText } from '../print/fen.js';
import { text } from '../words/texts.js';
import { count, type DataCell, words, yuan } from './data-table.js';
import { both, dayMarkup, html } from './markup.js';
import { periodsOf } from './periods.js';
import type { Plot, PlotSeries } from './plot.js';
import type { ItemSums, LineSums, ReportData } from './report-data.js';
import { heads, MOST_BARS, type Section, topNote } from './sections.js';

const LINE_HEADS = heads(
  ['col-lines'],
  ['payable'],
  ['under-review'],
  ['allow'],
  ['reduce'],
  ['review'],
  ['deny'],
  ['unlisted'],
);

function linesOf({ lines }: LineSums): number {
  return lines.allow + lines.reduce + lines.deny + lines.review + lines.unlisted;
}

function lineCells(sums: LineSums): DataCell[] {
  const { lines } = sums;
  const counts = [lines.allow, lines.reduce, lines.review, lines.deny, lines.unlisted].map(count);
  return [count(linesOf(sums)), yuan(sums.allowed), yuan(sums.underReview), ...counts];
}

function seriesOf(all: readonly Pick<LineSums, 'allowed' | 'underReview'>[]): PlotSeries[] {
  return [
    { colour: 'allow', title: text('payable'), values: all.map(({ allowed }) => yuanNumber(allowed)) },
    { colour: 'review', title: text('under-review'), values: all.map(({ underReview }) => yuanNumber(underReview)) },
  ];
}

function byAmount(a: ItemSums, b: ItemSums): number {
  const difference = b.allowed + b.underReview - (a.allowed + a.underReview);
  return difference === 0n ? linesOf(b) - linesOf(a) : difference > 0n ? 1 : -1;
}

/** The section of items, those of the largest amount first. */
export function itemSection({ items }: ReportData): Section {
  const all = [...items.values()].sort(byAmount);
  const top = all.filter(({ code }) => code !== '').slice(0, MOST_BARS);
  const title = text('by-item');
  const labels = top.map(({ code, name }) => ({ zh: `${code} ${name}`, en: `${code} ${name}` }));
  const plot: Plot = {
    id: 'plot-item',
    title,
    labels,
    sums: top.map(({ allowed, underReview }) => yuanText(allowed + underReview)),
    series: seriesOf(top),
    layout: 'rows',
    legend: true,
  };
  const rows = all.map((sums) => [
    words(html`<code>${sums.code}</code>`),
    words(sums.code === '' ? both(text('no-item')) : sums.name),
    words(sums.jurisdiction),
    ...lineCells(sums),
  ]);
  const columns = [...heads('col-code', 'col-item', 'col-jurisdiction'), ...LINE_HEADS];
  const table = { id: 'table-item', title, heads: columns, rows };
  const notes = [text('by-item-note'), ...topNote(all.length)];
  return { id: 'items', title, notes, plot: top.length === 0 ? null : plot, table };
}

/** The section of days. If there are many of them, the plot goes by months. */
export function daySection({ days }: ReportData): Section {
  const { kind, periods } = periodsOf(days);
  const title = text('by-day');
  const plot: Plot = {
    id: 'plot-day',
    title: text(kind === 'month' ? 'by-month' : 'by-day'),
    labels: periods.map(({ name }) => ({ zh: name, en: name })),
    sums: periods.map(({ sums }) => yuanText(sums.allowed + sums.underReview)),
    series: seriesOf(periods.map(({ sums }) => sums)),
    layout: 'columns',
    legend: true,
  };
  const dated = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = dated.map(([day, sums]) => [words(dayMarkup(day)), ...lineCells(sums)]);
  const table = { id: 'table-day', title, heads: [...heads('col-date'), ...LINE_HEADS], rows };
  return { id: 'days', title, notes: [text('by-day-note')], plot: rows.length === 0 ? null : plot, table };
}
