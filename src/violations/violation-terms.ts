import { freeze } from '../ground/freeze.js';
import type { Finding, FindingCode } from '../model/finding.js';
import type { Bilingual } from '../model/primitives.js';

/** A rule of the national rule base for the audit of medical security funds (智能审核和监控规则库).
 * @zh 国家医保局智能审核和监控规则库中的规则。 */
export interface NationalRule {
  /** As the rule base of version 1.0 has it, "GZ10000102012000"; null for a rule that only its edition of 2025 has.
   * @zh 规则库框架体系（1.0版）的编码，如“GZ10000102012000”；仅见于 2025 年版的为 null。 */
  readonly code: string | null;
  /** Name of the rule, in Chinese only: 医疗服务项目重复收费.
   * @zh 规则名称，如“医疗服务项目重复收费”。 */
  readonly name: string;
}

/** A row of the table of violation terms: which findings it is about, and what auditors call them.
 * @zh 违规用语表的一行：适用于哪些审核意见，以及审核中如何称呼。 */
export interface ViolationTerm {
  /** What the findings that it is about must say: "overcharged".
   * @zh 适用于哪一代码的审核意见，如“overcharged”。 */
  readonly code: FindingCode;
  /** Only those of this effect; absent: deny, reduce and review.
   * @zh 仅适用于该效果；没有则不予收费、扣减、待核实均适用。 */
  readonly effect?: Finding['effect'];
  /** Only those with these parameters, such as { bound: "limit" }; absent: any.
   * @zh 仅适用于具有这些参数的，如 { bound: "limit" }；没有则不限。 */
  readonly params?: Readonly<Record<string, string>>;
  /** Only those that used a fact whose path begins so, "patient.age"; absent: any.
   * @zh 仅适用于用到以此开头的事实的，如“patient.age”；没有则不限。 */
  readonly fact?: string;
  /** True: consumables only, that is lines without an item.
   * @zh true 表示仅适用于耗材（没有对应项目的收费行）。 */
  readonly goods?: true;
  /** What auditors call it, 重复收费; null if the regulation has no term for it.
   * @zh 违规用语，如“重复收费”；条例无对应用语的为 null。 */
  readonly term: Bilingual | null;
  /** The rule of the national rule base that fits; null if none does.
   * @zh 对应的国家规则；没有则为 null。 */
  readonly rule: NationalRule | null;
  /** Article of the fund regulation that names it. It binds only what was settled by the fund; null if none fits.
   * @zh 条例中的条款，仅适用于由医保基金结算的收费；没有合适的为 null。 */
  readonly article: Bilingual | null;
}

const DUPLICATE: Bilingual = { zh: '重复收费', en: 'charged twice' };
const SPLIT: Bilingual = { zh: '分解收费', en: 'split into parts' };
const ABOVE: Bilingual = { zh: '超标准收费', en: 'charged above the standard' };
const SWAPPED: Bilingual = { zh: '串换项目', en: 'another item in its place' };
const ALONE: Bilingual = { zh: '加收缺主项', en: 'add-on without its main item' };
const TOO_OFTEN: Bilingual = { zh: '加收超次', en: 'add-on charged too often' };
const BEYOND: Bilingual = { zh: '超限定范围', en: 'beyond the scope' };

function article(zh: string, item: number): Bilingual {
  return {
    zh: `《医疗保障基金使用监督管理条例》第三十八条第${zh}项`,
    en: `Regulations on the Supervision of the Use of Medical Security Funds, article 38 (${item})`,
  };
}

const DOUBLED = /* @__PURE__ */ article('三', 3);
const EXCHANGED = /* @__PURE__ */ article('四', 4);
const OUTSIDE = /* @__PURE__ */ article('六', 6);

const TWICE: NationalRule = { code: 'GZ10000102012000', name: '医疗服务项目重复收费' };
const UNFITTING: NationalRule = { code: 'GZ10000303001000', name: '医用耗材与医疗服务项目不符' };
const ODD_DATA: NationalRule = { code: 'GZ10000201002000', name: '结算明细信息异常' };
const FREQUENCY: NationalRule = { code: 'GZ10000102014000', name: '医疗服务项目限定频次' };

/**
 * What auditors call what a finding says: the terms of the fund regulation, the rule of the national rule base, and the
 * article. The first row that fits counts. Notes have none; gaps in the data have neither term nor article, and none proves
 * fraud.
 *
 * @zh 违规用语表：审核意见对应的条例用语、国家规则库的规则及条款，取最先适用的一行。提示没有；信息缺失没有用语和条款；均不证明欺诈骗保。
 */
