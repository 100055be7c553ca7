// Generated from catalog/jiangxi-2025-37 and rules/jiangxi-2025-37: run npm run generate
import crosswalk from '../../catalog/jiangxi-2025-37/crosswalk.json' with { type: 'json' };
import documents from '../../catalog/jiangxi-2025-37/document.json' with { type: 'json' };
import items from '../../catalog/jiangxi-2025-37/items.json' with { type: 'json' };
import pack from '../../catalog/jiangxi-2025-37/pack.json' with { type: 'json' };
import annex1 from '../../rules/jiangxi-2025-37/annex-1.json' with { type: 'json' };
import annex2 from '../../rules/jiangxi-2025-37/annex-2.json' with { type: 'json' };
import articles from '../../rules/jiangxi-2025-37/articles.json' with { type: 'json' };
import chapter33Note7 from '../../rules/jiangxi-2025-37/chapter-33-note-7.json' with { type: 'json' };
import groups from '../../rules/jiangxi-2025-37/groups.json' with { type: 'json' };
import vocabularies from '../../rules/jiangxi-2025-37/vocabularies.json' with { type: 'json' };
import type { PackOf } from '../model/coded.js';
import type { JiangxiItemCode } from './jiangxi.codes.generated.js';
import { seal } from './seal.js';

export type { JiangxiItemCode } from './jiangxi.codes.generated.js';

/**
 * Jiangxi 赣医保字〔2025〕37号: service items of the national regional medical centres, third batch.
 * Frozen; its schema and references are checked when the package is built.
 *
 * @zh 江西省 赣医保字〔2025〕37号 第三批国家区域医疗中心医疗服务价格项目。已冻结；构建时检查过结构和引用。
 */
export const jiangxi: PackOf<JiangxiItemCode> = /* @__PURE__ */ (() => {
  const rules = [annex1, annex2, articles, chapter33Note7].flat();
  const parts = { ...pack, documents, items, crosswalk, groups, vocabularies, rules };
  return seal(parts as unknown as PackOf<JiangxiItemCode>);
})();
