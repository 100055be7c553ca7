import crosswalk from '../../catalog/guangdong-trial-list/crosswalk.json' with { type: 'json' };
import documents from '../../catalog/guangdong-trial-list/document.json' with { type: 'json' };
import items from '../../catalog/guangdong-trial-list/items.json' with { type: 'json' };
import pack from '../../catalog/guangdong-trial-list/pack.json' with { type: 'json' };
import groups from '../../rules/guangdong-trial-list/groups.json' with { type: 'json' };
import type { PolicyPack } from '../model/pack.js';
import { seal } from './seal.js';

export type { GuangdongItemCode } from './guangdong.codes.generated.js';

/**
 * Guangdong's list of new service items in their trial period: 193 items, no prices printed.
 * Frozen; its schema and references are checked when the package is built.
 */
export const guangdong: PolicyPack = /* @__PURE__ */ (() =>
  seal({ ...pack, documents, items, crosswalk, groups, rules: [] } as unknown as PolicyPack))();
