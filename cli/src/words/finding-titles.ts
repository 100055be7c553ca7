import type { Bilingual, FindingCode } from 'yijia';

/** The title of each finding, for tables that count findings. The message of a finding tells the single case. */
const TITLES: Readonly<Record<FindingCode, Bilingual>> = {
  'unknown-detail': { zh: '明细无规则读取', en: 'Unknown detail' },
  'resolved-by-name': { zh: '按名称对应编码', en: 'Resolved by name' },
  'ambiguous-name': { zh: '名称不能确定项目', en: 'Name fits no single item' },
  'name-mismatch': { zh: '编码与名称不符', en: 'Code and name differ' },
  'not-yet-effective': { zh: '尚未执行', en: 'Not yet in force' },
  'no-longer-effective': { zh: '已停止执行', en: 'No longer in force' },
  'facility-not-authorised': { zh: '非申报医院', en: 'Facility did not apply' },
  'facility-not-public': { zh: '非公立医院', en: 'Facility not public' },
  'facility-ownership-unknown': { zh: '办院性质未填写', en: 'Ownership not stated' },
  'licence-missing': { zh: '缺少许可', en: 'Licence missing' },
  'licence-unknown': { zh: '许可未填写', en: 'Licence not stated' },
  'patient-not-eligible': { zh: '患者不符合条件', en: 'Patient not eligible' },
  'missing-detail': { zh: '缺少所需信息', en: 'Detail missing' },
  'content-not-met': { zh: '与项目内涵不符', en: 'Content not met' },
  'ambiguous-provision': { zh: '依文件不能确定', en: 'Not settled by the document' },
  'quantity-exceeded': { zh: '数量超出可计数量', en: 'Quantity exceeded' },
  'quantity-not-whole': { zh: '数量不是整数', en: 'Quantity not whole' },
  'possible-duplicate': { zh: '疑似重复收费', en: 'Possible duplicate' },
  'price-unknown': { zh: '价格未知', en: 'Price unknown' },
  'price-not-filed': { zh: '价格未备案', en: 'Price not filed' },
  'not-independent': { zh: '非独立开展', en: 'Not done alone' },
  'use-other-item': { zh: '应按其他项目收取', en: 'Another item applies' },
  'mutually-exclusive': { zh: '不可同时收取', en: 'Mutually exclusive' },
  'publicly-funded': { zh: '公共卫生经费保障', en: 'Publicly funded' },
  'included-in-other-item': { zh: '已含在其他项目中', en: 'Included in another item' },
  'missing-primary': { zh: '未收取主项目', en: 'Primary item missing' },
  'multiple-procedure': { zh: '多项手术折价', en: 'Further procedure' },
  'consumable-not-separate': { zh: '耗材可否另收', en: 'Consumable charged apart' },
  overcharged: { zh: '实收高于可收', en: 'Overcharged' },
  'amount-capped': { zh: '超过限额', en: 'Amount capped' },
  'resolved-by-national-code': { zh: '按国家编码对应', en: 'Resolved by national code' },
  'unknown-value': { zh: '填写的词不在词表内', en: 'Unknown value' },
  'outside-encounter': { zh: '日期不在住院期间', en: 'Outside the stay' },
  'temporary-policy': { zh: '试行政策', en: 'Temporary policy' },
  'price-not-checked': { zh: '未核对价格', en: 'Price not checked' },
  'unlisted-lines': { zh: '未收录的收费行', en: 'Unlisted lines' },
  'consumables-without-parent': { zh: '耗材未填所属项目', en: 'Consumables without parent' },
  'charge-inconsistent': { zh: '单价、数量与金额不符', en: 'Charge inconsistent' },
};

/** The title of a finding code; results of a later version may have codes that have none here. */
export function findingTitle(code: string): Bilingual {
  const titles: Readonly<Record<string, Bilingual>> = TITLES;
  return titles[code] ?? { zh: code, en: code };
}
