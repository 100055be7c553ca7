import * as z from 'zod/mini';
import { decimalFault } from './primitives.js';

export type { ImpliedDetails, LineDetails } from './types.generated.js';

/** A measured number: not negative, at most 12 digits before the point. */
const measured = z.number().check(z.nonnegative(), z.lt(1e12));

/** An area in square centimetres, as number or decimal text.
 * @zh 面积（平方厘米），数字或十进制文本。 */
export const area = z.union([measured, z.string().check(z.refine((value) => decimalFault(value, 6) === null))]);

const names = z.array(z.string());

/** Yes or no: true and false, or 是 and 否.
 * @zh 是或否：true、false，或“是”“否”。 */
export const yesOrNo = z.union([z.boolean(), z.enum(['是', '否'])]);

/** The schema of each detail that provisions of the shipped packs ask for. */
export const KNOWN_DETAILS = {
  /** Number of electrodes implanted; from two on some implants cost more; an item named for two or more is denied
   * below that.
   * @zh 植入电极的根数；部分植入术 2 根及以上加收；名称限定 2 根及以上的项目，不足则不予收费。 */
  electrodes: measured,
  /** True if the same operation was done before (再次手术), which raises the price of some valve operations.
   * @zh 是否再次手术；部分瓣膜手术再次手术加收。 */
  redo: yesOrNo,
  /** True if the device was taken out, not put in: 胆道支架取出 costs half.
   * @zh 是否为取出（而非置入）；如胆道支架取出减半收费。 */
  removal: yesOrNo,
  /** True if an aneurysm of the iliac artery was repaired: 髂动脉瘤腔内修复术 is charged as the aortic stent graft.
   * @zh 是否为髂动脉瘤的修复；髂动脉瘤腔内修复术按腹主动脉带网支架置入术计价。 */
  iliacAneurysm: yesOrNo,
  /** What was examined, in words: "血清", "尿液", or the id "blood", "urine". A word that is not known is a question.
   * @zh 标本，用文字填写，如“血清”“尿液”，或标识“blood”“urine”；不认识的词待核实。 */
  specimen: z.string(),
  /** HE stain made: "HE染色" (standard) or "全自动高分辨率HE染色" (automatic-high-resolution); absent: none is known of.
   * @zh HE 染色方式：“HE染色”（standard）或“全自动高分辨率HE染色”（automatic-high-resolution）；不填为未知。 */
  heStain: z.string(),
  /** Where adhesions were freed in the same operation: "腹腔" (abdominal) and "盆腔" (pelvic) cost more, "肠" (intestinal).
   * @zh 同时松解粘连的部位：“腹腔”（abdominal）、“盆腔”（pelvic）加收，“肠”（intestinal）。 */
  adhesiolysisSite: z.string(),
  /** Means used: cryotherapy 冷冻, electrotomy 电切, electrocoagulation 电凝, ligation 套扎, electrocautery 电灼,
   * high-frequency-electrosurgery 高频电刀, argon-knife 氩气刀, vessel-dissector 血管解剖刀,
   * suction-dissector 带吸引功能手术解剖器.
   * @zh 所用方法：cryotherapy 冷冻、electrotomy 电切、electrocoagulation 电凝、ligation 套扎、electrocautery 电灼、
   * high-frequency-electrosurgery 高频电刀、argon-knife 氩气刀、vessel-dissector 血管解剖刀、
   * suction-dissector 带吸引功能手术解剖器。 */
  techniques: names,
  /** Treated area in square centimetres, 12.5 or "12.5", at most 6 decimals.
   * @zh 治疗面积（平方厘米），12.5 或“12.5”，至多 6 位小数。 */
  areaCm2: area,
  /** Vertebrae operated on, all of them: the first is in the base price, each further one counts.
   * @zh 手术椎体总数；首个椎体在项目价格内，其后每个计一次。 */
  vertebrae: measured,
  /** Coronary vessels widened, all of them: each beyond the first costs 20 % more.
   * @zh 扩张冠脉血管总支数；首支以外每支加收 20%。 */
  vessels: measured,
  /** Time from beginning to end in minutes; units and surcharges by time are counted from it.
   * @zh 起止时长（分钟）；按时间的计价单位与加收据此计算。 */
  durationMinutes: measured,
  /** Views taken of one part (方位), all of them: each beyond the first costs 50 % more.
   * @zh 检查方位总数；首个以外每方位加收 50%。 */
  positions: measured,
  /** Parts of the body treated or imaged, in words as printed: ["上肢", "下肢"].
   * @zh 治疗或检查的部位，用文件所印的词：["上肢", "下肢"]。 */
  bodyParts: names,
  /** What a laboratory test measured, one word each: ["Yo", "Hu", "Ri"]. Some items count them or need certain ones.
   * @zh 检测指标，逐个列出：["Yo", "Hu", "Ri"]；部分项目按个数计价或要求必含某些指标。 */
  analytes: names,
  /** Provocation manoeuvres completed (动作刺激); an item that asks for three is denied below that.
   * @zh 完成的动作刺激个数；要求三个及以上的项目，不足则不予收费。 */
  manoeuvres: measured,
  /** Age of a coronary occlusion in months; from 3 on it counts as chronic.
   * @zh 冠脉闭塞的时间（月）；3 个月及以上为慢性。 */
  occlusionMonths: measured,
  /** People of the facility who came; a home-visit fee is counted by them (人次).
   * @zh 上门的医务人员数；上门服务费按此计（人次）。 */
  staff: measured,
  /** True if public health funds (家庭医生签约 …) already pay for the service; beside a home-visit fee the line is
   * then denied.
   * @zh 是否已由基本公共卫生服务（家庭医生签约等）经费保障；与上门服务费同次收取时，该行不予收费。 */
  publicHealthFunded: yesOrNo,
  /** How many of the item's own unit the record documents (teeth, joints, slides): quantity beyond it is cut.
   * @zh 病历记载的计价单位数（牙、关节、切片等）；超出部分扣减。 */
  performedUnits: measured,
} as const;

/** Details that are true or false. */
export const YES_OR_NO: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'redo',
  'removal',
  'iliacAneurysm',
  'publicHealthFunded',
]);

/** Names of the known details, in a fixed order. */
export const KNOWN_DETAIL_NAMES: readonly string[] = Object.keys(KNOWN_DETAILS);

type Known = typeof KNOWN_DETAILS;

function shape<S>(wrap: (schema: Known[keyof Known]) => unknown): S {
  return Object.fromEntries(Object.entries(KNOWN_DETAILS).map(([name, schema]) => [name, wrap(schema)])) as S;
}

/** The details of a row of a document: as those of a line, never undefined. Open for packs of one's own.
 * @zh 对接表一行所隐含的明细，与收费行的明细相同。 */
export const impliedDetails = z.looseObject(
  shape<{ [K in keyof Known]: z.ZodMiniExactOptional<Known[K]> }>((schema) => z.exactOptional(schema as Known['redo'])),
);

/** Facts of a line that provisions ask for. Other names may be added for packs of one's own.
 * @zh 规定据以计价或限制的明细；自建规则包可另加名称。 */
export const lineDetails = z.looseObject(
  shape<{ [K in keyof Known]: z.ZodMiniOptional<Known[K]> }>((schema) => z.optional(schema as Known['redo'])),
);
