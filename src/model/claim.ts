import * as z from 'zod/mini';
import { lineDetails } from './details.js';
import {
  attributes,
  chargedYuan,
  day,
  decimalOf,
  jurisdiction,
  oneOrMore,
  signedDecimalFault,
  text,
} from './primitives.js';

export type {
  Charge,
  Claim,
  ClaimLine,
  Encounter,
  Facility,
  Patient,
  QuotedLine,
  QuoteRequest,
} from './types.generated.js';

/** A quantity as text: `quantity` checks it. */
export const quantityText = z.string();
/** Units charged, as number or text: at most 4 decimals.
 * @zh 申报数量，数字或文本均可，至多 4 位小数。 */
export const quantity = z.union([z.number(), quantityText]).check(
  z.superRefine((value, context) => {
    const fault = quantityFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', params: { fault, decimals: 4 } });
  }),
);

/** What is wrong with a quantity, or null. It may be negative: whether its line may take back is asked of the line. */
export function quantityFault(value: number | string): string | null {
  const fault = signedDecimalFault(decimalOf(value), 4);
  if (fault !== null) return fault;
  return Number(value) === 0 ? 'not-positive' : null;
}

/** What the facility put on the bill. A plus sign may lead. Negative on lines of drugs and other charges alone: reversals
 * of services and consumables are netted before, see `netReversals`.
 * @zh 实收：医疗机构在清单上的收费。可带正号；仅药品和其他行可为负数，项目和耗材的冲销须先用 netReversals 相抵。 */
export const charge = z.strictObject({
  /** Yuan for one unit, "5578.56" or 5578.56, at most 6 decimals. Counts only if `amount` is absent: times the claimed
   * quantity.
   * @zh 单价（元），如“5578.56”或 5578.56，至多 6 位小数；仅在未填 amount 时使用，乘以申报数量。 */
  unitPrice: z.optional(chargedYuan),
  /** Yuan for the whole line, as text or number. Decides, also beside a unit price that does not agree with it.
   * @zh 整行金额（元），文本或数字均可；与单价不一致时以此为准。 */
  amount: z.optional(chargedYuan),
});

/** Who charges.
 * @zh 收费的医疗机构。 */
export const facility = z.strictObject({
  /** Full name as the documents print it, or one that `facilityAliases` leads there: "南方医院赣州医院".
   * @zh 文件所印的机构全称（或已在 facilityAliases 登记的别名），如“南方医院赣州医院”。 */
  name: text,
  /** 定点医药机构编码, or another id; `facilityAliases` can lead it to the name that the documents print.
   * @zh 定点医药机构编码或其他标识；可在 facilityAliases 中登记，对应到文件所印的名称。 */
  id: z.optional(z.string()),
  /** Absent: unknown, so items for public hospitals are a question, not a denial.
   * @zh public 公立，private 民营；不填视为未知，限公立医院的项目将待核实而非不予收费。 */
  ownership: z.optional(z.enum(['public', 'private'])),
  /** Hospital level: 3 = 三级, 2 = 二级, 1 = 一级. Picks the price book's entry for that level.
   * @zh 医院级别：3 三级、2 二级、1 一级；据此取价格表中该级别的价格。 */
  level: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  /** Licences held; known: "internet-home-service" (互联网+居家服务). Absent = unknown, [] = none.
   * @zh 已取得的许可；已知值 internet-home-service（互联网+居家服务）。不填为未知，[] 为没有。 */
  licences: z.optional(z.array(z.string())),
  /** What else prices are printed by, as words: { grade: "三级甲等", tier: "省级", class: "一类" }. Absent = unknown.
   * @zh 价格所依据的其他机构属性，均为文字，如 { grade: "三级甲等", tier: "省级", class: "一类" }；不填为未知。 */
  attributes: z.optional(attributes),
});

/** Who was treated.
 * @zh 接受诊疗的患者。 */
