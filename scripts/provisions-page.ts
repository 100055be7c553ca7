/** docs/provisions.md: every provision, its words, its rules and their cases. */
import { readdirSync, readFileSync } from 'node:fs';
import type { PolicyPack } from '../src/model/pack.js';
import type { BillingRule } from '../src/model/rule.js';
import { assemblePacks } from './assemble-packs.js';
import { exemptionsOf } from './coverage.js';
import type { Exemption } from './data-files.js';
import type { Generated } from './model/generated.js';
import { placeOf } from './row-text.js';

const FILE = 'docs/provisions.md';

interface Expected {
  readonly decision: string;
  readonly amount: string | null;
}
interface Case {
  readonly rule: string;
  readonly lines: readonly unknown[];
  readonly fires: Expected;
  readonly nearMisses: readonly { readonly change: string; readonly to: unknown; readonly expect: Expected }[];
}

const folder = 'test/cases/';
const cases = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Case[]);

function outcome({ decision, amount }: Expected): string {
  return `${decision}${amount === null ? '' : ` ${amount}`}`;
}

/** A value as code, without the keys that every line has. */
function code(value: unknown): string {
  return `\`${JSON.stringify(value) ?? 'absent'}\``;
}

function lineText(line: unknown): string {
  const { id: _id, date, ...rest } = line as Record<string, unknown>;
  return code(date === '2025-10-08' ? rest : { date, ...rest });
}

function caseText({ lines, fires, nearMisses }: Case): string[] {
  const shown = lines.map(lineText).join(' + ');
  const misses = nearMisses.map(
    ({ change, to, expect }) =>
      `    - not with ${code(change)} ${to === null ? 'left out' : `= ${code(to)}`} → ${outcome(expect)}`,
  );
  return [`  - ${shown} → **${outcome(fires)}**`, ...misses];
}

function period({ from, to }: BillingRule['effective']): string {
  if (from === null && to === null) return '';
  return `, ${from ?? '…'} – ${to ?? '…'}`;
}

function ruleText(rule: BillingRule): string[] {
  const { id, title, effective, event } = rule;
  const own = cases.filter((one) => one.rule === id);
  return [
    `- **${title.zh}** / ${title.en}`,
    `  \`${id}\`: ${event.type} ${code(event.params)}${period(effective)}`,
    ...own.flatMap(caseText),
  ];
}

function provisionText(rules: readonly BillingRule[]): string[] {
  const [first] = rules;
  if (first === undefined) return [];
  const citations = rules.flatMap(({ citation, restatedIn = [] }) => [citation, ...restatedIn]);
  const quotes = [...new Set(citations.map((citation) => `> ${placeOf(citation)}: “${citation.quote ?? ''}”`))];
  return [
    `### ${placeOf(first.citation)}`,
    '',
    ...quotes.flatMap((quote) => [quote, '>']).slice(0, -1),
    '',
    ...rules.flatMap(ruleText),
    '',
  ];
}

function scopeText(pack: PolicyPack): string[] {
  const scoped = pack.items.filter(({ scope }) => scope === 'applicants' || scope === 'province-public');
  if (scoped.length === 0) return [];
  const rows = scoped.map(({ code: own, name, scope, applicants = [], scopeCitation, source }) => {
    const { quote = '' } = scopeCitation ?? source;
    return `| ${source.row} | ${own} | ${name} | ${scope} | ${applicants.join('、')} | ${quote} |`;
  });
  return [
    '### Who may charge / 使用范围',
    '',
    '| row | code | item | scope | applicants | words |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

function exemptionText(exemptions: readonly Exemption[]): string[] {
  const rows = exemptions.map(
    ({ citation, why }) => `| ${placeOf(citation)} | ${citation.quote ?? ''} | ${why.zh} / ${why.en} |`,
  );
  return [
    '### Words that bind nothing here / 不产生规则的词句',
    '',
    '| place | words | why |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function byPlace(rules: readonly BillingRule[]): BillingRule[][] {
  const places = new Map<string, BillingRule[]>();
  const rank = ({ citation }: BillingRule) =>
    `${citation.document} ${citation.section} ${String(citation.row ?? 0).padStart(4, '0')}`;
  for (const rule of [...rules].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))) {
    const key = placeOf(rule.citation);
    places.set(key, [...(places.get(key) ?? []), rule]);
  }
  return [...places.values()];
}

function packText(pack: PolicyPack): string[] {
  const documents = pack.documents.map(({ id, number, title, inferred }) => {
    const note = inferred === undefined ? '' : ` (${inferred.zh} / ${inferred.en})`;
    return `- \`${id}\`: ${number ?? ''} ${title}${note}`;
  });
  return [
    `## ${pack.title.zh} / ${pack.title.en}`,
    '',
    `Pack \`${pack.id}\` ${pack.version}: ${pack.items.length} records of items, ${pack.rules.length} rules.`,
    '',
    ...documents,
    '',
    ...scopeText(pack),
    ...byPlace(pack.rules).flatMap(provisionText),
    ...exemptionText(exemptionsOf('.', pack)),
  ];
}

const HEAD = [
  '# Every provision, its words, its rules and their cases / 各项规定、原文、规则与用例',
  '',
  'Generated from `rules/`, `catalog/` and `test/cases/`. Each case is a bill (dates are 2025-10-08 unless shown) with',
  'what becomes of the line looked at; each line below it changes one fact, so that the rule does not fire.',
  '',
  '由 `rules/`、`catalog/`、`test/cases/` 生成。每个用例是一份清单（未注明日期的为 2025-10-08）及其结果；',
  '其下每行只改变一个事实，规则即不再适用。',
  '',
];

/** docs/provisions.md. */
export function provisionsPage(): Generated {
  return new Map([[FILE, [...HEAD, ...assemblePacks('.').flatMap(packText)].join('\n')]]);
}
