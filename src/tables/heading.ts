import { classOf, type FacilityClass } from './facility-class-words.js';
import type { PriceListField } from './price-list.js';

/** What a column of a price list holds, and how well it says so: 0 is best. A price may be for a class of facility alone. */
export type Heading =
  | { readonly field: Field; readonly rank: number }
  | { readonly field: 'price'; readonly rank: number; readonly for: FacilityClass | null };

/** What a column holds other than a price. */
type Field = Exclude<PriceListField, 'price'>;

/** How headings are written, without white space, units and brackets, in lower case. */
const FIELDS: readonly (readonly [field: Field, ...patterns: RegExp[]])[] = [
  ['excludedAs', /^(除外内容名称|所属除外内容|excludedas)$/],
  [
    'code',
    /^(国家|医保|国家医保|省级?|省医保|统一|统编|物价|贯标|国标|国家贯标|医保贯标|医保目录|医保项目|国家项目)(项目)?(编码|代码|编号|码)$/,
    /^((医疗服务)?(价格)?(收费)?项目(统一|统编|国家|医保|省级|物价|收费)?(编码|代码|编号|码)|(收费|服务|耗材|医用耗材)?(编码|代码|编号)|(item)?code)$/,
    /^(医院|院内|本院|医院内部|内部|财务|his|系统)(项目|收费项目)?(编码|代码|编号|码)$/,
  ],
  [
    'name',
    /^((医疗服务)?(价格)?(收费)?(项目|耗材|服务)?名称|(收费)?项目|品名|(item)?name)$/,
    /^(国家|医保|国家医保|医保目录|物价|院内|本院|医院)(项目|目录)?名称$/,
  ],
  ['level', /^(医院|机构|医疗机构)?(等级|级别)$|^level$/],
  ['facility', /^((医疗)?(机构|医院)(名称)?|医疗单位(名称)?|facility)$/],
  ['jurisdiction', /^(省份?|省级行政区|适用省份?|地区|jurisdiction|province)$/],
  [
    'from',
    /^(开始)?(执行|生效|起始|开始|启用|起用|施行|实施)(日期|时间|日|起始日期)?$/,
    /^有效(期|日期)?(起始?|开始|自)(日期|时间|日)?$|^((effective|valid)?from|(effective|start)date)$/,
  ],
  [
    'to',
    /^(截止|终止|失效|结束|停用|废止)(日期|时间|日)?$/,
    /^有效(期|日期)?(止|截止|结束|终止|至)(日期|时间|日)?$|^((effective|valid)?to|(end|expiry)(date)?)$/,
  ],
  ['source', /^(价格)?(文件依据|政策依据|依据|出处|来源|文号|定价依据|价格文件)$|^source$/],
];

/** Headings of prices, best first: what is charged from now on before what is charged, a ceiling before a sum. */
const PRICES: readonly RegExp[] = [
  /^(调整后|新|调后)(的)?(价格?|单价|收费标准|标准|收费|限价)$/,
  /^(现行|执行|现执行|本院|医院|实际)(价格?|单价|收费标准|标准|收费)$|^现价$/,
  /^(项目|收费|医疗服务)?(价格|单价|收费标准|价格标准|收费价格|销售价格|price|unitprice)$/,
  /^(最高限价|最高价格?|最高指导价|政府指导价|指导价|限价|省定价格?)$/,
  /^(金额|标准|amount)$/,
];
/** Words beside a class of facility in the heading of its price. */
const PRICE_WORDS =
  /公立|(医疗)?(机构|医院)|(最高)?(政府)?(指导)?(限价|价格?)|收费标准|标准|单价|收费|及以上|及以下|以下|调整后|调后|现行|现价|执行/g;
/** A price that is no longer charged. */
const FORMER = /调整前|调前|原(价|执行|收费|标准|单价)|旧/;
/** What words in brackets behind a heading have if they name a class of facility. */
const NAMES_CLASS = /[级类甲乙省市县]/;
const BRACKETS = /[([【〔{]([^)\]】〕}]*)[)\]】〕}]/g;

function written(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s*:：\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase();
}

/** A heading without what does not tell columns apart: white space, units, brackets and their text. */
export function headingKey(heading: string): string {
  return written(heading)
    .replace(BRACKETS, '')
    .replace(/[/／]?(人民币)?元$|单位元$/g, '');
}

/** The class of facility that a heading of a price is for, in its words or in brackets behind them. */
function classIn(heading: string, key: string): FacilityClass | null {
  const bracketed = [...written(heading).matchAll(BRACKETS)].map(([, text = '']) => text);
  for (const words of [key, ...bracketed.filter((text) => NAMES_CLASS.test(text))]) {
    const found = classOf(words.replace(PRICE_WORDS, ''));
    if (found !== null) return found;
  }
  return null;
}

/** True if a heading says that its price is no longer charged. */
export function isFormer(heading: string): boolean {
  return FORMER.test(heading);
}

/** What a column holds, by its heading; null if it is none that is read. */
export function headingOf(heading: string): Heading | null {
  const key = headingKey(heading).replace(/[_-]/g, '');
  if (key === '' || isFormer(key)) return null;
  for (const [field, ...patterns] of FIELDS) {
    const rank = patterns.findIndex((pattern) => pattern.test(key));
    if (rank >= 0) return { field, rank };
  }
  const rank = PRICES.findIndex((pattern) => pattern.test(key));
  const words = classIn(heading, key);
  if (words !== null) return { field: 'price', rank: rank >= 0 ? rank : key.includes('调') ? 0 : 1, for: words };
  return rank < 0 ? null : { field: 'price', rank, for: null };
}
