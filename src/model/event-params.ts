import * as z from 'zod/mini';
import { condition } from './condition.js';
import { excludesCode, noteCode, verdictCode } from './event-codes.js';
import { decimalString, itemReference, money, sixDecimals, text } from './primitives.js';

export type {
  AskingParams,
  CapParams,
  DaysWindow,
  ExcludesParams,
  FactorParams,
  FixedPriceParams,
  IncludesParams,
  IndependentParams,
  LimitParams,
  MeasureParams,
  MultipleProcedureParams,
  NoteParams,
  ReplaceParams,
  RequiresParams,
  SayingParams,
  Steps,
  SurchargeByAmount,
  SurchargeByPercent,
  VerdictParams,
  Within,
} from './types.generated.js';

export const fourDecimals = decimalString(4);

/** A factor between 0 and 1; what raises a price is a surcharge. */
export const reducingFactor = decimalString(6).check(
  z.refine((value) => Number(value) <= 1, { params: { fault: 'factor-above-one' } }),
);

export const positiveDecimal = decimalString(6).check(
  z.refine((value) => Number(value) > 0, { params: { fault: 'not-positive' } }),
);

const stepsShape = {
  /** Name of the detail that is counted: a number, or a list by its length. "durationMinutes".
   * @zh 所计的明细名称，数字按值、列表按个数，如“durationMinutes”。 */
  detail: text,
  /** How much of the detail the base price already pays for: "120" of 120 minutes.
   * @zh 已含：项目价格已包含的量，如“120”（分钟）。 */
  covered: sixDecimals,
  /** How much of the detail one step is: "60" for each further hour.
   * @zh 一级的量：每增加一小时为“60”（分钟）。 */
  size: positiveDecimal,
  /** session: the lines of the item in one session share what was measured; line (default): each has its own.
   * @zh session 同一次诊疗中该项目各行共用所测的量；line（默认）各行各计。 */
  per: z.exactOptional(z.enum(['line', 'session'])),
};

/** Whole steps of `size` beyond what is `covered`, counted on a detail of the line.
 * @zh 按级计数：明细超出已含部分后，每满 size 为一级。 */
export const steps = z.strictObject(stepsShape);

/** 加收 by a percentage of the base price; percentages do not compound.
 * @zh 按项目价格的百分比加收；多项百分比不叠乘。 */
export const surchargeByPercent = z.strictObject({
  /** Percent of the base price, for each step or once: "50" for 加收50%.
   * @zh 项目价格的百分数，每级或一次，如“50”即加收50%。 */
  percent: sixDecimals,
  /** What is counted; absent: the surcharge is due once.
   * @zh 计级的方法；不填为只加收一次。 */
  steps: z.exactOptional(steps),
});

/** Words of a list detail that may each be charged.
 * @zh 可能各自加收的列表明细的词。 */
export const eachOf = z.strictObject({
  /** Name of the detail: "techniques".
   * @zh 明细名称，如“techniques”。 */
  detail: text,
  /** The words that count.
   * @zh 计入的词。 */
  values: z.array(text).check(z.minLength(2)),
});

/** 加收 of a fixed amount.
 * @zh 加收固定金额。 */
export const surchargeByAmount = z.strictObject({
  /** Yuan, for each step or once: "200" for 加收200元.
   * @zh 金额（元），每级或一次，如“200”即加收200元。 */
  amount: sixDecimals,
  /** unit: due for each unit of the quantity. line: due once for the line.
   * @zh unit 每个计价单位加收；line 每行加收一次。 */
  basis: z.enum(['unit', 'line']),
  /** If the words can also be read as due for each unit: a quantity above 1 is a review that shows the other amount.
   * @zh 文字也可理解为每单位加收时填写；数量大于 1 的收费行待核实，并列出另一金额。 */
  alternativeBasis: z.exactOptional(z.literal('unit')),
  /** If the words print another amount for the same: it is shown as the other reading (review).
   * @zh 文字对同一情形另印有金额时填写：列为其他口径，待核实。 */
  alternativeAmount: z.exactOptional(sixDecimals),
  /** If the words can also be read as due for each of several means: more than one of them is a review that shows the sum.
   * @zh 文字也可理解为每种方法各加收一次时填写：用到其中两种及以上的收费行待核实，并列出合计。 */
  eachOf: z.exactOptional(eachOf),
  /** What is counted; absent: the surcharge is due once.
   * @zh 计级的方法；不填为只加收一次。 */
  steps: z.exactOptional(steps),
});

