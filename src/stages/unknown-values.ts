import { holds } from '../ground/day.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged, type Reading } from '../line/judged.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { YES_AND_NO } from './stated-words.js';

/**
 * Asks about words that their vocabulary does not know: once a detail, if they keep a rule of the line's item open, if
 * one reads the detail otherwise than by its conditions, or if the price depends on it.
 * @param open by detail, a rule that its words keep open
 * @returns by detail, the other readings of the price, which its finding will show; empty until the price is found
 */
export function askForWords(
  state: Judged,
  { catalogue }: Case,
  open: ReadonlyMap<string, CompiledRule>,
): ReadonlyMap<string, Reading[]> {
  const asked = new Map<string, Reading[]>();
  if (state.unknownWords === null) return asked;
  const { version } = state;
  const rules = catalogue.ruleBook.rulesFor(state).filter(({ rule }) => holds(rule.effective, state.date));
  for (const [detail, values] of state.unknownWords) {
    const words = catalogue.words.get(detail);
    // an open vocabulary is one of which words are counted: rules that count ask nothing
    const isRead = ({ rule, details, asks }: CompiledRule): boolean =>
      asks.includes(detail) ? rule.unknown === 'no' : words?.isClosed !== false && details.includes(detail);
    const reader = open.get(detail) ?? rules.find(isRead);
    const isPricedBy = version?.item.prices?.some(({ by }) => by === detail) === true;
    const citation = reader?.citation ?? (isPricedBy ? version.source : undefined);
    if (citation === undefined) continue;
    const params = { detail, values: values.join('、'), known: (words?.printed ?? YES_AND_NO).join('、') };
    const readings: Reading[] = [];
    asked.set(detail, readings);
    addFinding(state, makeFinding({ code: 'unknown-value', effect: 'review', params }, citation), readings);
  }
  return asked;
}
