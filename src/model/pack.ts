import * as z from 'zod/mini';
import { policyDocument } from './document.js';
import { crosswalkEntry, serviceItem } from './item.js';
import { bilingual, day, jurisdiction, packCitation, text } from './primitives.js';
import { billingRule, groupExtension, serviceGroup } from './rule.js';

export type { Ending, PolicyPack } from './types.generated.js';

/** What a later document brings to an end: an item or a rule, one of the two.
 * @zh 终止：后来的文件终止一个项目或一条规则（二者取一）。 */
export const ending = z
  .strictObject({
    /** Code of the item that ends, in this or another pack of the province.
     * @zh 终止的项目编码，可属同省其他规则包。 */
    code: z.exactOptional(text),
    /** Id of the rule that ends, in this or another pack of the province.
     * @zh 终止的规则标识，可属同省其他规则包。 */
    rule: z.exactOptional(text),
    /** Last day on which it still counts.
     * @zh 最后有效日（含当日）。 */
    to: day,
    /** The words that end it.
     * @zh 规定终止的原文。 */
    citation: packCitation,
  })
  .check(
    z.refine((value) => (value.code === undefined) !== (value.rule === undefined), {
      params: { fault: 'code-or-rule' },
    }),
  );

/** Everything one jurisdiction's document says, as plain JSON. New documents are new packs: data, no code.
 * @zh 规则包：一省某份文件的全部内容，纯 JSON 数据；新文件即新规则包，无需写代码。 */
export const policyPack = z.strictObject({
  /** "jiangxi-2025-37"; results name the packs that they were made with.
   * @zh 规则包标识，如“jiangxi-2025-37”；审核结果注明所用规则包。 */
  id: text,
  /** Of the data, "1.2.0": a correction that moves an amount or a decision is at least a minor version.
   * @zh 数据版本，如“1.2.0”；影响金额或结果的更正至少升次版本。 */
  version: z.string().check(z.refine((value) => /^\d+\.\d+\.\d+$/.test(value), { params: { fault: 'not-a-version' } })),
  /** Province whose claims the pack decides, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong.
   * @zh 适用的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）；只审核该省的单据。 */
  jurisdiction,
  /** For people: "江西省第三批国家区域医疗中心医疗服务价格项目".
   * @zh 规则包的名称，供阅读。 */
  title: bilingual,
  /** The documents that everything in the pack cites.
   * @zh 包内一切依据所引的文件。 */
  documents: z.array(policyDocument),
  /** All versions of all items, printed in full or only referred to.
   * @zh 全部项目的全部版本，包括仅被引用的项目。 */
  items: z.array(serviceItem),
  /** Rows that lead declared names to items in force; [] if the document has no such table.
   * @zh 对接表各行；文件无此表时为 []。 */
  crosswalk: z.array(crosswalkEntry),
  /** Sets of services that the pack's rules name.
   * @zh 本包规则所引用的服务组。 */
  groups: z.array(serviceGroup),
  /** Their order is the order of findings, and of surcharges within a price.
   * @zh 规则；其顺序即认定及价格组成的顺序。 */
  rules: z.array(billingRule),
  /** What this pack brings to an end, in its own or another pack of the province.
   * @zh 本包终止的项目与规则，可属同省其他规则包。 */
  ends: z.exactOptional(z.array(ending)),
  /** Local codes and names for groups of other packs of the province.
   * @zh 为同省其他规则包的服务组补充的编码和名称。 */
  groupExtensions: z.exactOptional(z.array(groupExtension)),
});
