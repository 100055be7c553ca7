import { createAdjudicator, type PolicyPack, type ServiceItem } from '../../src/index.js';
import { hashOf } from './random.js';

/** Something that a hospital may put on a bill: an item of a pack, or a service that only the price book knows. */
export interface Service {
  readonly code: string;
  readonly name: string;
  /** hundredths of a yuan */
  readonly fen: number;
  /** true if the document prints the price */
  readonly isPrinted: boolean;
  /** names of details that the pack's rules read */
  readonly details: readonly string[];
  readonly applicants: readonly string[];
  readonly consumables: readonly string[];
  /** services that a provision names together with it */
  readonly companions: readonly Companion[];
}

/** A service by its code, or by its name if it has no code. */
export interface Companion {
  readonly code?: string;
  readonly name: string;
  /** true if an add-on needs it */
  readonly isRequired: boolean;
}

/** An invented price, the same for the same code. Operations cost more than tests. */
export function inventedPrice(code: string): number {
  const yuan = 20 + (hashOf(code) % 180);
  return yuan * (/^N?3[23]|^QYLS/.test(code) ? 3000 : 100) + (hashOf(`fen ${code}`) % 10) * 10;
}

function fenOf(item: ServiceItem): number {
  const { code, price = null } = item;
  return price === null ? inventedPrice(code ?? item.name) : Math.round(Number(price) * 100);
}

function companionsOf(code: string, pack: PolicyPack): Companion[] {
  const named = new Map(pack.items.map((item) => [item.code, item.name]));
  return pack.rules.flatMap(({ appliesTo, event }) => {
    if (!appliesTo.codes?.includes(code) || !('group' in event.params)) return [];
    const { group: id } = event.params;
    const group = pack.groups.find((one) => one.id === id);
    const isRequired = event.type === 'requires';
    const texts = group?.names ?? [];
    const listed = (group?.codes ?? []).filter((one) => typeof one === 'string');
    const codes = listed.map((one) => ({
      code: one,
      name: named.get(one) ?? texts[0] ?? one,
      isRequired,
    }));
    return [...codes, ...texts.map((name) => ({ name, isRequired }))];
  });
}

/** Units for which `performedUnits` says nothing: the quantity, the time or the area is on the line. */
const NOT_COUNTED = new Set(['session', 'test', 'hour', 'day', 'cm2']);

function countedOf({ unit }: ServiceItem): readonly string[] {
  return unit === undefined || NOT_COUNTED.has(unit.counts) ? [] : ['performedUnits'];
}

/** The services of a pack, one for each code, with the details that its rules read on the day. */
export function servicesOf(pack: PolicyPack, date: string): Service[] {
  const adjudicator = createAdjudicator({ packs: [pack] });
  const { jurisdiction } = pack;
  const latest = new Map(pack.items.flatMap((item) => (item.code === null ? [] : [[item.code, item] as const])));
  const askedOf = (code: string): string[] =>
    adjudicator.provisions(code, { jurisdiction, date }).flatMap(({ details }) => details);
  return [...latest].map(([code, item]) => ({
    code,
    name: item.name,
    fen: fenOf(item),
    isPrinted: (item.price ?? null) !== null,
    details: [...new Set([...askedOf(code), ...countedOf(item)])],
    applicants: item.applicants ?? [],
    consumables: item.separatelyCharged.names,
    companions: companionsOf(code, pack),
  }));
}
