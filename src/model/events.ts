import * as z from 'zod/mini';
import * as params from './event-params.js';
import type { RuleEvent } from './types.generated.js';

export type { RuleEvent, Steps, Within } from './types.generated.js';

/** 加收: adds to the price, as a percentage of the base or a fixed amount, once or by steps.
 * @zh 加收：按项目价格的百分比或固定金额，一次或按级。 */
export const surchargeEvent = z.strictObject({
  /** Adds to the price of the line beside its other surcharges; the base price stays.
   * @zh 在项目价格之外加收，与其他加收并列；项目价格本身不变。 */
  type: z.literal('surcharge'),
  /** `percent` of the base price, or `amount` in yuan and its `basis`; with `steps`, for each whole step.
   * @zh percent（项目价格的百分数），或 amount（元）和 basis；有 steps 时每满一级加收一次。 */
  params: z.union([params.surchargeByPercent, params.surchargeByAmount]),
});

/** 减收: multiplies the base price by a factor of at most 1; shown as a deduction.
 * @zh 减收：项目价格乘以不大于 1 的系数，列为减收。 */
export const factorEvent = z.strictObject({
  /** Lowers the base price; what it loses is a component of its own, below zero.
   * @zh 降低项目价格；所减部分单列为一项价格组成，金额为负。 */
  type: z.literal('factor'),
  /** `by`: what the base price is multiplied by, 0 to 1.
   * @zh by 为项目价格所乘的系数，0 至 1。 */
  params: params.factorParams,
});

/** Puts a price in the place of the base price.
 * @zh 规定价格：取代项目价格。 */
export const fixedPriceEvent = z.strictObject({
  /** Gives the line another base price; of two different ones the lower counts, and a person is asked.
   * @zh 另定项目价格；有两个不同的规定价格时取低者，并待核实。 */
  type: z.literal('fixed-price'),
  /** `price`: yuan for one unit.
   * @zh price 为单价（元）。 */
  params: params.fixedPriceParams,
});

/** The line may not be charged.
 * @zh 不予收费。 */
export const denyEvent = z.strictObject({
  /** Denies the line by itself, whatever stands beside it.
   * @zh 单就本行判定不予收费，与其他收费行无关。 */
  type: z.literal('deny'),
  /** `code` names the finding; if a fact is absent, `missing` says which.
   * @zh code 为审核意见代码；缺少事实时 missing 为该事实。 */
  params: params.verdictParams,
});

/** A person decides; the amount stays, unless the parameters lessen the quantity.
 * @zh 待核实：由人工确认；除非参数减少数量，金额不变。 */
export const reviewEvent = z.strictObject({
  /** Leaves the line to a person, unless something else denies it.
   * @zh 将收费行交由人工确认，另有不予收费的审核意见除外。 */
  type: z.literal('review'),
  /** `code` names the finding; if they apply, `missing` the absent fact, `alternatives` the yuan to be added under
   * other readings, `allowed` the units.
   * @zh code 为审核意见代码；按需填写 missing（缺少的事实）、alternatives（其他口径增加的金额，元）、allowed（可计数量）。 */
  params: params.verdictParams,
});

/** Something is said of the line that changes neither decision nor amount.
 * @zh 提示：不影响结果和金额。 */
export const infoEvent = z.strictObject({
  /** Adds a finding for those who read the result.
   * @zh 增加一项供阅读的审核意见。 */
  type: z.literal('info'),
  /** `code` names the finding; if a fact is absent, `missing` says which.
   * @zh code 为审核意见代码；缺少事实时 missing 为该事实。 */
  params: params.verdictParams,
});

/** At most so many units in a session, day, stay or window of days.
 * @zh 限量：每次诊疗、每日、每次住院或若干日内至多若干。 */
export const limitEvent = z.strictObject({
  /** Cuts the units beyond the limit, or leaves them to a person; the earlier lines are served first.
   * @zh 扣减超出限量的部分，或待核实；先发生的收费行优先。 */
  type: z.literal('limit'),
  /** `max` units of service in each `per`; `effect` says what becomes of more, `code` names the finding.
   * @zh max 为每个 per（统计范围）内的最大计价数量；effect 为超出时的结果，code 为审核意见代码。 */
  params: params.limitParams,
});

