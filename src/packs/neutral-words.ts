/**
 * Words that say nothing about which service or product a name means. They stand here, not in a file of `rules/`: sizes and
 * model numbers beside them are patterns, which JSON has no form for, and what each list is for is said where it stands.
 */

/** That goods are for use, once or in medicine: the only words that a term may lack too. */
export const USE_WORDS = ['一次性', '使用', '医用'] as const;

/** That something was done. A shorthand has none of them: 膀胱镜治疗 is no 膀胱镜检查. */
export const ACTS = [
  '检查',
  '检查术',
  '术',
  '手术',
  '操作',
  '测定',
  '测量',
  '检测',
  '检验',
  '化验',
  '治疗',
  '常规',
] as const;

/** On which side, where, how often, of what size, and that it is charged. */
export const CIRCUMSTANCES = [
  ...['费', '收费', '费用', '全', '床旁', '床边', '每次', '次'],
  ...['左', '右', '左侧', '右侧', '双侧', '单侧', '两侧', '每侧', '左眼', '右眼', '双眼', '单眼'],
  ...['大号', '中号', '小号'],
] as const;

/** All of them: what may be taken off the name of a service. */
export const NEUTRAL_WORDS = [...USE_WORDS, ...ACTS, ...CIRCUMSTANCES] as const;

/** What may be a size or a model number: letters and digits, and what joins them; `isSize` says whether it is one. */
export const RUNS = /[a-z\dφøμ#][a-z\d.,*×x/:+φøμ#°'"%~_-]*(?:号|型|码|毫米|厘米|毫升)?/g;

/** A size or model number has a digit, or ends with 号, 型 or 码. Letters alone mean something: DSA, PICC. */
export function isSize(run: string): boolean {
  return /\d|[号型码]$/.test(run);
}

/** A mark that joins no two services, as + and 、 do. A space is where a word was taken out. */
export const SEPARATOR = /(?![+&、,;])[\p{Pd}\p{Pc}\p{Po}\p{Pi}\p{Pf}\p{S} ]/u;

/** What goods come in or with, at the end of a name. Not 包: a dressing pack is not its dressing. */
export const CONTAINERS = [
  '系统',
  '套件',
  '套装',
  '组件',
  '组',
  '及附件',
  '及其附件',
  '及输送系统',
  '及其输送系统',
] as const;

/** The form that a substance comes in: 透明质酸钠凝胶 is 透明质酸钠, 电极凝胶 is no 电极. */
export const SUBSTANCE_FORMS = ['凝胶', '凝胶剂'] as const;

/** True of a word that ends as names of substances do. */
export function isSubstance(word: string): boolean {
  return /(?:[钠钾钙镁锌银酸酯醇醚糖素肽酶盐剂胶液烯]|蛋白|胶原)$/.test(word);
}
