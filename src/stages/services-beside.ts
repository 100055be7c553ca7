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

const NOTHING: Said = { allowing: null, denying: null, isDenialSure: false };

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

  const heard = (goods: Goods, keys: readonly string[]): Pick<Said, 'allowing' | 'denying'> => {
    const said: { allow: Beside | null; deny: Beside | null; ask: null } = { allow: null, deny: null, ask: null };
    for (const key of keys) {
      for (const { line, version } of byKey.get(key)?.values() ?? []) {
        const verdict = verdictOn(goods, version.item);
        if (verdict === null || verdict.says === 'ask' || !isOwnWord(verdict)) continue;
        const known = said[verdict.says];
        if (known === null || byCause(line, known.line) < 0) said[verdict.says] = { line, version, verdict };
      }
    }
    return { allowing: said.allow, denying: said.deny };
  };

  return (goods) => {
    if (byKey.size === 0) return NOTHING;
    const lookups = meeting.lookups(goods.state, 'bearer');
    const { allowing, denying } = heard(
      goods,
      lookups.flatMap((lookup) => lookup.sure),
    );
    if (denying === null) {
      const perhaps = heard(
        goods,
        lookups.flatMap((lookup) => lookup.unsure),
      );
      return { allowing, denying: perhaps.denying, isDenialSure: false };
    }
    return { allowing, denying, isDenialSure: lookups.every(({ sure }) => heard(goods, sure).denying !== null) };
  };
}
