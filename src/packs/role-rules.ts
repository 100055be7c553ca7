import { freeze } from '../ground/freeze.js';
import type { RuleEvent } from '../model/events.js';
import type { ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { ItemReference } from '../model/primitives.js';
import type { BillingRule } from '../model/rule.js';
import { ROLE_TITLES } from '../words/roles.js';
import { itemKey, referenceKey } from './item-key.js';

/** A rule that follows from what an item is to its main items. No pack writes it out. */
export interface RoleRule {
  readonly rule: BillingRule;
  /** the main items */
  readonly mains: readonly ItemReference[];
}

/** The group that a rule of a role names: the main items. */
export const MAINS = 'mains';

function unitText({ unit }: ServiceItem): string | null {
  return unit === undefined ? null : `${unit.counts} ${unit.size ?? ''} ${unit.of ?? ''}`;
}

/** Keys of the items that a measure of their own bounds. */
function measuredIn(packs: readonly PolicyPack[]): ReadonlySet<string> {
  const measures = packs.flatMap(({ rules }) => rules.filter(({ event }) => event.type === 'measure'));
  return new Set(measures.flatMap(({ appliesTo }) => (appliesTo.codes ?? []).map(referenceKey)));
}

/** How many units go with one of a main item: as stated, or one if both count the same and nothing else bounds them. */
function perPrimaryOf(item: ServiceItem, units: ReadonlyMap<string, string | null>, isMeasured: boolean) {
  if (item.perPrimary !== undefined) return { perPrimary: item.perPrimary };
  const own = unitText(item);
  const isAlike = (item.of ?? []).every((main) => units.get(referenceKey(main)) === own);
  return own !== null && isAlike && !isMeasured ? { perPrimary: 1 } : {};
}

function eventOf(item: ServiceItem, units: ReadonlyMap<string, string | null>, isMeasured: boolean): RuleEvent {
  if (item.role === 'extension') {
    return {
      type: 'excludes',
      params: { group: MAINS, denies: 'self', effect: 'review', at: 'site' },
    };
  }
  return {
    type: 'requires',
    params: { group: MAINS, otherwise: 'deny', ...perPrimaryOf(item, units, isMeasured) },
  };
}

/** The rules that follow from the roles of items. */
export function roleRulesOf(packs: readonly PolicyPack[]): readonly RoleRule[] {
  const items = packs.flatMap((pack) => pack.items);
  if (items.every(({ role }) => role === undefined)) return [];
  const units = new Map(items.map((item) => [itemKey(item), unitText(item)]));
  const measured = measuredIn(packs);
  return items.flatMap((item) => {
    const { role, of = [], code, source, effective, name } = item;
    if (role === undefined) return [];
    const { document, section, row } = source;
    if (code === null && row === undefined) return [];
    const reference = code ?? { document, section, row: row ?? 0 };
    const rule: BillingRule = freeze({
      id: `${document}/${section}/${row ?? code}/${role}`,
      title: ROLE_TITLES[role],
      citation: { quote: name, ...source },
      appliesTo: { codes: [reference] },
      effective,
      event: eventOf(item, units, measured.has(itemKey(item))),
    });
    return [{ rule, mains: of }];
  });
}
