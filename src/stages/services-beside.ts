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
  /** false if only some days of the goods have a service that allows */
  readonly isAllowanceSure: boolean;
  /** false if the service that denies may stand in another session, or only some days of the goods have one */
  readonly isDenialSure: boolean;
}

const NOTHING: Said = { allowing: null, denying: null, isAllowanceSure: false, isDenialSure: false };

type Heard = Pick<Said, 'allowing' | 'denying'>;

function earlier(a: Beside | null, b: Beside | null): Beside | null {
  if (a === null || b === null) return a ?? b;
  return byCause(b.line, a.line) < 0 ? b : a;
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

  const heard = (goods: Goods, keys: readonly string[]): Heard => {
    let allowing: Beside | null = null;
    let denying: Beside | null = null;
    for (const key of keys) {
      for (const { line, version } of byKey.get(key)?.values() ?? []) {
        const verdict = verdictOn(goods, version.item);
        if (verdict === null || !isOwnWord(verdict)) continue;
        if (verdict.says === 'allow') allowing = earlier(allowing, { line, version, verdict });
        if (verdict.says === 'deny') denying = earlier(denying, { line, version, verdict });
      }
    }
    return { allowing, denying };
  };

  return (goods) => {
    if (byKey.size === 0) return NOTHING;
    const lookups = meeting.lookups(goods.state, 'bearer');
    const days = lookups.map(({ sure }) => heard(goods, sure));
    const first = (key: keyof Heard): Beside | null =>
      days.reduce<Beside | null>((a, day) => earlier(a, day[key]), null);
    const denying = first('denying');
    const perhaps = lookups.flatMap(({ unsure }) => unsure);
    return {
      allowing: first('allowing'),
      denying: denying ?? heard(goods, perhaps).denying,
      isAllowanceSure: days.every(({ allowing }) => allowing !== null),
      isDenialSure: days.every((day) => day.denying !== null),
    };
  };
}
