import { type Citation, evidence, type Finding, type Violation } from 'yijia';
import type { Language } from '../language.js';
import type { Cite } from '../print/citation-text.js';
import { countText } from '../print/fen.js';
import { findingTitle } from '../words/finding-titles.js';
import { text } from '../words/texts.js';
import { count, type DataCell, words } from './data-table.js';
import { both, html } from './markup.js';
import type { Effects, ReportData } from './report-data.js';
import { heads, MOST_BARS, type Section, topNote } from './sections.js';

/** The effects of findings, the most serious first. */
const EFFECTS = ['deny', 'review', 'reduce', 'info'] as const;
const EFFECT_HEADS = heads(['effect-deny'], ['effect-review'], ['reduce'], ['effect-info']);

function timesOf(effects: Effects): number {
  return EFFECTS.reduce((sum, effect) => sum + effects[effect], 0);
}

function effectCells(effects: Effects): DataCell[] {
  return [count(timesOf(effects)), ...EFFECTS.map((effect) => count(effects[effect]))];
}

/** The section of findings by code, the most frequent first. */
export function findingSection({ findings }: ReportData): Section {
  const all = [...findings].sort(([a, x], [b, y]) => timesOf(y) - timesOf(x) || (a < b ? -1 : 1));
  const top = all.slice(0, MOST_BARS);
  const title = text('by-finding');
  const titles = { deny: 'effect-deny', review: 'effect-review', reduce: 'reduce', info: 'effect-info' } as const;
  const plot = {
    id: 'plot-finding',
    title,
    labels: top.map(([code]) => findingTitle(code)),
    sums: top.map(([, effects]) => countText(timesOf(effects))),
    series: EFFECTS.map((effect) => ({
      colour: effect,
      title: text(titles[effect]),
      values: top.map(([, effects]) => effects[effect]),
    })),
    layout: 'rows' as const,
    legend: true,
  };
  const rows = all.map(([code, effects]) => [
    words(both(findingTitle(code))),
    words(html`<code>${code}</code>`),
    ...effectCells(effects),
  ]);
  const columns = [...heads('col-finding', 'col-code', ['col-findings']), ...EFFECT_HEADS];
  const table = { id: 'table-finding', title, heads: columns, rows };
  const notes = [text('by-finding-note'), ...topNote(all.length)];
  return { id: 'findings', title, notes, plot: all.length === 0 ? null : plot, table };
}

/** The writers of citations, by language. */
export type Cites = Readonly<Record<Language, Cite>>;

function provision(citation: Citation | null, cites: Cites): DataCell {
  if (citation === null) return words(both(text('no-provision')));
  return words(both({ zh: cites.zh(citation), en: cites.en(citation) }));
}

/** The term of the regulation and the rule of the national rule base. */
function violationCell(violation: Violation | null): DataCell {
  if (violation === null) return words('');
  const { term, rule } = violation;
  const named = rule === null ? '' : [rule.code, rule.name].filter((part) => part !== null).join(' ');
  const said = (language: Language): string =>
    [term?.[language] ?? '', named].filter((part) => part !== '').join(' · ');
  return words(both({ zh: said('zh'), en: said('en') }));
}

/** What a finding says, and in brackets what it stands on. */
function exampleOf(finding: Finding): Record<Language, string> {
  const said = (language: Language, [open, joint, close]: readonly [string, string, string]): string => {
    const facts = evidence(finding, language);
    const message = finding.message[language];
    return facts.length === 0 ? message : `${message}${open}${facts.join(joint)}${close}`;
  };
  return { zh: said('zh', ['（', '；', '）']), en: said('en', [' (', '; ', ')']) };
}

/** The section of provisions that the findings rest on, with the words of the documents. */
export function reasonSection({ reasons }: ReportData, cites: Cites): Section {
  const all = [...reasons.values()].sort((a, b) => timesOf(b.effects) - timesOf(a.effects));
  const title = text('by-reason');
  const rows = all.map(({ finding, citation, violation, effects }) => [
    words(both(findingTitle(finding.code))),
    violationCell(violation),
    provision(citation, cites),
    words(both(exampleOf(finding))),
    ...effectCells(effects),
  ]);
  const columns = [
    ...heads('col-finding', 'col-violation', 'col-provision', 'col-example', ['col-findings']),
    ...EFFECT_HEADS,
  ];
  const table = { id: 'table-reason', title, heads: columns, rows };
  return { id: 'reasons', title, notes: [], plot: null, table };
}
