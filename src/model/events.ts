import * as z from 'zod/mini';
import * as params from './event-params.js';
import type { RuleEvent } from './types.generated.js';

export type { RuleEvent, Steps, Within } from './types.generated.js';

function event<T extends string, P extends z.ZodMiniType>(type: T, params: P) {
  return z.strictObject({
    /** Says what becomes of the line if the rule's conditions hold, and so which parameters there are.
     * @zh 规则条件成立时对收费行的效果，并决定有哪些参数。 */
    type: z.literal(type),
    /** What the effect needs to know: amounts in yuan as texts, groups of services by id, findings by code.
     * @zh 该效果所需的参数：金额（元）为文本，服务组以标识、认定以代码引用。 */
    params,
  });
}

/** 加收: adds to the price, as a percentage of the base or a fixed amount, once or by steps.
 * @zh 加收：按项目价格的百分比或固定金额，一次或按级。 */
export const surchargeEvent = event('surcharge', z.union([params.surchargeByPercent, params.surchargeByAmount]));

/** 减收: multiplies the base price by a factor of at most 1; shown as a deduction.
 * @zh 减收：项目价格乘以不大于 1 的系数，列为减收。 */
export const factorEvent = event('factor', params.factorParams);

/** Puts a price in the place of the base price.
 * @zh 规定价格：取代项目价格。 */
export const fixedPriceEvent = event('fixed-price', params.fixedPriceParams);

/** The line may not be charged.
 * @zh 不可收。 */
export const denyEvent = event('deny', params.verdictParams);

/** A person decides; the amount stays, unless the parameters lessen the quantity.
 * @zh 待核：由人工确认；除非参数减少数量，金额不变。 */
export const reviewEvent = event('review', params.verdictParams);

/** Something is said of the line that changes neither decision nor amount.
 * @zh 仅提示，不影响结果和金额。 */
export const infoEvent = event('info', params.verdictParams);

/** At most so many units in a session, day, stay or window of days.
 * @zh 限量：每次诊疗、每日、每次住院或若干日内至多若干。 */
export const limitEvent = event('limit', params.limitParams);

/** Bounds the quantity by what was measured: minutes, vertebrae, square centimetres.
 * @zh 计量：按时长、椎体数、面积等限制数量。 */
export const measureEvent = event('measure', params.measureParams);

/** Lines of a group are part of the item already and give way.
 * @zh 已包含：组内收费行已含在本项目中。 */
export const includesEvent = event('includes', params.includesParams);

/** The item and the lines of a group cannot be charged together.
 * @zh 不可同时收取：本项目与组内收费行只能收其一。 */
export const excludesEvent = event('excludes', params.excludesParams);

/** The item is charged only if no other procedure was done.
 * @zh 仅独立开展可收费。 */
export const independentEvent = event('independent', params.independentParams);

/** The item is an add-on and needs a primary.
 * @zh 加收项：须有主项目。 */
export const requiresEvent = event('requires', params.requiresParams);

/** The item is to be charged as another one: it is denied, and the other is suggested.
 * @zh 应按其他项目收取：本项目不可收，并建议应收项目。 */
export const replaceEvent = event('replace', params.replaceParams);

/** The item counts in part beside a dearer procedure of the session.
 * @zh 多项手术折价：同一次手术中有价更高者时按系数计价。 */
export const multipleProcedureEvent = event('multiple-procedure', params.multipleProcedureParams);

/** Amounts of money over lines do not exceed a cap.
 * @zh 封顶：若干收费行的金额合计不超过上限。 */
export const capEvent = event('cap', params.capParams);

/** Something is said once of the claim, in its notes.
 * @zh 在整张单据的提示中说明一次。 */
export const noteEvent = event('note', params.noteParams);

/** What a rule does, by its type; what each type does is in a file of its own in effects/.
 * @zh 事件：规则的效果，按类型区分。 */
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
  return times === undefined ? detail : [...detail, times];
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
