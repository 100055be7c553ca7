import { createHash } from 'node:crypto';
import type { PolicyPack } from 'yijia';
import type { Language } from '../language.js';
import { makeCite } from '../print/citation-text.js';
import { type TextKey, text } from '../words/texts.js';
import { badSection } from './bad-section.js';
import { findingSection, reasonSection } from './finding-sections.js';
import { daySection, itemSection } from './line-sections.js';
import { asMarkup, both, html, type Markup, quoted } from './markup.js';
import { decisionSection, facilitySection } from './money-sections.js';
import { MONITORED, monitoredSection } from './monitored-section.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import type { ReportData } from './report-data.js';
import { type Section, sectionMarkup } from './sections.js';
import { tilesMarkup, warningsMarkup } from './tiles.js';

/** What a page says about itself. */
export interface PageOptions {
  /** the language in which it opens */
  readonly language: Language;
  /** the name of the file of results */
  readonly file: string;
  /** the day on which it was made */
  readonly day: string;
  /** the packs whose documents are cited by their numbers */
  readonly packs: readonly PolicyPack[];
}

const ARTICLE = 'article-3';

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The content policy: the page makes no request, and runs no script but its own, whatever a claim has in its texts. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(PAGE_STYLE)}`,
    `script-src ${hashOf(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sectionsOf(data: ReportData, packs: readonly PolicyPack[]): Section[] {
  const cites = { zh: makeCite(packs, 'zh'), en: makeCite(packs, 'en') };
  return [
    decisionSection(data),
    findingSection(data),
    reasonSection(data, cites),
    facilitySection(data),
    itemSection(data),
    ...(data.jurisdictions.has(MONITORED.jurisdiction) ? [monitoredSection(data)] : []),
    daySection(data),
    ...(data.bad > 0 ? [badSection(data)] : []),
  ];
}

/** A text in both languages at once, for labels that are no element, so that no style can choose one. */
function inBoth(key: TextKey): string {
  const { zh, en } = text(key);
  return `${zh} ${en}`;
}

function headerMarkup(data: ReportData, sections: readonly Section[], { file, day, language }: PageOptions): Markup {
  const days = [...data.days.keys()].filter((date) => date !== '').sort();
  const period = text('page-period', { from: days[0] ?? '–', to: days.at(-1) ?? '–' });
  const choice = (tag: string, name: string, isChosen: boolean): Markup =>
    html`<button type="button" lang="${tag}" aria-pressed="${String(isChosen)}">${name}</button>`;
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${both(title)}</a></li>`);
  return html`<a class="skip" href="#content">${both(text('page-skip'))}</a>
<header><div class="top"><h1>${both(text('page-title'))}</h1>
<div class="language" role="group" aria-label="${inBoth('page-language')}">${choice('zh-CN', '中文', language === 'zh')}${choice('en', 'English', language === 'en')}</div></div>
<p>${both(period)} · ${[...data.jurisdictions].sort().join(', ')}</p>
<p class="note">${both(text('page-made', { day, file }))}</p>
${warningsMarkup(data)}
<nav aria-label="${inBoth('page-contents')}"><ul>${links}</ul></nav></header>`;
}

/** The foot of the page: the words of the provision that it serves, and the engine and packs that decided. */
function footerMarkup({ bases, jurisdictions }: ReportData, packs: readonly PolicyPack[]): Markup {
  const [notice] = MONITORED.documents;
  const article = notice?.articles?.find(({ section }) => section === ARTICLE)?.text ?? '';
  const citation = { document: notice?.id ?? '', section: ARTICLE };
  const place = { zh: makeCite(packs, 'zh')(citation), en: makeCite(packs, 'en')(citation) };
  const served = html`<p>${both(text('foot-article'))}</p><blockquote>${quoted(article)}<br>— ${both(place)}</blockquote>`;
  const used = [...bases.keys()].map((basis) => html`<code>${basis}</code> `);
  return html`<footer>${jurisdictions.has(MONITORED.jurisdiction) ? served : ''}
<p>${both(text('foot-basis'))}${used}</p><p>${both(text('foot-legal'))}</p></footer>`;
}

/**
 * Writes the page: one file with all that it needs, in both languages. Texts of claims are escaped, numbers are exact.
 * It can be read without its script.
 */
export function reportPage(data: ReportData, options: PageOptions): string {
  const sections = sectionsOf(data, options.packs);
  const title = text('page-title');
  const language = options.language === 'zh' ? 'zh-CN' : 'en';
  const { markup } = html`<!doctype html>
<html lang="${language}" data-title-zh="${title.zh}" data-title-en="${title.en}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${asMarkup(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title[options.language]}</title><style>${asMarkup(PAGE_STYLE)}</style></head><body>
${headerMarkup(data, sections, options)}
<main id="content">${tilesMarkup(data)}
${sections.map(sectionMarkup)}
</main>
${footerMarkup(data, options.packs)}
<script>${asMarkup(PAGE_SCRIPT)}</script></body></html>
`;
  return markup;
}
