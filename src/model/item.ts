import * as z from 'zod/mini';
import { impliedDetails } from './details.js';
import { classPrice } from './price-class.js';
import { bilingual, day, itemReference, money, packCitation, period, text } from './primitives.js';

export type {
  AddedWord,
  BillingUnit,
  CrosswalkEntry,
  OtherName,
  SeparatelyCharged,
  ServiceItem,
} from './types.generated.js';

const names = z.array(text);

/** 计价单位, parsed. "20分钟/次" counts session, size 20, of minute.
 * @zh 计价单位及其解析，如“20分钟/次”：counts 为 session，size 为 20，of 为 minute。 */
export const billingUnit = z.strictObject({
  /** The unit as printed: "20分钟/次", "每侧", "cm2".
   * @zh 所印的计价单位：“20分钟/次”、“每侧”、“cm2”。 */
  text,
  /** What one unit is: session, test, side, eye, tooth, joint, vertebra, tendon, body-part, site, injection-point,
   * slide, locus-person, person, person-visit, hour, day or cm2; packs may add words.
   * @zh 一个单位是什么：session 次、test 项、side 侧、eye 眼、tooth 牙、joint 关节、vertebra 椎体、tendon 肌腱、
   * body-part 部位、site 处、injection-point 注射点、slide 切片、locus-person 位点人份、person 人份、
   * person-visit 人次、hour 小时、day 日、cm2 平方厘米；规则包可增补。 */
  counts: text,
  /** How many of `of` make one unit: 20 in "20分钟/次", 1 in "1cm2".
   * @zh 多少个 of 为一个单位：“20分钟/次”为 20，“1cm2”为 1。 */
  size: z.exactOptional(z.number().check(z.positive())),
  /** What `size` is measured in, if the unit is a time.
   * @zh 按时间计价时 size 的单位：minute 分钟，hour 小时。 */
  of: z.exactOptional(z.enum(['minute', 'hour'])),
});

/** A word that the project adds to the printed ones, and why.
 * @zh 本项目为所印名称补充的词及理由。 */
export const addedWord = z.strictObject({
  /** The added word, or a list of them: ["封堵器", "弹簧圈"].
   * @zh 补充的词，可为多个，如 ["封堵器", "弹簧圈"]。 */
  name: z.union([text, z.array(text).check(z.minLength(1))]),
  /** The printed words of the row that it stands for: "封堵装置" of 除外内容, or "钉棒系统" of the content.
   * @zh 所对应的本行原文：除外内容中的“封堵装置”，或项目内涵中的“钉棒系统”。 */
  of: text,
  /** Why it is the same: the words of the document, or the trade's name for it.
   * @zh 理由：文件的文字，或业内名称。 */
  reason: text,
});

/** 除外内容: goods that may be charged beside the item.
 * @zh 除外内容：可另行收费的耗材。 */
export const separatelyCharged = z.strictObject({
  /** Names as printed: ["封堵器"]. A consumable that is called so, or whose name ends so, is allowed.
   * @zh 所印名称，如 ["封堵器"]；名称即为其一、或以其一结尾的耗材可收。 */
  names,
  /** True if the document gives the whole list. False if the cell is blank or only adds to a list not printed: then goods
   * that are usually charged apart may be charged too.
   * @zh true 表示文件列出全部；false 表示空白，或只是对未印清单的补充，此时通常另收的耗材也可收。 */
  complete: z.boolean(),
  /** Words added to the printed names, each with its reason.
   * @zh 为所印名称补充的词，各附理由。 */
  also: z.exactOptional(z.array(addedWord)),
  /** Words for a kind of goods, not one product: 特殊材料. They match as a whole or as the head of a name.
   * @zh 类别词（指一类耗材而非某一产品），如“特殊材料”；按全名或名称末尾匹配。 */
  class: z.exactOptional(names),
  /** Words taken out of a name before it is compared: 输尿管导管 is no 尿管.
   * @zh 比较前从名称中去除的词：输尿管导管不是尿管。 */
  not: z.exactOptional(names),
  /** Words that make a match doubtful: a name that contains one matches in part at most.
   * @zh 存疑的词：名称含其一时至多算部分匹配。 */
  doubt: z.exactOptional(names),
  /** Goods that the document names as not separate: they are denied.
   * @zh 文件明确不得另收的耗材，不予收费。 */
  never: z.exactOptional(names),
});

/** 医疗服务价格项目, one version of it: a code may have several, with periods that do not overlap.
 * @zh 医疗服务价格项目的一个版本；同一编码可有多个版本，执行期不重叠。 */
