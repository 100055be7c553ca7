import { headingKey } from './heading.js';

/** What a column of a table of charges can hold. "encounter" makes the claims: one for each of its values.
 * @zh 收费明细表的列可有的含义；encounter（就诊）决定清单的划分，每值一份。 */
export type BillField =
  | 'encounter'
  | 'encounterType'
  | 'admitted'
  | 'discharged'
  | 'patient'
  | 'sex'
  | 'birthDate'
  | 'facility'
  | 'facilityId'
  | 'level'
  | 'ownership'
  | 'line'
  | 'kind'
  | 'date'
  | 'endDate'
  | 'code'
  | 'name'
  | 'quantity'
  | 'unitPrice'
  | 'amount'
  | 'department'
  | 'order'
  | 'side'
  | 'site'
  | 'specimen'
  | 'refund'
  | 'reverses';

/** How headings are written, without white space, units and brackets, in lower case. The first that is there counts. */
const HEADINGS: Readonly<Record<BillField, readonly RegExp[]>> = {
  encounter: [
    /^(就诊|就医)(登记)?(流水号?|id|号|编号|记录号)$|^mdtrt_?id$|^encounter(id)?$/,
    /^(住院|门诊|门急诊|急诊)(流水)?(号|号码|编号|登记号)$|^ipt_otp_no$/,
    /^(结算|单据|发票|费用清单)(流水|单据)?(号|id|编号)$|^setl_?id$|^claim(id)?$/,
    /^(门诊|住院)号?\/(住院|门诊)号$/,
    /^病案号$/,
  ],
  encounterType: [
    /^(就诊|就医|患者|病人)(类型|类别|来源)$|^医疗类别$/,
    /^(门诊|住院)\/?(住院|门诊)(标志|标识)?$|^med_type$/,
  ],
  admitted: [/^(入院|住院)(日期|时间)$|^入院$|^admitted$|^adm_(date|time)$/],
  discharged: [/^出院(日期|时间)?$|^discharged$|^dscg_(date|time)$/],
  patient: [
    /^(患者|病人|人员|个人)(id|编号|号|标识|唯一号|主索引)$|^psn_no$|^patient(id)?$/,
    /^(社保|医保)(卡)?号$|^就诊卡号$/,
    /^(患者|病人|人员)?姓名$|^(患者|病人)$/,
  ],
  sex: [/^(患者|病人)?性别$|^sex$|^gend$/],
  birthDate: [/^(患者|病人)?(出生(日期|年月日?)|生日)$|^birthdate$|^brdy$/],
  facility: [/^(定点)?(医疗|医药)?机构(名称)?$|^(医院|就诊医院|就诊机构)(名称)?$|^facility$|^fixmedins_name$/],
  facilityId: [/^(定点)?(医疗|医药)?(机构|医院)(编码|代码|编号|id)$|^fixmedins_code$/],
  level: [/^(医院|机构|医疗机构)(等级|级别)$|^level$/],
  ownership: [/^((医院|机构|医疗机构|办院|办医|经营)性质|ownership)$/],
  line: [/^(费用)?明细(流水号?|序号|号|id|编号)$|^(费用|收费)流水号$|^feedetl_sn$|^(line)?id$/, /^(序号|行号|流水号)$/],
  kind: [/^(收费|费用|项目|医疗收费项目|目录)(类别|类型|分类|大类)$|^(类别|财务分类)$|^kind$|^med_chrgitm_type$/],
  date: [
    /^(费用|收费|项目)?发生(日期|时间)$|^fee_ocur_time$/,
    /^(收费|计费|记账|费用|执行|医嘱执行|服务|项目)(日期|时间)$|^(date|日期|时间)$/,
    /^开单(日期|时间)$/,
  ],
  endDate: [/^(费用|收费|执行|项目)?(结束|截止|终止)(日期|时间)$|^enddate$/],
  code: [
    /^(医保|国家|国家医保|医保目录|医疗目录|医保项目|国家项目|省级?|物价|统一)(项目|目录|收费|价格)?(编码|代码|编号)$|^(med_list_codg|hilist_code)$/,
    /^(医疗服务)?(收费|价格|服务|收费项目|价格项目|项目|耗材|目录)?(编码|代码|编号)$|^(item)?code$/,
    /^(院内|医院|本院)(项目|收费项目)?(编码|代码|编号)$|^medins_list_codg$/,
  ],
  name: [
    /^(收费|医疗服务|服务|价格|收费项目|项目|明细|物价)?(项目)?名称$|^(项目|收费项目)$|^(item)?name$/,
    /^(费用|医保|国家|医保目录|医疗目录|医院|院内|本院)(项目)?名称$|^(hilist_name|medins_list_name)$/,
  ],
  quantity: [/^(收费|计费|计价|项目|实收|执行|使用)?(数量|次数)$|^cnt$|^quantity$/],
  unitPrice: [/^(收费|项目|计费)?(单价|价格)$|^pric$|^unitprice$/],
  amount: [
    /^(收费|费用|总|合计|实收|应收|明细项目费用总|项目)?金额$|^(总价|小计|费用|总费用)$|^det_item_fee_sumamt$|^amount$/,
  ],
  department: [
    /^(执行|实施|检查|治疗)(科室|部门)(名称)?$|^acord_dept_name$|^department$/,
    /^(开单|收费|申请|计费)?(科室|部门)(名称)?$|^bilg_dept_name$/,
  ],
  order: [/^(医嘱|申请单|申请|条码|检验条码|处方|检查单)(号|id|编号|流水号)?$|^(order|rxno)$/],
  side: [/^(侧别|左右|左右侧|方位)$|^side$/],
  site: [/^(检查|手术|治疗|操作)?部位$|^site$/],
  specimen: [/^(标本|样本)(类型|类别|名称|种类)?$|^specimen$/],
  refund: [/^(退费|退款|冲销|红冲|冲红|退费冲销)(标志|标识|状态)?$|^(是否退费|refund)$/],
  reverses: [
    /^(原|被冲销|冲销|退费)(费用|收费|明细|原)*(流水号|序号|明细号|id|行号|记录号)$|^init_feedetl_sn$|^reverses$/,
  ],
};

export const BILL_FIELDS = Object.keys(HEADINGS) as readonly BillField[];

/** A field, and how well a heading says it: 0 is best. */
export interface BillMeaning {
  readonly field: BillField;
  readonly rank: number;
}

/** What a heading says; null if it is none that is read. */
export function billMeaning(heading: string): BillMeaning | null {
  const key = headingKey(heading);
  if (key === '') return null;
  for (const field of BILL_FIELDS) {
    const rank = HEADINGS[field].findIndex((pattern) => pattern.test(key));
    if (rank >= 0) return { field, rank };
  }
  return null;
}
