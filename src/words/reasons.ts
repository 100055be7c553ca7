import type { Bilingual } from '../model/primitives.js';

// reasons about a consumable and its service
export const NO_PARENT: Bilingual = {
  zh: '请填写耗材所属的收费行（parent）',
  en: 'name the line that the consumable belongs to (parent)',
};
export const NO_NAME: Bilingual = { zh: '请填写耗材名称（name）', en: 'give the name of the consumable (name)' };
export const PARENT_DENIED: Bilingual = {
  zh: '耗材随所属项目收取',
  en: 'a consumable is charged with the service that it belongs to',
};
export const NO_LIST: Bilingual = {
  zh: '文件该栏为空，省里的通用规定可能允许',
  en: 'the cell is blank; a general list of the province may allow it',
};

// reasons why a price is open
export const BY_CLASS: Bilingual = {
  zh: '价格按机构类别规定，暂按最低一档计算',
  en: 'the price depends on the class of the facility; the lowest counts until it is stated',
};
export const BY_WORDS: Bilingual = {
  zh: '价格按部位等明细规定，按已填的计算，未填则按最低一项计算',
  en: 'the price depends on this detail; what is stated counts, or else the lowest',
};

// reasons for a bound that comes from no rule
export const PERFORMED: Bilingual = {
  zh: '记录的实施数量较少（performedUnits）',
  en: 'fewer were performed (performedUnits)',
};
export const SIDES: Bilingual = {
  zh: '同一次手术每侧只计一次，共两侧',
  en: 'each side counts once per session, two in all',
};
export const HOURS: Bilingual = { zh: '每日最多 24 小时', en: 'a day has 24 hours' };

// how much a line is like an earlier one
export const SAME = { sameZh: '内容完全相同', sameEn: 'it says the same in everything' };
export const ACCOUNTED = { sameZh: '已填内容可以说明', sameEn: 'what is stated accounts for it' };
export const AGAIN = { sameZh: '已填内容不能区分', sameEn: 'nothing that is stated tells them apart' };
// a person is charged once
export const PERSON: Bilingual = { zh: '每人每次只计一份', en: 'one for each person and session' };
export const DAY: Bilingual = { zh: '同一日历日只计一日', en: 'a calendar day counts once' };