/** Bounds the quantity by what was measured: minutes, vertebrae, square centimetres.
 * @zh 计量：按时长、椎体数、面积等限制数量。 */
export const measureEvent = z.strictObject({
  /** Cuts the units beyond what was measured, or leaves them to a person; nothing happens if the detail is absent.
   * @zh 扣减超出所测的量的部分，或待核实；未填该明细的不作限制。 */
  type: z.literal('measure'),
  /** (`detail` − `covered`) ÷ `size` units in each `per`; the others say how it is rounded and what becomes of more.
   * @zh 每个 per 内可计（detail − covered）÷ size 个单位；其余为取整方式、超出时的结果和审核意见代码。 */
  params: params.measureParams,
});

/** Lines of a group are part of the item already and give way.
 * @zh 已包含：组内收费行已含在本项目中。 */
export const includesEvent = z.strictObject({
  /** Denies or questions lines of the group that stand in the same session.
   * @zh 同一次诊疗中的组内收费行不予收费或待核实。 */
  type: z.literal('includes'),
  /** `group`: the services that the item contains; `effect`: what becomes of their lines, deny if absent.
   * @zh group 为所含项目的服务组；effect 为其收费行的结果，不填为 deny（不予收费）。 */
  params: params.includesParams,
});

/** The item and the lines of a group cannot be charged together.
 * @zh 不可同时收取：本项目与组内收费行只能收其一。 */
export const excludesEvent = z.strictObject({
  /** Denies one side if both stand in the same session.
   * @zh 同一次诊疗中两者都有时，其中一方不予收费。 */
  type: z.literal('excludes'),
  /** `group`: the other side; `denies`: which side gives way; `where`: which lines of the group count; `code`: the
   * finding.
   * @zh group 为另一方的服务组；denies 为不予收费的一方；where 为组内收费行须满足的条件；code 为审核意见代码。 */
  params: params.excludesParams,
});

/** The item is charged only if no other procedure was done.
 * @zh 仅独立开展可收费。 */
export const independentEvent = z.strictObject({
  /** Denies the item if the session has another procedure, itself denied or not.
   * @zh 同一次诊疗中另有手术操作（无论其可收与否）时，本项目不予收费。 */
  type: z.literal('independent'),
  /** `group`: what counts as another procedure.
   * @zh group 为算作其他手术操作的服务组。 */
  params: params.independentParams,
});

/** The item is an add-on and needs a primary.
 * @zh 加收项：须有主项目。 */
export const requiresEvent = z.strictObject({
  /** Adds missing-primary if the session has no primary, or only denied ones.
   * @zh 同一次诊疗中没有主项目，或主项目均不予收费时，审核意见为 missing-primary。 */
  type: z.literal('requires'),
  /** `group`: the group of its primaries; `otherwise`: deny or review if none stands in the session.
   * @zh group 为主项目所在的服务组；otherwise 为同一次诊疗中没有主项目时的结果（deny 不予收费，review 待核实）。 */
  params: params.requiresParams,
});

/** The item is to be charged as another one: it is denied, and the other is suggested.
 * @zh 应按其他项目收取：本项目不予收费，并建议应收项目。 */
export const replaceEvent = z.strictObject({
  /** Denies the item as use-other-item; of several lines in a session the first one bears the suggestion.
   * @zh 审核意见为 use-other-item；同一次诊疗有多行时，建议列于第一行。 */
  type: z.literal('replace'),
  /** `code`: the item to charge instead; `quantity`: its units for all replaced lines together, if the document fixes
   * them.
   * @zh code 为应收项目的编码；quantity 为全部被替换的收费行合计应收的数量（文件有规定时）。 */
  params: params.replaceParams,
});

/** Beside a dearer procedure of the session the item's unit price is multiplied by `factor`.
 * @zh 多项手术折价：同一次手术中另有价格更高的手术时，本项按系数折价计收。 */
export const multipleProcedureEvent = z.strictObject({
  /** Leaves the dearest procedure of the session whole; if a price is unknown, a person is asked.
   * @zh 同一次手术中价格最高的一项不折价；有价格未知的则待核实。 */
  type: z.literal('multiple-procedure'),
  /** `group`: what counts as a procedure; `factor`: what the unit price is multiplied by, 0 to 1.
   * @zh group 为算作手术的服务组；factor 为单价所乘的系数，0 至 1。 */
  params: params.multipleProcedureParams,
});

