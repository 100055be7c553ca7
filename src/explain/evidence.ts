import type { FactUsed, Finding } from '../model/finding.js';
import { factName, valueText } from '../words/fact-names.js';
import type { PHRASES } from '../words/phrases.js';
import { type Locale, say } from '../words/say.js';

/** A fact by the path under which findings name it: "vessels", "patient.ageYears". */
function pathOf({ fact, path }: FactUsed): string {
  if (fact === 'line') return path.replace(/^\$\.(?:details\.)?/, '');
  return path.replace(/^\$/, fact);
}

/** Facts that only count others, or tell whether they are stated or known: the others say more. */
const COUNTS = /\.(?:stated|length|unknownWords)$|\.groups\./;

/** A fact with what stands there: 血管支数 3. */
export function factText(used: FactUsed, locale: Locale): string {
  const path = pathOf(used);
  const value = valueText(used.value, path)[locale];
  if (path === 'session') return say('same-session', locale, { value });
  if (path === 'date') return say('same-day', locale, { value });
  return say('fact', locale, { name: factName(path)[locale], value });
}

const BASES: Readonly<Partial<Record<NonNullable<Finding['basis']>, keyof typeof PHRASES>>> = {
  'deduced-code': 'deduced-code',
  name: 'whole-name',
  'kind-of-name': 'kind-of-name',
  'part-of-name': 'part-of-name',
};

/**
 * What a finding stands on, for people: the facts that it used, how lines were taken together, and how a name matched.
 *
 * @zh 审核意见所据：用到的事实、各行如何合并、名称如何匹配，供阅读。
 * @returns parts without punctuation at their ends; [] if the finding stands on its words alone
 * @example
 * evidence(finding, 'zh') // ["椎体数 3", "同属诊疗次“A1”"]
 */
export function evidence({ facts = [], basis }: Pick<Finding, 'facts' | 'basis'>, locale: Locale): string[] {
  const matched = basis === undefined ? undefined : BASES[basis];
  return [
    ...facts.filter(({ path }) => !COUNTS.test(path)).map((used) => factText(used, locale)),
    ...(matched === undefined ? [] : [say(matched, locale)]),
  ];
}
