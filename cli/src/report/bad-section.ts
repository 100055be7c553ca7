import { pathText } from 'yijia';
import { text } from '../words/texts.js';
import { count, words } from './data-table.js';
import { both, html } from './markup.js';
import type { ReportData } from './report-data.js';
import { heads, type Section } from './sections.js';

/** The first claims that could not be read. They are in no figure, so the page must not look complete. */
export function badSection({ bad, badExamples }: ReportData): Section {
  const title = text('bad-claims-title');
  const rows = badExamples.map(({ line, file, error: { code, message, zh, issues = [] } }) => {
    const faults = issues.map((issue) => ({ where: pathText(issue.path), zh: issue.zh, en: issue.message }));
    const said = [{ where: file ?? '', zh, en: message }, ...faults].map(
      ({ where, ...what }) => html`<div>${where === '' ? '' : html`<code>${where}</code> `}${both(what)}</div>`,
    );
    return [count(line), words(html`<code>${code}</code>`), words(said)];
  });
  const table = { id: 'table-bad', title, heads: heads(['col-line'], 'col-code', 'col-fault'), rows };
  const notes = [text('bad-claims-note', { bad, shown: rows.length })];
  return { id: 'bad', title, notes, plot: null, table };
}
