import { countText, type Fen, shareText, yuanText } from '../print/fen.js';
import { type TextKey, text } from '../words/texts.js';
import { both, html, type Markup } from './markup.js';
import { allOf, type ReportData } from './report-data.js';

function countTile(key: TextKey, count: number): Markup {
  return html`<div class="tile"><dt>${both(text(key))}</dt><dd><strong data-tile="${key}">${countText(count)}</strong></dd></div>`;
}

function moneyTile(key: TextKey, kind: string, fen: Fen, whole: Fen): Markup {
  const unit = html`<small class="unit">${both(text('in-yuan'))}</small>`;
  const share =
    key === 'charged' ? '' : html`<dd class="note">${both(text('of-all', { share: shareText(fen, whole) }))}</dd>`;
  return html`<div class="tile ${kind}"><dt>${both(text(key))}</dt><dd><strong data-tile="${key}">${yuanText(fen)}</strong> ${unit}</dd>${share}</div>`;
}

/** The figures that a reader looks for first. */
export function tilesMarkup({ totals, bad }: ReportData): Markup {
  const { claims, lines, charged, allowed, underReview, refused, unlisted } = totals;
  const all = allOf(totals);
  return html`<dl class="tiles">
${countTile('tile-claims', claims)}
${countTile('tile-lines', lines)}
${countTile('tile-bad', bad)}
${moneyTile('charged', 'charged', charged, all)}
${moneyTile('payable', 'allow', allowed, all)}
${moneyTile('under-review', 'review', underReview, all)}
${moneyTile('refused', 'deny', refused, all)}
${moneyTile('unlisted-amount', 'unlisted', unlisted, all)}
</dl>`;
}

/** What a reader must know before they rely on the figures. */
export function warningsMarkup({ bases, bad, unstated, totals }: ReportData): Markup {
  const all = allOf(totals);
  const mixed = [...bases].map(
    ([basis, claims]) =>
      html`<li><code>${basis}</code> – ${both(text('claims-of', { count: countText(claims) }))}</li>`,
  );
  const warnings = [
    ...(bases.size > 1 ? [html`${both(text('warn-mixed'))}<ul>${mixed}</ul>`] : []),
    ...(bad > 0 ? [both(text('warn-bad', { bad: countText(bad) }))] : []),
    ...(all === totals.charged
      ? []
      : [both(text('warn-unstated', { count: countText(unstated), all: yuanText(all) }))]),
  ];
  return html`${warnings.map((warning) => html`<div class="warning" role="note">${warning}</div>`)}`;
}
