import type { Bilingual } from '../model/primitives.js';

type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** What details and other facts of a claim are called, by the path that findings name. */
const NAMES: Names = {
  electrodes: ['电极根数', 'number of electrodes'],
  redo: ['是否再次手术', 'whether operated on before'],
  removal: ['是否取出', 'whether it is a removal'],
  iliacAneurysm: ['是否髂动脉瘤', 'whether it is an iliac aneurysm'],
  specimen: ['标本', 'specimen'],
  heStain: ['HE染色方式', 'HE stain'],
  adhesiolysisSite: ['粘连松解部位', 'site of the adhesions'],
  techniques: ['所用方法', 'techniques'],
  areaCm2: ['治疗面积（cm²）', 'area in cm²'],
  vertebrae: ['椎体数', 'number of vertebrae'],
  vessels: ['血管支数', 'number of vessels'],
  durationMinutes: ['时长（分钟）', 'duration in minutes'],
  positions: ['方位数', 'number of views'],
  bodyParts: ['部位', 'body parts'],
  analytes: ['检测指标', 'analytes'],
  manoeuvres: ['动作刺激个数', 'number of manoeuvres'],
  occlusionMonths: ['闭塞时间（月）', 'months of occlusion'],
  staff: ['上门医务人员数', 'number of visiting staff'],
  publicHealthFunded: ['是否由公共卫生经费保障', 'whether public health funds cover it'],
  performedUnits: ['病历记载的实施数量', 'units documented in the record'],
  days: ['天数', 'days'],
  date: ['收费日期', 'day'],
  endDate: ['结束日期', 'last day'],
  session: ['诊疗次', 'session'],
  side: ['侧别', 'side'],
  site: ['手术部位', 'site'],
  parent: ['所属收费行', 'line that it belongs to'],
  name: ['名称', 'name'],
  called: ['清单所填名称', 'name as charged'],
  code: ['编码', 'code'],
  quantity: ['数量', 'quantity'],
  department: ['科室', 'department'],
  order: ['医嘱号', 'order'],
  'patient.birthDate': ['患者出生日期', 'date of birth'],
  'patient.ageYears': ['患者年龄（岁）', 'age in years'],
  'patient.ageMonths': ['患者月龄', 'age in months'],
  'patient.ageDays': ['患者日龄', 'age in days'],
  'patient.sex': ['患者性别', 'sex'],
  'patient.conditions': ['患者病情', 'condition of the patient'],
  'patient.diagnoses': ['诊断', 'diagnoses'],
  'facility.ownership': ['办院性质', 'ownership of the facility'],
  'facility.level': ['医院等级', 'level of the facility'],
  'facility.licences': ['机构许可', 'licences of the facility'],
  'facility.name': ['医疗机构名称', 'name of the facility'],
  'encounter.type': ['就诊类型', 'type of visit'],
  'encounter.admitted': ['入院日期', 'day of admission'],
  'encounter.discharged': ['出院日期', 'day of discharge'],
  'item.code': ['项目编码', 'code of the item'],
  'session.lines': ['同一次诊疗中本项目的行数', 'lines of the item in the session'],
  'session.quantity': ['同一次诊疗中本项目的数量', 'quantity of the item in the session'],
  'session.bodyParts': ['同一次诊疗中本项目的部位', 'body parts of the item in the session'],
  'session.codes': ['同一次诊疗的项目编码', 'codes of the session'],
};

/** Words that stand for a value, if people do not say them so. */
const VALUES: Names = {
  true: ['是', 'yes'],
  false: ['否', 'no'],
  male: ['男', 'male'],
  female: ['女', 'female'],
  public: ['公立', 'public'],
  private: ['社会办（民营）', 'private'],
  left: ['左', 'left'],
  right: ['右', 'right'],
  both: ['双侧', 'both'],
  inpatient: ['住院', 'inpatient'],
  outpatient: ['门诊', 'outpatient'],
  emergency: ['急诊', 'emergency'],
  home: ['居家', 'home'],
};

function pick(names: Names, key: string, otherwise: Bilingual): Bilingual {
  const own = Object.hasOwn(names, key) ? names[key] : undefined;
  return own === undefined ? otherwise : { zh: own[0], en: own[1] };
}

/** Facts that several lines come to: of a group, of a detail over the session, an attribute of the facility. */
function unlistedName(path: string): Bilingual {
  const [fact = '', kind, name = ''] = path.split('.');
  if (kind === 'attributes') return { zh: `机构的“${name}”`, en: `"${name}" of the facility` };
  if (kind === 'details') {
    const own = factName(name);
    return { zh: `同一次诊疗各行的${own.zh}`, en: `${own.en} over the session` };
  }
  if (kind !== 'groups') return { zh: path, en: path };
  return fact === 'day'
    ? { zh: '同日相关项目的收费', en: 'related charges of the day' }
    : { zh: '同一次诊疗中相关项目的收费', en: 'related charges of the session' };
}

/** What a fact is called. @param path as findings name what is missing: "vertebrae", "patient.birthDate" */
export function factName(path: string): Bilingual {
  return pick(NAMES, path, unlistedName(path));
}

/** The names of facts that are joined by ", ". */
export function factNames(paths: string): Bilingual {
  const names = paths.split(', ').map(factName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

const LEVELS: readonly Bilingual[] = /* @__PURE__ */ ['一', '二', '三'].map((zh, i) => ({
  zh: `${zh}级`,
  en: String(i + 1),
}));

/** A value of a fact, as people say it. @param path as for its name */
export function valueText(value: string | number | boolean | readonly string[], path: string): Bilingual {
  const level = path === 'facility.level' ? LEVELS[Number(value) - 1] : undefined;
  if (level !== undefined) return level;
  const values = [value].flat();
  if (values.length === 0) return { zh: '无', en: 'none' };
  const said = values.map((one) => pick(VALUES, String(one), { zh: String(one), en: String(one) }));
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
}