export const serviceItem = z.strictObject({
  /** As printed, "QYLS00158" or "330801003"; compared without regard to white space, width and case. Null if the
   * document numbers its rows only: the item is named elsewhere by its row, and found by its name.
   * @zh 所印项目编码，如“QYLS00158”；比较时不计空格、全半角和大小写。文件只有序号时为 null，以所在行指代，按名称查找。 */
  code: z.nullable(text),
  /** As printed; a line without a code is found by it.
   * @zh 所印项目名称；未填编码的收费行按名称查找。 */
  name: text,
  /** Names that it replaced or merged; lines that still bear one are found too.
   * @zh 曾用名（被替换或合并的名称），仍用旧名的收费行同样能找到。 */
  formerNames: z.exactOptional(names),
  /** trial = 试行; in-force = an item of the province's price book that the document refers to or amends.
   * @zh trial 试行项目；in-force 现行项目（文件引用或修订的）。 */
  status: z.enum(['trial', 'in-force']),
  /** 财务分类, one letter as printed: "G" operations, "H" laboratory, "D" examinations.
   * @zh 所印财务分类，一个字母：G 手术、H 化验、D 检查等。 */
  category: z.exactOptional(text),
  /** 项目内涵, verbatim: what the price already pays for.
   * @zh 项目内涵原文：价格已包含的内容。 */
  content: z.exactOptional(text),
  /** 除外内容: which consumables may be charged on top.
   * @zh 除外内容：哪些耗材可另收。 */
  separatelyCharged,
  /** 计价单位. Absent, if the document prints none: then quantities are not checked for whole units.
   * @zh 计价单位；文件未印时不填，也不检查数量是否为整数。 */
  unit: z.exactOptional(billingUnit),
  /** Printed price in yuan for one unit; null if the document prints none, with the reason in `priceBasis`.
   * @zh 所印单价（元）；未印则为 null，原因见 priceBasis。 */
  price: z.exactOptional(z.nullable(money)),
  /** Printed prices by class of facility, tried in order; instead of `price`.
   * @zh 按机构类别所印的价格，依次对照；与 price 二者取一。 */
  prices: z.exactOptional(z.array(classPrice).check(z.minLength(1))),
  /** Where the price comes from: document, facility-filing (备案), provincial-schedule, market (自主定价) or not-stated.
   * @zh 价格来源：document 文件所印、facility-filing 机构备案、provincial-schedule 省价格表、market 自主定价、
   * not-stated 未说明。 */
  priceBasis: text,
  /** 说明, verbatim: surcharges, reductions and limits, which the rules put into effect.
   * @zh 说明原文：加收、减收、限制等，由规则执行。 */
  note: z.exactOptional(text),
  /** 备注, verbatim.
   * @zh 备注原文。 */
  remark: z.exactOptional(text),
  /** 关注价格 or 关注耗材价格: what the bureau asks to watch; decides nothing.
   * @zh 文件提示关注的事项：price 关注价格，consumable-price 关注耗材价格；不影响结果。 */
  watch: z.exactOptional(z.enum(['price', 'consumable-price'])),
  /** Who may charge it: everybody, `applicants` alone, these and other public hospitals, or nothing is said (as any).
   * @zh 使用范围：any 不限，applicants 仅限申报医院，province-public 另含省内其他公立医院，not-stated 未说明（按不限）。 */
  scope: z.enum(['any', 'applicants', 'province-public', 'not-stated']),
  /** The words that fix the scope, if they stand elsewhere than the row or are to be quoted.
   * @zh 规定使用范围的原文（不在本行，或需引用时）。 */
  scopeCitation: z.exactOptional(packCitation),
  /** Words of the scope that nobody can check here, for those who are no applicants: "有条件开展".
   * @zh 使用范围中无法在此核实的条件（对非申报医院），照录，如“有条件开展”。 */
  scopeCondition: z.exactOptional(text),
  /** What it is to the items in `of`: add-on (加收项), reduction (减收项, its price is taken off) or extension (扩展项).
   * @zh 与 of 所列主项目的关系：add-on 加收项、reduction 减收项（价格为减去的金额）、extension 扩展项。 */
  role: z.exactOptional(z.enum(['add-on', 'reduction', 'extension'])),
  /** Its main items.
   * @zh 主项目。 */
  of: z.exactOptional(z.array(itemReference).check(z.minLength(1))),
  /** Of an add-on or reduction: at most so many units for each unit of a main item. Absent: 1 if both count the same unit.
   * @zh 加收项、减收项：主项目每个计价单位至多可收的数量；不填时，两者计价单位相同则为 1。 */
  perPrimary: z.exactOptional(z.number().check(z.positive())),
  /** True for the fee of a home visit: it is no other procedure beside one charged only alone.
   * @zh true 表示上门服务费，不算“仅独立开展”时的其他操作。 */
  visitFee: z.exactOptional(z.literal(true)),
  /** True for a laboratory test of which the document prints neither chapter nor category: inferred from its content. It
   * may be done before the admission and be billed with the stay.
   * @zh true 表示化验项目（文件未印章节和财务分类，按内涵推定）：可在入院前完成并入住院费用。 */
  beforeAdmission: z.exactOptional(z.literal(true)),
  /** 申报医院, names as printed.
   * @zh 申报医院，按文件所印的名称。 */
  applicants: z.exactOptional(names),
  /** Days on which this version counts.
   * @zh 本版本的执行期。 */
  effective: period,
  /** printed: the document gives the dates. not-stated: it gives none, so a null means "not known", not "always".
   * @zh printed 文件载明日期；not-stated 未载，此时 null 表示未知而非一直有效。 */
  effectiveBasis: z.enum(['printed', 'not-stated']),
  /** First day that the document's number allows, inferred: 〔2023〕 gives "2023-01-01". Earlier lines are a review.
   * @zh 按文号年份推定的最早日期：〔2023〕即“2023-01-01”；更早的收费行待核实。 */
  notBefore: z.exactOptional(day),
  /** The row that prints the item; what no rule cites cites this.
   * @zh 载有本项目的行；规则未另引依据时引用此行。 */
  source: packCitation,
});

