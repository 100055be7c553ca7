import crosswalk from '../../catalog/jiangxi-2025-37/crosswalk.json' with { type: 'json' };
import documents from '../../catalog/jiangxi-2025-37/document.json' with { type: 'json' };
import items from '../../catalog/jiangxi-2025-37/items.json' with { type: 'json' };
import pack from '../../catalog/jiangxi-2025-37/pack.json' with { type: 'json' };
import annex1 from '../../rules/jiangxi-2025-37/annex-1.json' with { type: 'json' };
import annex2 from '../../rules/jiangxi-2025-37/annex-2.json' with { type: 'json' };
import note7 from '../../rules/jiangxi-2025-37/chapter-33-note-7.json' with { type: 'json' };
import groups from '../../rules/jiangxi-2025-37/groups.json' with { type: 'json' };
import type { PolicyPack } from '../model/pack.js';
import { seal } from './seal.js';

export type { JiangxiItemCode } from './jiangxi.codes.generated.js';

/**
 * Jiangxi 赣医保字〔2025〕37号: 90 declared items that run on existing ones, 27 trial items, from 2025-09-30.
 * Frozen; its schema and references are checked when the package is built.
 * @zh 江西省赣医保字〔2025〕37号：90 项申报项目对接现行项目，27 项试行，自 2025-09-30 起执行。
 */
export const jiangxi: PolicyPack = /* @__PURE__ */ (() =>
  seal({ ...pack, documents, items, crosswalk, groups, rules: [...annex1, ...annex2, ...note7] } as PolicyPack))();
