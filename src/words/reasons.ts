import type { Bilingual } from '../model/primitives.js';

// reasons about a consumable and its service
export const NO_NAME: Bilingual = { zh: '请填写耗材名称', en: 'give the name of the consumable' };
export const PARENT_DENIED: Bilingual = {
  zh: '耗材随所属项目收取',
  en: 'a consumable is charged together with its service',
};
const BLANK: Bilingual = { zh: '该栏为空', en: 'the cell is blank' };

/** What is printed as 除外内容, and a doubt about goods under it. */
function listWith(list: string, doubt: Bilingual): Bilingual {
  const { zh, en } = list === '' ? BLANK : { zh: list, en: list };
  return { zh: `${zh}；${doubt.zh}`, en: `${en}; ${doubt.en}` };
}

/** Ordinary goods under a list of which the rest is not printed. */
export function ordinaryGoods(list: string, word: string): Bilingual {
  return listWith(list, {
    zh: `“${word}”一般含在项目价格内`,
    en: `"${word}" is usually part of the price of the service`,
  });
}

/** Only a part of the name is one of the words. */
export function inPartOnly(list: string, word: string): Bilingual {
  return listWith(list, { zh: `名称中仅部分为“${word}”`, en: `"${word}" is only a part of its name` });
}

/** The document names the goods as not charged apart. */
export function neverApart(word: string): Bilingual {
  return { zh: `文件明确“${word}”不另收`, en: `the document says that "${word}" is not charged apart` };
}

/** From which days of a line another price counts. @param changes first day and price of a unit, in yuan */
export function priceChanges(changes: readonly (readonly [day: string, price: string])[]): Bilingual {
  return {
    zh: `所填日期内价格有变动：${changes.map(([day, price]) => `${day} 起每单位 ${price} 元`).join('，')}`,
    en: `the price changes within the days of the line: ${changes.map(([day, price]) => `${price} yuan a unit from ${day}`).join(', ')}`,
  };
}

// how goods may be charged beside a service, if not by the printed words of the line that they belong to
export function byAddedWord(word: string, printed: string): Bilingual {
  if (word === printed)
    return {
      zh: `“${word}”见于该项目其他栏，除外内容未印，由规则库补充`,
      en: `"${word}" is named elsewhere in the row; added by yijia, not printed as charged apart`,
    };
  return {
    zh: `“${word}”归入“${printed}”，文件未印，由规则库补充`,
    en: `"${word}" comes under "${printed}"; added by yijia, not printed`,
  };
}

export function byCommonWord(word: string): Bilingual {
  return {
    zh: `“${word}”通常可另收，文件未印，由规则库补充`,
    en: `"${word}" is usually charged apart; added by yijia, not printed`,
  };
}

export function byBookedWord(word: string): Bilingual {
  return { zh: `归入“${word}”`, en: `put under "${word}"` };
}

export function besideLine(id: string, how: Bilingual | null): Bilingual {
  const also = how === null ? { zh: '', en: '' } : { zh: `，${how.zh}`, en: `; ${how.en}` };
  return { zh: `随收费行“${id}”另收${also.zh}`, en: `charged apart beside line ${id}${also.en}` };
}

// reasons why a price is open
export const BY_CLASS: Bilingual = {
  zh: '价格按机构类别规定，暂按最低一档计',
  en: 'the price depends on the class of the facility; the lowest counts until it is stated',
};
export const BY_WORDS: Bilingual = {
  zh: '价格按部位等明细规定，已填的按所填计，未填的暂按最低一项计',
  en: 'the price depends on this detail; what is stated counts, otherwise the lowest',
};

// reasons for a bound that comes from no rule
export const PERFORMED: Bilingual = {
  zh: '按病历记载的实施数量计',
  en: 'what the record documents counts',
};
export const SIDES: Bilingual = {
  zh: '同一次诊疗每侧计一次，共两侧',
  en: 'each side counts once per session, two in all',
};
export const HOURS: Bilingual = { zh: '每日最多 24 小时', en: 'a day has 24 hours' };

// how much a line is like an earlier one
export const SAME = { sameZh: '两行内容完全相同', sameEn: 'the two lines say the same in everything' };
export const ACCOUNTED = { sameZh: '所填内容足以区分', sameEn: 'what is stated tells them apart' };
export const WITHIN_HOURS = {
  sameZh: '按时间计价，当日合计不超过两小时',
  sameEn: 'it is charged by time, and comes to no more than two hours that day',
};
export const BEYOND_HOURS = {
  sameZh: '按时间计价，当日合计超过两小时，须核实实际时长',
  sameEn: 'it is charged by time, and comes to more than two hours that day; confirm the actual time',
};
export const AGAIN = {
  sameZh: '所填内容不能区分，须核实是否重复收费',
  sameEn: 'nothing that is stated tells them apart; confirm whether it was charged twice',
};
// a person is charged once
export const PERSON: Bilingual = { zh: '每人每次只计一份', en: 'one for each person and session' };
export const DAY: Bilingual = { zh: '同一日历日只计一日', en: 'a calendar day counts once' };
