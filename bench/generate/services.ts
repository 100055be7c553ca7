import { createAdjudicator, type PolicyPack, type ServiceItem } from '../../src/index.js';
import { hashOf } from './random.js';

/** Something that a hospital may put on a bill: an item of a pack, or a service that only the price book knows. */
export interface Service {
  readonly code: string;
  readonly name: string;
  /** hundredths of a yuan */
  readonly fen: number;
  /** whether the document prints the price */
  readonly isPrinted: boolean;
  /** what the pack's rules ask of it */
  readonly details: readonly string[];
  readonly applicants: readonly string[];
  readonly consumables: readonly string[];
  /** services that a provision speaks of in one breath with it */
  readonly companions: readonly Companion[];
}

/** A service by code, or one that has only a name. */
export interface Companion {
  readonly code?: string;
  readonly name: string;
  /** an add-on cannot do without it */
  readonly isRequired: boolean;
}

/** Invented, the same for the same code: operations cost more than tests. */
export function inventedPrice(code: string): number {
  const yuan = 20 + (hashOf(code) % 180);
  return yuan * (/^N?3[23]|^QYLS/.test(code) ? 3000 : 100) + (hashOf(`fen ${code}`) % 10) * 10;
}

function fenOf(item: ServiceItem): number {
  return item.price === null ? inventedPrice(item.code) : Math.round(Number(item.price) * 100);
}

function companionsOf(code: string, pack: PolicyPack): Companion[] {
  const named = new Map(pack.items.map((item) => [item.code, item.name]));
  return pack.rules.flatMap(({ appliesTo, event }) => {
    if (!appliesTo.codes?.includes(code) || !('group' in event.params)) return [];
    const { group: id } = event.params;
    const group = pack.groups.find((one) => one.id === id);
    const isRequired = event.type === 'requires';
    const texts = [...(group?.names ?? []), ...(group?.nameContains ?? [])];
    const codes = (group?.codes ?? []).flatMap((one) => ({
      code: one,
      name: named.get(one) ?? texts[0] ?? one,
      isRequired,
    }));
    return [...codes, ...texts.map((name) => ({ name, isRequired }))];
  });
}

/** Units of which nobody counts how often they were performed: the quantity, the time or the area says it. */
const NOT_COUNTED = new Set(['session', 'test', 'hour', 'day', 'cm2']);

function countedOf({ unit }: ServiceItem): readonly string[] {
  return unit === undefined || NOT_COUNTED.has(unit.counts) ? [] : ['performedUnits'];
}

/** The services of a pack, one for each code, with what its rules ask for on the day. */
export function servicesOf(pack: PolicyPack, date: string): Service[] {
  const adjudicator = createAdjudicator({ packs: [pack] });
  const { jurisdiction } = pack;
  const latest = new Map(pack.items.map((item) => [item.code, item]));
  const askedOf = (code: string): string[] =>
    adjudicator.provisions(code, { jurisdiction, date }).flatMap(({ details }) => details);
  return [...latest.values()].map((item) => ({
    code: item.code,
    name: item.name,
    fen: fenOf(item),
    isPrinted: item.price !== null,
    details: [...new Set([...askedOf(item.code), ...countedOf(item)])],
    applicants: item.applicants ?? [],
    consumables: item.separatelyCharged.names,
    companions: companionsOf(item.code, pack),
  }));
}
