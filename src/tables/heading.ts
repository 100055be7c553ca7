import { classOf, type FacilityClass } from './facility-class-words.js';
import type { PriceListField } from './price-list.js';

/** What a column of a price list holds. A price may be for a class of facility alone. */
export type Heading =
  | { readonly field: Field }
  | { readonly field: 'price'; readonly rank: number; readonly for: FacilityClass | null };

/** What a column holds other than a price. */
type Field = Exclude<PriceListField, 'price'>;

/** How headings are written, without white space, units and brackets, in lower case. */
const FIELDS: readonly (readonly [field: Field, pattern: RegExp])[] = [
  ['excludedAs', /^(除外内容名称|所属除外内容|excludedas)$/],
  [
    'code',
    /^((医疗服务)?(价格)?(收费)?项目(统一|统编|国家|医保|省级|物价|收费)?(编码|代码|编号)|(国家|医保|国家医保|省级?|统一|统编|物价|收费|财务|服务|耗材|医用耗材|院内|本院)?(项目)?(编码|代码|编号)|编码|代码|code|itemcode)$/,
  ],
  ['name', /^((医疗服务)?(价格)?(收费)?(项目|耗材|服务)?名称|项目|品名|name|itemname)$/],
  ['level', /^(医院|机构|医疗机构)?(等级|级别)$|^level$/],
  ['facility', /^(医疗)?(机构|医院|单位)(名称)?$|^facility$/],
  ['jurisdiction', /^(省份?|省级行政区|适用省份?|地区|jurisdiction|province)$/],
  ['from', /^(执行|生效|起始|开始|启用|起用|施行)(日期|时间|日|起始日期)?$|^(effectivefrom|from)$/],
  ['to', /^(截止|终止|失效|结束|停用|废止)(日期|时间|日)?$|^(effectiveto|to)$/],
  ['source', /^(价格)?(文件依据|政策依据|依据|出处|来源|文号|定价依据|价格文件)$|^source$/],
];

/** Headings of prices, best first: what is charged now before a ceiling, a ceiling before a sum. */
const PRICES: readonly RegExp[] = [
  /^(现行|执行|现执行|调整后|新|本院|医院|实际)(价格?|单价|收费标准|标准|收费)$/,
  /^(项目|收费|医疗服务)?(价格|单价|收费标准|价格标准|收费价格|销售价格|price|unitprice)$/,
  /^(最高限价|最高价格?|最高指导价|政府指导价|指导价|限价|省定价格?)$/,
  /^(金额|标准|amount)$/,
];
/** Words beside a class of facility in the heading of its price. */
const PRICE_WORDS = /(医疗)?(机构|医院)|(最高)?(政府)?(指导)?(限价|价格?)|收费标准|标准|单价|收费|及以上|及以下|以下/g;

/** A heading without what does not tell columns apart: white space, units, brackets and their text. */
export function headingKey(heading: string): string {
  const text = heading
    .normalize('NFKC')
    .replace(/[\s*:：\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase();
  return text.replace(/[([【〔{][^)\]】〕}]*[)\]】〕}]/g, '').replace(/[/／]?(人民币)?元$|单位元$/g, '');
}

/** What a column holds, by its heading; null if it is none that is read. */
export function headingOf(heading: string): Heading | null {
  const key = headingKey(heading);
  if (key === '') return null;
  const found = FIELDS.find(([, pattern]) => pattern.test(key));
  if (found !== undefined) return { field: found[0] };
  const rank = PRICES.findIndex((pattern) => pattern.test(key));
  if (rank >= 0) return { field: 'price', rank, for: null };
  const words = classOf(key.replace(PRICE_WORDS, ''));
  return words === null ? null : { field: 'price', rank: 0, for: words };
}