export const patient = z.strictObject({
  /** Same id, same province: one patient, whose claims can be each other's history.
   * @zh 患者标识；同省同标识视为同一人，其清单可互为既往收费。 */
  id: z.optional(z.string()),
  /** Gives the age on each line's date, for items with an age limit; on or before every line's date.
   * @zh 出生日期，用于计算收费当日的年龄；不得晚于任何收费行。 */
  birthDate: z.optional(day),
  /** For items of one sex alone (子宫, 精子): the other is refused; absent = unknown, nothing is asked.
   * @zh 性别：male 男，female 女。限一种性别的项目（子宫、精子等）据此判断；不填为未知，不提示。 */
  sex: z.optional(z.enum(['male', 'female'])),
  /** ICD-10 codes on record, "I50.900", for packs of one's own: no shipped rule asks for them. [] = none.
   * @zh 在案诊断的 ICD-10 编码，如“I50.900”，供自建规则包使用。不填为未知，[] 为没有。 */
  diagnoses: z.optional(z.array(z.string())),
  /** Conditions on record, by printed word or id: "危重" or "critically-ill". A word that is not known is a question, not a
   * no. Absent = unknown, [] = none.
   * @zh 在案病情，填文件用语或标识，如“危重”或 critically-ill。填词表以外的词待核实，不当作“否”。不填为未知，[] 为没有。 */
  conditions: z.optional(z.array(z.string())),
});

/** The visit or stay that the claim bills.
 * @zh 清单所对应的就诊或住院。 */
export const encounter = z.strictObject({
  /** Where the care was given; "home" is a visit to the patient.
   * @zh outpatient 门诊、inpatient 住院、emergency 急诊、home 上门。 */
  type: z.optional(z.enum(['outpatient', 'inpatient', 'emergency', 'home'])),
  /** First day of the stay. A limit per encounter counts history from this day on.
   * @zh 入院日期；计算每次住院的限量时，该日起的既往收费计入。 */
  admitted: z.optional(day),
  /** Last day of the stay. A limit per encounter counts history up to this day.
   * @zh 出院日期；计算每次住院的限量时，至该日止的既往收费计入。 */
  discharged: z.optional(day),
  /** First day of the care before the admission that the stay's bill takes in (入院前检查).
   * @zh 入院前检查等并入本次住院的首日。 */
  preAdmission: z.optional(day),
});

const lineShape = {
  /** Default "service". Lines of kind "drug" and "other" are never decided, so a whole bill can be sent.
   * @zh service 项目（默认）、consumable 耗材、drug 药品、other 其他；后两类不作判断，整份清单可一并提交。 */
  kind: z.optional(z.enum(['service', 'consumable', 'drug', 'other'])),
  /** Code of the province's item, "330801003", always a text. A line has a code, a name or both.
   * @zh 省级项目编码，如“330801003”，一律为文本；编码与名称至少填一个。 */
  code: z.optional(text),
  /** Name as charged. Finds the item if there is no code; groups and consumables are matched by it.
   * @zh 收费名称；无编码时按它查找项目，也用于匹配服务组和耗材。 */
  name: z.optional(text),
  /** Day of the care, or its first day; decides which versions, prices and rules are in force.
   * @zh 发生日期（多日则为首日），据此确定执行的项目版本、价格和规则。 */
  date: day,
  /** Last day if one line covers several (items by the day), at most 366 days after `date`.
   * @zh 一行跨多日时的末日（按日计价的项目），距 date 不超过 366 天。 */
  endDate: z.optional(day),
  /** Lines of one operation or visit share it. Absent: all lines without one of the same date belong together.
   * @zh 同一次手术或诊疗的收费行填同一值；不填时，同日且均未填的收费行视为同一次。 */
  session: z.optional(z.string()),
  /** Side that was done; "both" stands for two units of an item priced by the side or eye.
   * @zh 侧别：left 左、right 右、both 双侧；按侧或按眼计价的项目，双侧可计两个单位。 */
  side: z.optional(z.enum(['left', 'right', 'both'])),
  /** Place of the operation in free text, "L3/4", or a list of places. Different sites turn some denials into a question.
   * @zh 手术部位，自由文本（如“L3/4”）或其列表；部位不同时，部分“不予收费”改为待核实。 */
  site: z.optional(oneOrMore),
  /** Number of the order, request or specimen (医嘱号, 申请单号, 条码号), or a list of them. Different ones are different care.
   * @zh 医嘱号、申请单号或条码号，可为列表；号码不同即为不同的诊疗。 */
  order: z.optional(oneOrMore),
  /** Department that did it (科室). A second line of one item is no question of duplicates if it differs in this.
   * @zh 执行科室；同一项目的另一行科室不同时，不作疑似重复收费处理（仅提示）。 */
  department: z.optional(z.string()),
  /** Id of the service line that a consumable belongs to, in the claim or its history. For an add-on it decides nothing
   * yet: give both the same session.
   * @zh 耗材所属项目行的标识（本清单或既往收费）；加收项目前不据此判断，须与主项目填同一 session。 */
  parent: z.optional(z.string()),
  /** Id of the line that a negative line takes back, for `netReversals`; nothing else reads it.
   * @zh 负数行所冲销的行的标识，仅供 netReversals 使用。 */
  reverses: z.optional(z.string()),
  /** Units charged: at most 4 decimals, as number or text; 1 if absent. Above 0, or below it on drugs and other charges.
   * @zh 申报数量：至多 4 位小数，数字或文本均可；不填为 1。须大于 0，药品和其他行也可小于 0。 */
  quantity: z.optional(quantity),
  /** Facts that provisions price or limit by, `{ vertebrae: 3 }`. An absent fact is unknown, never "no".
   * @zh 规定据以计价或限制的事实，如 { vertebrae: 3 }；未填即未知，绝不视为“否”。 */
  details: z.optional(lineDetails),
  /** Absent: the line is priced, and nothing is compared.
   * @zh 实收金额；不填则只计算可收金额，不作比较。 */
  charged: z.optional(charge),
};

