import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyPack } from '../src/model/pack.js';
import type { Citation } from '../src/model/primitives.js';
import type { Exemption } from './data-files.js';
import { placeOf, rowTexts, words } from './row-text.js';

/** Words by which a document lays down a rule. */
const RULE_WORDS =
  /加收|减半|不可同时|不得|仅独立|仅限|不含|含|限|每日|每次|每增加|每项|每支|每方位|另计|不另收|不能超过|均可|同此项计价|修改为|增加为|分钟|小时/g;

/** The exemptions of a pack, as its file lists them. */
export function exemptionsOf(root: string, pack: PolicyPack): Exemption[] {
  return JSON.parse(readFileSync(join(root, 'rules', pack.id, 'exemptions.json'), 'utf8')) as Exemption[];
}

/** Every place and quote that some record of the pack covers: rules, scopes, units, crosswalk rows, exemptions. */
function covering(pack: PolicyPack, exemptions: readonly Exemption[]): Citation[] {
  return [
    ...pack.rules.flatMap(({ citation, restatedIn = [] }) => [citation, ...restatedIn]),
    ...pack.items.flatMap(({ scopeCitation }) => (scopeCitation === undefined ? [] : [scopeCitation])),
    ...pack.items.flatMap(({ source, unit }) => (unit === undefined ? [] : [{ ...source, quote: unit.text }])),
    ...pack.crosswalk.flatMap(({ source, declaredName, implies, doubt }) =>
      implies === undefined && doubt === undefined ? [] : [{ ...source, quote: declaredName }],
    ),
    ...pack.items.map(({ source }) => source),
    ...exemptions.map(({ citation }) => citation),
  ];
}

/** The parts of a text that a quote covers, from start to end. */
function stretches(text: string, quote: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push([at, at + quote.length]);
  return found;
}

/** Words of a rule that no record of the pack covers, with their place and the words around them. */
export function uncovered(pack: PolicyPack, exemptions: readonly Exemption[]): string[] {
  const quotes = new Map<string, string[]>();
  for (const citation of covering(pack, exemptions)) {
    const place = placeOf(citation);
    quotes.set(place, [...(quotes.get(place) ?? []), words(citation.quote ?? '')]);
  }
  return [...rowTexts(pack)].flatMap(([place, text]) => {
    const covered = (quotes.get(place) ?? [])
      .filter((quote) => quote !== '')
      .flatMap((quote) => stretches(text, quote));
    return [...text.matchAll(RULE_WORDS)].flatMap(({ 0: word, index }) => {
      const isCovered = covered.some(([from, to]) => from <= index && index + word.length <= to);
      return isCovered
        ? []
        : [`${place}: "${word}" in "…${text.slice(Math.max(0, index - 12), index + 16).replace(/\n/g, ' | ')}…"`];
    });
  });
}
