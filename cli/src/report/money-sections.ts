import type { Bilingual } from 'yijia';
import { type Fen, shareText, yuanNumber, yuanText } from '../print/fen.js';
import { text } from '../words/texts.js';
import { count, share, words, yuan } from './data-table.js';
import { both } from './markup.js';
import type { Colour, PlotSeries } from './plot.js';
import { allOf, type FacilitySums, type ReportData, type Sums } from './report-data.js';
import { heads, MOST_BARS, type Section, topNote } from './sections.js';

const MONEY = [
  { colour: 'allow', title: text('payable'), of: ({ allowed }: Sums) => allowed },
  { colour: 'review', title: text('under-review'), of: ({ underReview }: Sums) => underReview },
  { colour: 'deny', title: text('refused'), of: ({ refused }: Sums) => refused },
  { colour: 'unlisted', title: text('unlisted-amount'), of: ({ unlisted }: Sums) => unlisted },
] as const;

interface Part {
  readonly colour: Colour;
  readonly title: Bilingual;
  readonly lines: number;
  readonly amount: Fen;
}

function partsOf({ decisions, totals }: ReportData): Part[] {
  return [
    { colour: 'allow', title: text('allowed-whole'), ...decisions.allow },
    { colour: 'reduce', title: text('reduced-rest'), ...decisions.reduce },
    { colour: 'review', title: text('under-review'), lines: decisions.review.lines, amount: totals.underReview },
    { colour: 'deny', title: text('refused-parts'), lines: decisions.deny.lines, amount: totals.refused },
    { colour: 'unlisted', title: text('unlisted-amount'), lines: decisions.unlisted.lines, amount: totals.unlisted },
  ];
}

/** The five parts that all charges fall into. */
export function decisionSection(data: ReportData): Section {
  const parts = partsOf(data);
  const all = allOf(data.totals);
  const title = text('by-decision');
  const series = parts.map(
    ({ colour, title: name }, i): PlotSeries => ({
      colour,
      title: name,
      values: parts.map(({ amount }, j) => (i === j ? yuanNumber(amount) : 0)),
    }),
  );
  const plot = {
    id: 'plot-decision',
    title,
    labels: parts.map((part) => part.title),
    sums: parts.map(({ amount }) => yuanText(amount)),
    series,
    layout: 'rows' as const,
    legend: false,
  };
  const rows = parts.map(({ title: name, lines, amount }) => [
    words(both(name)),
    yuan(amount),
    share(shareText(amount, all)),
    count(lines),
    share(shareText(lines, data.totals.lines)),
  ]);
  const columns = heads('col-decision', ['col-amount'], ['col-share'], ['col-lines'], ['col-lines-share']);
  const table = { id: 'table-decision', title, heads: columns, rows };
  return { id: 'decisions', title, notes: [text('by-decision-note')], plot, table };
}

/** The parts of several sums as series of a plot. */
function moneySeries(sums: readonly Sums[]): PlotSeries[] {
  return MONEY.map(({ colour, title, of }) => ({ colour, title, values: sums.map((one) => yuanNumber(of(one))) }));
}

function byAmount(a: FacilitySums, b: FacilitySums): number {
  const difference = allOf(b) - allOf(a);
  return difference === 0n ? a.facility.localeCompare(b.facility, 'zh-CN') : difference > 0n ? 1 : -1;
}

/** The section of facilities, with the share that was refused. */
export function facilitySection(data: ReportData): Section {
  const all = [...data.facilities.values()].sort(byAmount);
  const top = all.slice(0, MOST_BARS);
  const title = text('by-facility');
  const plot = {
    id: 'plot-facility',
    title,
    labels: top.map(({ facility }) => ({ zh: facility, en: facility })),
    sums: top.map((sums) => yuanText(allOf(sums))),
    series: moneySeries(top),
    layout: 'rows' as const,
    legend: true,
  };
  const rows = all.map((sums) => [
    words(sums.facility),
    words(sums.jurisdiction),
    count(sums.claims),
    count(sums.lines),
    yuan(sums.charged),
    ...MONEY.map(({ of }) => yuan(of(sums))),
    share(shareText(sums.refused, allOf(sums))),
  ]);
  const columns = heads(
    'col-facility',
    'col-jurisdiction',
    ['col-claims'],
    ['col-lines'],
    ['charged'],
    ['payable'],
    ['under-review'],
    ['refused'],
    ['unlisted-amount'],
    ['col-refused-share'],
  );
  const table = { id: 'table-facility', title, heads: columns, rows };
  return { id: 'facilities', title, notes: topNote(all.length), plot: all.length === 0 ? null : plot, table };
}
