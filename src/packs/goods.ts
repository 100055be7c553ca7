import goods from '../../rules/common/goods.json' with { type: 'json' };
import { chapterCode } from '../ground/name.js';
import { remembered } from '../ground/remembered.js';
import type { ServiceItem } from '../model/item.js';
import { compileGoods, GOODS, type GoodsMatch } from './goods-match.js';
import { better, compileValued, matcherOf } from './name-match.js';

type Matcher = (name: string) => GoodsMatch | null;

function common(list: 'apart' | 'ordinary', words: readonly string[]): Matcher {
  const find = compileValued({
    names: words.map((word) => [word, { list, word, of: word }] as const),
    neutral: GOODS,
  });
  return (name) => {
    const found = find(name);
    return found === null ? null : { ...found.value, match: found.match, length: found.length };
  };
}

/** Goods that no document prints. Compiled when the first list that is not complete is looked at. */
let compiled: Readonly<Record<'apart' | 'ordinary' | 'atLaboratory', Matcher>> | undefined;

function commonGoods(): NonNullable<typeof compiled> {
  compiled ??= {
    apart: common('apart', goods.apart),
    ordinary: common('ordinary', goods.ordinary),
    atLaboratory: common('ordinary', [...goods.ordinary, ...goods.laboratory]),
  };
  return compiled;
}

/** A test in a laboratory: by its printed category, else by its chapter, else by its name. */
function isLaboratory({ category, code, name }: ServiceItem): boolean {
  if (category !== undefined) return category === 'H';
  return /^2[57]/.test(chapterCode(code ?? '')) || /测定|检测|检验|化验/.test(name);
}

/** Goods charged apart match whole or as a kind, ordinary ones in part too. */
function compileItem(item: ServiceItem): Matcher {
  const own = compileGoods(item.separatelyCharged);
  if (item.separatelyCharged.complete) return own;
  const { apart, ordinary, atLaboratory } = commonGoods();
  const ordinaryHere = isLaboratory(item) ? atLaboratory : ordinary;
  return (name) => {
    const separate = apart(name);
    return better(own(name), better(separate?.match === 'part-of-name' ? null : separate, ordinaryHere(name)));
  };
}

const matchers = /* @__PURE__ */ remembered((item: ServiceItem) => matcherOf(compileItem(item)));

/**
 * The word of an item's 除外内容 that goods match best, how, and of which list; under a list that is not complete, of the
 * goods that are mostly charged apart and of ordinary ones too. Null if none does.
 * @param name normalised
 */
export function separateMatch(item: ServiceItem, name: string): GoodsMatch | null {
  return matchers(item)(name);
}