const lineId = {
  /** Unique among the claim's lines and history; `parent` and results refer to it.
   * @zh 行标识，在本清单的收费行与既往收费中唯一；parent 和审核结果据此引用。 */
  id: text,
};

/** One charge on a bill: what was done or used, on which day, and what was asked for it.
 * @zh 收费行：清单上的一笔收费，即何日所做何事、所用何物、收取多少。 */
export const claimLine = z.strictObject({ ...lineId, ...lineShape });

/** The line that a quote asks about; it needs no id.
 * @zh 试算的收费行，无需标识。 */
export const quotedLine = z.strictObject(lineShape);

const claimShape = {
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; only its packs and prices count.
   * @zh 诊疗发生的省份，用 ISO 3166-2 代码，如“CN-JX”（江西）、“CN-GD”（广东）；只适用该省的规则包和价格。 */
  jurisdiction,
  /** The one facility that charges all lines.
   * @zh 全部收费行出自这一家医疗机构。 */
  facility,
  /** Absent: age and conditions are unknown, and rules that ask for them ask a person.
   * @zh 不填则年龄、病情均未知，需要它们的规则将待核实。 */
  patient: z.optional(patient),
  /** Absent: a limit per encounter counts the claim alone.
   * @zh 不填时，每次住院的限量只按本清单计算。 */
  encounter: z.optional(encounter),
  /** Earlier lines of the same patient: they count for limits and relations, and are neither decided nor priced.
   * @zh 该患者的既往收费：计入限量和收费行之间的关系，本身不审核、不计价。 */
  history: z.optional(z.array(claimLine)),
};

/** A bill, or a part of one: what one facility charged one patient.
 * @zh 清单（或其一部分）：一家医疗机构对一名患者的收费。 */
export const claim = z.strictObject({
  /** Yours; the result repeats it as `claimId`.
   * @zh 自定的清单标识，审核结果以 claimId 原样返回。 */
  id: text,
  ...claimShape,
  /** Each gets one decision, in this order. Their order settles ties only.
   * @zh 逐行给出结果，顺序不变；先后仅用于条件相同时的取舍。 */
  lines: z.array(claimLine),
});

/** One line before it is charged, beside what is already on the bill.
 * @zh 收费前的单行试算，可附已在清单上的收费行。 */
export const quoteRequest = z.strictObject({
  ...claimShape,
  /** The line asked about; the answer calls it "quote".
   * @zh 所询问的收费行，结果中的标识为“quote”。 */
  line: quotedLine,
  /** Lines already on the bill: they can deny or limit the one asked about, and are not answered themselves.
   * @zh 已在清单上的收费行：会影响所询问的行，但不返回其结果。 */
  beside: z.optional(z.array(claimLine)),
});
