import { overlap } from '../ground/day.js';
import type { Issue, KeyPath } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { decimal, decimalText } from '../ground/money.js';
import type { ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import { makeIssue } from '../words/issues.js';
import { itemKey, referenceKey, referenceText } from './item-key.js';
import { isPriced } from './versions.js';

/** The versions of an item, by its key. */
type VersionsOf = (key: string) => readonly ServiceItem[];

/** A printed price in one form: two items of one form cost the same. */
function priceForm({ price = null, prices }: ServiceItem): string {
  const amount = (value: string): string => decimalText(decimal(value));
  const sorted = (record: Readonly<Record<string, unknown>>) => Object.entries(record).sort();
  const entries = prices?.map(({ when = {}, by = null, price: own }) => {
    if (typeof own === 'string') return [sorted(when), by, amount(own)];
    return [sorted(when), by, sorted(own).map(([word, value]) => [word, amount(String(value))])];
  });
  return JSON.stringify(entries ?? (price === null ? null : amount(price)));
}

/** An extension costs what its main item costs; one without a price takes it over. */
function checkExtension(item: ServiceItem, at: KeyPath, versionsOf: VersionsOf): Issue[] {
  if (item.role !== 'extension' || !isPriced(item)) return [];
  return (item.of ?? []).flatMap((main) => {
    const differs = versionsOf(referenceKey(main)).some(
      (version) => overlap(version.effective, item.effective) && priceForm(version) !== priceForm(item),
    );
    const path = [...at, item.prices === undefined ? 'price' : 'prices'];
    return differs ? [makeIssue(path, 'extension-price', { main: referenceText(main) })] : [];
  });
}

function checkItem(item: ServiceItem, at: KeyPath, versionsOf: VersionsOf): Issue[] {
  const { role, of, price = null, prices } = item;
  return [
    ...(role !== undefined && of === undefined ? [makeIssue([...at, 'of'], 'role-without-of', { role })] : []),
    ...(role === undefined && of !== undefined ? [makeIssue([...at, 'role'], 'of-without-role')] : []),
    ...(price !== null && prices !== undefined ? [makeIssue([...at, 'price'], 'price-and-prices')] : []),
    ...checkExtension(item, at, versionsOf),
  ];
}

/** Items that say what they are to others only in part, or cost two things at once. */
export function checkRoles({ items }: PolicyPack): Issue[] {
  const byKey = grouped(items, (item) => [itemKey(item)]);
  return items.flatMap((item, i) => checkItem(item, ['items', i], (key) => byKey.get(key) ?? []));
}

/** Extensions that cost something else than a main item of another pack. */
export function checkExtensions(
  { id, items }: PolicyPack,
  versions: ReadonlyMap<string, readonly { readonly item: ServiceItem }[]>,
): Issue[] {
  const versionsOf = (key: string): ServiceItem[] => (versions.get(key) ?? []).map(({ item }) => item);
  return items.flatMap((item, i) => checkExtension(item, [id, 'items', i], versionsOf));
}
