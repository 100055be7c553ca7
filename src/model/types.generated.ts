/** The types of the model. Generated from its schemas and the sentences over their members: npm run generate. */
import type { DecimalString, Jurisdiction, LocalDate } from './scalars.js';

/** Yuan that were charged, as text or as number: at most 6 decimals, counted as JSON writes the number. */
export type ChargedYuan = number | DecimalString;

/** One word, or several. */
export type OneOrMore = string | readonly string[];

/** A price in yuan, as text or as number: at most 6 decimals, counted as JSON writes the number. */
export type PriceYuan = number | DecimalString;

/** A text in both languages of the users. */
export interface Bilingual {
  /** Simplified Chinese, as the field writes it: "已包含在收费行 3 中". */
  readonly zh: string;
  /** The same in English: "It is included in line 3 already". */
  readonly en: string;
}

/** From the first to the last day on which something counts, both days included. */
export interface Period {
  /** First day, "2025-09-30". Null: since ever, or the document prints none (an item's effectiveBasis tells which). */
  readonly from: LocalDate | null;
  /** Last day, itself included. Null: no end is known. */
  readonly to: LocalDate | null;
}

/** Where a document says something, as a pack writes it. */
export interface PackCitation {
  /** Id of a document of the pack, "cn-jx-2025-37". For people, print its number or title instead. */
  readonly document: string;
  /** Part of the document: "annex-1", "article-2", or "list" for a document that is one table. */
  readonly section: string;
  /** Row number as printed, if the section is a table. */
  readonly row?: number;
  /** The words relied on, verbatim but for white space; typing errors of the document stay. */
  readonly quote?: string;
  /** True if the row prints no document and the order of the codes says which one it is. */
  readonly documentInferred?: true;
}

/** A row of a document, for an item that has no code. */
export interface RowReference {
  /** Id of a document of the pack. */
  readonly document: string;
  /** Part of the document that has the row. */
  readonly section: string;
  /** Row number as printed. */
  readonly row: number;
}

/** An item as another record names it: by its code, or by its row if it has none. */
export type ItemReference = string | RowReference;

/** Where a document says something. In results it also carries what people call the document. */
export interface Citation {
  /** Id of a document of the pack, "cn-jx-2025-37". For people, print its number or title instead. */
  readonly document: string;
  /** Part of the document: "annex-1", "article-2", or "list" for a document that is one table. */
  readonly section: string;
  /** Row number as printed, if the section is a table. */
  readonly row?: number;
  /** The words relied on, verbatim but for white space; typing errors of the document stay. */
  readonly quote?: string;
  /** True if the row prints no document and the order of the codes says which one it is. */
  readonly documentInferred?: true;
  /** 文号 of the document, "赣医保字〔2025〕37号". Only in results, if the document has one. */
  readonly number?: string;
  /** Title of the document. Only in results, if it has no number. */
  readonly title?: string;
}

/** Units charged, as number or text: at most 4 decimals. */
export type Quantity = number | string;

/**
 * What the facility put on the bill. A plus sign may lead. Negative on lines of drugs and other charges alone:
 * reversals of services and consumables are netted before, see `netReversals`.
 */
export interface Charge {
  /**
   * Yuan for one unit, "5578.56" or 5578.56, at most 6 decimals. Counts only if `amount` is absent: times the
   * claimed quantity.
   */
  readonly unitPrice?: ChargedYuan | undefined;
  /** Yuan for the whole line, as text or number. Decides, also beside a unit price that does not agree with it. */
  readonly amount?: ChargedYuan | undefined;
}