/** Where nobody can say whether the price counts.
 * @zh 价格是否适用无从判断时。 */
const doubtShape = {
  /** review: whether it counts is not said; the price stays, the other is in `alternatives`. Absent: it counts.
   * @zh review 表示是否适用，文件未写明：价格不变，另一价格列入 alternatives，待核实；不填即适用。 */
  effect: z.exactOptional(z.literal('review')),
};

/** The base price counts in part (减半).
 * @zh 项目价格按系数折算（如减半）。 */
export const factorParams = z.strictObject({
  /** 0 to 1: "0.5" halves the base price. Several factors multiply.
   * @zh 0 至 1：“0.5”即减半；多个系数相乘。 */
  by: reducingFactor,
  ...doubtShape,
});

/** The base price is this, whatever else is printed or filed.
 * @zh 规定价格：取代所印或备案的项目价格。 */
export const fixedPriceParams = z.strictObject({
  /** Yuan for one unit: "9.2" for 9.2元/项.
   * @zh 单价（元），如“9.2”即9.2元/项。 */
  price: money,
  ...doubtShape,
});

const verdictShape = {
  /** Yuan added to the line's own amount under each other reading; findings show the sums.
   * @zh 其他口径下在本行金额上增加的金额（元）；审核意见中列出合计。 */
  alternatives: z.exactOptional(z.array(money).check(z.minLength(1))),
  /** Units that may still be charged until a person decides; absent: all that is claimed.
   * @zh 在人工确认前可计的数量；不填为申报数量。 */
  allowed: z.exactOptional(z.number().check(z.nonnegative())),
};

/** What is said of the line by itself, if nothing must be asked for.
 * @zh 对收费行本身的审核意见（无须补填事实）。 */
export const sayingParams = z.strictObject({
  /** Code of the finding; its template makes the message from the rule's title.
   * @zh 审核意见代码；提示文字由该代码的模板和规则名称组成。 */
  code: verdictCode,
  /** The fact that is not on the claim: a detail's name or a path, "patient.birthDate".
   * @zh 清单上未填的事实：明细名称或路径，如“patient.birthDate”。 */
  missing: z.exactOptional(text),
  ...verdictShape,
});

/** What is asked for, so that the line can be decided.
 * @zh 要求补填的事实，以便判断。 */
export const askingParams = z.strictObject({
  /** Code of a finding that asks; its message names the fact and ends with the rule's title.
   * @zh 要求补填事实的审核意见代码；提示文字列出该事实，并附规则名称。 */
  code: z.literal('missing-detail'),
  /** The fact that is not on the claim: a detail's name or a path, "patient.birthDate".
   * @zh 清单上未填的事实：明细名称或路径，如“patient.birthDate”。 */
  missing: text,
  ...verdictShape,
});

/** What is said of the line by itself; `missing-detail` needs the fact that is missing.
 * @zh 对收费行本身的审核意见；missing-detail 须指明所缺的事实。 */
export const verdictParams = z.union([askingParams, sayingParams]);

/** A window that moves with the line: so many days that end on its date.
 * @zh 滚动期间：截至收费行日期的若干日。 */
export const daysWindow = z.strictObject({
  /** Length in days, the line's own day among them: 7 is this day and the six before.
   * @zh 天数，含当日：7 即当日及前六日。 */
  days: z.int().check(z.positive()),
});

