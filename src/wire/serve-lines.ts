import * as z from 'zod/mini';
import { adjudication, lineAdjudication, packVersion } from '../model/adjudication.js';
import { claim, facility, quoteRequest } from '../model/claim.js';
import { serviceItem } from '../model/item.js';
import { day, jurisdiction, text } from '../model/primitives.js';
import { lineIssue } from './output-lines.js';
import { billableItem, provisionsAnswer, searchHit } from './query-answers.js';

/** What a client calls a request, and its answer bears: any text, or a whole number up to 2^53 − 1.
 * @zh 请求的标识，由调用方自定，答复带回：任意文本，或不超过 2^53 − 1 的整数。 */
export const requestId = z.union([z.string(), z.int()]);

const codeShape = {
  /** Code of the item asked about, or one that `--code-aliases` leads to it: "QYLS00158".
   * @zh 所询问项目的编码，或已在 --code-aliases 登记的编码，如“QYLS00158”。 */
  code: text,
};

const queryShape = {
  /** Province whose documents count, ISO 3166-2: "CN-JX".
   * @zh 适用哪个省的文件，ISO 3166-2 代码，如“CN-JX”。 */
  jurisdiction,
  /** The day for which is asked; absent: today in China.
   * @zh 询问的日期；不填为今天（北京时间）。 */
  date: z.optional(day),
};

/** What `item` and `provisions` are asked: a code, where and when.
 * @zh item、provisions 的参数：编码、地区、日期。 */
export const codeQuery = z.strictObject({ ...codeShape, ...queryShape });

/** What `billable` is asked: a facility, where and when.
 * @zh billable 的参数：机构、地区、日期。 */
export const facilityQuery = z.strictObject({
  ...queryShape,
  /** Who would charge, as on a claim.
   * @zh 收费的机构，同清单所填。 */
  facility,
});

/** What `search` is asked: a text, where and when.
 * @zh search 的参数：要找的文字、地区、日期。 */
export const textQuery = z.strictObject({
  /** Part of a name, of a former or declared name or of a code, or first letters in pinyin.
   * @zh 名称、曾用名、申报名称或编码的一部分，或拼音首字母。 */
  text: z.string(),
  /** Province whose documents count, "CN-JX"; absent: every province of which a pack is loaded.
   * @zh 适用哪个省的文件，如“CN-JX”；不填为已载入规则包的各省。 */
  jurisdiction: z.optional(jurisdiction),
  /** The day for which is asked; absent: today in China.
   * @zh 询问的日期；不填为今天（北京时间）。 */
  date: z.optional(day),
  /** The most hits that are wanted; absent: 20.
   * @zh 至多几条；不填为 20。 */
  limit: z.optional(z.int().check(z.minimum(1))),
  /** Whose prices are given, as on a claim; absent: those that every facility has.
   * @zh 给出哪家机构的价格，同清单所填；不填为各机构通用的价格。 */
  facility: z.optional(facility),
});

const callShape = {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1.
   * @zh 由调用方自定，答复带回：任意文本，或不超过 2^53 − 1 的整数。 */
  id: requestId,
};

/** Decides every line of a claim.
 * @zh 审核一份清单的各行。 */
export const adjudicateCall = z.strictObject({
  ...callShape,
  /** Always "adjudicate"; the result is an Adjudication.
   * @zh 恒为“adjudicate”，结果为 Adjudication。 */
  method: z.literal('adjudicate'),
  /** The claim to be decided, whole.
   * @zh 要审核的清单，须完整。 */
  params: claim,
});

/** Decides one line before it is charged.
 * @zh 收费前试算一行。 */
export const quoteCall = z.strictObject({
  ...callShape,
  /** Always "quote"; the result is a LineAdjudication.
   * @zh 恒为“quote”，结果为 LineAdjudication。 */
  method: z.literal('quote'),
  /** The line asked about, with what is already on the bill.
   * @zh 所询问的收费行，及清单上已有的行。 */
  params: quoteRequest,
});

/** Looks up the version of an item in force on a day.
 * @zh 查询项目某日执行的版本。 */
export const itemCall = z.strictObject({
  ...callShape,
  /** Always "item"; the result is a ServiceItem.
   * @zh 恒为“item”，结果为 ServiceItem。 */
  method: z.literal('item'),
  /** Which item, where and when.
   * @zh 哪个项目、哪个地区、哪一日。 */
  params: codeQuery,
});

/** Lists the rules that bind an item on a day.
 * @zh 列出某日适用于某项目的规则。 */
export const provisionsCall = z.strictObject({
  ...callShape,
  /** Always "provisions"; the result is a ProvisionsAnswer.
   * @zh 恒为“provisions”，结果为 ProvisionsAnswer。 */
  method: z.literal('provisions'),
  /** Which item, where and when.
   * @zh 哪个项目、哪个地区、哪一日。 */
  params: codeQuery,
});

