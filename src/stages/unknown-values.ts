import { holds } from '../ground/day.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { addFinding, type Judged } from '../line/judged.js';

/** Asks about words that their vocabulary does not know, where a rule of the line's item asks which: once a detail. */
export function askForWords(state: Judged, { catalogue }: Case): void {
  if (state.unknownWords === null) return;
  const rules = catalogue.ruleBook.rulesFor(state).filter(({ rule }) => holds(rule.effective, state.line.date));
  for (const [detail, values] of state.unknownWords) {
    const words = catalogue.words.get(detail);
    // an open vocabulary is one of which words are counted: rules that count ask nothing
    const reader = rules.find(
      ({ details, asks }) => (words?.isClosed ? details : asks).includes(detail) || asks.includes(detail),
    );
    if (reader === undefined || words === undefined) continue;
    const params = { detail, values: values.join('、'), known: words.printed.join('、') };
    addFinding(state, makeFinding({ code: 'unknown-value', effect: 'review', params }, reader.citation));
  }
}