/** How far a relation looks: the session, the day (whatever the session), the encounter, or the days before the line.
 * @zh 关系所看的范围：session 同一次诊疗、day 同日（不论是否同次）、encounter 同一次住院或就诊，或此前若干日。 */
export const within = z.union([z.enum(['session', 'day', 'encounter']), daysWindow]);

/** At most so many units of the item, over the claim and its history; the earlier lines keep theirs.
 * @zh 限量：清单与既往收费合计，该项目至多若干单位，先发生的收费行优先。 */
export const limitParams = z.strictObject({
  /** The most units of service in each `per`: 1 allows one a session, day or stay.
   * @zh 每个统计范围内的最大计价数量：1 即每次诊疗（每日、每次住院）至多 1 个单位。 */
  max: z.number().check(z.nonnegative()),
  /** What is counted over: a session, a calendar day, the stay, or a window of days.
   * @zh 统计范围：session 同一次诊疗、day 自然日、encounter 一次住院或就诊，或若干日。 */
  per: z.union([z.enum(['session', 'day', 'encounter']), daysWindow]),
  /** Group of the pack whose items share the limit; absent: each item has its own.
   * @zh 共用限量的服务组；不填则各项目各计。 */
  group: z.exactOptional(text),
  /** Which lines keep what is limited: the earlier (default), or the dearest by unit price.
   * @zh 哪些收费行优先：earlier 先发生的（默认），dearest 单价最高的。 */
  keeps: z.exactOptional(z.enum(['earlier', 'dearest'])),
  /** reduce (default): more is cut. review: a person is asked.
   * @zh 超出时：reduce（默认）扣减，review 待核实。 */
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  /** Code of the finding; absent: quantity-exceeded.
   * @zh 审核意见代码；不填为 quantity-exceeded。 */
  code: z.exactOptional(verdictCode),
  /** Detail that would tell how many there were, "durationMinutes": the finding is missing-detail, which asks for it.
   * @zh 可表明实际数量的明细，如“durationMinutes”；超出时以 missing-detail 要求补填。 */
  missing: z.exactOptional(text),
});

/** What was measured bounds what may be billed: (detail − covered) ÷ size, rounded down.
 * @zh 计量：按所测的量限制可计数量，即（明细 − 已含）÷ size，向下取整。 */
export const measureParams = z.strictObject({
  ...stepsShape,
  /** True: nothing is rounded down, parts of a unit count to four decimals (cm²).
   * @zh true 表示不取整，计至四位小数（如平方厘米）。 */
  fractions: z.exactOptional(z.boolean()),
  /** A list detail ("bodyParts") that may multiply the bound, if the words leave it open: up to bound × its length is a
   * review, more is cut.
   * @zh 文件未明确是否按其个数倍计的列表明细（如“bodyParts”）：不超过上限×个数的待核实，再超出的扣减。 */
  ambiguousTimes: z.exactOptional(text),
  /** What becomes of more; absent: it is cut, unless a step was started and is not whole, which is a review.
   * @zh 超出时：reduce 扣减，review 待核实；不填则扣减，但有不足一级的零头时待核实。 */
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  /** Code of the finding; absent: quantity-exceeded.
   * @zh 审核意见代码；不填为 quantity-exceeded。 */
  code: z.exactOptional(verdictCode),
});

/** 含…: other lines of the session that the item already contains.
 * @zh 含……：同一次诊疗中已包含在本项目内的收费行。 */
export const includesParams = z.strictObject({
  /** Group of the pack: the column-two services, whose lines give way.
   * @zh 服务组：被包含方，其收费行不予收费。 */
  group: text,
  /** deny (default), or review if the words are narrower than a name can tell.
   * @zh deny（默认）不予收费；文字范围窄于名称所能判断时用 review 待核实。 */
  effect: z.exactOptional(z.enum(['deny', 'review'])),
  /** How far the rule looks; absent: the session.
   * @zh 所看的范围；不填为同一次诊疗。 */
  within: z.exactOptional(within),
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review.
   * @zh site 或明细名称：仅同一部位的收费行相遇；部位未填则待核实。 */
  at: z.exactOptional(text),
});

