import * as z from 'zod/mini';

// Shapes of parameters that several codes have. Texts all of them, filled into messages as they are.

/** The set phrase or the title of a rule that the message ends with. */
export const why = {
  /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase.
   * @zh 理由（中文）：规则名称，可附存疑内容；或固定用语。 */
  whyZh: z.string(),
  /** The same reason in English: "At most once a day".
   * @zh 同一理由的英文，如“At most once a day”。 */
  whyEn: z.string(),
};

/** How much was charged, and how much of it may be. */
export const bound = {
  /** Units on the claim, without trailing zeros: "3".
   * @zh 申报数量，去掉末尾的零，如“3”。 */
  claimed: z.string(),
  /** Units that this finding by itself lets be charged: "1"; other findings may leave less.
   * @zh 仅按本项审核意见可计的数量，如“1”；其他审核意见可能更少。 */
  allowed: z.string(),
};

/** The same, if only some who give the code count units. */
export const boundAtTimes = {
  /** Units on the claim, "3"; absent if what says it counts none.
   * @zh 申报数量，如“3”；该项审核意见不计数量时没有。 */
  claimed: z.exactOptional(z.string()),
  /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none.
   * @zh 仅按本项审核意见可计的数量，如“1”；该项审核意见不计数量时没有。 */
  allowed: z.exactOptional(z.string()),
};

/** What a rule of type deny, review or info adds, if it has it. */
export const asked = {
  /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none.
   * @zh 规则读取的明细名称，以“, ”相连，如“bodyParts, areaCm2”；不读取明细则无。 */
  details: z.exactOptional(z.string()),
  /** The fact that the rule asks for, "patient.birthDate"; absent if it names none.
   * @zh 规则要求补填的事实，如“patient.birthDate”；规则未指明则无。 */
  missing: z.exactOptional(z.string()),
};

export const unitText = {
  /** 计价单位 as printed: "每侧".
   * @zh 所印计价单位，如“每侧”。 */
  unit: z.string(),
};

export const otherLine = {
  /** Id of the other line, on the claim or in its history: "3".
   * @zh 另一收费行的标识（在清单或既往收费中），如“3”。 */
  line: z.string(),
};

export const itemCode = {
  /** Code of the item, "330801003": as its document prints it, if a pack has the item.
   * @zh 项目编码，如“330801003”；规则包中有该项目时按文件所印。 */
  code: z.string(),
};

export const lineDate = {
  /** Day of the line, "2025-10-08".
   * @zh 收费行的日期，如“2025-10-08”。 */
  date: z.string(),
};

export const claimedCalled = {
  /** What the claim calls it, as it was written.
   * @zh 清单所填的名称，原样。 */
  name: z.string(),
};

/** A part of a line that gives way: so many of its days, places or sides. */
export const partLost = {
  ...boundAtTimes,
  /** Units that stand beside the other line, "1"; present if the others can be charged.
   * @zh 与另一行重合的单位数，如“1”；其余可收时给出。 */
  lost: z.exactOptional(z.string()),
  /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none.
   * @zh 可计数量中是否也与另一行重合、尚待核实的单位数，如“1”；没有则无。 */
  open: z.exactOptional(z.string()),
};
