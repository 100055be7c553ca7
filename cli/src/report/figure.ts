import type { Bilingual } from 'yijia';
import { LANGUAGES, type Language } from '../language.js';
import { text } from '../words/texts.js';
import { asMarkup, both, html, type Markup } from './markup.js';
import { drawPlot, type Plot, type PlotSize } from './plot.js';

const SIZES = ['wide', 'narrow'] as const;
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
/** The number of bars that a description reads out. The table beside it has all. */
const READ_OUT = 20;

function description({ labels, sums }: Plot): Bilingual {
  const list = (language: Language): string =>
    labels
      .slice(0, READ_OUT)
      .map((label, i) => `${label[language]} ${sums[i] ?? ''}`)
      .join(language === 'zh' ? '；' : '; ');
  return text('plot-desc', { values: { zh: list('zh'), en: list('en') } });
}

function drawing(plot: Plot, language: Language, size: PlotSize): Markup {
  const id = `${plot.id}-${language}-${size}`;
  const named = html`<svg class="${size}" lang="${TAGS[language]}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  const said = html`<title id="${id}-title">${plot.title[language]}</title><desc id="${id}-desc">${description(plot)[language]}</desc>`;
  const [start = '', ...rest] = drawPlot(plot, language, size).split('>');
  return asMarkup(`${start.replace('<svg', named.markup)}>${said.markup}${rest.join('>')}`);
}

/** A plot with its legend, in both languages, for wide and for narrow screens. The page shows the drawing that fits. */
export function figureMarkup(plot: Plot): Markup {
  const keys = plot.series.map(({ colour, title }) => html`<li><i class="key ${colour}"></i>${both(title)}</li>`);
  const drawings = LANGUAGES.flatMap((language) => SIZES.map((size) => drawing(plot, language, size)));
  return html`<figure class="plot">${plot.legend ? html`<ul class="legend">${keys}</ul>` : ''}
${drawings}
</figure>`;
}
