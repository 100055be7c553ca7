import * as z from 'zod/mini';
import { condition } from './condition.js';
import { ruleEvent } from './events.js';
import { bilingual, itemReference, packCitation, period, text } from './primitives.js';

export type { AppliesTo, BillingRule, GroupExtension, ServiceGroup } from './types.generated.js';

const texts = z.array(text);
const items = z.array(itemReference);

/** An empty list says nothing, as none does. */
function isAny(lists: readonly (readonly unknown[] | undefined)[]): boolean {
  return lists.some((list) => list !== undefined && list.length > 0);
}

/** A named set of services, for rules that name a service without its code. A line is in it if any member selects it.
 * @zh 服务组：规则只写名称而无编码时所指的一组项目；任一条件选中即属于该组。 */
export const serviceGroup = z
  .strictObject({
    /** What rules of the pack refer to, "ultrasonic-debridement".
     * @zh 组标识，供本规则包的规则引用，如“ultrasonic-debridement”。 */
    id: text,
    /** For people who read the pack; matches nothing.
     * @zh 组的名称，供阅读，不参与匹配。 */
    title: bilingual,
    /** True: every line of the group's kinds.
     * @zh true 表示该类别的全部收费行。 */
    all: z.exactOptional(z.literal(true)),
    /** Item codes that are always in, even under an excepted prefix.
     * @zh 必属于该组的项目编码，不受排除前缀影响。 */
    codes: z.exactOptional(items),
    /** Beginnings of codes, compared less a leading N before a digit: "33" takes 330201041 and N330204022.
     * @zh 编码前缀，比较时略去数字前的 N：“33”包括 330201041 和 N330204022。 */
    codePrefixes: z.exactOptional(texts),
    /** Beginnings of codes that are out, unless `codes` lists the code itself.
     * @zh 排除的编码前缀；codes 中列明的编码除外。 */
    exceptCodePrefixes: z.exactOptional(texts),
    /** Printed categories, ["G"]. Beside them `codePrefixes` select only items without a printed category.
     * @zh 财务分类，如 ["G"]；与前缀并用时，前缀只选未印财务分类的项目。 */
    categories: z.exactOptional(texts),
    /** Terms. A name that is one of them, or ends with it, is in the group; one that only contains it may be.
     * @zh 词：名称即为该词或以其结尾者属于该组，仅含其词者存疑。 */
    names: z.exactOptional(texts),
    /** Further terms, which no document prints and whoever wrote the pack added: names that hospitals use. Matched as `names`.
     * @zh 补充的词：文件未印、由规则包编写者补充的常用名称，匹配方法同 names。 */
    added: z.exactOptional(texts),
    /** Words that a name need only hold, wherever: ICU连续监护 holds ICU. It is in the group as if it ended with them.
     * @zh 名称只要含有即属于该组的词，位置不限：ICU连续监护 含 ICU，视同以其结尾。 */
    words: z.exactOptional(texts),
    /** Words taken out of a name before it is compared: 换药包 is no 换药.
     * @zh 比较前从名称中去除的词：换药包不是换药。 */
    not: z.exactOptional(texts),
    /** Words that make a match doubtful: a name that contains one is in the group in part at most.
     * @zh 存疑的词：名称含其一时至多算部分匹配。 */
    doubt: z.exactOptional(texts),
    /** Kinds of lines that may be members; absent: services only.
     * @zh 可属于该组的收费行类别；不填为仅限项目。 */
    kinds: z.exactOptional(z.array(z.enum(['service', 'consumable'])).check(z.minLength(1))),
    /** Which of the codes and prefixes no document prints with the name and the project has deduced.
     * @zh 推定编码：以上编码、前缀中文件未与名称同印、由本项目推定者。 */
    deducedCodes: z.exactOptional(texts),
  })
  .check(
    z.refine(
      ({ all, codes, codePrefixes, categories, names, added, words }) =>
        all === true || isAny([codes, codePrefixes, categories, names, added, words]),
      { params: { fault: 'empty-group' } },
    ),
  );

/** Local codes and names that belong to a group of a pack: added to its own, nothing is taken away.
 * @zh 服务组的本地补充：为规则包的组增加本地编码和名称，只增不减。 */
