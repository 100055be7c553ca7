import type { Case } from '../line/case.js';
import { byCause } from '../line/causes.js';
import { meetingOf } from '../line/meeting.js';
import type { Witness } from '../line/witness.js';
import type { ServiceItem } from '../model/item.js';
import type { ItemVersion } from '../packs/versions.js';
import { type Goods, type Verdict, verdictOn } from './goods.js';

/** A service that says something of goods that do not say which service they belong to. */
export interface Beside {
  readonly line: Witness;
  readonly version: ItemVersion;
  readonly verdict: Verdict;
}

/** What the services of a session say of goods. */
export interface Said {
  readonly allowing: Beside | null;
  readonly denying: Beside | null;
  /** false if the service that denies may stand in another session, or does not on each day of the goods */
  readonly isDenialSure: boolean;
}

/** The first line of each item at a place where lines meet. */
type Services = Map<ServiceItem, { readonly line: Witness; readonly version: ItemVersion }>;

/** True if an item names goods in its own words: those of other items say nothing without a parent. */
function namesGoods({ separatelyCharged }: ServiceItem): boolean {
  const { names, class: classes = [], also = [], never = [] } = separatelyCharged;
  return names.length + classes.length + also.length + never.length > 0;
}

/** A common word says nothing of goods that may belong elsewhere. */
function isOwnWord({ match: { list } }: Verdict): boolean {
  return list !== 'apart' && list !== 'ordinary';
}

/** What services say of goods in their session, whichever of them these belong to. Denied services are not seen. */
export function servicesBeside(all: readonly Witness[], of: Case): (goods: Goods) => Said {
  const meeting = meetingOf(undefined, of);
  const byKey = new Map<string, Services>();
  const services = all.filter(({ kind, denied }) => kind === 'service' && denied === null);
  for (const line of services.sort(byCause)) {
    const { version } = line;
    if (version === null || !namesGoods(version.item)) continue;
    for (const key of meeting.keys(line, 'member')) {
      const known: Services = byKey.get(key) ?? new Map();
      if (!known.has(version.item)) known.set(version.item, { line, version });
      byKey.set(key, known);
    }
  }

  const first = (goods: Goods, keys: readonly string[], says: Verdict['says']): Beside | null => {
    let found: Beside | null = null;
    for (const key of keys) {
      for (const { line, version } of byKey.get(key)?.values() ?? []) {
        const verdict = verdictOn(goods, version.item);
        if (verdict?.says !== says || !isOwnWord(verdict)) continue;
        if (found === null || byCause(line, found.line) < 0) found = { line, version, verdict };
      }
    }
    return found;
  };

  return (goods) => {
    const lookups = byKey.size === 0 ? [] : meeting.lookups(goods.state, 'bearer');
    const sure = lookups.flatMap((lookup) => lookup.sure);
    const unsure = lookups.flatMap((lookup) => lookup.unsure);
    const denying = first(goods, sure, 'deny');
    return {
      allowing: first(goods, sure, 'allow'),
      denying: denying ?? first(goods, unsure, 'deny'),
      isDenialSure: lookups.every((lookup) => first(goods, lookup.sure, 'deny') !== null),
    };
  };
}