/** 不可同时收取: services that the item cannot stand beside in one session.
 * @zh 不可同时收取：同一次诊疗中不可与本项目并收的项目。 */
export const excludesParams = z.strictObject({
  /** Group of the pack: the services that it stands against.
   * @zh 服务组：不可并收的项目。 */
  group: text,
  /** Which of the two gives way: other, the lines of the group; self, the item; cheaper, that of the lower unit price.
   * @zh 哪一方不予收费：other 组内收费行，self 本项目，cheaper 单价较低的一方。 */
  denies: z.enum(['other', 'self', 'cheaper']),
  /** What a line of the group must satisfy to count, seen as the fact `line`; absent: all of them count.
   * @zh 组内收费行须满足的条件（以事实 line 表示）；不填为全部。 */
  where: z.exactOptional(condition),
  /** deny (default), review if the words leave room, or info if the two standing beside each other is only worth a look.
   * @zh deny（默认）不予收费；文字有余地时用 review 待核实；两者并存仅供留意时用 info 提示。 */
  effect: z.exactOptional(z.enum(['deny', 'review', 'info'])),
  /** Code of the finding; absent: mutually-exclusive.
   * @zh 审核意见代码；不填为 mutually-exclusive。 */
  code: z.exactOptional(excludesCode),
  /** How far the rule looks; absent: the session.
   * @zh 所看的范围；不填为同一次诊疗。 */
  within: z.exactOptional(within),
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review.
   * @zh site 或明细名称：仅同一部位的收费行相遇；部位未填则待核实。 */
  at: z.exactOptional(text),
});

/** 仅独立开展可收费: charged only if no other procedure was done in the session.
 * @zh 仅独立开展可收费：同一次手术中另有其他手术操作则不予收费。 */
export const independentParams = z.strictObject({
  /** Group of the pack: what counts as another procedure; absent: every service.
   * @zh 服务组：哪些算其他手术操作；不填为全部项目。 */
  group: z.exactOptional(text),
  /** How far the rule looks; absent: the session.
   * @zh 所看的范围；不填为同一次诊疗。 */
  within: z.exactOptional(within),
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review.
   * @zh site 或明细名称：仅同一部位的收费行相遇；部位未填则待核实。 */
  at: z.exactOptional(text),
});

/** An add-on: charged only beside its primary in the session.
 * @zh 加收项：同一次诊疗中须有其主项目。 */
export const requiresParams = z.strictObject({
  /** Group of the pack: its primaries.
   * @zh 服务组：主项目。 */
  group: text,
  /** What becomes of the add-on if no primary stands in its session.
   * @zh 同一次诊疗中没有主项目时：deny 不予收费，review 待核实。 */
  otherwise: z.enum(['deny', 'review']),
  /** At most so many units for each unit of its primaries; absent: no bound.
   * @zh 主项目每个计价单位至多可收的数量；不填则不限。 */
  perPrimary: z.exactOptional(z.number().check(z.positive())),
  /** How far the rule looks; absent: the session.
   * @zh 所看的范围；不填为同一次诊疗。 */
  within: z.exactOptional(within),
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review.
   * @zh site 或明细名称：仅同一部位的收费行相遇；部位未填则待核实。 */
  at: z.exactOptional(text),
});

/** What was done is to be charged as another item.
 * @zh 应按其他项目收取。 */
