import { type Issue, PackError } from '../ground/errors.js';
import type { PolicyPack } from '../model/pack.js';
import type { ItemReference } from '../model/primitives.js';
import { makeIssue } from '../words/issues.js';
import type { Catalogues } from './catalogue.js';
import { referenceKey, referenceText } from './item-key.js';
import type { PriceBook } from './price-book.js';

/** Codes that a pack may take from another, with the path to each. */
function references(pack: PolicyPack): { code: ItemReference; path: (string | number)[] }[] {
  const ofRules = pack.rules.flatMap(({ appliesTo, event }, i) => {
    const codes = (appliesTo.codes ?? []).map((code, j) => ({ code, path: ['rules', i, 'appliesTo', 'codes', j] }));
    const replacing = 'code' in event.params && event.type === 'replace' ? event.params.code : undefined;
    return replacing === undefined
      ? codes
      : [...codes, { code: replacing, path: ['rules', i, 'event', 'params', 'code'] }];
  });
  const ofEnds = (pack.ends ?? []).flatMap(({ code }, i) =>
    code === undefined ? [] : [{ code, path: ['ends', i, 'code'] }],
  );
  return [...ofRules, ...ofEnds];
}

function endedRules(pack: PolicyPack, known: ReadonlySet<string>): Issue[] {
  return (pack.ends ?? []).flatMap(({ rule }, i) => {
    if (rule === undefined || known.has(rule)) return [];
    return [makeIssue([pack.id, 'ends', i, 'rule'], 'dangling-rule', { rule })];
  });
}

/**
 * Checks codes and rules that a pack may take from another: codes that rules apply to or replace by, and what it ends.
 * @throws PackError listing every code that neither a pack nor the price book knows, and every rule that no pack has
 */
export function checkCodes(catalogues: Catalogues, priceBook: PriceBook): void {
  const rules = new Set(catalogues.packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
  const issues = catalogues.packs.flatMap((pack) => {
    const { versions } = catalogues.of(pack.jurisdiction);
    const dangling = references(pack).filter(({ code }) => {
      const key = referenceKey(code);
      return !versions.has(key) && !priceBook.knows(pack.jurisdiction, key);
    });
    const unknown = dangling.map(({ code, path }) =>
      makeIssue([pack.id, ...path], 'dangling-code-of-all', { code: referenceText(code) }),
    );
    return [...unknown, ...endedRules(pack, rules)];
  });
  if (issues.length > 0) throw new PackError(issues);
}
