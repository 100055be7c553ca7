import { overlap } from '../ground/day.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import type { PolicyPack } from '../model/pack.js';
import type { ItemReference } from '../model/primitives.js';
import { makeIssue } from '../words/issues.js';
import { itemKey, referenceKey, referenceText } from './item-key.js';

interface Referred {
  readonly reference: ItemReference;
  readonly at: KeyPath;
}

function list(references: readonly ItemReference[] | undefined, at: KeyPath): Referred[] {
  return (references ?? []).map((reference, i) => ({ reference, at: [...at, i] }));
}

/** Every place where a pack names an item of its own or of another. */
function referred({ items, groups, rules, priceOverlays = [] }: PolicyPack): Referred[] {
  return [
    ...items.flatMap(({ of }, i) => list(of, ['items', i, 'of'])),
    ...groups.flatMap(({ codes }, i) => list(codes, ['groups', i, 'codes'])),
    ...rules.flatMap(({ appliesTo }, i) => list(appliesTo.codes, ['rules', i, 'appliesTo', 'codes'])),
    ...priceOverlays.flatMap(({ appliesTo }, i) => list(appliesTo.codes, ['priceOverlays', i, 'appliesTo', 'codes'])),
  ];
}

/** Rows of the pack's own documents at which no item stands. Codes may be another pack's. */
function danglingRows(pack: PolicyPack): Issue[] {
  const documents = new Set(pack.documents.map(({ id }) => id));
  const keys = new Set(pack.items.map(itemKey));
  return referred(pack).flatMap(({ reference, at }) => {
    if (typeof reference === 'string' || !documents.has(reference.document) || keys.has(referenceKey(reference)))
      return [];
    return [makeIssue(at, 'no-such-row', { place: referenceText(reference) })];
  });
}

/** Rules that name items of the pack alone, and count on no day on which one of these does. */
function neverInForce({ items, rules }: PolicyPack): Issue[] {
  const byKey = grouped(items, (item) => [itemKey(item)]);
  return rules.flatMap(({ appliesTo: { codes = [], codePrefixes, group }, effective }, i) => {
    if (codes.length === 0 || codePrefixes !== undefined || group !== undefined) return [];
    const versions = codes.map((code) => byKey.get(referenceKey(code)) ?? []);
    const isOwn = versions.every((own) => own.length > 0);
    if (!isOwn || versions.flat().some((item) => overlap(item.effective, effective))) return [];
    return [makeIssue(['rules', i, 'effective'], 'never-in-force')];
  });
}

/** References that lead nowhere: to rows without an item, and to items on days when there is none. */
export function checkReferences(pack: PolicyPack): Issue[] {
  return [...danglingRows(pack), ...neverInForce(pack)];
}