export const groupExtension = z.strictObject({
  /** Id of the pack that has the group, "jiangxi-2025-37".
   * @zh 该组所在规则包的标识，如“jiangxi-2025-37”。 */
  pack: text,
  /** Id of the group in that pack.
   * @zh 该规则包中的组标识。 */
  group: text,
  /** Further item codes, those of the hospital or the province.
   * @zh 增补的项目编码（院内或省内）。 */
  codes: z.exactOptional(texts),
  /** Beginnings of codes to add, compared as those of the group: "3316".
   * @zh 增补的编码前缀，如“3316”，比较方法同服务组。 */
  codePrefixes: z.exactOptional(texts),
  /** Further terms, matched as those of the group: a name that is one, or ends with it.
   * @zh 增补的词，匹配方法同服务组：名称即为该词或以其结尾。 */
  names: z.exactOptional(texts),
});

/** Which lines a rule looks at: those that any of its members selects.
 * @zh 规则适用的收费行：任一条件选中即适用。 */
export const appliesTo = z
  .strictObject({
    /** Item codes, of this pack or of others of the province; an item without a code by its row.
     * @zh 项目编码，可属本规则包或同省其他规则包；没有编码的项目以所在行指代。 */
    codes: z.exactOptional(items),
    /** Beginnings of item codes, compared as those of groups.
     * @zh 编码前缀，比较方法同服务组。 */
    codePrefixes: z.exactOptional(texts),
    /** Id of a group of the pack.
     * @zh 本规则包的服务组标识。 */
    group: z.exactOptional(text),
  })
  .check(
    z.refine(({ codes, codePrefixes, group }) => group !== undefined || isAny([codes, codePrefixes]), {
      params: { fault: 'applies-to-nothing' },
    }),
  );

/** When `conditions` hold for a line that `appliesTo` selects, `event` takes effect.
 * @zh 规则：适用的收费行满足 conditions 时，event 生效。 */
export const billingRule = z.strictObject({
  /** Document, place and, if a row yields several, a suffix: "cn-gd-2024-19/list/74-unknown". Findings name it.
   * @zh 规则标识：文件、位置，一行多条时加后缀，如“cn-gd-2024-19/list/74-unknown”；审核意见以此注明出自哪条规则。 */
  id: text,
  /** What the rule says, in one sentence; findings and price components show it.
   * @zh 一句话说明规则内容，审核意见和价格组成中显示。 */
  title: bilingual,
  /** The words that the rule puts into effect.
   * @zh 规则所依据的原文。 */
  citation: packCitation,
  /** Further places of the document that say the same.
   * @zh 文件中内容相同的其他位置。 */
  restatedIn: z.exactOptional(z.array(packCitation).check(z.minLength(1))),
  /** Selects lines by code, prefix or group; `conditions` are put to these alone.
   * @zh 按编码、前缀或服务组选定收费行；只对选定的行判断 conditions。 */
  appliesTo,
  /** A line is asked if its date lies within; both ends count.
   * @zh 执行期：收费行日期在其内（两端均含）才适用。 */
  effective: period,
  /** In the format of json-rules-engine, over the facts of one line; absent: always.
   * @zh 条件，采用 json-rules-engine 格式，针对单行的事实；不填为总是成立。 */
  conditions: z.exactOptional(condition),
  /** review: if the conditions do not hold, but would for some value of a fact that is not stated, that fact is asked for.
   * no: a word that a closed vocabulary does not know counts as none of the rule's words, and `$.unknownWords` of the
   * line names its detail. Absent: a rule that reads such a word is not decided.
   * @zh review：条件不成立、但若某未填事实取某值即可成立时，要求补填该事实（待核实）。no：词汇表没有的词视为不是规则所列的词，
   * 收费行的 `$.unknownWords` 列出其明细名称。不填：读到此类词的规则不作判断。 */
  unknown: z.exactOptional(z.enum(['review', 'no'])),
  /** One of the event types below: its `type` and `params`.
   * @zh 下列事件类型之一：type 及其 params。 */
  event: ruleEvent,
});