/** Lists the items that a facility may charge on a day.
 * @zh 列出机构某日可以收费的项目。 */
export const billableCall = z.strictObject({
  ...callShape,
  /** Always "billable"; the result is a list of BillableItem.
   * @zh 恒为“billable”，结果为 BillableItem 的数组。 */
  method: z.literal('billable'),
  /** Which facility, where and when.
   * @zh 哪家机构、哪个地区、哪一日。 */
  params: facilityQuery,
});

/** Looks for items by what is typed of them.
 * @zh 按输入的文字查找项目。 */
export const searchCall = z.strictObject({
  ...callShape,
  /** Always "search"; the result is a list of SearchHit.
   * @zh 恒为“search”，结果为 SearchHit 的数组。 */
  method: z.literal('search'),
  /** What is typed, where and when.
   * @zh 输入的文字、地区、日期。 */
  params: textQuery,
});

/** Asks who answers, and with which packs: a client may begin with it, to know that the process is ready.
 * @zh 询问程序版本和所用规则包；可作为第一个请求，以确认进程已就绪。 */
export const helloCall = z.strictObject({
  ...callShape,
  /** Always "hello"; the result is a Welcome.
   * @zh 恒为“hello”，结果为 Welcome。 */
  method: z.literal('hello'),
  /** May be left out: nothing of it is read.
   * @zh 可省略；不读取其内容。 */
  params: z.optional(z.record(z.string(), z.unknown())),
});

/** A line that goes into `serve --stdio`.
 * @zh 写给 serve --stdio 的一行。 */
export const serveRequest = z.union([
  adjudicateCall,
  quoteCall,
  itemCall,
  provisionsCall,
  billableCall,
  searchCall,
  helloCall,
]);

/** Who answers, and with what: the result of `hello`.
 * @zh hello 的结果：程序版本和所用规则包。 */
export const welcome = z.strictObject({
  /** Version of these lines; it rises if a client of the one before might misread them.
   * @zh 本协议的版本；若旧版调用方可能误读，则升高。 */
  protocol: z.literal(1),
  /** Name and version of the library that decides, "yijia@0.1.0".
   * @zh 审核所用程序包的名称和版本，如“yijia@0.1.0”。 */
  engine: z.string(),
  /** All packs that were loaded at the start, in their order.
   * @zh 启动时载入的全部规则包，按次序。 */
  packs: z.array(packVersion),
  /** What may be asked; names may be added.
   * @zh 可用的方法；以后可能增加。 */
  methods: z.array(z.string()),
});

/** The answer to a request that could be done. What `result` holds depends on the method that was asked.
 * @zh 成功的答复；result 的内容由所询问的方法决定。 */
export const served = z.strictObject({
  /** That of the request, by which a client tells answers apart.
   * @zh 请求的 id，调用方据以对应请求与答复。 */
  id: requestId,
  /** As the function of the library of that name gives it.
   * @zh 与程序库同名函数的返回值相同。 */
  result: z.union([
    adjudication,
    lineAdjudication,
    serviceItem,
    provisionsAnswer,
    z.array(billableItem),
    z.array(searchHit),
    welcome,
  ]),
});

/** Why a request is not done. Codes may be added, so that they are no list.
 * @zh 请求未能完成的原因；代码可能增加，故不限定取值。 */
export const serveError = z.strictObject({
  /** Kind of reason, stable: not-json, not-utf8, line-too-long, invalid-request, unknown-method, invalid-params, no-pack,
   * item-not-found or internal.
   * @zh 原因的种类，固定不变：not-json 不是 JSON、not-utf8 不是 UTF-8、line-too-long 行过长、invalid-request 请求不合格式、
   * unknown-method 没有该方法、invalid-params 参数有误、no-pack 没有该地区的规则包、item-not-found 没有该项目、internal 程序内部错误。 */
  code: z.string(),
  /** What is wrong and what to do, in English.
   * @zh 英文说明：有何问题、如何处理。 */
  message: z.string(),
  /** What is wrong and what to do, in Chinese.
   * @zh 中文说明：有何问题、如何处理。 */
  zh: z.string(),
  /** Every fault of the parameters or of the request itself, each with its path from there; else [].
   * @zh 参数（或请求本身）的全部问题，位置自参数（或请求）的最外层起；没有则为 []。 */
  issues: z.array(lineIssue),
});

/** The answer to a request that could not be done. The process goes on.
 * @zh 未能完成的答复；进程继续运行。 */
export const refused = z.strictObject({
  /** That of the request; null if none could be read.
   * @zh 请求的 id；无法读出的为 null。 */
  id: z.nullable(requestId),
  /** Why there is no result, for programs and for people.
   * @zh 没有结果的原因，供程序和人阅读。 */
  error: serveError,
});

/** A line that comes out of `serve --stdio`.
 * @zh serve --stdio 所写的一行。 */
export const serveAnswer = z.union([served, refused]);
