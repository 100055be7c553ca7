import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import type { ServiceItem } from '../model/item.js';
import type { BookedPrice } from '../packs/booked-price.js';
import { separateMatch } from '../packs/goods.js';
import type { GoodsList, GoodsMatch } from '../packs/goods-match.js';
import type { Basis } from '../packs/group.js';

/** A consumable, with what the price book has for its code on its day. */
export interface Goods {
  readonly state: Judged;
  /** its code as price books write it; null if it has none */
  readonly code: string | null;
  readonly booked: BookedPrice | null;
  /** the name on the line, or else that in the price book; empty if there is none */
  readonly name: string;
  /** the same, normalised */
  readonly key: string;
}

/** What an item says of goods beside it: they may be charged, may not, or a person decides. */
export interface Verdict {
  readonly says: 'allow' | 'deny' | 'ask';
  readonly match: GoodsMatch;
  readonly basis: Basis;
}

/** What a word of each list says of goods that are called so. A name of which it is a part only is a question. */
const SAYS: Readonly<Record<GoodsList, Verdict['says']>> = {
  printed: 'allow',
  added: 'allow',
  class: 'allow',
  never: 'deny',
  apart: 'allow',
  ordinary: 'ask',
};

/** Looks a consumable up in the price book. */
export function goodsOf(state: Judged, of: Case): Goods {
  const { code: given, date, name } = state.line;
  const called = name ?? '';
  if (given === undefined) return { state, code: null, booked: null, name: called, key: nameKey(called) };
  const { jurisdiction, facility, facilityKey, priceBook } = of;
  const code = of.resolvedCode(given);
  const booked =
    priceBook.ofFacility(jurisdiction, code, facilityKey, date) ??
    priceBook.ofSchedule(jurisdiction, code, facility, date);
  const known = name ?? booked?.name ?? '';
  return { state, code, booked, name: known, key: nameKey(known) };
}

/** The word under which the price book puts the product, if the item has it. */
function bookedMatch({ booked }: Goods, item: ServiceItem): GoodsMatch | null {
  const word = booked?.terms.excludedAs ?? null;
  const match = word === null ? null : separateMatch(item, nameKey(word));
  return match?.match === 'name' ? match : null;
}

/** What an item says of goods: by their code, or else by their name. Null if it has no word for them. */
export function verdictOn(goods: Goods, item: ServiceItem): Verdict | null {
  const booked = bookedMatch(goods, item);
  if (booked !== null) return { says: SAYS[booked.list], match: booked, basis: 'code' };
  const match = goods.key === '' ? null : separateMatch(item, goods.key);
  if (match === null) return null;
  return { says: match.match === 'part-of-name' ? 'ask' : SAYS[match.list], match, basis: match.match };
}
