import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Bilingual } from 'yijia';
import type { Language } from '../language.js';

use([BarChart, GridComponent, SVGRenderer]);

/** A part of each bar. The style of the page has a colour for its name. */
export interface PlotSeries {
  readonly colour: Colour;
  readonly title: Bilingual;
  readonly values: readonly number[];
}
export type Colour = 'allow' | 'reduce' | 'review' | 'deny' | 'unlisted' | 'info';

/** Bars, each of stacked parts. */
export interface Plot {
  readonly id: string;
  readonly title: Bilingual;
  readonly labels: readonly Bilingual[];
  /** the text at the end of each bar */
  readonly sums: readonly string[];
  readonly series: readonly PlotSeries[];
  /** rows: one bar below the other, for names. columns: one beside the other, for time */
  readonly layout: 'rows' | 'columns';
  /** false if the labels say what the colours mean */
  readonly legend: boolean;
}

/** wide: for a desk. narrow: for a telephone, with names above their bars. */
export type PlotSize = 'wide' | 'narrow';

const WIDTHS = { wide: 960, narrow: 340 } as const;
const NAME_WIDTH = 240;
/** The room beside the longest bar for its sum. */
const SUM_WIDTH = 96;
const TEXT = { color: 'var(--ink)', fontSize: 12 };
const FAINT = { lineStyle: { color: 'var(--rule)' } };

function shortNumber(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { notation: 'compact' });
  return (value) => format.format(value);
}

function barsOf({ series, layout, sums }: Plot): BarSeriesOption[] {
  const parts = series.map(
    ({ colour, values }): BarSeriesOption => ({
      type: 'bar',
      stack: 'all',
      data: [...values],
      barMaxWidth: layout === 'rows' ? 18 : 40,
      silent: true,
      emphasis: { disabled: true },
      itemStyle: { color: `var(--${colour})`, borderColor: 'var(--paper)', borderWidth: 0.5 },
    }),
  );
  const label = {
    ...TEXT,
    show: layout === 'rows',
    position: 'right' as const,
    formatter: ({ dataIndex }: { dataIndex: number }) => sums[dataIndex] ?? '',
  };
  // an empty part at the end of every bar, which bears its sum
  const end: BarSeriesOption = { type: 'bar', stack: 'all', data: sums.map(() => 0), silent: true, label };
  return [...parts, end];
}

function valueAxis(language: Language, size: PlotSize) {
  return {
    type: 'value' as const,
    splitNumber: size === 'wide' ? 6 : 3,
    axisLabel: { ...TEXT, formatter: shortNumber(language) },
    splitLine: FAINT,
    minInterval: 1,
  };
}

function nameAxis({ labels, layout }: Plot, language: Language, size: PlotSize) {
  const isAbove = layout === 'rows' && size === 'narrow';
  return {
    type: 'category' as const,
    data: labels.map((label) => label[language]),
    inverse: layout === 'rows',
    axisLine: isAbove ? { show: false } : FAINT,
    axisTick: { show: false },
    axisLabel: {
      ...TEXT,
      ...(layout === 'rows' ? { interval: 0, width: isAbove ? 300 : NAME_WIDTH, overflow: 'truncate' as const } : {}),
      ellipsis: '…',
      ...(isAbove ? { inside: true, margin: 0, verticalAlign: 'bottom' as const, padding: [0, 0, 11, 0] } : {}),
    },
  };
}

function heightOf({ labels, layout }: Plot, size: PlotSize): number {
  if (layout === 'columns') return size === 'wide' ? 300 : 220;
  return labels.length * (size === 'wide' ? 30 : 44) + 40;
}

/**
 * Takes out of a drawing what only serves a page that follows the mouse, and what a strict content policy forbids. The
 * style of texts is that of the page.
 */
function plain(svg: string): string {
  return svg
    .replace(/<style\b.*?<\/style>/gs, '')
    .replace(/ (?:style|class|ecmeta_\w+|xmlns:xlink|baseProfile|version|pointer-events)="[^"]*"/g, '')
    .replace(/^<svg width="\d+" height="\d+"/, '<svg');
}

/** Draws a plot as SVG. Its texts are escaped; its colours are left to the page. */
export function drawPlot(plot: Plot, language: Language, size: PlotSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTHS[size], height: heightOf(plot, size) });
  const [names, values] = [nameAxis(plot, language, size), valueAxis(language, size)];
  const isRows = plot.layout === 'rows';
  const top = isRows && size === 'narrow' ? 18 : 12;
  chart.setOption({
    animation: false,
    grid: {
      left: 8,
      right: isRows ? SUM_WIDTH : 16,
      top,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: isRows ? values : names,
    yAxis: isRows ? names : values,
    series: barsOf(plot),
  });
  const svg = chart.renderToSVGString({ useViewBox: true });
  chart.dispose();
  return plain(svg);
}