/** Who charges. */
export interface Facility {
  /** Full name as the documents print it, or one that `facilityAliases` leads there: "南方医院赣州医院". */
  readonly name: string;
  /** 定点医药机构编码, or another id; `facilityAliases` can lead it to the name that the documents print. */
  readonly id?: string | undefined;
  /** Absent: unknown, so items for public hospitals are a question, not a denial. */
  readonly ownership?: 'public' | 'private' | undefined;
  /** Hospital level: 3 = 三级, 2 = 二级, 1 = 一级. Picks the price book's entry for that level. */
  readonly level?: 1 | 2 | 3 | undefined;
  /** Licences held; known: "internet-home-service" (互联网+居家服务). Absent = unknown, [] = none. */
  readonly licences?: readonly string[] | undefined;
  /** What else prices are printed by, as words: { grade: "三级甲等", tier: "省级", class: "一类" }. Absent = unknown. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** Who was treated. */
export interface Patient {
  /** Same id, same province: one patient, whose claims can be each other's history. */
  readonly id?: string | undefined;
  /** Gives the age on each line's date, for items with an age limit; on or before every line's date. */
  readonly birthDate?: LocalDate | undefined;
  /** For items of one sex alone (子宫, 精子): the other is refused; absent = unknown, nothing is asked. */
  readonly sex?: 'male' | 'female' | undefined;
  /** ICD-10 codes on record, "I50.900", for packs of one's own: no shipped rule asks for them. [] = none. */
  readonly diagnoses?: readonly string[] | undefined;
  /**
   * Conditions on record, by printed word or id: "危重" or "critically-ill". A word that is not known is a question,
   * not a no. Absent = unknown, [] = none.
   */
  readonly conditions?: readonly string[] | undefined;
}

/** The visit or stay that the claim bills. */
export interface Encounter {
  /** Where the care was given; "home" is a visit to the patient. */
  readonly type?: 'outpatient' | 'inpatient' | 'emergency' | 'home' | undefined;
  /** First day of the stay. A limit per encounter counts history from this day on. */
  readonly admitted?: LocalDate | undefined;
  /** Last day of the stay. A limit per encounter counts history up to this day. */
  readonly discharged?: LocalDate | undefined;
  /** First day of the care before the admission that the stay's bill takes in (入院前检查). */
  readonly preAdmission?: LocalDate | undefined;
}

/** A bill, or a part of one: what one facility charged one patient. */
export interface Claim {
  /** Yours; the result repeats it as `claimId`. */
  readonly id: string;
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; only its packs and prices count. */
  readonly jurisdiction: Jurisdiction;
  /** The one facility that charges all lines. */
  readonly facility: Facility;
  /** Absent: age and conditions are unknown, and rules that ask for them ask a person. */
  readonly patient?: Patient | undefined;
  /** Absent: a limit per encounter counts the claim alone. */
  readonly encounter?: Encounter | undefined;
  /** Earlier lines of the same patient: they count for limits and relations, and are neither decided nor priced. */
  readonly history?: readonly ClaimLine[] | undefined;
  /** Each gets one decision, in this order. Their order settles ties only. */
  readonly lines: readonly ClaimLine[];
}

/** One charge on a bill: what was done or used, on which day, and what was asked for it. */
export interface ClaimLine {
  /** Unique among the claim's lines and history; `parent` and results refer to it. */
  readonly id: string;
  /** Default "service". Lines of kind "drug" and "other" are never decided, so a whole bill can be sent. */
  readonly kind?: 'service' | 'consumable' | 'drug' | 'other' | undefined;
  /** Code of the province's item, "330801003", always a text. A line has a code, a name or both. */
  readonly code?: string | undefined;
  /** Name as charged. Finds the item if there is no code; groups and consumables are matched by it. */
  readonly name?: string | undefined;
  /** Day of the care, or its first day; decides which versions, prices and rules are in force. */
  readonly date: LocalDate;
  /** Last day if one line covers several (items by the day), at most 366 days after `date`. */
  readonly endDate?: LocalDate | undefined;
  /** Lines of one operation or visit share it. Absent: all lines without one of the same date belong together. */
  readonly session?: string | undefined;
  /** Side that was done; "both" stands for two units of an item priced by the side or eye. */
  readonly side?: 'left' | 'right' | 'both' | undefined;
  /**
   * Place of the operation in free text, "L3/4", or a list of places. Different sites turn some denials into a
   * question.
   */
  readonly site?: OneOrMore | undefined;
  /**
   * Number of the order, request or specimen (医嘱号, 申请单号, 条码号), or a list of them. Different ones are different
   * care.
   */
  readonly order?: OneOrMore | undefined;
  /** Department that did it (科室). A second line of one item is no question of duplicates if it differs in this. */
  readonly department?: string | undefined;
  /**
   * Id of the service line that a consumable belongs to, in the claim or its history. For an add-on it decides
   * nothing yet: give both the same session.
   */
  readonly parent?: string | undefined;
  /** Id of the line that a negative line takes back, for `netReversals`; nothing else reads it. */
  readonly reverses?: string | undefined;
  /**
   * Units charged: at most 4 decimals, as number or text; 1 if absent. Above 0, or below it on drugs and other
   * charges.
   */
  readonly quantity?: Quantity | undefined;
  /** Facts that provisions price or limit by, `{ vertebrae: 3 }`. An absent fact is unknown, never "no". */
  readonly details?: LineDetails | undefined;
  /** Absent: the line is priced, and nothing is compared. */
  readonly charged?: Charge | undefined;
}

/** The line that a quote asks about; it needs no id. */
export interface QuotedLine {
  /** Default "service". Lines of kind "drug" and "other" are never decided, so a whole bill can be sent. */
  readonly kind?: 'service' | 'consumable' | 'drug' | 'other' | undefined;
  /** Code of the province's item, "330801003", always a text. A line has a code, a name or both. */
  readonly code?: string | undefined;
  /** Name as charged. Finds the item if there is no code; groups and consumables are matched by it. */
  readonly name?: string | undefined;
  /** Day of the care, or its first day; decides which versions, prices and rules are in force. */
  readonly date: LocalDate;
  /** Last day if one line covers several (items by the day), at most 366 days after `date`. */
  readonly endDate?: LocalDate | undefined;
  /** Lines of one operation or visit share it. Absent: all lines without one of the same date belong together. */
  readonly session?: string | undefined;
  /** Side that was done; "both" stands for two units of an item priced by the side or eye. */
  readonly side?: 'left' | 'right' | 'both' | undefined;
  /**
   * Place of the operation in free text, "L3/4", or a list of places. Different sites turn some denials into a
   * question.
   */
  readonly site?: OneOrMore | undefined;
  /**
   * Number of the order, request or specimen (医嘱号, 申请单号, 条码号), or a list of them. Different ones are different
   * care.
   */
  readonly order?: OneOrMore | undefined;
  /** Department that did it (科室). A second line of one item is no question of duplicates if it differs in this. */
  readonly department?: string | undefined;
  /**
   * Id of the service line that a consumable belongs to, in the claim or its history. For an add-on it decides
   * nothing yet: give both the same session.
   */
  readonly parent?: string | undefined;
  /** Id of the line that a negative line takes back, for `netReversals`; nothing else reads it. */
  readonly reverses?: string | undefined;
  /**
   * Units charged: at most 4 decimals, as number or text; 1 if absent. Above 0, or below it on drugs and other
   * charges.
   */
  readonly quantity?: Quantity | undefined;
  /** Facts that provisions price or limit by, `{ vertebrae: 3 }`. An absent fact is unknown, never "no". */
  readonly details?: LineDetails | undefined;
  /** Absent: the line is priced, and nothing is compared. */
  readonly charged?: Charge | undefined;
}

/** One line before it is charged, beside what is already on the bill. */
export interface QuoteRequest {
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; only its packs and prices count. */
  readonly jurisdiction: Jurisdiction;
  /** The one facility that charges all lines. */
  readonly facility: Facility;
  /** Absent: age and conditions are unknown, and rules that ask for them ask a person. */
  readonly patient?: Patient | undefined;
  /** Absent: a limit per encounter counts the claim alone. */
  readonly encounter?: Encounter | undefined;
  /** Earlier lines of the same patient: they count for limits and relations, and are neither decided nor priced. */
  readonly history?: readonly ClaimLine[] | undefined;
  /** The line asked about; the answer calls it "quote". */
  readonly line: QuotedLine;
  /** Lines already on the bill: they can deny or limit the one asked about, and are not answered themselves. */
  readonly beside?: readonly ClaimLine[] | undefined;
}

/** An area in square centimetres, as number or decimal text. */
export type Area = number | string;

/** Yes or no: true and false, or 是 and 否. */
export type YesOrNo = boolean | '是' | '否';

/** The details of a row of a document: as those of a line, never undefined. Open for packs of one's own. */
export interface ImpliedDetails {
  /**
   * Number of electrodes implanted; from two on some implants cost more; an item named for two or more is denied
   * below that.
   */
  readonly electrodes?: number;
  /** True if the same operation was done before (再次手术), which raises the price of some valve operations. */
  readonly redo?: YesOrNo;
  /** True if the device was taken out, not put in: 胆道支架取出 costs half. */
  readonly removal?: YesOrNo;
  /** True if an aneurysm of the iliac artery was repaired: 髂动脉瘤腔内修复术 is charged as the aortic stent graft. */
  readonly iliacAneurysm?: YesOrNo;
  /** What was examined, in words: "血清", "尿液", or the id "blood", "urine". A word that is not known is a question. */
  readonly specimen?: string;
  /** HE stain made: "HE染色" (standard) or "全自动高分辨率HE染色" (automatic-high-resolution); absent: none is known of. */
  readonly heStain?: string;
  /**
   * Where adhesions were freed in the same operation: "腹腔" (abdominal) and "盆腔" (pelvic) cost more, "肠"
   * (intestinal).
   */
  readonly adhesiolysisSite?: string;
  /**
   * Means used: cryotherapy 冷冻, electrotomy 电切, electrocoagulation 电凝, ligation 套扎, electrocautery 电灼,
   * high-frequency-electrosurgery 高频电刀, argon-knife 氩气刀, vessel-dissector 血管解剖刀, suction-dissector 带吸引功能手术解剖器.
   */
  readonly techniques?: readonly string[];
  /** Treated area in square centimetres, 12.5 or "12.5", at most 6 decimals. */
  readonly areaCm2?: Area;
  /** Vertebrae operated on, all of them: the first is in the base price, each further one counts. */
  readonly vertebrae?: number;
  /** Coronary vessels widened, all of them: each beyond the first costs 20 % more. */
  readonly vessels?: number;
  /** Time from beginning to end in minutes; units and surcharges by time are counted from it. */
  readonly durationMinutes?: number;
  /** Views taken of one part (方位), all of them: each beyond the first costs 50 % more. */
  readonly positions?: number;
  /** Parts of the body treated or imaged, in words as printed: ["上肢", "下肢"]. */
  readonly bodyParts?: readonly string[];
  /** What a laboratory test measured, one word each: ["Yo", "Hu", "Ri"]. Some items count them or need certain ones. */
  readonly analytes?: readonly string[];
  /** Provocation manoeuvres completed (动作刺激); an item that asks for three is denied below that. */
  readonly manoeuvres?: number;
  /** Age of a coronary occlusion in months; from 3 on it counts as chronic. */
  readonly occlusionMonths?: number;
  /** People of the facility who came; a home-visit fee is counted by them (人次). */
  readonly staff?: number;
  /**
   * True if public health funds (家庭医生签约 …) already pay for the service; beside a home-visit fee the line is then
   * denied.
   */
  readonly publicHealthFunded?: YesOrNo;
  /** How many of the item's own unit the record documents (teeth, joints, slides): quantity beyond it is cut. */
  readonly performedUnits?: number;
  readonly [detail: string]: unknown;
}

/** Facts of a line that provisions ask for. Other names may be added for packs of one's own. */
export interface LineDetails {
  /**
   * Number of electrodes implanted; from two on some implants cost more; an item named for two or more is denied
   * below that.
   */
  readonly electrodes?: number | undefined;
  /** True if the same operation was done before (再次手术), which raises the price of some valve operations. */
  readonly redo?: YesOrNo | undefined;
  /** True if the device was taken out, not put in: 胆道支架取出 costs half. */
  readonly removal?: YesOrNo | undefined;
  /** True if an aneurysm of the iliac artery was repaired: 髂动脉瘤腔内修复术 is charged as the aortic stent graft. */
  readonly iliacAneurysm?: YesOrNo | undefined;
  /** What was examined, in words: "血清", "尿液", or the id "blood", "urine". A word that is not known is a question. */
  readonly specimen?: string | undefined;
  /** HE stain made: "HE染色" (standard) or "全自动高分辨率HE染色" (automatic-high-resolution); absent: none is known of. */
  readonly heStain?: string | undefined;
  /**
   * Where adhesions were freed in the same operation: "腹腔" (abdominal) and "盆腔" (pelvic) cost more, "肠"
   * (intestinal).
   */
  readonly adhesiolysisSite?: string | undefined;
  /**
   * Means used: cryotherapy 冷冻, electrotomy 电切, electrocoagulation 电凝, ligation 套扎, electrocautery 电灼,
   * high-frequency-electrosurgery 高频电刀, argon-knife 氩气刀, vessel-dissector 血管解剖刀, suction-dissector 带吸引功能手术解剖器.
   */
  readonly techniques?: readonly string[] | undefined;
  /** Treated area in square centimetres, 12.5 or "12.5", at most 6 decimals. */
  readonly areaCm2?: Area | undefined;
  /** Vertebrae operated on, all of them: the first is in the base price, each further one counts. */
  readonly vertebrae?: number | undefined;
  /** Coronary vessels widened, all of them: each beyond the first costs 20 % more. */
  readonly vessels?: number | undefined;
  /** Time from beginning to end in minutes; units and surcharges by time are counted from it. */
  readonly durationMinutes?: number | undefined;
  /** Views taken of one part (方位), all of them: each beyond the first costs 50 % more. */
  readonly positions?: number | undefined;
  /** Parts of the body treated or imaged, in words as printed: ["上肢", "下肢"]. */
  readonly bodyParts?: readonly string[] | undefined;
  /** What a laboratory test measured, one word each: ["Yo", "Hu", "Ri"]. Some items count them or need certain ones. */
  readonly analytes?: readonly string[] | undefined;
  /** Provocation manoeuvres completed (动作刺激); an item that asks for three is denied below that. */
  readonly manoeuvres?: number | undefined;
  /** Age of a coronary occlusion in months; from 3 on it counts as chronic. */
  readonly occlusionMonths?: number | undefined;
  /** People of the facility who came; a home-visit fee is counted by them (人次). */
  readonly staff?: number | undefined;
  /**
   * True if public health funds (家庭医生签约 …) already pay for the service; beside a home-visit fee the line is then
   * denied.
   */
  readonly publicHealthFunded?: YesOrNo | undefined;
  /** How many of the item's own unit the record documents (teeth, joints, slides): quantity beyond it is cut. */
  readonly performedUnits?: number | undefined;
  readonly [detail: string]: unknown;
}

/**
 * allow: may be charged as it is; reduce: in part; deny: not at all; review: a person decides; unlisted: not known
 * here.
 */
export type Decision = 'allow' | 'reduce' | 'deny' | 'review' | 'unlisted';

/** A part of a price, typed as FHIR's price components. */
export interface PriceComponent {
  /** base: the item's price; surcharge: 加收; deduction: 减收, with a negative amount. */
  readonly type: 'base' | 'surcharge' | 'deduction';
  /** unit: part of the unit price. line: once for the whole line, outside the unit price. */
  readonly basis: 'unit' | 'line';
  /** Yuan, exact, not rounded: "836.784"; "-500" for a deduction. */
  readonly amount: DecimalString;
  /** The amount as a part of the base price: "0.5" for 50 % more, "-0.5" for half price; absent for fixed amounts. */
  readonly factor?: DecimalString;
  /** How many steps of a surcharge that is counted by steps are in the amount: "2"; absent for others. */
  readonly steps?: DecimalString;
  /** What the rule read to add it: three vessels, say; absent if it read nothing. */
  readonly facts?: readonly FactUsed[];
  /** What the part is for, for people: the rule's title, or where the base price is from. */
  readonly label: Bilingual;
  /** Id of the rule that adds it; a base price has none, unless a rule fixes it. */
  readonly rule?: string;
  /**
   * Words that print the part; null for a price from a price book. Of a consumable, the words that let it be
   * charged.
   */
  readonly citation: Citation | null;
}

/** The item that a line was found to be. */
export interface LineItem {
  /** As printed, also if the claim wrote it in another way or gave only a name; null if the document prints none. */
  readonly code: string | null;
  /**
   * Printed name of the version in force on the line's date. If only a price book has the code: the name on the
   * claim, or else the code.
   */
  readonly name: string;
  /** 计价单位 as printed, "每侧"; absent if none is printed. */
  readonly unit?: string;
}

/** What the claim calls a line that has no item. */
export interface ClaimedName {
  /** The code on the claim, as it was written. */
  readonly code?: string;
  /** The name on the claim, as it was written. */
  readonly name?: string;
}

/** Units charged, and units that may be. */
export interface Quantities {
  /** As on the claim, without trailing zeros; "1" if the claim states none. */
  readonly claimed: DecimalString;
  /** Never above claimed; "0" on a denied line. */
  readonly allowed: DecimalString;
}

/** Amounts under review, by what is in question. */
export interface ReviewTotals {
  /** The care is in question. */
  readonly suspicion: DecimalString;
  /** Only facts, prices or codes are missing; the care itself is not in question. */
  readonly gap: DecimalString;
}

/** Sums over the lines in yuan, two decimals. If every line states a charge, charged = the other four together. */
export interface Totals {
  /** All that was charged, unlisted lines too; null if no line states a charge. */
  readonly charged: DecimalString | null;
  /** Amounts of lines decided allow or reduce. */
  readonly allowed: DecimalString;
  /** Amounts of lines decided review, or what was charged if a line has no amount. */
  readonly underReview: DecimalString;
  /** Charged less amount, over lines that have both: what is denied or cut. */
  readonly refused: DecimalString;
  /** Charged on unlisted lines, on which nothing was decided. */
  readonly unlisted: DecimalString;
  /** How many lines state a charge: `charged` and `refused` are over these. */
  readonly linesCharged: number;
  /** Part of `refused` that is due under the items that are suggested instead. */
  readonly suggested: DecimalString;
  /** `underReview` by the class of the findings: a line with both counts as a suspicion. */
  readonly underReviewBy: ReviewTotals;
}

/** A pack in the version that was used. */
export interface PackVersion {
  /** As in the pack, "jiangxi-2025-37". */
  readonly id: string;
  /** Of the pack's data, "1.0.0". */
  readonly version: string;
}

/** What a result was made with: the same basis, options and claim give the same bytes. */
export interface Basis {
  /** Name and version of this package, "yijia@0.1.0". */
  readonly engine: string;
  /** All packs that were loaded, those of other provinces too. */
  readonly packs: readonly PackVersion[];
}

/** What became of a claim, line by line in its order, and the sums. */
export interface Adjudication {
  /** Id of the claim, as it was given. */
  readonly claimId: string;
  /** Exactly one for each line of the claim, in the same order. */
  readonly lines: readonly LineAdjudication[];
  /** What is said once of the claim as a whole, each with the lines that it is about; [] if nothing is. */
  readonly notes: readonly Finding[];
  /** In yuan, over all lines. */
  readonly totals: Totals;
  /** To be kept with the result, so that it can be made again. */
  readonly basis: Basis;
}

/** One thing said of a line, with what it does and the words behind it. The code tells which parameters there are. */
export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** A finding of one code. If its code is about a missing fact, it names that fact. */
export type FindingOf<Code extends FindingCode> =
  FindingParams<Code> extends { readonly missing: string } ? AskingFinding<Code> : SayingFinding<Code>;

/** A finding of one code, with the parameters of that code. */
export interface SayingFinding<Code extends FindingCode> extends FindingBase {
  /** Stable name of what is said, "quantity-exceeded"; the reference lists all with what to do. */
  readonly code: Code;
  /** What the message was filled with, as texts named by the code: { claimed: "3", allowed: "1", … }. */
  readonly params: FindingParams<Code>;
}

/** A finding of a code that is about a missing fact. */
export interface AskingFinding<Code extends FindingCode> extends SayingFinding<Code> {
  /** The fact to be stated so that it can be settled: a detail's name, or a path such as "patient.birthDate". */
  readonly missing: string;
}

/** What fills the message of a finding, by its code: FindingParams<'overcharged'> is { charged, amount }. */
export type FindingParams<Code extends FindingCode = FindingCode> = ParamsByCode[Code];

/** What a finding says, by a stable name. New ones may come in a minor release. */
export type FindingCode =
  | 'unknown-detail'
  | 'resolved-by-name'
  | 'ambiguous-name'
  | 'name-mismatch'
  | 'resolved-by-national-code'
  | 'unknown-value'
  | 'outside-encounter'
  | 'not-yet-effective'
  | 'no-longer-effective'
  | 'facility-not-authorised'
  | 'facility-not-public'
  | 'facility-ownership-unknown'
  | 'licence-missing'
  | 'licence-unknown'
  | 'patient-not-eligible'
  | 'missing-detail'
  | 'content-not-met'
  | 'ambiguous-provision'
  | 'quantity-exceeded'
  | 'quantity-not-whole'
  | 'possible-duplicate'
  | 'not-independent'
  | 'use-other-item'
  | 'mutually-exclusive'
  | 'publicly-funded'
  | 'included-in-other-item'
  | 'missing-primary'
  | 'multiple-procedure'
  | 'price-unknown'
  | 'price-not-filed'
  | 'consumable-not-separate'
  | 'overcharged'
  | 'amount-capped'
  | 'charge-inconsistent'
  | 'temporary-policy'
  | 'price-not-checked'
  | 'unlisted-lines'
  | 'consumables-without-parent';

/** What to charge instead. */
export interface Suggestion {
  /** Code of the other item; null if its document prints none. */
  readonly code: string | null;
  /** Its name in force on the line's date, if a pack knows it. */
  readonly name?: string;
  /** Units of it for all replaced lines together, if the rule fixes them. */
  readonly quantity?: DecimalString;
  /** Yuan for that quantity, two decimals; null if no price is known. */
  readonly amount?: DecimalString | null;
}

/** A fact that decided something, as the claim states it or as it follows from what it states. */
export interface FactUsed {
  /** What it is about: "line", "patient", "facility", "encounter", "session" …, as conditions name it. */
  readonly fact: string;
  /** Where in it: "$.details.vessels", "$.ageYears". */
  readonly path: string;
  /** What stands there: 3, true, "2025-10-08", ["Yo", "Hu"]. */
  readonly value: string | number | boolean | readonly string[];
}

/** A finding of whatever code: what all of them have. */
export interface FindingBase {
  /** Stable name of what is said, "quantity-exceeded"; the reference lists all with what to do. */
  readonly code: FindingCode;
  /** What it does to the decision. Of several, deny goes before review, review before reduce; info changes nothing. */
  readonly effect: 'deny' | 'review' | 'reduce' | 'info';
  /**
   * Which desk it goes to. violation: denied or cut; suspicion: the care is in question; gap: the data are; note:
   * no question.
   */
  readonly class: 'violation' | 'suspicion' | 'gap' | 'note';
  /** One sentence for people, made of code, effect and params alone. */
  readonly message: Bilingual;
  /** Words of the document behind it; null if it is about the claim or a price book. */
  readonly citation: Citation | null;
  /** What the message was filled with, as texts named by the code: { claimed: "3", allowed: "1", … }. */
  readonly params: Readonly<Record<string, string>>;
  /** Words of other provisions that ask for the same fact; absent if there are none. */
  readonly furtherCitations?: readonly Citation[];
  /** Id of the rule that says it; absent: the evaluator's own check. */
  readonly rule?: string;
  /** Ids of other lines that bring it about: of all, the first one. */
  readonly lines?: readonly string[];
  /** The fact to be stated so that it can be settled: a detail's name, or a path such as "patient.birthDate". */
  readonly missing?: string;
  /** Another item that would be right; of replaced lines the first one bears it. */
  readonly suggestion?: Suggestion;
  /** How the other line, or this one, was found to be of the group that the rule names; absent if no group matched. */
  readonly basis?: 'code' | 'deduced-code' | 'name' | 'kind-of-name' | 'part-of-name';
  /** What is stated of all that the rule's conditions and bound read; absent if that is nothing. */
  readonly facts?: readonly FactUsed[];
  /** Amounts of the line in yuan under the other readings of the words, two decimals. */
  readonly alternatives?: readonly DecimalString[];
}

/** The parameters of the findings of each code, all of them texts. */
export interface ParamsByCode {
  /**
   * The line states a detail that no rule reads: probably a typing error. Of an attribute of the facility it is a
   * note.
   */
  readonly 'unknown-detail': {
    /** The name that the claim gives it: "vertebre"; of an attribute "facility.attributes.garde". */
    readonly detail: string;
    /** The known name that is written most like it: "vertebrae". */
    readonly nearest: string;
  };
  /** The line has no code; its item was found by its name, and the row that prints the name is cited. */
  readonly 'resolved-by-name': {
    /** What the claim calls it, as it was written. */
    readonly name: string;
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the item found, as printed; absent if the item has no code, so that its name stands for it. */
    readonly item?: string;
  };
  /** The line has no code, and its name stands for several items, a chapter or a note. It has no price. */
  readonly 'ambiguous-name': {
    /** What the claim calls it, as it was written. */
    readonly name: string;
    /** All that the name may stand for, code and name of each, joined by "; ". */
    readonly candidates: string;
    /** Words of the note on prices, if the name stands only for notes. */
    readonly note?: string;
    /** The chapter, code and name, if the name stands only for chapters. */
    readonly chapter?: string;
    /** The details that the name states, to be given on the line of what was done: "techniques"; absent if none. */
    readonly details?: string;
  };
  /** The code is one item's, and the name is another's. The line is decided by its code. */
  readonly 'name-mismatch': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the item that has the code, as printed. */
    readonly own: string;
    /** What the claim calls it, as it was written. */
    readonly name: string;
    /** Code of the item that the name belongs to: "330801003". */
    readonly other: string;
  };
  /** The code is a national one of a sub-item or add-on; the item that it begins with was taken. */
  readonly 'resolved-by-national-code': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the item found, as printed. */
    readonly item: string;
    /** The code as the claim has it: "360330801003001". */
    readonly stated: string;
  };
  /**
   * A detail has a word that the vocabulary of the detail does not know, so that rules that read it are not
   * decided.
   */
  readonly 'unknown-value': {
    /** Name of the detail: "techniques". */
    readonly detail: string;
    /** The words that are not known, joined by "、". */
    readonly values: string;
    /** The words that are known, joined by "、". */
    readonly known: string;
  };
  /** The line lies outside the stay that the claim states. */
  readonly 'outside-encounter': {
    /** Day of the line, "2025-10-08". */
    readonly date: string;
    /** First day of the stay, or of what is merged into it: "2025-10-01"; absent if it is not stated. */
    readonly from?: string;
    /** Last day of the stay: "2025-10-08"; absent if it is not stated. */
    readonly to?: string;
  };
  /** The item, or the version with this code, is in force only from a later day. */
  readonly 'not-yet-effective': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Day of the line, "2025-10-08". */
    readonly date: string;
    /** First day on which it is in force, "2025-09-30". */
    readonly from: string;
    /**
     * "number": the document prints no day, and `from` is inferred from the year in its number; absent: it is
     * printed.
     */
    readonly inferred?: 'number';
    /** The name on the line, if it is the name, not the item, that is of other days. */
    readonly name?: string;
  };
  /** The item was in force until an earlier day. */
  readonly 'no-longer-effective': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Day of the line, "2025-10-08". */
    readonly date: string;
    /** Last day on which it was in force, "2025-09-29". */
    readonly to: string;
    /** The name on the line, if it is the name, not the item, that is of other days. */
    readonly name?: string;
  };
  /** The item is for the hospitals that applied for it, and this facility is none of them. */
  readonly 'facility-not-authorised': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the facility, as the claim gives it. */
    readonly facility: string;
    /** The hospitals that applied for the item, joined by "、"; an empty text if the document names none. */
    readonly applicants: string;
    /** The name on the line, if it stands for several items, of which the facility may charge none. */
    readonly name?: string;
    /** These items, code and name of each, joined by "; ". */
    readonly candidates?: string;
    /** The applicant that the facility may be under another name, as printed; absent if there is none. */
    readonly like?: string;
    /** The same applicant, if only its place speaks for it. */
    readonly place?: string;
    /** Words of the scope that nobody can check here: "有条件开展". */
    readonly condition?: string;
  };
  /** The item is open to public hospitals of the province only, and this one is private. */
  readonly 'facility-not-public': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the facility, as the claim gives it. */
    readonly facility: string;
    /** The hospitals that applied for the item, joined by "、"; an empty text if the document names none. */
    readonly applicants: string;
  };
  /** The item is for public hospitals, and the claim does not say what this facility is. */
  readonly 'facility-ownership-unknown': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Name of the facility, as the claim gives it. */
    readonly facility: string;
    /** The hospitals that applied for the item, joined by "、"; an empty text if the document names none. */
    readonly applicants: string;
  };
  /** The facility states its licences, and the one that the provision asks for is not among them. */
  readonly 'licence-missing': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** The provision asks for a licence, and the claim does not state any. */
  readonly 'licence-unknown': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** Age or condition of the patient is not what the provision asks for. */
  readonly 'patient-not-eligible': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** A fact that decides whether or for how much the line may be charged is not on the claim. */
  readonly 'missing-detail': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact to be stated: a detail's name ("areaCm2"), several joined by ", ", or a path ("patient.birthDate"). */
    readonly missing: string;
    /** 计价单位 as printed, "小时"; only if a bound of the unit asks. */
    readonly unit?: string;
  };
  /** What the line says was done is not what the item consists of (项目内涵, or its name). */
  readonly 'content-not-met': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** The words can be read in more than one way. The strict reading counts; the other amounts are shown. */
  readonly 'ambiguous-provision': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** More units are charged than a limit, a measure, the record or the sides allow. */
  readonly 'quantity-exceeded': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
    /** 计价单位 as printed, "每侧"; absent if a rule bounds the quantity. */
    readonly unit?: string;
    /**
     * Which bound is broken: "limit", "calendar" (a day has 24 hours, a person one unit), "measure", "documented",
     * "sides" or "perPrimary"; absent if a rule of type deny, review or info says it.
     */
    readonly bound?: string;
    /** How many lines share the bound, this one among them: "3"; absent if it is this line alone. */
    readonly together?: string;
  };
  /** The unit is counted in whole numbers, and the quantity has a fraction. */
  readonly 'quantity-not-whole': {
    /** 计价单位 as printed: "每侧". */
    readonly unit: string;
    /** Units on the claim, without trailing zeros: "3". */
    readonly claimed: string;
    /** Units that this finding by itself lets be charged: "1"; other findings may leave less. */
    readonly allowed: string;
  };
  /**
   * The item is charged again in the session, or more than once on the line: a remark if something that is stated
   * accounts for it (another side, site or order, a documented number), else a question.
   */
  readonly 'possible-duplicate': {
    /** Id of the earlier line of the item, "3"; absent if it is the line's own quantity. */
    readonly line?: string;
    /** Units on the claim, "2". */
    readonly claimed: string;
    /** What tells them apart or does not, in Chinese: "内容完全相同", "已填内容可以说明", "已填内容不能区分". */
    readonly sameZh: string;
    /** The same in English: "it says the same in everything". */
    readonly sameEn: string;
  };
  /** The item is charged only if it is done alone, and another procedure stands in the session. */
  readonly 'not-independent': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Id of the other line, on the claim or in its history: "3". */
    readonly line: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Units that stand beside the other line, "1"; present if the others can be charged. */
    readonly lost?: string;
    /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none. */
    readonly open?: string;
  };
  /** What was done is to be charged as another item, which is suggested. */
  readonly 'use-other-item': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Code of the item to charge instead, as the rule writes it. */
    readonly code: string;
    /** "split": parts were charged instead of the whole; "substituted": one item in another's place. */
    readonly kind: string;
  };
  /** The item cannot be charged together with another line of the session. */
  readonly 'mutually-exclusive': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Id of the other line, on the claim or in its history: "3". */
    readonly line: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Units that stand beside the other line, "1"; present if the others can be charged. */
    readonly lost?: string;
    /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none. */
    readonly open?: string;
  };
  /** Public health funds already pay for the service. */
  readonly 'publicly-funded': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Id of the line beside which it stands, "3"; absent if the rule looks at the line alone. */
    readonly line?: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Units that stand beside the other line, "1"; present if the others can be charged. */
    readonly lost?: string;
    /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none. */
    readonly open?: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** Another item of the session already contains this one (column two beside column one). */
  readonly 'included-in-other-item': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Id of the other line, on the claim or in its history: "3". */
    readonly line: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Units that stand beside the other line, "1"; present if the others can be charged. */
    readonly lost?: string;
    /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none. */
    readonly open?: string;
  };
  /** An add-on or a consumable stands without what it belongs to, or that is denied itself. */
  readonly 'missing-primary': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** Id of the line that it belongs to, "3", which is denied; absent if there is none. */
    readonly line?: string;
    /** Id of a line of another session or day that may be its primary, "3"; present if there is one. */
    readonly near?: string;
    /** Day of that line, "2025-10-08". */
    readonly nearDate?: string;
    /** Id of the line that it belongs to, "3", which is under review. */
    readonly pending?: string;
    /** Units on the claim, "3"; absent if what says it counts none. */
    readonly claimed?: string;
    /** Units that this finding by itself lets be charged, "1"; absent if what says it counts none. */
    readonly allowed?: string;
    /** Units that stand beside the other line, "1"; present if the others can be charged. */
    readonly lost?: string;
    /** Units beside which the other line may stand as well, "1", out of those allowed; absent if there are none. */
    readonly open?: string;
    /** Names of the details that the rule reads, joined by ", ": "bodyParts, areaCm2"; absent if it reads none. */
    readonly details?: string;
    /** The fact that the rule asks for, "patient.birthDate"; absent if it names none. */
    readonly missing?: string;
  };
  /** A dearer procedure stands in the session, so this one counts in part. */
  readonly 'multiple-procedure': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** The part of the price that counts: "0.5" for half. */
    readonly factor: string;
  };
  /** The document prints no price, and the price book has none for the facility, its level or the province. */
  readonly 'price-unknown': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Day of the line, "2025-10-08". */
    readonly date: string;
    /** What the price book has for the code, for others or other days: "150 某医院; 120 3"; absent if it has nothing. */
    readonly has?: string;
  };
  /** The price is one that the facility files with the bureau, and the price book has none for it. */
  readonly 'price-not-filed': {
    /** Code of the item, "330801003": as its document prints it, if a pack has the item. */
    readonly code: string;
    /** Day of the line, "2025-10-08". */
    readonly date: string;
    /** What the price book has for the code, for others or other days: "150 某医院; 120 3"; absent if it has nothing. */
    readonly has?: string;
  };
  /** The consumable is not among what the item lets be charged beside it (除外内容). */
  readonly 'consumable-not-separate': {
    /** What the claim calls it, as it was written. */
    readonly name: string;
    /** Name of the item that it belongs to, as printed. */
    readonly item: string;
    /** What is printed as 除外内容, joined by "、"; absent if nothing is. */
    readonly listed?: string;
    /** The same for the message in Chinese, or that the cell is blank. */
    readonly excludedZh: string;
    /** The same for the message in English, or that the cell is blank. */
    readonly excludedEn: string;
  };
  /** More was charged than may be. Without a price of a document it is measured against the price book. */
  readonly overcharged: {
    /** What was asked for the line in yuan, two decimals: "200.00". */
    readonly charged: string;
    /** What may be charged for it in yuan, two decimals: "150.00". */
    readonly amount: string;
    /**
     * Absent: the price is too high. "quantity": the price is right, units were cut; "reading": another reading of
     * the document, among the line's alternatives, allows what was charged; "places": it would be right for the
     * sides or sites that the line names, but its quantity is less.
     */
    readonly because?: 'quantity' | 'reading' | 'places';
    /** How many sides or sites the line names: "2"; present with "places". */
    readonly places?: string;
  };
  /** The amount, its surcharges or its deductions exceed what the document sets as the most; the rest is cut. */
  readonly 'amount-capped': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** The most in yuan: "480". */
    readonly cap: string;
    /** What it would be without the cap, in yuan: "600". */
    readonly amount: string;
    /** What of it counts under the cap, in yuan: "480". */
    readonly kept: string;
  };
  /** Unit price times quantity and the amount on the claim are apart by more than 0.01 yuan. */
  readonly 'charge-inconsistent': {
    /** Unit price times quantity in yuan, two decimals: "210.00". */
    readonly product: string;
    /** Amount on the claim in yuan, two decimals: "200.00"; it is used. */
    readonly charged: string;
  };
  /** The item is on trial until a later document takes its place. */
  readonly 'temporary-policy': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** How many lines of the claim it is about: "12". */
    readonly count: string;
  };
  /** Nothing says a price: what was charged stands and was compared with nothing. */
  readonly 'price-not-checked': {
    /** How many lines of the claim it is about: "12". */
    readonly count: string;
  };
  /** Lines that no pack and no price book knows; nothing was decided on them. */
  readonly 'unlisted-lines': {
    /** Why, in Chinese: the rule's title, perhaps with a doubt in brackets, or a set phrase. */
    readonly whyZh: string;
    /** The same reason in English: "At most once a day". */
    readonly whyEn: string;
    /** How many lines of the claim it is about: "12". */
    readonly count: string;
    /** Lines of a province of which no pack is loaded: "12"; absent if there are none. So with the others. */
    readonly noPack?: string;
    /** Lines with the code of another province's item: "1". */
    readonly otherProvince?: string;
    /** Lines with a code that nobody knows: "3". */
    readonly unknownCode?: string;
    /** Lines without a code, with a name that nobody knows: "2". */
    readonly nameOnly?: string;
    /**
     * Known items of which a code is one letter away and the name is like it: "QYLS0158 → QYLS00158 颈后路…"; joined
     * by "; ".
     */
    readonly nearest?: string;
    /** Names that an item has but for brackets, each with that item's code: "内镜治疗术（ERAT） → QYLS00160 内镜治疗术". */
    readonly like?: string;
    /**
     * Parts of names, and beginnings of codes that stand alone, with the known items: "颈后路 → QYLS00158 颈后路…";
     * joined by "; ".
     */
    readonly part?: string;
    /** Codes that are a chapter's, as documents print them: "2704 冰冻切片与快速石蜡切片检查与诊断"; joined by "; ". */
    readonly chapters?: string;
  };
  /** Consumables that do not say which service they belong to. */
  readonly 'consumables-without-parent': {
    /** How many lines of the claim it is about: "12". */
    readonly count: string;
  };
}