/** Amounts of money over lines do not exceed a cap.
 * @zh 封顶：若干收费行的金额合计不超过上限。 */
export const capEvent = z.strictObject({
  /** Cuts what is above the cap after all relations; the earlier lines keep theirs.
   * @zh 在各行关系之后扣减超出上限的部分；先发生的收费行优先。 */
  type: z.literal('cap'),
  /** `amount` in yuan or `priceOf` an item; `of` what; `per` line, session, day or claim; `group`, if lines share it.
   * @zh amount（元）或 priceOf（某项目的价格）为上限；of 所限金额；per 合计范围；group 为共用的服务组。 */
  params: params.capParams,
});

/** Something is said once of the claim, in its notes.
 * @zh 说明：在整份清单的提示中说明一次。 */
export const noteEvent = z.strictObject({
  /** Says it in the notes of the claim, with the lines that the rule holds for.
   * @zh 在清单的提示中说明，并列出规则适用的收费行。 */
  type: z.literal('note'),
  /** `code` names what is said.
   * @zh code 为提示的审核意见代码。 */
  params: params.noteParams,
});

/** One of the event types, told apart by `type`; what each does is in a file of its own in effects/.
 * @zh 事件类型之一，以 type 区分。 */
export const ruleEvent = z.discriminatedUnion('type', [
  surchargeEvent,
  factorEvent,
  fixedPriceEvent,
  denyEvent,
  reviewEvent,
  infoEvent,
  limitEvent,
  measureEvent,
  includesEvent,
  excludesEvent,
  independentEvent,
  requiresEvent,
  replaceEvent,
  multipleProcedureEvent,
  capEvent,
  noteEvent,
]);

export type EventType = RuleEvent['type'];
type ParamsByType = { readonly [E in RuleEvent as E['type']]: E['params'] };
/** The parameters of a type of event. */
export type ParamsOf<T extends EventType> = ParamsByType[T];

/** What an event changes: it says when in the way of a line its rules are asked. */
export type EventStage = 'verdict' | 'quantity' | 'base' | 'price' | 'relation' | 'cap' | 'note';

export const STAGE_OF = {
  deny: 'verdict',
  review: 'verdict',
  info: 'verdict',
  limit: 'quantity',
  measure: 'quantity',
  'fixed-price': 'base',
  surcharge: 'price',
  factor: 'price',
  independent: 'relation',
  replace: 'relation',
  excludes: 'relation',
  includes: 'relation',
  requires: 'relation',
  'multiple-procedure': 'relation',
  cap: 'cap',
  note: 'note',
} as const satisfies Readonly<Record<EventType, EventStage>>;

/** The types of events that relate lines, in the order in which they are taken. */
export const RELATION_ORDER = [
  'independent',
  'replace',
  'excludes',
  'includes',
  'requires',
  'multiple-procedure',
] as const satisfies readonly EventType[];
export type RelationType = (typeof RELATION_ORDER)[number];

/** Names of the line's details that an event reads by itself, beside its conditions. */
export function detailsOf({ params }: RuleEvent): string[] {
  const counted = 'steps' in params ? params.steps : params;
  const detail = counted !== undefined && 'detail' in counted ? [counted.detail] : [];
  const times = 'ambiguousTimes' in params ? params.ambiguousTimes : undefined;
  const by = 'factor' in params || 'factors' in params ? params.by : undefined;
  const at = 'at' in params && params.at !== 'site' ? params.at : undefined;
  return [...detail, times, by, at].filter((name) => name !== undefined);
}

/** The group that an event names. */
export function groupNamed({ params }: RuleEvent): string | undefined {
  return 'group' in params ? params.group : undefined;
}

/** The parameters of an event if it is of a type, else null. */
export function paramsIf<T extends EventType>(event: RuleEvent, type: T): ParamsOf<T> | null {
  return event.type === type ? (event.params as ParamsOf<T>) : null;
}

/** True if an event relates lines, instead of changing one by itself. */
export function isRelation(event: RuleEvent): event is Extract<RuleEvent, { type: RelationType }> {
  return STAGE_OF[event.type] === 'relation';
}