export const replaceParams = z.strictObject({
  /** The item to charge instead; findings suggest it.
   * @zh 应收的项目，审核意见中作为建议给出。 */
  code: itemReference,
  /** What the charge as it was written is: "split" if parts were charged instead of the whole, "substituted" if one item
   * was charged in another's place. Absent: split if the replaced lines charge more units than are due.
   * @zh 原收费属何种情形：split 分解收费、substituted 串换项目；不填则被替换行的数量多于应收数量时为 split。 */
  kind: z.exactOptional(z.enum(['split', 'substituted'])),
  /** Units of it that stand for all replaced lines of the session together, if the document fixes them.
   * @zh 文件有规定时，该次诊疗全部被替换的收费行合计应收的数量。 */
  quantity: z.exactOptional(fourDecimals),
  /** deny (default): it is not charged as it stands. review: a person is asked.
   * @zh deny（默认）不可按原项目收取，review 待核实。 */
  effect: z.exactOptional(z.enum(['deny', 'review'])),
});

/** Of several procedures in a session the dearest counts whole, each further one in part.
 * @zh 多项手术折价：同一次手术中价高者全额，其余按系数。 */
export const multipleProcedureParams = z
  .strictObject({
    /** Group of the pack: what counts as a procedure.
     * @zh 服务组：哪些算手术。 */
    group: text,
    /** 0 to 1: "0.5" halves each further procedure. Instead of `factors`.
     * @zh 0 至 1：“0.5”即其余各项减半；与 factors 二者取一。 */
    factor: z.exactOptional(reducingFactor),
    /** Factors of the second procedure, the third and so on, in order of falling price; the last one counts for the rest.
     * @zh 依单价由高到低，第二项、第三项等各自的系数；末一个适用于其后各项。 */
    factors: z.exactOptional(z.array(reducingFactor).check(z.minLength(1))),
    /** A detail ("incision"): the procedures of each of its values are counted for themselves.
     * @zh 明细名称（如“incision”切口）：该明细每个值的手术各自计算。 */
    by: z.exactOptional(text),
    /** True: the words speak of different procedures, so the same code again counts whole.
     * @zh true 表示文字指不同的手术，同一编码再次出现按全额计。 */
    distinct: z.exactOptional(z.literal(true)),
    /** How far the rule looks; absent: the session.
     * @zh 所看的范围；不填为同一次诊疗。 */
    within: z.exactOptional(within),
    /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review.
     * @zh site 或明细名称：仅同一部位的收费行相遇；部位未填则待核实。 */
    at: z.exactOptional(text),
  })
  .check(
    z.refine(({ factor, factors }) => (factor === undefined) !== (factors === undefined), {
      params: { fault: 'factor-or-factors' },
    }),
  );

/** 封顶: a sum of money that must not be exceeded.
 * @zh 封顶：不得超过的金额。 */
export const capParams = z
  .strictObject({
    /** The most, in yuan. Instead of `priceOf`.
     * @zh 最高金额（元）；与 priceOf 二者取一。 */
    amount: z.exactOptional(money),
    /** The most is the price of this item, on the line's day and at its facility.
     * @zh 以该项目当日该机构的价格为上限。 */
    priceOf: z.exactOptional(itemReference),
    /** What is bounded: the amount of a line, its surcharges together, or its deductions together.
     * @zh 所限的金额：amount 行金额、surcharges 加收合计、deductions 减收合计。 */
    of: z.enum(['amount', 'surcharges', 'deductions']),
    /** Over what it is summed up.
     * @zh 合计范围：line 每行、session 同一次诊疗、day 自然日、claim 整份清单。 */
    per: z.enum(['line', 'session', 'day', 'claim']),
    /** Group of the pack whose lines are summed up together; absent: the lines of the item.
     * @zh 合并计算的服务组；不填为本项目的收费行。 */
    group: z.exactOptional(text),
  })
  .check(
    z.refine(({ amount, priceOf }) => (amount === undefined) !== (priceOf === undefined), {
      params: { fault: 'amount-or-price-of' },
    }),
  );

/** What is said once of the whole claim.
 * @zh 对整份清单只说一次的提示。 */
export const noteParams = z.strictObject({
  /** What is said: temporary-policy, that the item is on trial.
   * @zh 提示的内容：temporary-policy 即项目为试行。 */
  code: noteCode,
});
