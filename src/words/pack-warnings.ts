import type { Issue } from '../ground/errors.js';
import type { Bilingual } from '../model/primitives.js';
import { issueSaying } from './issues.js';

/** What a pack may well say, but a person should look at. */
const PACK_WARNINGS = {
  'class-without-price': {
    zh: '“{item}”对以下机构没有价格：{classes}；如文件印有，请补充，或加一条不带 when 的价格',
    en: 'no price of "{item}" is for facilities of {classes}; add what the document prints, or an entry without `when`',
  },
  'reduction-as-plus': {
    zh: '“{item}”名称含“减收”却按加价计算；如所印为减去的金额，请填写 role: reduction 和 of',
    en: '"{item}" is called a reduction (减收) but is added to the bill; if the number is what is taken off, give role "reduction" and `of`',
  },
  'selects-nothing': {
    zh: '规则不选中本包任何项目（前缀和服务组均未选中），可能永不适用；请核对 appliesTo',
    en: 'selects no item of the pack by its prefixes or its group, so it may never fire; check `appliesTo`',
  },
  'opposite-rules': {
    zh: '与规则“{other}”对同一情形结论相反（一条不予收费，一条仅提示）；请保留其一，或区分条件',
    en: 'says the opposite of rule "{other}" in the same case: one denies, one only informs; keep one, or tell the cases apart',
  },
  'opposite-sides': {
    zh: '与规则“{other}”对同一情形结论相反（一条本项目不予收费，一条服务组内的收费行不予收费），两者均待核实；请保留其一，或区分条件',
    en: 'denies the other side of what rule "{other}" denies in the same case, so that both lines are a review; keep one, or tell the cases apart',
  },
  'two-prices': {
    zh: '与规则“{other}”在同一情形规定了不同的价格（{price} 与 {otherPrice}），取低者并待核实；请保留其一，或区分条件',
    en: 'gives another price ({price}) than rule "{other}" ({otherPrice}) in the same case: the lower would count, as a review; keep one, or tell the cases apart',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function warningIssue(
  path: readonly PropertyKey[],
  warning: keyof typeof PACK_WARNINGS,
  params: Readonly<Record<string, string>> = {},
): Issue {
  return issueSaying(path, warning, PACK_WARNINGS[warning], params);
}
