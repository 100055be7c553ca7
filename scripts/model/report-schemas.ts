/**
 * Schemas of what functions take and give whose types are interfaces, and of what the command line writes. Nothing reads by
 * them: they are written out as JSON Schemas, and the compiler holds them to the interfaces.
 */
import * as z from 'zod/mini';
import type {
  BilledCharge,
  BilledLine,
  JurisdictionPrices,
  MisnamedPrice,
  PriceBookReport,
  UnmatchedPrice,
  Violation,
} from '../../src/index.js';
import { claim } from '../../src/model/claim.js';
import { priceEntry } from '../../src/model/price-book.js';
import { bilingual, day, issuingJurisdiction } from '../../src/model/primitives.js';
import { groupExtension } from '../../src/model/rule.js';
import { BILL_FIELDS, type BillField } from '../../src/tables/bill-heading.js';
import type {
  BillColumn,
  Bills,
  LeftRow,
  PriceList,
  PriceListColumn,
  PriceListField,
  StatedFact,
} from '../../src/tables/index.js';
import { lineIssue } from '../../src/wire/output-lines.js';
import { billableItem, searchHit } from '../../src/wire/query-answers.js';
import { BILL_REASONS, LEFT_REASONS } from '../../src/words/table-faults.js';

const count = z.int().check(z.nonnegative());
const row = z.int().check(z.positive());
const amount = z.optional(z.union([z.number(), z.string().check(z.regex(/^[+-]?\d+(\.\d+)?$/))]));

/** Other names of facilities or codes, each with the one that counts: { "赣州分院": "广东省人民医院赣州医院" }.
 * @zh 别名对照：别名 -> 正式名称或编码，如 { "赣州分院": "广东省人民医院赣州医院" }。 */
export const aliases = z.record(z.string(), z.string());

/** What columns of a table of charges hold, by their headings; null: the column is not read.
 * @zh 收费明细表的列对照：列名 -> 含义；null 为不读取。 */
export const billMapping = z.record(z.string(), z.nullable(z.enum(BILL_FIELDS as [BillField, ...BillField[]])));

/** Local codes and names for groups of the packs, as the option `groupExtensions` takes them.
 * @zh 选项 groupExtensions：为规则包的服务组补充的本地编码和名称。 */
export const groupExtensions = z.array(groupExtension);

export const billedCharge: z.ZodMiniType<BilledCharge> = z.strictObject({ unitPrice: amount, amount });

export const billedLine: z.ZodMiniType<BilledLine> = z.looseObject({
  id: z.string(),
  kind: z.optional(z.enum(['service', 'consumable', 'drug', 'other'])),
  code: z.optional(z.string()),
  name: z.optional(z.string()),
  date: day,
  session: z.optional(z.string()),
  side: z.optional(z.enum(['left', 'right', 'both'])),
  site: z.optional(z.union([z.string(), z.array(z.string())])),
  order: z.optional(z.union([z.string(), z.array(z.string())])),
  parent: z.optional(z.string()),
  quantity: amount,
  charged: z.optional(billedCharge),
  reverses: z.optional(z.string()),
});

/** Lines as a hospital's system has them, for `netReversals`.
 * @zh 医院系统给出的收费行，供 netReversals 使用。 */
export const billedLines = z.array(billedLine);

/** What `netReversals` gives: lines of which nothing takes back another.
 * @zh netReversals 的返回值：已相抵的收费行。 */
export const nettedLines = z.strictObject({
  /** Those that are left, in their order: cancelled ones are gone, others have what is left of them.
   * @zh 其余各行，次序不变：全部冲销的已除去，部分冲销的为剩余部分。 */
  lines: z.array(billedLine),
  /** A fault for each reversal that fits no line, with its place in the list that was given.
   * @zh 无法对应的冲销各一项问题，附其在所给列表中的位置。 */
  issues: z.array(lineIssue),
});

const leftShape = { row, cell: z.optional(z.string()), message: z.string(), zh: z.string() };

export const leftPrice: z.ZodMiniType<LeftRow> = z.strictObject({
  ...leftShape,
  reason: z.enum(Object.keys(LEFT_REASONS) as (keyof typeof LEFT_REASONS)[]),
}) as never;

export const leftCharge: z.ZodMiniType<LeftRow<keyof typeof BILL_REASONS>> = z.strictObject({
  ...leftShape,
  reason: z.enum(Object.keys(BILL_REASONS) as (keyof typeof BILL_REASONS)[]),
}) as never;

export const asideRows: z.ZodMiniType<PriceList['aside']> = z.strictObject({
  titles: count,
  chapters: count,
  notes: count,
  blank: count,
});

const PRICE_FIELDS: Readonly<Record<PriceListField, true>> = {
  ...{ code: true, name: true, price: true, level: true, facility: true },
  ...{ jurisdiction: true, from: true, to: true, source: true, excludedAs: true },
};

