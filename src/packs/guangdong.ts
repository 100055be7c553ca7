// Generated from catalog/guangdong-trial-list and rules/guangdong-trial-list: run npm run generate
import crosswalk from '../../catalog/guangdong-trial-list/crosswalk.json' with { type: 'json' };
import documents from '../../catalog/guangdong-trial-list/document.json' with { type: 'json' };
import items from '../../catalog/guangdong-trial-list/items.json' with { type: 'json' };
import pack from '../../catalog/guangdong-trial-list/pack.json' with { type: 'json' };
import addOns from '../../rules/guangdong-trial-list/add-ons.json' with { type: 'json' };
import eligibility from '../../rules/guangdong-trial-list/eligibility.json' with { type: 'json' };
import exclusions from '../../rules/guangdong-trial-list/exclusions.json' with { type: 'json' };
import groups from '../../rules/guangdong-trial-list/groups.json' with { type: 'json' };
import homeVisits from '../../rules/guangdong-trial-list/home-visits.json' with { type: 'json' };
import includes from '../../rules/guangdong-trial-list/includes.json' with { type: 'json' };
import independent from '../../rules/guangdong-trial-list/independent.json' with { type: 'json' };
import pricesAndLimits from '../../rules/guangdong-trial-list/prices-and-limits.json' with { type: 'json' };
import timeAndArea from '../../rules/guangdong-trial-list/time-and-area.json' with { type: 'json' };
import title from '../../rules/guangdong-trial-list/title.json' with { type: 'json' };
import vocabularies from '../../rules/guangdong-trial-list/vocabularies.json' with { type: 'json' };
import type { PackOf } from '../model/coded.js';
import type { GuangdongItemCode } from './guangdong.codes.generated.js';
import { seal } from './seal.js';

export type { GuangdongItemCode } from './guangdong.codes.generated.js';

/**
 * Guangdong: list of new service items in their trial period.
 * Frozen; its schema and references are checked when the package is built.
 *
 * @zh 广东省新增医疗服务项目目录（试行期内）。已冻结；构建时检查过结构和引用。
 */
export const guangdong: PackOf<GuangdongItemCode> = /* @__PURE__ */ (() => {
  const rules = [
    addOns,
    eligibility,
    exclusions,
    homeVisits,
    includes,
    independent,
    pricesAndLimits,
    timeAndArea,
    title,
  ].flat();
  const parts = { ...pack, documents, items, crosswalk, groups, vocabularies, rules };
  return seal(parts as unknown as PackOf<GuangdongItemCode>);
})();
