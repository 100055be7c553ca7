import type { Bilingual } from '../model/primitives.js';

/** Faults of a pack that does not hold to its own words, or says what cannot be. */
export const PACK_FAULTS = {
  'no-such-place': {
    zh: '规则包中没有 {place} 的项目、对接表行或条文；请更正章节和序号，或将该条文写入 documents 的 articles',
    en: 'no item, crosswalk row or article of the pack stands at {place}; correct section and row, or give the words as an article of the document',
  },
  'not-quoted': {
    zh: '{place} 中没有“{quote}”；请照录原文，或更正所引位置',
    en: '{place} does not say "{quote}"; quote it word for word, or cite the place that says it',
  },
  'not-in-source': {
    zh: '文件“{document}”的原文（sources）中没有“{quote}”，请照录原文',
    en: 'the text of "{document}" in `sources` does not say "{quote}"; quote it word for word',
  },
  'never-in-force': {
    zh: '规则的执行期与其全部项目的执行期均不相交，永不适用；请更正日期或编码',
    en: 'shares no day with a version of any item that the rule applies to, so it never fires; correct the days or the codes',
  },
  contradiction: {
    zh: '与同一 all 中的其他比较矛盾：{what} 没有可满足的取值，条件永不成立；请删去其一，或改用 any',
    en: 'contradicts the comparisons before it in this `all`: no value of {what} satisfies them, so it never holds; take one out, or use `any`',
  },
  'no-vocabulary': {
    zh: '明细“{detail}”没有词表，无法比较其用词；请在 vocabularies 中列出',
    en: 'the detail "{detail}" has no vocabulary to tell its words apart; list them in `vocabularies`',
  },
  'unknown-term': {
    zh: '明细“{detail}”的词表中没有“{word}”（条件须用标识 id）；是否应为“{nearest}”？',
    en: 'the vocabulary of "{detail}" has no "{word}" (conditions name terms by id); did you mean "{nearest}"?',
  },
  'role-without-of': {
    zh: '{role} 须在 of 中列出其主项目',
    en: 'the role "{role}" needs its main items; name them in `of`',
  },
  'of-without-role': {
    zh: '列出主项目（of）时须写明 role：add-on 加收项、reduction 减收项或 extension 扩展项',
    en: 'names main items without saying what it is to them; give `role`: add-on, reduction or extension',
  },
  'extension-price': {
    zh: '扩展项按主项目 {main} 的价格执行，不得另定价格；请改为相同价格、不填价格，或改用其他 role',
    en: 'an extension costs what its main item {main} costs; give the same price or none, or another role',
  },
  'price-and-prices': {
    zh: 'price 与 prices 只能给出一个',
    en: 'give either price or prices, not both',
  },
  'no-format': {
    zh: '未写 "format": 2，为第一版格式的规则包，不能使用；请用 yijia check --upgrade 旧文件.json > 新文件.json 转换',
    en: 'it does not say "format": 2, so it is of the first edition and cannot be used; turn it into the second: yijia check --upgrade old.json > new.json',
  },
  'no-such-row': {
    zh: '规则包中没有位于 {place} 的项目',
    en: 'the pack has no item at {place}; correct section and row',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