/** A column of prices for hospitals of one level.
 * @zh 适用于某一医院级别的价格列。 */
export const levelColumn = z.strictObject({
  /** Hospital level that the column is for: 3 = 三级.
   * @zh 该列所适用的医院级别：3 为三级。 */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

/** A column of prices for facilities with certain attributes.
 * @zh 适用于具有某些属性的机构的价格列。 */
export const attributesColumn = z.strictObject({
  /** What the facilities must have: { tier: "省级" }.
   * @zh 机构须具有的属性，如 { tier: "省级" }。 */
  attributes: z.record(z.string(), z.string()),
});

export const priceListColumn: z.ZodMiniType<PriceListColumn> = z.strictObject({
  column: z.string(),
  heading: z.string(),
  field: z.nullable(z.enum(Object.keys(PRICE_FIELDS) as PriceListField[])),
  for: z.nullable(z.union([levelColumn, attributesColumn])),
});

const listShape = {
  entries: z.array(priceEntry),
  market: z.array(z.string()),
  free: z.array(z.string()),
  left: z.array(leftPrice),
  aside: asideRows,
  columns: z.array(priceListColumn),
};

export const priceList: z.ZodMiniType<PriceList> = z.strictObject({ ...listShape, rows: z.array(row) });

/** A row of a price list whose name is another item's than that of its code.
 * @zh 价格表中名称与编码不符的一行：名称属于另一项目。 */
export const misnamedRow = z.strictObject({
  /** Row of the file, from 1.
   * @zh 文件行号，自 1 起。 */
  row,
  /** As the row has it, before aliases.
   * @zh 该行所写的编码，未经别名转换。 */
  code: z.string(),
  /** What the row calls it: "胆道支架置入术".
   * @zh 该行所写的名称，如“胆道支架置入术”。 */
  name: z.string(),
  /** Code of the item of the packs that is called so; its name if the document prints no code.
   * @zh 该名称所属项目的编码；文件未印编码的为其名称。 */
  belongsTo: z.string(),
});

/** What `yijia prices check --json` prints: what can be used of a price list.
 * @zh yijia prices check --json 的输出：价格表中可用的内容。 */
export const priceListCheck = z.strictObject({
  /** The prices that can be used, in the order of the rows.
   * @zh 可用的价格，按行排列。 */
  entries: listShape.entries,
  /** Codes that the hospital prices itself (自主定价, 市场调节价): they need no entry.
   * @zh 自主定价、市场调节价的编码，无须价格。 */
  market: listShape.market,
  /** Codes that cost nothing by the words 免费 or 暂不收费; their price is 0.
   * @zh 写明免费、暂不收费的编码，价格为 0。 */
  free: listShape.free,
  /** Rows, or cells of rows, that are not used, and why.
   * @zh 未采用的行或单元格及原因。 */
  left: listShape.left,
  /** How many prices have a code that is no item's of the packs.
   * @zh 编码不属于规则包任何项目的价格条数。 */
  unmatched: count,
  /** Rows whose name is another item's than that of their code. Their prices are used; lines named so are not asked about.
   * @zh 名称属于另一项目的行。其价格照常采用；清单按此填写的收费行不再提示名称不符。 */
  names: z.array(misnamedRow),
  /** How many rows are no prices at all.
   * @zh 非价格行的数量。 */
  aside: listShape.aside,
  /** Columns with a heading, those too that were not read.
   * @zh 有列名的各列，含未读取的列。 */
  columns: listShape.columns,
});

const billField = z.enum(BILL_FIELDS as [BillField, ...BillField[]]);

export const billColumn: z.ZodMiniType<BillColumn> = z.strictObject({
  column: z.string(),
  heading: z.string(),
  field: z.nullable(billField),
});

export const statedFact: z.ZodMiniType<StatedFact> = z.strictObject({ row, field: billField, value: z.string() });

export const bills: z.ZodMiniType<Bills> = z.strictObject({
  claims: z.array(claim),
  rows: z.array(z.array(row)),
  left: z.array(leftCharge),
  notes: z.array(leftCharge),
  apart: z.enum(['encounter', 'patient', 'table']),
  netted: count,
  aside: count,
  stated: z.array(statedFact),
  columns: z.array(billColumn),
});

export const unmatchedPrice: z.ZodMiniType<UnmatchedPrice> = z.strictObject({ code: z.string(), row: count });

export const misnamedPrice: z.ZodMiniType<MisnamedPrice> = z.strictObject({
  ...{ code: z.string(), row: count, name: z.string(), belongsTo: z.string() },
});

export const jurisdictionPrices: z.ZodMiniType<JurisdictionPrices> = z.strictObject({
  jurisdiction: issuingJurisdiction,
  entries: count,
  matched: count,
  unmatched: z.array(unmatchedPrice),
  names: z.array(misnamedPrice),
});

export const priceBookReport: z.ZodMiniType<PriceBookReport> = z.strictObject({
  entries: count,
  matched: count,
  jurisdictions: z.array(jurisdictionPrices),
});

/** A rule of the national rule base for the audit of medical security funds.
 * @zh 国家医保局智能审核和监控规则库中的规则。 */
export const nationalRule = z.strictObject({
  /** As the rule base of version 1.0 has it; null for a rule that only its edition of 2025 has.
   * @zh 规则库框架体系（1.0版）的编码；仅见于 2025 年版的为 null。 */
  code: z.nullable(z.string()),
  /** Name of the rule, in Chinese only: 医疗服务项目重复收费.
   * @zh 规则名称，如“医疗服务项目重复收费”。 */
  name: z.string(),
});

/** What auditors call a finding, as `violationOf` gives it.
 * @zh 审核意见的违规用语，即 violationOf 的返回值。 */
export const violation = z.strictObject({
  /** What auditors call it, 重复收费; null if the regulation has no term for it.
   * @zh 违规用语，如“重复收费”；条例无对应用语的为 null。 */
  term: z.nullable(bilingual),
  /** The rule of the national rule base that fits; null if none does.
   * @zh 对应的国家规则；没有则为 null。 */
  rule: z.nullable(nationalRule),
  /** Article of the fund regulation that names it; null if none fits.
   * @zh 条例中的条款；没有合适的为 null。 */
  article: z.nullable(bilingual),
  /** certain (明确违规) for deny and reduce, suspected (可疑) for review.
   * @zh certain 明确违规，suspected 可疑。 */
  severity: z.enum(['certain', 'suspected']),
}) satisfies z.ZodMiniType<Violation>;

/** A fault of a pack, or what a person should look at, as `yijia check --json` lists it.
 * @zh yijia check --json 列出的一个问题或提醒。 */
export const packRemark = z.strictObject({
  /** fault: the pack cannot be used; warning: a person should look.
   * @zh fault 规则包无法使用，warning 需人工查看。 */
  severity: z.enum(['fault', 'warning']),
  /** Where in the file, as a JSON pointer: "/rules/0/event".
   * @zh 在文件中的位置（JSON 指针），如“/rules/0/event”。 */
  pointer: z.string(),
  /** Kind of fault, stable: "unknown-group", "unknown-key" …
   * @zh 问题的种类，固定不变，如“unknown-group”“unknown-key”。 */
  code: z.string(),
  /** What is wrong and what to do, in English.
   * @zh 英文说明：有何问题、如何处理。 */
  message: z.string(),
  /** What is wrong and what to do, in Chinese.
   * @zh 中文说明：有何问题、如何处理。 */
  zh: z.string(),
});

/** What `yijia check --json` prints: faults first.
 * @zh yijia check --json 的输出，问题在前。 */
export const packCheck = z.array(packRemark);

/** What `yijia billable --json` prints, and what `billable` gives.
 * @zh yijia billable --json 的输出，即 billable 的返回值。 */
export const billableAnswer = z.array(billableItem);

/** What `yijia search --json` prints, and what `search` gives.
 * @zh yijia search --json 的输出，即 search 的返回值。 */
export const searchAnswer = z.array(searchHit);

/** What is wrong with what was given: `issues` of every error of the library and of parsePriceBook.
 * @zh 所给数据的问题：程序库各错误及 parsePriceBook 的 issues。 */
export const issues = z.array(lineIssue);

const TABLES = 'src/tables';

/** Interfaces whose sentences are those of a schema: the file and the name. */
export const INTERFACES: ReadonlyMap<z.core.$ZodType, readonly [file: string, name: string]> = new Map<
  z.core.$ZodType,
  readonly [string, string]
>([
  [billedCharge, ['src/reversals/billed-line.ts', 'BilledCharge']],
  [billedLine, ['src/reversals/billed-line.ts', 'BilledLine']],
  [leftPrice, [`${TABLES}/left-row.ts`, 'LeftRow']],
  [leftCharge, [`${TABLES}/left-row.ts`, 'LeftRow']],
  [asideRows, [`${TABLES}/price-list.ts`, 'AsideRows']],
  [priceListColumn, [`${TABLES}/price-list.ts`, 'PriceListColumn']],
  [priceList, [`${TABLES}/price-list.ts`, 'PriceList']],
  [billColumn, [`${TABLES}/bill-columns.ts`, 'BillColumn']],
  [statedFact, [`${TABLES}/stated-facts.ts`, 'StatedFact']],
  [bills, [`${TABLES}/bills.ts`, 'Bills']],
  [unmatchedPrice, ['src/price-book-report.ts', 'UnmatchedPrice']],
  [misnamedPrice, ['src/price-book-report.ts', 'MisnamedPrice']],
  [jurisdictionPrices, ['src/price-book-report.ts', 'JurisdictionPrices']],
  [priceBookReport, ['src/price-book-report.ts', 'PriceBookReport']],
]);