export const VIOLATION_TERMS: readonly ViolationTerm[] = /* @__PURE__ */ freeze([
  { code: 'included-in-other-item', term: DUPLICATE, rule: TWICE, article: DOUBLED },
  { code: 'mutually-exclusive', term: DUPLICATE, rule: TWICE, article: DOUBLED },
  { code: 'not-independent', term: DUPLICATE, rule: TWICE, article: DOUBLED },
  { code: 'possible-duplicate', term: DUPLICATE, rule: TWICE, article: DOUBLED },
  { code: 'publicly-funded', term: DUPLICATE, rule: TWICE, article: OUTSIDE },
  {
    code: 'consumable-not-separate',
    effect: 'deny',
    term: DUPLICATE,
    rule: { code: null, name: '医疗服务项目与医用耗材重复收费' },
    article: DOUBLED,
  },
  {
    code: 'consumable-not-separate',
    term: null,
    rule: UNFITTING,
    article: null,
  },
  {
    code: 'use-other-item',
    params: { kind: 'split' },
    term: SPLIT,
    rule: { code: 'GZ10000102013000', name: '医疗服务项目分解收费' },
    article: DOUBLED,
  },
  { code: 'use-other-item', term: SWAPPED, rule: null, article: EXCHANGED },
  {
    code: 'name-mismatch',
    term: SWAPPED,
    rule: ODD_DATA,
    article: EXCHANGED,
  },
  { code: 'charge-inconsistent', term: null, rule: ODD_DATA, article: null },
  { code: 'overcharged', params: { because: 'reading' }, term: null, rule: null, article: null },
  { code: 'overcharged', params: { because: 'places' }, term: null, rule: null, article: null },
  { code: 'overcharged', params: { because: 'quantity' }, term: ABOVE, rule: null, article: DOUBLED },
  { code: 'overcharged', goods: true, term: ABOVE, rule: null, article: DOUBLED },
  {
    code: 'overcharged',
    term: ABOVE,
    rule: { code: 'GZ10000102001000', name: '医疗服务项目超限定单价收费' },
    article: DOUBLED,
  },
  {
    code: 'multiple-procedure',
    term: ABOVE,
    rule: { code: 'GZ10000102002000', name: '手术项目未按规定折价收费' },
    article: DOUBLED,
  },
  { code: 'quantity-exceeded', params: { bound: 'limit' }, term: ABOVE, rule: FREQUENCY, article: DOUBLED },
  { code: 'quantity-exceeded', params: { bound: 'calendar' }, term: ABOVE, rule: FREQUENCY, article: DOUBLED },
  { code: 'quantity-exceeded', params: { bound: 'perPrimary' }, term: TOO_OFTEN, rule: null, article: DOUBLED },
  { code: 'quantity-exceeded', term: ABOVE, rule: null, article: DOUBLED },
  { code: 'amount-capped', term: ABOVE, rule: null, article: DOUBLED },
  { code: 'missing-primary', goods: true, term: null, rule: UNFITTING, article: null },
  { code: 'missing-primary', term: ALONE, rule: null, article: DOUBLED },
  {
    code: 'patient-not-eligible',
    fact: 'patient.age',
    term: BEYOND,
    rule: { code: 'GZ10000102006000', name: '医疗服务项目限儿童使用' },
    article: null,
  },
  {
    code: 'patient-not-eligible',
    fact: 'patient.sex',
    term: BEYOND,
    rule: { code: 'GZ10000302004000', name: '医疗服务项目区分性别使用' },
    article: null,
  },
  {
    code: 'patient-not-eligible',
    fact: 'patient.conditions',
    term: BEYOND,
    rule: { code: 'GZ10000102007000', name: '医疗服务项目限适应症' },
    article: null,
  },
  { code: 'patient-not-eligible', term: BEYOND, rule: null, article: null },
  { code: 'facility-not-authorised', term: BEYOND, rule: null, article: null },
  { code: 'facility-not-public', term: BEYOND, rule: null, article: null },
  { code: 'licence-missing', term: BEYOND, rule: null, article: null },
  {
    code: 'outside-encounter',
    term: null,
    rule: { code: 'GZ10000201008000', name: '计费日期与住院时间不符' },
    article: null,
  },
]);