/** A service that may be charged as it is. */
export interface AllowedLine {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** Charged rightly, in quantity and price. */
  readonly decision: 'allow';
  /** The item that the line is charged as. */
  readonly item: LineItem;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Yuan for one unit, the exact sum of the components of basis unit; null if the price is that of the whole line. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Yuan that may be charged, rounded half-up to 0.01. */
  readonly amount: DecimalString;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** A consumable that may be charged beside a service. */
export interface AllowedConsumable {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** Named by the service that it belongs to (除外内容), at no more than its price. */
  readonly decision: 'allow';
  /** A consumable is no item; `claimed` says what it is called. */
  readonly item: null;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Yuan for one unit in the price book; null if it has none: then what was charged counts. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Yuan that may be charged, rounded half-up to 0.01. */
  readonly amount: DecimalString;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** A consumable that was charged above its price. */
export interface ReducedConsumable {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** Named by the service that it belongs to (除外内容); what is above the price book is cut. */
  readonly decision: 'reduce';
  /** A consumable is no item; `claimed` says what it is called. */
  readonly item: null;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Yuan for one unit in the price book; null if it has none: then what was charged counts. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Yuan that may be charged, rounded half-up to 0.01. */
  readonly amount: DecimalString;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** A service of which a part may be charged. */
export interface ReducedLine {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** A part may be charged; the findings of effect reduce say why. */
  readonly decision: 'reduce';
  /** The item that the line is charged as. */
  readonly item: LineItem;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Yuan for one unit, the exact sum of the components of basis unit; null if the price is that of the whole line. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Yuan that may be charged, rounded half-up to 0.01. */
  readonly amount: DecimalString;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** Nothing of it may be charged: of a denied line. */
export interface DeniedQuantities {
  /** As on the claim, without trailing zeros; "1" if the claim states none. */
  readonly claimed: DecimalString;
  /** Nothing may be charged, so no unit counts. */
  readonly allowed: '0';
}

/** A line that may not be charged. */
export interface DeniedLine {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** No reading of the document allows it; the findings of effect deny say why. */
  readonly decision: 'deny';
  /** Null if no item was found, and for consumables, drugs and other charges. */
  readonly item: LineItem | null;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item; nothing is left of what was claimed. */
  readonly quantity: DeniedQuantities;
  /** Yuan for one unit, the exact sum of the components of basis unit; null if no price is known. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Always "0.00" yuan. */
  readonly amount: '0.00';
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** A line that a person decides. */
export interface ReviewedLine {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** A person decides; the findings of effect review say what to look at. */
  readonly decision: 'review';
  /** Null if no item was found, and for consumables, drugs and other charges. */
  readonly item: LineItem | null;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Yuan for one unit, the exact sum of the components of basis unit; null if no price is known. */
  readonly unitPrice: DecimalString | null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /**
   * Yuan that may be charged, the lower of computed and charged, rounded half-up once; "0.00" if denied, null if
   * unknown.
   */
  readonly amount: DecimalString | null;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** A line that neither packs nor price book know, or a drug or other charge. */
export interface UnlistedLine {
  /** Id of the line on the claim; "quote" for a line that was quoted. */
  readonly lineId: string;
  /** Nothing was decided; whether insurance covers it is another question. */
  readonly decision: 'unlisted';
  /** Nothing here knows it; `claimed` says what it is called. */
  readonly item: null;
  /** Only beside an item of null, so that the line can still be named. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it: a national code of 15 digits, one of 11. */
  readonly resolvedFrom?: string;
  /** In units of the item (计价数量). */
  readonly quantity: Quantities;
  /** Without an item there is no price. */
  readonly unitPrice: null;
  /** Yuan charged, rounded half-up to 0.01; absent if the claim does not state it. */
  readonly charged?: DecimalString;
  /** Unknown; what was charged stands in totals.unlisted. */
  readonly amount: null;
  /** How the price came about, base first; kept on a denied line for those who ask what it would have been. */
  readonly components: readonly PriceComponent[];
  /** In the order of the steps of evaluation, then of the rules in their packs; [] if nothing is to be said. */
  readonly findings: readonly Finding[];
}

/** What became of one line. The decision narrows item and amounts; a consumable has an item of null. */
export type LineAdjudication =
  | AllowedLine
  | AllowedConsumable
  | ReducedLine
  | ReducedConsumable
  | DeniedLine
  | ReviewedLine
  | UnlistedLine;

/** Days on which a price counts, both included. */
export interface EntryPeriod {
  /** First day; absent or null: since ever. */
  readonly from?: LocalDate | null | undefined;
  /**
   * Last day, itself included; absent or null: no end. If a later price follows, give the day before it, or the
   * book is refused.
   */
  readonly to?: LocalDate | null | undefined;
}

/** A price from outside the documents: the provincial schedule, or the facility's own filing. */
export interface PriceEntry {
  /**
   * Province whose claims the price is for, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; "CN": every
   * province.
   */
  readonly jurisdiction: string;
  /** Item code as a text; one that a spreadsheet has made a number is refused. */
  readonly code: string;
  /** Yuan for one unit of the item, "7000" or 7000. */
  readonly price: PriceYuan;
  /** The one facility it is for, by name or alias; absent: every facility. Goes before entries by level. */
  readonly facility?: string | undefined;
  /** Hospital level it is for, 3 = 三级; absent: every level. Not beside `facility`. */
  readonly level?: 1 | 2 | 3 | undefined;
  /**
   * Attributes of the facilities it is for: { tier: "省级" }; all must hold. Goes before entries by level, more keys
   * first. Beside neither `facility` nor `level`.
   */
  readonly attributes?: Readonly<Record<string, string | 1 | 2 | 3 | readonly (string | 1 | 2 | 3)[]>> | undefined;
  /** Absent: on every day. Entries for the same facilities must not overlap. */
  readonly effective?: EntryPeriod | undefined;
  /** Item's name, for those who read the book; lines are not matched by it. */
  readonly name?: string | undefined;
  /** Of a consumable: the printed name of 除外内容 that the fund puts this product under. */
  readonly excludedAs?: string | undefined;
  /** Where the price is from, for those who read the book: "2021年省价格表". Decides nothing. */
  readonly source?: string | undefined;
}

/** What a later document brings to an end: an item or a rule, one of the two. */
export interface Ending {
  /** Code of the item that ends, in this or another pack of the province. */
  readonly code?: string;
  /** Id of the rule that ends, in this or another pack of the province. */
  readonly rule?: string;
  /** Last day on which it still counts. */
  readonly to: LocalDate;
  /** The words that end it. */
  readonly citation: PackCitation;
}

/** The provision that a started unit counts as one. */
export interface PartialUnits {
  /** Beginnings of the codes that it is about; absent: every code of the pack's jurisdiction. */
  readonly codePrefixes?: readonly string[];
  /** The words that say so. */
  readonly citation: PackCitation;
}

/** The text of a document, or of a part of it, that quotes are held to. */
export interface SourceText {
  /** Id of a document of the pack. */
  readonly document: string;
  /** The words of the document as they were given, of the whole or of the parts that are quoted. */
  readonly text: string;
}

/** Places that the printed name of a facility ends on. */
export interface PlaceWords {
  /** End of a printed name: "江西医院". */
  readonly suffix: string;
  /** Names with which a facility of that place begins: ["江西", "南昌"]. */
  readonly words: readonly string[];
}

/** Everything one jurisdiction's document says, as plain JSON. New documents are new packs: data, no code. */
export interface PolicyPack {
  /**
   * Edition of the format: 2. A pack of the first edition has none, and is refused: `yijia check --upgrade` turns
   * it into one of this.
   */
  readonly format: 2;
  /** "jiangxi-2025-37"; results name the packs that they were made with. */
  readonly id: string;
  /** Of the data, "1.2.0": a correction that moves an amount or a decision is at least a minor version. */
  readonly version: string;
  /**
   * Province whose claims the pack decides, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong; "CN" for a national
   * document, which counts in every province.
   */
  readonly jurisdiction: string;
  /** For people: "江西省第三批国家区域医疗中心医疗服务价格项目". */
  readonly title: Bilingual;
  /** The documents that everything in the pack cites. */
  readonly documents: readonly PolicyDocument[];
  /** All versions of all items, printed in full or only referred to. */
  readonly items: readonly ServiceItem[];
  /** Rows that lead declared names to items in force; [] if the document has no such table. */
  readonly crosswalk: readonly CrosswalkEntry[];
  /** Sets of services that the pack's rules name. */
  readonly groups: readonly ServiceGroup[];
  /** Their order is the order of findings, and of surcharges within a price. */
  readonly rules: readonly BillingRule[];
  /** What this pack brings to an end, in its own or another pack of the province. */
  readonly ends?: readonly Ending[];
  /** Local codes and names for groups of other packs of the province. */
  readonly groupExtensions?: readonly GroupExtension[];
  /** Words of the details that the pack's rules read. */
  readonly vocabularies?: readonly Vocabulary[];
  /** Prices for items of other packs of the province. */
  readonly priceOverlays?: readonly PriceOverlay[];
  /** Present, if the document says that a started unit counts as one. */
  readonly partialUnits?: PartialUnits;
  /** Texts of the documents; quotes must then stand in them. */
  readonly sources?: readonly SourceText[];
  /** Places of facilities, added by the project, for names that begin with one. */
  readonly places?: readonly PlaceWords[];
}

/** A notice that passes the document on. */
export interface Forwarding {
  /** Bureau that forwards it: "景德镇市医疗保障局". */
  readonly issuer: string;
  /** Title of the forwarding notice, as printed. */
  readonly title: string;
  /** Day of the forwarding, 2025-09-15; when the document itself counts does not change. */
  readonly date: LocalDate;
}

/** An article of the notice, outside its tables. */
export interface Article {
  /** What citations call it: "article-3". */
  readonly section: string;
  /** Its words, verbatim. */
  readonly text: string;
}

/** A price notice: number, dates, articles verbatim. */
export interface PolicyDocument {
  /** What citations refer to, "cn-jx-2025-37"; unique in the pack. */
  readonly id: string;
  /** Province whose facilities it binds, that of the pack, in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong. */
  readonly jurisdiction: string;
  /** 文号, "赣医保字〔2025〕37号"; null if it has none. */
  readonly number: string | null;
  /** As printed; what people call a document that has no number. */
  readonly title: string;
  /** 发文机关: "江西省医疗保障局". */
  readonly issuer: string;
  /** Day printed under the notice, not the day from which it counts; null if none is printed. */
  readonly issued: LocalDate | null;
  /** From when to when the document counts; its items and rules have periods of their own. */
  readonly effective: Period;
  /**
   * Words that print this period: 自2025年9月30日起执行. What is charged before it cites them; absent: the item's own
   * place.
   */
  readonly effectiveCitation?: PackCitation;
  /** Notices of lower bureaus that pass it on, such as a city's. */
  readonly forwardedBy?: readonly Forwarding[];
  /** Articles of the notice in order. */
  readonly articles?: readonly Article[];
  /** What about the document is not printed in the source but concluded, and from what. */
  readonly inferred?: Bilingual;
}

/** 计价单位, parsed. "20分钟/次" counts session, size 20, of minute. */
export interface BillingUnit {
  /** The unit as printed: "20分钟/次", "每侧", "cm2". */
  readonly text: string;
  /**
   * What one unit is: session, test, side, eye, tooth, joint, vertebra, tendon, body-part, site, injection-point,
   * slide, locus-person, person, person-visit, hour, day or cm2; packs may add words.
   */
  readonly counts: string;
  /** How many of `of` make one unit: 20 in "20分钟/次", 1 in "1cm2". */
  readonly size?: number;
  /** What `size` is measured in, if the unit is a time. */
  readonly of?: 'minute' | 'hour';
}

/** A word that the project adds to the printed ones, and why. */
export interface AddedWord {
  /** The added word, or a list of them: ["封堵器", "弹簧圈"]. */
  readonly name: string | readonly string[];
  /** The printed words of the row that it stands for: "封堵装置" of 除外内容, or "钉棒系统" of the content. */
  readonly of: string;
  /** Why it is the same: the words of the document, or the trade's name for it. */
  readonly reason: string;
}

/** 除外内容: goods that may be charged beside the item. */
export interface SeparatelyCharged {
  /** Names as printed: ["封堵器"]. A consumable that is called so, or whose name ends so, is allowed. */
  readonly names: readonly string[];
  /**
   * True if the document gives the whole list. False if the cell is blank or only adds to a list not printed: then
   * goods that are usually charged apart may be charged too.
   */
  readonly complete: boolean;
  /** Words added to the printed names, each with its reason. */
  readonly also?: readonly AddedWord[];
  /** Words for a kind of goods, not one product: 特殊材料. They match as a whole or as the head of a name. */
  readonly class?: readonly string[];
  /** Words taken out of a name before it is compared: 输尿管导管 is no 尿管. */
  readonly not?: readonly string[];
  /** Words that make a match doubtful: a name that contains one matches in part at most. */
  readonly doubt?: readonly string[];
  /** Goods that the document names as not separate: they are denied. */
  readonly never?: readonly string[];
}

/** 医疗服务价格项目, one version of it: a code may have several, with periods that do not overlap. */
export interface ServiceItem {
  /**
   * As printed, "QYLS00158" or "330801003"; compared without regard to white space, width and case. Null if the
   * document numbers its rows only: the item is named elsewhere by its row, and found by its name.
   */
  readonly code: string | null;
  /** As printed; a line without a code is found by it. */
  readonly name: string;
  /** Names that it replaced or merged; lines that still bear one are found too. */
  readonly formerNames?: readonly string[];
  /** trial = 试行; in-force = an item of the province's price book that the document refers to or amends. */
  readonly status: 'trial' | 'in-force';
  /** 财务分类, one letter as printed: "G" operations, "H" laboratory, "D" examinations. */
  readonly category?: string;
  /** 项目内涵, verbatim: what the price already pays for. */
  readonly content?: string;
  /** 除外内容: which consumables may be charged on top. */
  readonly separatelyCharged: SeparatelyCharged;
  /** 计价单位. Absent, if the document prints none: then quantities are not checked for whole units. */
  readonly unit?: BillingUnit;
  /** Printed price in yuan for one unit; null if the document prints none, with the reason in `priceBasis`. */
  readonly price?: DecimalString | null;
  /** Printed prices by class of facility, tried in order; instead of `price`. */
  readonly prices?: readonly ClassPrice[];
  /** Where the price comes from: document, facility-filing (备案), provincial-schedule, market (自主定价) or not-stated. */
  readonly priceBasis: string;
  /** 说明, verbatim: surcharges, reductions and limits, which the rules put into effect. */
  readonly note?: string;
  /** 备注, verbatim. */
  readonly remark?: string;
  /** 关注价格 or 关注耗材价格: what the bureau asks to watch; decides nothing. */
  readonly watch?: 'price' | 'consumable-price';
  /**
   * Who may charge it: everybody, `applicants` alone, these and other public hospitals, or nothing is said (as
   * any).
   */
  readonly scope: 'any' | 'applicants' | 'province-public' | 'not-stated';
  /** The words that fix the scope, if they stand elsewhere than the row or are to be quoted. */
  readonly scopeCitation?: PackCitation;
  /** Words of the scope that nobody can check here, for those who are no applicants: "有条件开展". */
  readonly scopeCondition?: string;
  /** What it is to the items in `of`: add-on (加收项), reduction (减收项, its price is taken off) or extension (扩展项). */
  readonly role?: 'add-on' | 'reduction' | 'extension';
  /** Its main items. */
  readonly of?: readonly ItemReference[];
  /**
   * Of an add-on or reduction: at most so many units for each unit of a main item. Absent: 1 if both count the same
   * unit.
   */
  readonly perPrimary?: number;
  /** True for the fee of a home visit: it is no other procedure beside one charged only alone. */
  readonly visitFee?: true;
  /**
   * True for a laboratory test of which the document prints neither chapter nor category: inferred from its
   * content. It may be done before the admission and be billed with the stay.
   */
  readonly beforeAdmission?: true;
  /** 申报医院, names as printed. */
  readonly applicants?: readonly string[];
  /** Days on which this version counts. */
  readonly effective: Period;
  /** printed: the document gives the dates. not-stated: it gives none, so a null means "not known", not "always". */
  readonly effectiveBasis: 'printed' | 'not-stated';
  /** First day that the document's number allows, inferred: 〔2023〕 gives "2023-01-01". Earlier lines are a review. */
  readonly notBefore?: LocalDate;
  /** The row that prints the item; what no rule cites cites this. */
  readonly source: PackCitation;
}

/** A name printed in a row's revision that implies something else than the declared name. */
export interface OtherName {
  /** The name, as the revision prints it, "腹腔粘连松解术", or as a charge by a note is called: "高频电刀加收". */
  readonly name: string;
  /** What it says of a line. */
  readonly implies: ImpliedDetails;
}

/** A row of the table that says which item in force a declared item is charged as (Jiangxi annex 1). */
export interface CrosswalkEntry {
  /** Hospital that declared the item; its own rows are looked up before those of others. */
  readonly applicant: string;
  /** 申报项目名称: a line of this name, without a code, stands for the target. */
  readonly declaredName: string;
  /**
   * What the row points to: an item, a chapter of the price book (2703), or a note on prices. Only an item is
   * charged.
   */
  readonly targetKind: 'item' | 'chapter' | 'note';
  /** Code of the item or chapter; null for a note. */
  readonly code: string | null;
  /** Name of the item or chapter, or the words of the note, as printed. */
  readonly target: string;
  /** For a note: the chapters it stands in, ["3207"], compared with the beginning of a code. */
  readonly codePrefixes?: readonly string[];
  /** For a note: chapters within those where it does not count. */
  readonly exceptCodePrefixes?: readonly string[];
  /** 修订内容, verbatim: words that the row adds to the item in force. */
  readonly revision?: string;
  /** Details that the declared name says by itself, `{ removal: true }`; what the line states goes first. */
  readonly implies?: ImpliedDetails;
  /**
   * Further names, printed in the row's revision, that imply the same; matched as groups match names, whole or
   * kind.
   */
  readonly names?: readonly string[];
  /**
   * Names printed in the row's revision that imply something else; matched likewise. Of a note: what its means are
   * called as charges of their own; they lead to the note, whole and at every facility.
   */
  readonly otherNames?: readonly OtherName[];
  /** Words of the row: a line of its code whose name contains one implies the same. */
  readonly words?: readonly string[];
  /**
   * Why this row alone needs a person, e.g. an add-on that points to a whole procedure; a line found by it is a
   * review.
   */
  readonly doubt?: Bilingual;
  /** Days on which the row counts. */
  readonly effective: Period;
  /** The row itself. */
  readonly source: PackCitation;
}

/** A printed price for a class of facility. Entries are tried in order; the first whose class holds counts. */
export interface ClassPrice {
  /** The class: { level: 2 }, { grade: "三级甲等" }, { tier: ["省级", "市级"] }. Absent: every facility. */
  readonly when?: Readonly<Record<string, string | 1 | 2 | 3 | readonly (string | 1 | 2 | 3)[]>>;
  /** A detail of words: each word of the line has a price, and the line costs their sum. */
  readonly by?: string;
  /** Yuan for one unit; with `by`, yuan for each word: { 胸腔: "30", 腹部: "40" }. */
  readonly price: DecimalString | Readonly<Record<string, DecimalString>>;
}

/** The items that a pack gives a price to. */
export interface OverlayTarget {
  /** Item codes, of this pack or of others of the province. */
  readonly codes: readonly ItemReference[];
}

/** A price that a pack gives to an item of another pack, for a class of facility. */
export interface PriceOverlay {
  /** Which items cost this, in the place of what their own document prints. */
  readonly appliesTo: OverlayTarget;
  /** The class of facility; absent: every facility. */
  readonly when?: Readonly<Record<string, string | 1 | 2 | 3 | readonly (string | 1 | 2 | 3)[]>>;
  /** Yuan for one unit, in the place of the printed price. */
  readonly price?: DecimalString;
  /** Percent of the printed price: "90". Not beside `price`. */
  readonly percent?: DecimalString;
  /** Days on which it counts. */
  readonly effective: Period;
  /** The words that give the price. */
  readonly citation: PackCitation;
}

/** The words that a detail knows. */
export interface Vocabulary {
  /** Name of the detail, "techniques"; or `patient.conditions`, `facility.licences`. */
  readonly detail: string;
  /** True if any other word is unknown to the rules that read it; false if other words count as themselves. */
  readonly closed: boolean;
  /** All its words. */
  readonly terms: readonly VocabularyTerm[];
}

/** A word of a detail, with all the ways to write it. */
export interface VocabularyTerm {
  /** What rules compare with, "electrocoagulation". */
  readonly id: string;
  /** Printed words: ["电凝"]. */
  readonly words: readonly string[];
  /** Words that the project adds: ["高频电凝"]. */
  readonly added?: readonly string[];
  /** Id of the term that it is a part of: 膝关节 lies within 下肢. Null or absent: of none. */
  readonly within?: string | null;
  /** True if it stands for the whole body: more than one part. */
  readonly whole?: true;
  /** Ids of the terms that one word names together: 胸腹盆. */
  readonly parts?: readonly string[];
}

/**
 * A named set of services, for rules that name a service without its code. A line is in it if any member selects
 * it.
 */
export interface ServiceGroup {
  /** What rules of the pack refer to, "ultrasonic-debridement". */
  readonly id: string;
  /** For people who read the pack; matches nothing. */
  readonly title: Bilingual;
  /** True: every line of the group's kinds. */
  readonly all?: true;
  /** Item codes that are always in, even under an excepted prefix. */
  readonly codes?: readonly ItemReference[];
  /** Beginnings of codes, compared less a leading N before a digit: "33" takes 330201041 and N330204022. */
  readonly codePrefixes?: readonly string[];
  /** Beginnings of codes that are out, unless `codes` lists the code itself. */
  readonly exceptCodePrefixes?: readonly string[];
  /** Printed categories, ["G"]. Beside them `codePrefixes` select only items without a printed category. */
  readonly categories?: readonly string[];
  /** Terms. A name that is one of them, or ends with it, is in the group; one that only contains it may be. */
  readonly names?: readonly string[];
  /**
   * Further terms, which no document prints and whoever wrote the pack added: names that hospitals use. Matched as
   * `names`.
   */
  readonly added?: readonly string[];
  /** Words that a name need only hold, wherever: ICU连续监护 holds ICU. It is in the group as if it ended with them. */
  readonly words?: readonly string[];
  /** Words taken out of a name before it is compared: 换药包 is no 换药. */
  readonly not?: readonly string[];
  /** Words that make a match doubtful: a name that contains one is in the group in part at most. */
  readonly doubt?: readonly string[];
  /** Kinds of lines that may be members; absent: services only. */
  readonly kinds?: readonly ('service' | 'consumable')[];
  /** Which of the codes and prefixes no document prints with the name and the project has deduced. */
  readonly deducedCodes?: readonly string[];
}

/** Local codes and names that belong to a group of a pack: added to its own, nothing is taken away. */
export interface GroupExtension {
  /** Id of the pack that has the group, "jiangxi-2025-37". */
  readonly pack: string;
  /** Id of the group in that pack. */
  readonly group: string;
  /** Further item codes, those of the hospital or the province. */
  readonly codes?: readonly string[];
  /** Beginnings of codes to add, compared as those of the group: "3316". */
  readonly codePrefixes?: readonly string[];
  /** Further terms, matched as those of the group: a name that is one, or ends with it. */
  readonly names?: readonly string[];
}

/** Which lines a rule looks at: those that any of its members selects. */
export interface AppliesTo {
  /** Item codes, of this pack or of others of the province; an item without a code by its row. */
  readonly codes?: readonly ItemReference[];
  /** Beginnings of item codes, compared as those of groups. */
  readonly codePrefixes?: readonly string[];
  /** Id of a group of the pack. */
  readonly group?: string;
}

/** When `conditions` hold for a line that `appliesTo` selects, `event` takes effect. */
export interface BillingRule {
  /** Document, place and, if a row yields several, a suffix: "cn-gd-2024-19/list/74-unknown". Findings name it. */
  readonly id: string;
  /** What the rule says, in one sentence; findings and price components show it. */
  readonly title: Bilingual;
  /** The words that the rule puts into effect. */
  readonly citation: PackCitation;
  /** Further places of the document that say the same. */
  readonly restatedIn?: readonly PackCitation[];
  /** Selects lines by code, prefix or group; `conditions` are put to these alone. */
  readonly appliesTo: AppliesTo;
  /** A line is asked if its date lies within; both ends count. */
  readonly effective: Period;
  /** In the format of json-rules-engine, over the facts of one line; absent: always. */
  readonly conditions?: Condition;
  /**
   * review: if the conditions do not hold, but would for some value of a fact that is not stated, that fact is
   * asked for. no: a word that a closed vocabulary does not know counts as none of the rule's words, and
   * `$.unknownWords` of the line names its detail. Absent: a rule that reads such a word is not decided.
   */
  readonly unknown?: 'review' | 'no';
  /** One of the event types below: its `type` and `params`. */
  readonly event: RuleEvent;
}

/** A comparison: a fact (and a path into it), an operator, a value or another fact. */
export interface Comparison {
  /** What is looked at: line, item, facility, patient, encounter, claim or session. */
  readonly fact: string;
  /** JSONPath into the fact, "$.details.vertebrae"; absent: the fact as a whole. */
  readonly path?: string;
  /** Of json-rules-engine: equal, in, contains, greaterThanInclusive …, also decorated ("someFact:in"). */
  readonly operator: string;
  /** What the fact is compared with; { fact, path } stands for another fact's value. */
  readonly value: unknown;
  /** Passed on to json-rules-engine; the evaluator's own facts take none. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A condition of the json-rules-engine format; its root is all, any or not. */
export type Condition = AllCondition | AnyCondition | NotCondition;

/** A condition anywhere below the root: a list, the contrary of one, or a comparison. */
export type ConditionNode = AllCondition | AnyCondition | NotCondition | Comparison;

/** Holds if all of a list hold. */
export interface AllCondition {
  /** Each must hold; [] holds. */
  readonly all: readonly ConditionNode[];
}

/** Holds if one of a list holds. */
export interface AnyCondition {
  /** One must hold; [] holds too, as in json-rules-engine. */
  readonly any: readonly ConditionNode[];
}

/** Holds if another condition does not. */
export interface NotCondition {
  /** One node, not a list; the rule goes on if it is false. */
  readonly not: ConditionNode;
}

/** 加收: adds to the price, as a percentage of the base or a fixed amount, once or by steps. */
export type SurchargeEvent =
  | { readonly type: 'surcharge'; readonly params: SurchargeByPercent }
  | { readonly type: 'surcharge'; readonly params: SurchargeByAmount };

/** 减收: multiplies the base price by a factor of at most 1; shown as a deduction. */
export interface FactorEvent {
  /** Lowers the base price; what it loses is a component of its own, below zero. */
  readonly type: 'factor';
  /** `by`: what the base price is multiplied by, 0 to 1. */
  readonly params: FactorParams;
}

/** Puts a price in the place of the base price. */
export interface FixedPriceEvent {
  /** Gives the line another base price; of two different ones the lower counts, and a person is asked. */
  readonly type: 'fixed-price';
  /** `price`: yuan for one unit. */
  readonly params: FixedPriceParams;
}

/** The line may not be charged. */
export interface DenyEvent {
  /** Denies the line by itself, whatever stands beside it. */
  readonly type: 'deny';
  /** `code` names the finding; if a fact is absent, `missing` says which. */
  readonly params: VerdictParams;
}

/** A person decides; the amount stays, unless the parameters lessen the quantity. */
export interface ReviewEvent {
  /** Leaves the line to a person, unless something else denies it. */
  readonly type: 'review';
  /**
   * `code` names the finding; if they apply, `missing` the absent fact, `alternatives` the yuan to be added under
   * other readings, `allowed` the units.
   */
  readonly params: VerdictParams;
}

/** Something is said of the line that changes neither decision nor amount. */
export interface InfoEvent {
  /** Adds a finding for those who read the result. */
  readonly type: 'info';
  /** `code` names the finding; if a fact is absent, `missing` says which. */
  readonly params: VerdictParams;
}

/** At most so many units in a session, day, stay or window of days. */
export interface LimitEvent {
  /** Cuts the units beyond the limit, or leaves them to a person; the earlier lines are served first. */
  readonly type: 'limit';
  /** `max` units of service in each `per`; `effect` says what becomes of more, `code` names the finding. */
  readonly params: LimitParams;
}

/** Bounds the quantity by what was measured: minutes, vertebrae, square centimetres. */
export interface MeasureEvent {
  /** Cuts the units beyond what was measured, or leaves them to a person; nothing happens if the detail is absent. */
  readonly type: 'measure';
  /** (`detail` − `covered`) ÷ `size` units in each `per`; the others say how it is rounded and what becomes of more. */
  readonly params: MeasureParams;
}

/** Lines of a group are part of the item already and give way. */
export interface IncludesEvent {
  /** Denies or questions lines of the group that stand in the same session. */
  readonly type: 'includes';
  /** `group`: the services that the item contains; `effect`: what becomes of their lines, deny if absent. */
  readonly params: IncludesParams;
}

/** The item and the lines of a group cannot be charged together. */
export interface ExcludesEvent {
  /** Denies one side if both stand in the same session. */
  readonly type: 'excludes';
  /**
   * `group`: the other side; `denies`: which side gives way; `where`: which lines of the group count; `code`: the
   * finding.
   */
  readonly params: ExcludesParams;
}

/** The item is charged only if no other procedure was done. */
export interface IndependentEvent {
  /** Denies the item if the session has another procedure, itself denied or not. */
  readonly type: 'independent';
  /** `group`: what counts as another procedure. */
  readonly params: IndependentParams;
}

/** The item is an add-on and needs a primary. */
export interface RequiresEvent {
  /** Adds missing-primary if the session has no primary, or only denied ones. */
  readonly type: 'requires';
  /** `group`: the group of its primaries; `otherwise`: deny or review if none stands in the session. */
  readonly params: RequiresParams;
}

/** The item is to be charged as another one: it is denied, and the other is suggested. */
export interface ReplaceEvent {
  /** Denies the item as use-other-item; of several lines in a session the first one bears the suggestion. */
  readonly type: 'replace';
  /**
   * `code`: the item to charge instead; `quantity`: its units for all replaced lines together, if the document
   * fixes them.
   */
  readonly params: ReplaceParams;
}

/** Beside a dearer procedure of the session the item's unit price is multiplied by `factor`. */
export interface MultipleProcedureEvent {
  /** Leaves the dearest procedure of the session whole; if a price is unknown, a person is asked. */
  readonly type: 'multiple-procedure';
  /** `group`: what counts as a procedure; `factor`: what the unit price is multiplied by, 0 to 1. */
  readonly params: MultipleProcedureParams;
}

/** Amounts of money over lines do not exceed a cap. */
export interface CapEvent {
  /** Cuts what is above the cap after all relations; the earlier lines keep theirs. */
  readonly type: 'cap';
  /**
   * `amount` in yuan or `priceOf` an item; `of` what; `per` line, session, day or claim; `group`, if lines share
   * it.
   */
  readonly params: CapParams;
}

/** Something is said once of the claim, in its notes. */
export interface NoteEvent {
  /** Says it in the notes of the claim, with the lines that the rule holds for. */
  readonly type: 'note';
  /** `code` names what is said. */
  readonly params: NoteParams;
}

/** One of the event types, told apart by `type`; what each does is in a file of its own in effects/. */
export type RuleEvent =
  | SurchargeEvent
  | FactorEvent
  | FixedPriceEvent
  | DenyEvent
  | ReviewEvent
  | InfoEvent
  | LimitEvent
  | MeasureEvent
  | IncludesEvent
  | ExcludesEvent
  | IndependentEvent
  | RequiresEvent
  | ReplaceEvent
  | MultipleProcedureEvent
  | CapEvent
  | NoteEvent;

/** Whole steps of `size` beyond what is `covered`, counted on a detail of the line. */
export interface Steps {
  /** Name of the detail that is counted: a number, or a list by its length. "durationMinutes". */
  readonly detail: string;
  /** How much of the detail the base price already pays for: "120" of 120 minutes. */
  readonly covered: DecimalString;
  /** How much of the detail one step is: "60" for each further hour. */
  readonly size: DecimalString;
  /** session: the lines of the item in one session share what was measured; line (default): each has its own. */
  readonly per?: 'line' | 'session';
}

/** 加收 by a percentage of the base price; percentages do not compound. */
export interface SurchargeByPercent {
  /** Percent of the base price, for each step or once: "50" for 加收50%. */
  readonly percent: DecimalString;
  /** What is counted; absent: the surcharge is due once. */
  readonly steps?: Steps;
}

/** Words of a list detail that may each be charged. */
export interface EachOf {
  /** Name of the detail: "techniques". */
  readonly detail: string;
  /** The words that count. */
  readonly values: readonly string[];
}

/** 加收 of a fixed amount. */
export interface SurchargeByAmount {
  /** Yuan, for each step or once: "200" for 加收200元. */
  readonly amount: DecimalString;
  /** unit: due for each unit of the quantity. line: due once for the line. */
  readonly basis: 'unit' | 'line';
  /** If the words can also be read as due for each unit: a quantity above 1 is a review that shows the other amount. */
  readonly alternativeBasis?: 'unit';
  /** If the words print another amount for the same: it is shown as the other reading (review). */
  readonly alternativeAmount?: DecimalString;
  /**
   * If the words can also be read as due for each of several means: more than one of them is a review that shows
   * the sum.
   */
  readonly eachOf?: EachOf;
  /** What is counted; absent: the surcharge is due once. */
  readonly steps?: Steps;
}

/** The base price counts in part (减半). */
export interface FactorParams {
  /** 0 to 1: "0.5" halves the base price. Several factors multiply. */
  readonly by: DecimalString;
  /** review: whether it counts is not said; the price stays, the other is in `alternatives`. Absent: it counts. */
  readonly effect?: 'review';
}

/** The base price is this, whatever else is printed or filed. */
export interface FixedPriceParams {
  /** Yuan for one unit: "9.2" for 9.2元/项. */
  readonly price: DecimalString;
  /** review: whether it counts is not said; the price stays, the other is in `alternatives`. Absent: it counts. */
  readonly effect?: 'review';
}

/** What is said of the line by itself, if nothing must be asked for. */
export interface SayingParams {
  /** Code of the finding; its template makes the message from the rule's title. */
  readonly code: VerdictCode;
  /** The fact that is not on the claim: a detail's name or a path, "patient.birthDate". */
  readonly missing?: string;
  /** Yuan added to the line's own amount under each other reading; findings show the sums. */
  readonly alternatives?: readonly DecimalString[];
  /** Units that may still be charged until a person decides; absent: all that is claimed. */
  readonly allowed?: number;
}

/** What is asked for, so that the line can be decided. */
export interface AskingParams {
  /** Code of a finding that asks; its message names the fact and ends with the rule's title. */
  readonly code: 'missing-detail';
  /** The fact that is not on the claim: a detail's name or a path, "patient.birthDate". */
  readonly missing: string;
  /** Yuan added to the line's own amount under each other reading; findings show the sums. */
  readonly alternatives?: readonly DecimalString[];
  /** Units that may still be charged until a person decides; absent: all that is claimed. */
  readonly allowed?: number;
}

/** What is said of the line by itself; `missing-detail` needs the fact that is missing. */
export type VerdictParams = AskingParams | SayingParams;

/** A window that moves with the line: so many days that end on its date. */
export interface DaysWindow {
  /** Length in days, the line's own day among them: 7 is this day and the six before. */
  readonly days: number;
}

/**
 * How far a relation looks: the session, the day (whatever the session), the encounter, or the days before the
 * line.
 */
export type Within = 'session' | 'day' | 'encounter' | DaysWindow;

/** At most so many units of the item, over the claim and its history; the earlier lines keep theirs. */
export interface LimitParams {
  /** The most units of service in each `per`: 1 allows one a session, day or stay. */
  readonly max: number;
  /** What is counted over: a session, a calendar day, the stay, or a window of days. */
  readonly per: 'session' | 'day' | 'encounter' | DaysWindow;
  /** Group of the pack whose items share the limit; absent: each item has its own. */
  readonly group?: string;
  /** Which lines keep what is limited: the earlier (default), or the dearest by unit price. */
  readonly keeps?: 'earlier' | 'dearest';
  /** reduce (default): more is cut. review: a person is asked. */
  readonly effect?: 'reduce' | 'review';
  /** Code of the finding; absent: quantity-exceeded. */
  readonly code?: VerdictCode;
  /**
   * Detail that would tell how many there were, "durationMinutes": the finding is missing-detail, which asks for
   * it.
   */
  readonly missing?: string;
}

/** What was measured bounds what may be billed: (detail − covered) ÷ size, rounded down. */
export interface MeasureParams {
  /** Name of the detail that is counted: a number, or a list by its length. "durationMinutes". */
  readonly detail: string;
  /** How much of the detail the base price already pays for: "120" of 120 minutes. */
  readonly covered: DecimalString;
  /** How much of the detail one step is: "60" for each further hour. */
  readonly size: DecimalString;
  /** session: the lines of the item in one session share what was measured; line (default): each has its own. */
  readonly per?: 'line' | 'session';
  /** True: nothing is rounded down, parts of a unit count to four decimals (cm²). */
  readonly fractions?: boolean;
  /**
   * A list detail ("bodyParts") that may multiply the bound, if the words leave it open: up to bound × its length
   * is a review, more is cut.
   */
  readonly ambiguousTimes?: string;
  /** What becomes of more; absent: it is cut, unless a step was started and is not whole, which is a review. */
  readonly effect?: 'reduce' | 'review';
  /** Code of the finding; absent: quantity-exceeded. */
  readonly code?: VerdictCode;
}

/** 含…: other lines of the session that the item already contains. */
export interface IncludesParams {
  /** Group of the pack: the column-two services, whose lines give way. */
  readonly group: string;
  /** deny (default), or review if the words are narrower than a name can tell. */
  readonly effect?: 'deny' | 'review';
  /** How far the rule looks; absent: the session. */
  readonly within?: Within;
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review. */
  readonly at?: string;
}

/** 不可同时收取: services that the item cannot stand beside in one session. */
export interface ExcludesParams {
  /** Group of the pack: the services that it stands against. */
  readonly group: string;
  /**
   * Which of the two gives way: other, the lines of the group; self, the item; cheaper, that of the lower unit
   * price.
   */
  readonly denies: 'other' | 'self' | 'cheaper';
  /** What a line of the group must satisfy to count, seen as the fact `line`; absent: all of them count. */
  readonly where?: Condition;
  /**
   * deny (default), review if the words leave room, or info if the two standing beside each other is only worth a
   * look.
   */
  readonly effect?: 'deny' | 'review' | 'info';
  /** Code of the finding; absent: mutually-exclusive. */
  readonly code?: ExcludesCode;
  /** How far the rule looks; absent: the session. */
  readonly within?: Within;
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review. */
  readonly at?: string;
}

/** 仅独立开展可收费: charged only if no other procedure was done in the session. */
export interface IndependentParams {
  /** Group of the pack: what counts as another procedure; absent: every service. */
  readonly group?: string;
  /** How far the rule looks; absent: the session. */
  readonly within?: Within;
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review. */
  readonly at?: string;
}

/** An add-on: charged only beside its primary in the session. */
export interface RequiresParams {
  /** Group of the pack: its primaries. */
  readonly group: string;
  /** What becomes of the add-on if no primary stands in its session. */
  readonly otherwise: 'deny' | 'review';
  /** At most so many units for each unit of its primaries; absent: no bound. */
  readonly perPrimary?: number;
  /** How far the rule looks; absent: the session. */
  readonly within?: Within;
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review. */
  readonly at?: string;
}

/** What was done is to be charged as another item. */
export interface ReplaceParams {
  /** The item to charge instead; findings suggest it. */
  readonly code: ItemReference;
  /**
   * What the charge as it was written is: "split" if parts were charged instead of the whole, "substituted" if one
   * item was charged in another's place. Absent: split if the replaced lines charge more units than are due.
   */
  readonly kind?: 'split' | 'substituted';
  /** Units of it that stand for all replaced lines of the session together, if the document fixes them. */
  readonly quantity?: DecimalString;
  /** deny (default): it is not charged as it stands. review: a person is asked. */
  readonly effect?: 'deny' | 'review';
}

/** Of several procedures in a session the dearest counts whole, each further one in part. */
export interface MultipleProcedureParams {
  /** Group of the pack: what counts as a procedure. */
  readonly group: string;
  /** 0 to 1: "0.5" halves each further procedure. Instead of `factors`. */
  readonly factor?: DecimalString;
  /**
   * Factors of the second procedure, the third and so on, in order of falling price; the last one counts for the
   * rest.
   */
  readonly factors?: readonly DecimalString[];
  /** A detail ("incision"): the procedures of each of its values are counted for themselves. */
  readonly by?: string;
  /** True: the words speak of different procedures, so the same code again counts whole. */
  readonly distinct?: true;
  /** How far the rule looks; absent: the session. */
  readonly within?: Within;
  /** site, or a detail's name: only lines at the same place meet; a place that is not stated is a review. */
  readonly at?: string;
}

/** 封顶: a sum of money that must not be exceeded. */
export interface CapParams {
  /** The most, in yuan. Instead of `priceOf`. */
  readonly amount?: DecimalString;
  /** The most is the price of this item, on the line's day and at its facility. */
  readonly priceOf?: ItemReference;
  /** What is bounded: the amount of a line, its surcharges together, or its deductions together. */
  readonly of: 'amount' | 'surcharges' | 'deductions';
  /** Over what it is summed up. */
  readonly per: 'line' | 'session' | 'day' | 'claim';
  /** Group of the pack whose lines are summed up together; absent: the lines of the item. */
  readonly group?: string;
}

/** What is said once of the whole claim. */
export interface NoteParams {
  /** What is said: temporary-policy, that the item is on trial. */
  readonly code: NoteCode;
}

/** What a rule can say of a line by itself: it has the parameters of these codes. */
export type VerdictCode =
  | 'licence-missing'
  | 'licence-unknown'
  | 'patient-not-eligible'
  | 'content-not-met'
  | 'ambiguous-provision'
  | 'quantity-exceeded'
  | 'publicly-funded'
  | 'missing-primary';

/** What a rule can say of a line that stands beside another: it has the parameters of these codes. */
export type ExcludesCode =
  | 'not-independent'
  | 'mutually-exclusive'
  | 'publicly-funded'
  | 'included-in-other-item'
  | 'missing-primary';

/** What a rule can say once of the whole claim. */
export type NoteCode = 'temporary-policy';

/**
 * [document, section, row, quote, inferred], what is absent at the end left out; null if only something after it
 * follows.
 */
export type CompactCitation =
  | readonly [string, string, (number | null | undefined)?, (string | null | undefined)?, (true | undefined)?];

/** What people call a document that has no number. */
export interface DocumentTitle {
  /** As printed on the document. */
  readonly title: string;
}

/** What people call a document: its number, or as `{ title }` its title. */
export type CompactDocument = string | DocumentTitle;

/** A fact that was used, as a list of three: which fact, where in it, what it says. */
export type CompactFact = readonly [string, string, string | number | boolean | readonly string[]];

/** A part of a price, without what its rule says. */
export interface CompactComponent {
  /** As in PriceComponent; absent for "base". */
  readonly type?: 'surcharge' | 'deduction';
  /** As in PriceComponent. */
  readonly steps?: DecimalString;
  /** As in PriceComponent, each shortened. */
  readonly facts?: readonly CompactFact[];
  /** As in PriceComponent; absent for "unit". */
  readonly basis?: 'line';
  /** Yuan, exact; negative for a deduction. */
  readonly amount: DecimalString;
  /** The amount as a part of the base price: "0.5" for 50 % more. */
  readonly factor?: DecimalString;
  /** Id of the rule that has label and citation. */
  readonly rule?: string;
  /** Number of a label, those that are always the same first, then `labels`; absent if the rule has it. */
  readonly label?: number;
  /** Index into `citations`; null for none; absent if the rule has it. */
  readonly citation?: number | null;
}

/** A finding without what its rule and its template say. */
export interface CompactFinding {
  /** Stable name of what is said, "quantity-exceeded"; the reference lists all with what to do. */
  readonly code: FindingCode;
  /** What it does to the decision. Of several, deny goes before review, review before reduce; info changes nothing. */
  readonly effect: 'deny' | 'review' | 'reduce' | 'info';
  /** Words of other provisions that ask for the same fact; absent if there are none. */
  readonly furtherCitations?: readonly Citation[];
  /** Id of the rule that says it; absent: the evaluator's own check. */
  readonly rule?: string;
  /** Ids of other lines that bring it about: of all, the first one. */
  readonly lines?: readonly string[];
  /** The fact to be stated so that it can be settled: a detail's name, or a path such as "patient.birthDate". */
  readonly missing?: string;
  /** Another item that would be right; of replaced lines the first one bears it. */
  readonly suggestion?: Suggestion;
  /** How the other line, or this one, was found to be of the group that the rule names; absent if no group matched. */
  readonly basis?: 'code' | 'deduced-code' | 'name' | 'kind-of-name' | 'part-of-name';
  /** Amounts of the line in yuan under the other readings of the words, two decimals. */
  readonly alternatives?: readonly DecimalString[];
  /** As in Finding, each shortened. */
  readonly facts?: readonly CompactFact[];
  /** As in Finding, without the reasons that the rule's title gives (whyZh, whyEn); absent if nothing is left. */
  readonly params?: Readonly<Record<string, string>>;
  /** Number of what is doubtful beside the rule's title; absent if the title alone is said, or without a rule. */
  readonly doubt?: number;
  /** Absent if code, parameters and effect make it. */
  readonly message?: Bilingual;
  /** Index into `citations`; null for none; absent if the rule has it. */
  readonly citation?: number | null;
}

/** A line's result, shortened. */
export interface CompactLine {
  /** The line's `lineId`. */
  readonly id: string;
  /** As in LineAdjudication; never left out. */
  readonly decision: Decision;
  /** [code, name, unit]; absent for null. */
  readonly item?: readonly [string | null, string, (string | undefined)?];
  /** Code and name as on the claim; only if `item` is absent. */
  readonly claimed?: ClaimedName;
  /** The code on the claim, if the item's was read from it. */
  readonly resolvedFrom?: string;
  /** Yuan charged, rounded half-up to 0.01. */
  readonly charged?: DecimalString;
  /** Claimed, or [claimed, allowed] if that is another quantity; absent for 1 of 1. */
  readonly quantity?: DecimalString | readonly [DecimalString, DecimalString];
  /** Null if it is not known; absent if it is the sum of the components per unit. */
  readonly unitPrice?: DecimalString | null;
  /** Yuan that may be charged, two decimals; absent for null. */
  readonly amount?: DecimalString;
  /** Parts of the price, each shortened; absent for []. */
  readonly components?: readonly CompactComponent[];
  /** What is said of the line, each shortened; absent for []. */
  readonly findings?: readonly CompactFinding[];
}

/** What `compact` gives and `expand` reads: a result less than half as long, without what its packs say. */
export interface CompactForm {
  /** The number changes if an older `expand` could not read it. */
  readonly format: 'yijia-compact@1';
  /** Of all that is left out, in hexadecimal: titles and citations of rules, messages, labels; absent if nothing is. */
  readonly digest?: string;
  /** Id of the claim, as it was given. */
  readonly claimId: string;
  /** Packs that `expand` must be given, in these versions. */
  readonly basis: Basis;
  /** What is said of the claim as a whole, each shortened; absent for []. */
  readonly notes?: readonly CompactFinding[];
  /** Sums in yuan, none left out. */
  readonly totals: Totals;
  /** Labels that are not always the same, if there are any. */
  readonly labels?: readonly Bilingual[];
  /** Citations that no rule has, each once. */
  readonly citations?: readonly CompactCitation[];
  /** What the documents cited are called, by id; absent if none is cited by number or title. */
  readonly documents?: Readonly<Record<string, CompactDocument>>;
  /** As in Adjudication, each shortened. */
  readonly lines: readonly CompactLine[];
}

/** What the claim says of a line; what it leaves out is absent. */
export interface LineContext {
  /** As on the claim, before aliases. */
  readonly code?: string | undefined;
  /** As on the claim, unlike the name of the item that was found. */
  readonly name?: string | undefined;
  /** As on the claim: service, consumable, drug or other; absent for a service. */
  readonly kind?: 'service' | 'consumable' | 'drug' | 'other' | undefined;
  /** Lines of one operation or visit share it; absent = all lines of the same date are one. */
  readonly session?: string | undefined;
  /** Ward or clinic that charges, to group results by. */
  readonly department?: string | undefined;
  /** Id of the line that a consumable belongs to. */
  readonly parent?: string | undefined;
}

/** What of its claim stands beside a result, so that a reader can group it and name its lines. */
export interface ResultContext {
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong. */
  readonly jurisdiction: Jurisdiction;
  /** Name of the facility as on the claim, not as documents print it. */
  readonly facility: string;
  /** Id of the patient, if the claim has one. */
  readonly patient?: string;
  /** The file that the claim comes from, if several were read, or if it is a table. */
  readonly file?: string;
  /** Of a claim of a table: the row of each line in the file, in order, from 1. */
  readonly rows?: readonly number[];
  /** The date of each line, in order. */
  readonly dates: readonly LocalDate[];
  /** What the claim says of each line, in order. */
  readonly lines: readonly LineContext[];
}

/** What of its claim stands beside a compact result: as ResultContext, without `lines`. */
export interface CompactContext {
  /** Province of the care in ISO 3166-2: "CN-JX" Jiangxi, "CN-GD" Guangdong. */
  readonly jurisdiction: Jurisdiction;
  /** Name of the facility as on the claim, not as documents print it. */
  readonly facility: string;
  /** Id of the patient, if the claim has one. */
  readonly patient?: string;
  /** The file that the claim comes from, if several were read, or if it is a table. */
  readonly file?: string;
  /** Of a claim of a table: the row of each line in the file, in order, from 1. */
  readonly rows?: readonly number[];
  /** The date of each line, in order. */
  readonly dates: readonly LocalDate[];
}

/** The answer to a claim: what was decided, and what of its claim a reader needs. */
export interface AnswerLine {
  /** Id of the claim, as it was given. */
  readonly claimId: string;
  /** Exactly one for each line of the claim, in the same order. */
  readonly lines: readonly LineAdjudication[];
  /** What is said once of the claim as a whole, each with the lines that it is about; [] if nothing is. */
  readonly notes: readonly Finding[];
  /** In yuan, over all lines. */
  readonly totals: Totals;
  /** To be kept with the result, so that it can be made again. */
  readonly basis: Basis;
  /**
   * Province, facility, patient, dates and lines as the claim names them, so that the claim itself need not be at
   * hand.
   */
  readonly context: ResultContext;
}

/** The answer to a claim in compact form, with its `context`. */
export interface CompactAnswerLine {
  /** The number changes if an older `expand` could not read it. */
  readonly format: 'yijia-compact@1';
  /** Of all that is left out, in hexadecimal: titles and citations of rules, messages, labels; absent if nothing is. */
  readonly digest?: string;
  /** Id of the claim, as it was given. */
  readonly claimId: string;
  /** Packs that `expand` must be given, in these versions. */
  readonly basis: Basis;
  /** What is said of the claim as a whole, each shortened; absent for []. */
  readonly notes?: readonly CompactFinding[];
  /** Sums in yuan, none left out. */
  readonly totals: Totals;
  /** Labels that are not always the same, if there are any. */
  readonly labels?: readonly Bilingual[];
  /** Citations that no rule has, each once. */
  readonly citations?: readonly CompactCitation[];
  /** What the documents cited are called, by id; absent if none is cited by number or title. */
  readonly documents?: Readonly<Record<string, CompactDocument>>;
  /** As in Adjudication, each shortened. */
  readonly lines: readonly CompactLine[];
  /** Province, facility, patient and dates as the claim names them. */
  readonly context: CompactContext;
}

/** One fault in a line of the input, as Issue. */
export interface LineIssue {
  /** Where, from the root of the claim: ["lines", 0, "date"]. */
  readonly path: readonly (string | number)[];
  /** Kind of fault, stable: "not-a-date", "unknown-key", "duplicate-id" … */
  readonly code: string;
  /** What is wrong and what to do, in English, without the path. */
  readonly message: string;
  /** What is wrong and what to do, in Chinese. */
  readonly zh: string;
}

/** Why a line is not decided. Codes may be added, so that they are no list. */
export interface LineError {
  /**
   * Kind of reason, stable: not-json, not-utf8, invalid-claim, line-too-long, patient-not-together,
   * patient-too-large or unreadable-file; of a row of a table of charges also no-date, date, no-item, no-encounter,
   * no-facility, quantity, money, mangled-code, word or reversal.
   */
  readonly code: string;
  /** What is wrong with the line and what to do, in English. */
  readonly message: string;
  /** What is wrong with the line and what to do, in Chinese. */
  readonly zh: string;
  /** Every fault of the claim, each with its path; [] if no claim could be read. */
  readonly issues: readonly LineIssue[];
}

/** In the place of a line that is not decided. */
export interface ErrorLine {
  /**
   * Number of the line in the input, from 1, blank lines counted; in its file, if `file` is there: of a table the
   * row, of a JSON array the claim, 1 if the file cannot be read at all.
   */
  readonly line: number;
  /** The file, if several were read, or if it is a table. */
  readonly file?: string;
  /** Why nothing was decided, for programs and for people. */
  readonly error: LineError;
}

/** Any line that `adjudicate --ndjson` writes. */
export type OutputLine = AnswerLine | CompactAnswerLine | ErrorLine;

/** What a form has to ask for an item. */
export interface Field {
  /**
   * Where a claim states it: "details.vertebrae" and "endDate" on the line, else "patient.birthDate",
   * "facility.licences".
   */
  readonly path: string;
  /** What it is called: 椎体数, "vertebrae". */
  readonly label: Bilingual;
  /** What it takes: a number, true or false ("yes-no"), a text, several texts, or a day as YYYY-MM-DD. */
  readonly type: 'number' | 'yes-no' | 'text' | 'texts' | 'day';
  /** What a number counts: 分钟, "minutes"; null if it is none. */
  readonly unit: Bilingual | null;
  /** Words to pick from; empty if any may be given. */
  readonly words: readonly FieldWord[];
  /**
   * true: a line that states nothing but item and day is left to a person until this is known; false: it matters
   * only if there is something to say.
   */
  readonly needed: boolean;
}

/** A word that a field takes, for a list to pick from. */
export interface FieldWord {
  /** What a claim states: "argon-knife", "public", 3. */
  readonly value: string | number;
  /** As people say it: 氩气刀, "argon knife". */
  readonly label: Bilingual;
}

/** A rule that binds an item on a day, as `provisions` lists it. */
export interface Provision {
  /** The rule as its pack has it, with the words that it rests on. */
  readonly rule: BillingRule;
  /** Names of the details of a line that the rule reads: what a form should ask for. */
  readonly details: readonly string[];
  /** All that it reads of a claim, facts outside details too. */
  readonly fields: readonly Field[];
}

/** All that binds an item on a day, and all that a form has to ask for it: what `provisions` gives, as JSON. */
export interface ProvisionsAnswer {
  /** The rules, in the order of packs and rules. */
  readonly provisions: readonly Provision[];
  /**
   * What to ask, each once, needed ones first: what the rules read, and what unit, prices by class and scope of the
   * item ask.
   */
  readonly fields: readonly Field[];
}

/** An item that a facility may charge on a day, as `billable` lists it. */
export interface BillableItem {
  /** The version of the item in force that day. */
  readonly item: ServiceItem;
  /** Yuan for one unit, printed in the document or of the price book; null if none is known. */
  readonly price: DecimalString | null;
  /** Where the item stands, or the words that let this facility charge it. */
  readonly citation: Citation;
}

/** An item that a text may mean, by its code, name or a former name. */
export interface ItemHit {
  /** Always "item". */
  readonly kind: 'item';
  /** The version in force on the day asked for; without a day the one that fits. */
  readonly item: ServiceItem;
  /** Province whose document it is of, "CN-JX"; "CN" if only national packs are loaded. */
  readonly jurisdiction: string;
  /**
   * Yuan for one unit at the facility asked for, else at every one: printed, or on the day asked for of the price
   * book; null if none is known.
   */
  readonly price: DecimalString | null;
  /** The code or name that fits, as printed: 颈后路椎弓根螺钉复位内固定术. */
  readonly matched: string;
  /**
   * How it fits: "exact" is it, "start" begins with it, "part" holds all its words, "initials" has it as first
   * letters of pinyin, "letters" has its characters in order with others between.
   */
  readonly how: 'exact' | 'start' | 'part' | 'initials' | 'letters';
  /** 1 for "exact", less for each of the others in turn. */
  readonly score: number;
}

/** A row of the crosswalk that a text may mean, by the name that a hospital declared or one that the row prints. */
export interface CrosswalkHit {
  /** Always "crosswalk". */
  readonly kind: 'crosswalk';
  /** The row: its `code` and `target` are what the name is charged as. */
  readonly entry: CrosswalkEntry;
  /** Province whose document it is of, "CN-JX"; "CN" if only national packs are loaded. */
  readonly jurisdiction: string;
  /**
   * Yuan for one unit at the facility asked for, else at every one: printed, or on the day asked for of the price
   * book; null if none is known.
   */
  readonly price: DecimalString | null;
  /** The code or name that fits, as printed: 颈后路椎弓根螺钉复位内固定术. */
  readonly matched: string;
  /**
   * How it fits: "exact" is it, "start" begins with it, "part" holds all its words, "initials" has it as first
   * letters of pinyin, "letters" has its characters in order with others between.
   */
  readonly how: 'exact' | 'start' | 'part' | 'initials' | 'letters';
  /** 1 for "exact", less for each of the others in turn. */
  readonly score: number;
}

/** What a text may mean, as `search` lists it. */
export type SearchHit = ItemHit | CrosswalkHit;

/** What a client calls a request, and its answer bears: any text, or a whole number up to 2^53 − 1. */
export type RequestId = string | number;

/** What `item` and `provisions` are asked: a code, where and when. */
export interface CodeQuery {
  /** Code of the item asked about, or one that `--code-aliases` leads to it: "QYLS00158". */
  readonly code: string;
  /** Province whose documents count, ISO 3166-2: "CN-JX". */
  readonly jurisdiction: Jurisdiction;
  /** The day for which is asked; absent: today in China. */
  readonly date?: LocalDate | undefined;
}

/** What `billable` is asked: a facility, where and when. */
export interface FacilityQuery {
  /** Province whose documents count, ISO 3166-2: "CN-JX". */
  readonly jurisdiction: Jurisdiction;
  /** The day for which is asked; absent: today in China. */
  readonly date?: LocalDate | undefined;
  /** Who would charge, as on a claim. */
  readonly facility: Facility;
}

/** What `search` is asked: a text, where and when. */
export interface TextQuery {
  /** Part of a name, of a former or declared name or of a code, or first letters in pinyin. */
  readonly text: string;
  /** Province whose documents count, "CN-JX"; absent: every province of which a pack is loaded. */
  readonly jurisdiction?: Jurisdiction | undefined;
  /** The day for which is asked; absent: today in China. */
  readonly date?: LocalDate | undefined;
  /** The most hits that are wanted; absent: 20. */
  readonly limit?: number | undefined;
  /** Whose prices are given, as on a claim; absent: those that every facility has. */
  readonly facility?: Facility | undefined;
}

/** Decides every line of a claim. */
export interface AdjudicateCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "adjudicate"; the result is an Adjudication. */
  readonly method: 'adjudicate';
  /** The claim to be decided, whole. */
  readonly params: Claim;
}

/** Decides one line before it is charged. */
export interface QuoteCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "quote"; the result is a LineAdjudication. */
  readonly method: 'quote';
  /** The line asked about, with what is already on the bill. */
  readonly params: QuoteRequest;
}

/** Looks up the version of an item in force on a day. */
export interface ItemCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "item"; the result is a ServiceItem. */
  readonly method: 'item';
  /** Which item, where and when. */
  readonly params: CodeQuery;
}

/** Lists the rules that bind an item on a day. */
export interface ProvisionsCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "provisions"; the result is a ProvisionsAnswer. */
  readonly method: 'provisions';
  /** Which item, where and when. */
  readonly params: CodeQuery;
}

/** Lists the items that a facility may charge on a day. */
export interface BillableCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "billable"; the result is a list of BillableItem. */
  readonly method: 'billable';
  /** Which facility, where and when. */
  readonly params: FacilityQuery;
}

/** Looks for items by what is typed of them. */
export interface SearchCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "search"; the result is a list of SearchHit. */
  readonly method: 'search';
  /** What is typed, where and when. */
  readonly params: TextQuery;
}

/** Asks who answers, and with which packs: a client may begin with it, to know that the process is ready. */
export interface HelloCall {
  /** Chosen by the client; the answer bears it: any text, or a whole number up to 2^53 − 1. */
  readonly id: RequestId;
  /** Always "hello"; the result is a Welcome. */
  readonly method: 'hello';
  /** May be left out: nothing of it is read. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A line that goes into `serve --stdio`. */
export type ServeRequest =
  | AdjudicateCall
  | QuoteCall
  | ItemCall
  | ProvisionsCall
  | BillableCall
  | SearchCall
  | HelloCall;

/** Who answers, and with what: the result of `hello`. */
export interface Welcome {
  /** Version of these lines; it rises if a client of the one before might misread them. */
  readonly protocol: 1;
  /** Name and version of the library that decides, "yijia@0.1.0". */
  readonly engine: string;
  /** All packs that were loaded at the start, in their order. */
  readonly packs: readonly PackVersion[];
  /** What may be asked; names may be added. */
  readonly methods: readonly string[];
}

/** The answer to a request that could be done. What `result` holds depends on the method that was asked. */
export interface Served {
  /** That of the request, by which a client tells answers apart. */
  readonly id: RequestId;
  /** As the function of the library of that name gives it. */
  readonly result: Adjudication | LineAdjudication | ServiceItem | ProvisionsAnswer | readonly BillableItem[] | readonly SearchHit[] | Welcome;
}

/** Why a request is not done. Codes may be added, so that they are no list. */
export interface ServeError {
  /**
   * Kind of reason, stable: not-json, not-utf8, line-too-long, invalid-request, unknown-method, invalid-params,
   * no-pack, item-not-found or internal.
   */
  readonly code: string;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  /** What is wrong and what to do, in Chinese. */
  readonly zh: string;
  /** Every fault of the parameters or of the request itself, each with its path from there; else []. */
  readonly issues: readonly LineIssue[];
}

/** The answer to a request that could not be done. The process goes on. */
export interface Refused {
  /** That of the request; null if none could be read. */
  readonly id: RequestId | null;
  /** Why there is no result, for programs and for people. */
  readonly error: ServeError;
}

/** A line that comes out of `serve --stdio`. */
export type ServeAnswer = Served | Refused;

/** The types by the names of their schemas, so that a test can hold the two together. */
export interface ModelTypes {
  readonly chargedYuan: ChargedYuan;
  readonly oneOrMore: OneOrMore;
  readonly priceYuan: PriceYuan;
  readonly bilingual: Bilingual;
  readonly period: Period;
  readonly packCitation: PackCitation;
  readonly rowReference: RowReference;
  readonly itemReference: ItemReference;
  readonly citation: Citation;
  readonly quantity: Quantity;
  readonly charge: Charge;
  readonly facility: Facility;
  readonly patient: Patient;
  readonly encounter: Encounter;
  readonly claim: Claim;
  readonly claimLine: ClaimLine;
  readonly quotedLine: QuotedLine;
  readonly quoteRequest: QuoteRequest;
  readonly area: Area;
  readonly yesOrNo: YesOrNo;
  readonly impliedDetails: ImpliedDetails;
  readonly lineDetails: LineDetails;
  readonly decision: Decision;
  readonly priceComponent: PriceComponent;
  readonly lineItem: LineItem;
  readonly claimedName: ClaimedName;
  readonly quantities: Quantities;
  readonly reviewTotals: ReviewTotals;
  readonly totals: Totals;
  readonly packVersion: PackVersion;
  readonly basis: Basis;
  readonly adjudication: Adjudication;
  readonly finding: Finding;
  readonly findingCode: FindingCode;
  readonly suggestion: Suggestion;
  readonly factUsed: FactUsed;
  readonly findingBase: FindingBase;
  readonly paramsByCode: ParamsByCode;
  readonly allowedLine: AllowedLine;
  readonly allowedConsumable: AllowedConsumable;
  readonly reducedConsumable: ReducedConsumable;
  readonly reducedLine: ReducedLine;
  readonly deniedQuantities: DeniedQuantities;
  readonly deniedLine: DeniedLine;
  readonly reviewedLine: ReviewedLine;
  readonly unlistedLine: UnlistedLine;
  readonly lineByDecision: LineAdjudication;
  readonly entryPeriod: EntryPeriod;
  readonly priceEntry: PriceEntry;
  readonly ending: Ending;
  readonly partialUnits: PartialUnits;
  readonly sourceText: SourceText;
  readonly placeWords: PlaceWords;
  readonly policyPack: PolicyPack;
  readonly forwarding: Forwarding;
  readonly article: Article;
  readonly policyDocument: PolicyDocument;
  readonly billingUnit: BillingUnit;
  readonly addedWord: AddedWord;
  readonly separatelyCharged: SeparatelyCharged;
  readonly serviceItem: ServiceItem;
  readonly otherName: OtherName;
  readonly crosswalkEntry: CrosswalkEntry;
  readonly classPrice: ClassPrice;
  readonly overlayTarget: OverlayTarget;
  readonly priceOverlay: PriceOverlay;
  readonly vocabulary: Vocabulary;
  readonly vocabularyTerm: VocabularyTerm;
  readonly serviceGroup: ServiceGroup;
  readonly groupExtension: GroupExtension;
  readonly appliesTo: AppliesTo;
  readonly billingRule: BillingRule;
  readonly comparison: Comparison;
  readonly condition: Condition;
  readonly conditionNode: ConditionNode;
  readonly allCondition: AllCondition;
  readonly anyCondition: AnyCondition;
  readonly notCondition: NotCondition;
  readonly surchargeEvent: SurchargeEvent;
  readonly factorEvent: FactorEvent;
  readonly fixedPriceEvent: FixedPriceEvent;
  readonly denyEvent: DenyEvent;
  readonly reviewEvent: ReviewEvent;
  readonly infoEvent: InfoEvent;
  readonly limitEvent: LimitEvent;
  readonly measureEvent: MeasureEvent;
  readonly includesEvent: IncludesEvent;
  readonly excludesEvent: ExcludesEvent;
  readonly independentEvent: IndependentEvent;
  readonly requiresEvent: RequiresEvent;
  readonly replaceEvent: ReplaceEvent;
  readonly multipleProcedureEvent: MultipleProcedureEvent;
  readonly capEvent: CapEvent;
  readonly noteEvent: NoteEvent;
  readonly ruleEvent: RuleEvent;
  readonly steps: Steps;
  readonly surchargeByPercent: SurchargeByPercent;
  readonly eachOf: EachOf;
  readonly surchargeByAmount: SurchargeByAmount;
  readonly factorParams: FactorParams;
  readonly fixedPriceParams: FixedPriceParams;
  readonly sayingParams: SayingParams;
  readonly askingParams: AskingParams;
  readonly verdictParams: VerdictParams;
  readonly daysWindow: DaysWindow;
  readonly within: Within;
  readonly limitParams: LimitParams;
  readonly measureParams: MeasureParams;
  readonly includesParams: IncludesParams;
  readonly excludesParams: ExcludesParams;
  readonly independentParams: IndependentParams;
  readonly requiresParams: RequiresParams;
  readonly replaceParams: ReplaceParams;
  readonly multipleProcedureParams: MultipleProcedureParams;
  readonly capParams: CapParams;
  readonly noteParams: NoteParams;
  readonly verdictCode: VerdictCode;
  readonly excludesCode: ExcludesCode;
  readonly noteCode: NoteCode;
  readonly compactCitation: CompactCitation;
  readonly documentTitle: DocumentTitle;
  readonly compactDocument: CompactDocument;
  readonly compactFact: CompactFact;
  readonly compactComponent: CompactComponent;
  readonly compactFinding: CompactFinding;
  readonly compactLine: CompactLine;
  readonly compactForm: CompactForm;
  readonly lineContext: LineContext;
  readonly resultContext: ResultContext;
  readonly compactContext: CompactContext;
  readonly answerLine: AnswerLine;
  readonly compactAnswerLine: CompactAnswerLine;
  readonly lineIssue: LineIssue;
  readonly lineError: LineError;
  readonly errorLine: ErrorLine;
  readonly outputLine: OutputLine;
  readonly field: Field;
  readonly fieldWord: FieldWord;
  readonly provision: Provision;
  readonly provisionsAnswer: ProvisionsAnswer;
  readonly billableItem: BillableItem;
  readonly itemHit: ItemHit;
  readonly crosswalkHit: CrosswalkHit;
  readonly searchHit: SearchHit;
  readonly requestId: RequestId;
  readonly codeQuery: CodeQuery;
  readonly facilityQuery: FacilityQuery;
  readonly textQuery: TextQuery;
  readonly adjudicateCall: AdjudicateCall;
  readonly quoteCall: QuoteCall;
  readonly itemCall: ItemCall;
  readonly provisionsCall: ProvisionsCall;
  readonly billableCall: BillableCall;
  readonly searchCall: SearchCall;
  readonly helloCall: HelloCall;
  readonly serveRequest: ServeRequest;
  readonly welcome: Welcome;
  readonly served: Served;
  readonly serveError: ServeError;
  readonly refused: Refused;
  readonly serveAnswer: ServeAnswer;
}
