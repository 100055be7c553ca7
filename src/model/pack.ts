import * as z from 'zod/mini';
import { policyDocument } from './document.js';
import { crosswalkEntry, serviceItem } from './item.js';
import { priceOverlay } from './price-class.js';
import { bilingual, day, issuingJurisdiction, packCitation, text } from './primitives.js';
import { billingRule, groupExtension, serviceGroup } from './rule.js';
import { vocabulary } from './vocabulary.js';

export type { Ending, PartialUnits, PlaceWords, PolicyPack, SourceText } from './types.generated.js';

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

/** The provision that a started unit counts as one.
 * @zh 不足一个计价单位按一个计收的规定。 */
export const partialUnits = z.strictObject({
  /** Beginnings of the codes that it is about; absent: every code of the pack's jurisdiction.
   * @zh 适用的编码前缀；不填为本辖区全部项目。 */
  codePrefixes: z.exactOptional(z.array(text).check(z.minLength(1))),
  /** The words that say so.
   * @zh 规定的原文。 */
  citation: packCitation,
});

/** The text of a document, or of a part of it, that quotes are held to.
 * @zh 文件（或其一部分）的原文，用于核对引文。 */
export const sourceText = z.strictObject({
  /** Id of a document of the pack.
   * @zh 规则包内文件的标识。 */
  document: text,
  /** The words of the document as they were given, of the whole or of the parts that are quoted.
   * @zh 文件原文，全文或所引的部分，照录。 */
  text,
});

/** Places that the printed name of a facility ends on.
 * @zh 机构名称所含的地名。 */
export const placeWords = z.strictObject({
  /** End of a printed name: "江西医院".
   * @zh 所印名称的末尾，如“江西医院”。 */
  suffix: text,
  /** Names with which a facility of that place begins: ["江西", "南昌"].
   * @zh 当地机构名称开头的地名，如 ["江西", "南昌"]。 */
  words: z.array(text).check(z.minLength(1)),
});

/** Everything one jurisdiction's document says, as plain JSON. New documents are new packs: data, no code.
 * @zh 规则包：一省某份文件的全部内容，纯 JSON 数据；新文件即新规则包，无需写代码。 */
export const policyPack = z.strictObject({
  /** Edition of the format: 2. A pack of the first edition has none, and is refused: `yijia check --upgrade` turns it into
   * one of this.
   * @zh 格式版本：2。第一版的规则包没有此项，不能使用；可用 yijia check --upgrade 转换。 */
  format: z.literal(2),
  /** "jiangxi-2025-37"; results name the packs that they were made with.
   * @zh 规则包标识，如“jiangxi-2025-37”；审核结果注明所用规则包。 */
  id: text,
  /** Of the data, "1.2.0": a correction that moves an amount or a decision is at least a minor version.
   * @zh 数据版本，如“1.2.0”；影响金额或结果的更正至少升次版本。 */
  version: z.string().check(z.refine((value) => /^\d+\.\d+\.\d+$/.test(value), { params: { fault: 'not-a-version' } })),
  /** Province whose claims the pack decides, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; "CN" for a national
   * document, which counts in every province.
   * @zh 适用的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）；只审核该省的清单；国家文件为“CN”，各省均适用。 */
  jurisdiction: issuingJurisdiction,
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
   * @zh 规则；其顺序即审核意见及价格组成的顺序。 */
  rules: z.array(billingRule),
  /** What this pack brings to an end, in its own or another pack of the province.
   * @zh 本包终止的项目与规则，可属同省其他规则包。 */
  ends: z.exactOptional(z.array(ending)),
  /** Local codes and names for groups of other packs of the province.
   * @zh 为同省其他规则包的服务组补充的编码和名称。 */
  groupExtensions: z.exactOptional(z.array(groupExtension)),
  /** Words of the details that the pack's rules read.
   * @zh 本包规则所读明细的词汇表。 */
  vocabularies: z.exactOptional(z.array(vocabulary)),
  /** Prices for items of other packs of the province.
   * @zh 为同省其他规则包的项目规定的价格。 */
  priceOverlays: z.exactOptional(z.array(priceOverlay)),
  /** Present, if the document says that a started unit counts as one.
   * @zh 文件规定不足一个计价单位按一个计收时填写。 */
  partialUnits: z.exactOptional(partialUnits),
  /** Texts of the documents; quotes must then stand in them.
   * @zh 文件原文；填写后引文须见于其中。 */
  sources: z.exactOptional(z.array(sourceText)),
  /** Places of facilities, added by the project, for names that begin with one.
   * @zh 机构地名（规则库补充，文件未印），用于识别以地名开头的机构名称。 */
  places: z.exactOptional(z.array(placeWords)),
});