/** A name printed in a row's revision that implies something else than the declared name.
 * @zh 修订内容所印、含义与申报名称不同的名称。 */
export const otherName = z.strictObject({
  /** The name, as the revision prints it, "腹腔粘连松解术", or as a charge by a note is called: "高频电刀加收".
   * @zh 修订内容所印的名称，如“腹腔粘连松解术”；或说明所列收费的名称，如“高频电刀加收”。 */
  name: text,
  /** What it says of a line.
   * @zh 它所表明的明细。 */
  implies: impliedDetails,
});

/** A row of the table that says which item in force a declared item is charged as (Jiangxi annex 1).
 * @zh 对接表的一行：申报项目按哪个现行项目收费（江西附表1）。 */
export const crosswalkEntry = z.strictObject({
  /** Hospital that declared the item; its own rows are looked up before those of others.
   * @zh 申报医院；查找名称时先看本院的行，再看他院的行。 */
  applicant: text,
  /** 申报项目名称: a line of this name, without a code, stands for the target.
   * @zh 申报项目名称；未填编码而用此名的收费行即对应到目标项目。 */
  declaredName: text,
  /** What the row points to: an item, a chapter of the price book (2703), or a note on prices. Only an item is charged.
   * @zh 指向：item 项目、chapter 章、note 计价说明；只有项目可直接收费。 */
  targetKind: z.enum(['item', 'chapter', 'note']),
  /** Code of the item or chapter; null for a note.
   * @zh 目标项目或章的编码；计价说明为 null。 */
  code: z.nullable(text),
  /** Name of the item or chapter, or the words of the note, as printed.
   * @zh 所印的目标名称，或计价说明的文字。 */
  target: text,
  /** For a note: the chapters it stands in, ["3207"], compared with the beginning of a code.
   * @zh 计价说明所在的章，如 ["3207"]，与编码开头比较。 */
  codePrefixes: z.exactOptional(names),
  /** For a note: chapters within those where it does not count.
   * @zh 计价说明不适用的章。 */
  exceptCodePrefixes: z.exactOptional(names),
  /** 修订内容, verbatim: words that the row adds to the item in force.
   * @zh 修订内容原文：本行对现行项目的增补。 */
  revision: z.exactOptional(text),
  /** Details that the declared name says by itself, `{ removal: true }`; what the line states goes first.
   * @zh 申报名称本身已表明的明细，如 { removal: true }；收费行自己填写的优先。 */
  implies: z.exactOptional(impliedDetails),
  /** Further names, printed in the row's revision, that imply the same; matched as groups match names, whole or kind.
   * @zh 修订内容所印、含义相同的其他名称；按服务组的方法匹配（全名或名称末尾）。 */
  names: z.exactOptional(names),
  /** Names printed in the row's revision that imply something else; matched likewise. Of a note: what its means are called
   * as charges of their own; they lead to the note, whole and at every facility.
   * @zh 修订内容所印、含义另定的名称；匹配方法相同。说明行为所列方法单独收费时的名称；按全名指向该说明，各机构通用。 */
  otherNames: z.exactOptional(z.array(otherName)),
  /** Words of the row: a line of its code whose name contains one implies the same.
   * @zh 本行的词：编码相符且名称含其一的收费行，含义相同。 */
  words: z.exactOptional(names),
  /** Why this row alone needs a person, e.g. an add-on that points to a whole procedure; a line found by it is a review.
   * @zh 仅凭本行须人工确认的原因，如加收项指向整项手术；按它找到的收费行待核实。 */
  doubt: z.exactOptional(bilingual),
  /** Days on which the row counts.
   * @zh 本行的执行期。 */
  effective: period,
  /** The row itself.
   * @zh 本行在文件中的位置。 */
  source: packCitation,
});
