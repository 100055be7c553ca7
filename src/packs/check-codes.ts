import { type Issue, type KeyPath, PackError } from '../ground/errors.js';
import { paramsIf, type RuleEvent } from '../model/events.js';
import type { PolicyPack } from '../model/pack.js';
import { type ItemReference, NATIONAL } from '../model/primitives.js';
import { makeIssue } from '../words/issues.js';
import type { Catalogues } from './catalogue.js';
import { checkExtensions } from './check-roles.js';
import { referenceKey, referenceText } from './item-key.js';
import type { PriceBook } from './price-book.js';

interface Referred {
  readonly code: ItemReference;
  readonly path: KeyPath;
}

function list(codes: readonly ItemReference[] | undefined, at: KeyPath): Referred[] {
  return (codes ?? []).map((code, i) => ({ code, path: [...at, i] }));
}

function one(code: ItemReference | undefined, path: KeyPath): Referred[] {
  return code === undefined ? [] : [{ code, path }];
}

/** Codes that the event of a rule takes from another pack: what to charge instead, whose price caps. */
function ofEvent(event: RuleEvent, at: KeyPath): Referred[] {
  return [
    ...one(paramsIf(event, 'replace')?.code, [...at, 'code']),
    ...one(paramsIf(event, 'cap')?.priceOf, [...at, 'priceOf']),
  ];
}

/** Codes that a pack may take from another, with the path to each. */
function references({ items, rules, ends = [], priceOverlays = [] }: PolicyPack): Referred[] {
  return [
    ...items.flatMap(({ of }, i) => list(of, ['items', i, 'of'])),
    ...rules.flatMap(({ appliesTo, event }, i) => [
      ...list(appliesTo.codes, ['rules', i, 'appliesTo', 'codes']),
      ...ofEvent(event, ['rules', i, 'event', 'params']),
    ]),
    ...priceOverlays.flatMap(({ appliesTo }, i) => list(appliesTo.codes, ['priceOverlays', i, 'appliesTo', 'codes'])),
    ...ends.flatMap(({ code }, i) => one(code, ['ends', i, 'code'])),
  ];
}

function endedRules(pack: PolicyPack, known: ReadonlySet<string>): Issue[] {
  return (pack.ends ?? []).flatMap(({ rule }, i) => {
    if (rule === undefined || known.has(rule)) return [];
    return [makeIssue([pack.id, 'ends', i, 'rule'], 'dangling-rule', { rule })];
  });
}

/** Where a pack counts: a national one in every province of which there is a pack. */
function jurisdictionsOf({ jurisdiction }: PolicyPack, { packs }: Catalogues): readonly string[] {
  return jurisdiction === NATIONAL
    ? [...new Set([NATIONAL, ...packs.map((pack) => pack.jurisdiction)])]
    : [jurisdiction];
}

/**
 * Checks codes and rules that a pack may take from another: main items, codes that rules and overlays apply to, that replace
 * or cap, and what it ends; and that extensions cost what their main items do.
 * @throws PackError listing every code that neither a pack nor the price book knows, every rule that no pack has, and every
 * extension with another price
 */
export function checkCodes(catalogues: Catalogues, priceBook: PriceBook): void {
  const rules = new Set(catalogues.packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
  const issues = catalogues.packs.flatMap((pack) => {
    const jurisdictions = jurisdictionsOf(pack, catalogues);
    const dangling = references(pack).filter(({ code }) => {
      const key = referenceKey(code);
      return !jurisdictions.some((one) => catalogues.of(one).versions.has(key) || priceBook.knows(one, key));
    });
    const unknown = dangling.map(({ code, path }) =>
      makeIssue([pack.id, ...path], 'dangling-code-of-all', { code: referenceText(code) }),
    );
    return [
      ...unknown,
      ...endedRules(pack, rules),
      ...checkExtensions(pack, catalogues.of(pack.jurisdiction).versions),
    ];
  });
  if (issues.length > 0) throw new PackError(issues);
}
