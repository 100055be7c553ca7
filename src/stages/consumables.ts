import type { Case } from '../line/case.js';
import { asQuestion, makeFinding, why } from '../line/finding.js';
import { addFinding, hasEffect, isJudged, type Judged } from '../line/judged.js';
import { basePricing } from '../line/pricing.js';
import type { Witness } from '../line/witness.js';
import type { Finding } from '../model/finding.js';
import type { ServiceItem } from '../model/item.js';
import type { Bilingual } from '../model/primitives.js';
import { priceOf } from '../packs/booked-price.js';
import type { GoodsMatch } from '../packs/goods-match.js';
import type { ItemVersion } from '../packs/versions.js';
import { type ChargedApart, ofConsumable } from '../words/labels.js';
import {
  besideLine,
  byAddedWord,
  byBookedWord,
  byCommonWord,
  inPartOnly,
  NO_NAME,
  neverApart,
  ordinaryGoods,
  PARENT_DENIED,
} from '../words/reasons.js';
import { bookedLabel } from './base-price.js';
import { type Goods, goodsOf, type Verdict, verdictOn } from './goods.js';
import type { Lines } from './lines.js';
import { reportNoPrice } from './price.js';
import { type Said, servicesBeside } from './services-beside.js';

/** What to say of goods that an item does not surely let be charged. */
function doubtOf(match: GoodsMatch | null, list: string): Bilingual {
  if (match?.list === 'ordinary') return ordinaryGoods(list, match.word);
  return match === null ? { zh: list, en: list } : inPartOnly(list, match.word);
}

/** What is printed as 除外内容, kinds of goods too. */
function listOf({ separatelyCharged: { names, class: classes = [] } }: ServiceItem): string {
  return [...new Set([...names, ...classes])].join('、');
}

/** Goods that the item does not let be charged, or not surely. */
function addNotSeparate(
  { state, name, code }: Goods,
  { item, source }: ItemVersion,
  verdict: Verdict | null,
  effect: 'deny' | 'review',
  lines: readonly string[],
): void {
  const list = listOf(item);
  const match = verdict?.match ?? null;
  const isNever = verdict?.says === 'deny';
  const excluded = isNever ? neverApart(verdict.match.word) : doubtOf(match, list);
  const quote = isNever ? verdict.match.of : list;
  const params = {
    name: name || (code ?? ''),
    item: item.name,
    ...(isNever || list === '' ? {} : { listed: list }),
    excludedZh: excluded.zh,
    excludedEn: excluded.en,
  };
  const extras = { lines: [...lines], ...(verdict === null ? {} : { basis: verdict.basis }) };
  const cited = quote === '' ? source : { ...source, quote };
  addFinding(state, makeFinding({ code: 'consumable-not-separate', effect, params }, cited, extras));
}

/** How goods may be charged, if more is to be said than the printed words. */
function howOf({ match, basis }: Verdict): ChargedApart {
  if (basis === 'code') return byBookedWord(match.of);
  if (match.list === 'added') return byAddedWord(match.word, match.of);
  return match.list === 'apart' ? byCommonWord(match.word) : null;
}

/** Lets goods be charged. What denies them beside another service is a question then. */
function allow({ state }: Goods, { source }: ItemVersion, verdict: Verdict, how: ChargedApart): void {
  const { list, of } = verdict.match;
  state.separate = { citation: list === 'apart' ? source : { ...source, quote: of }, how };
  for (const [i, draft] of state.drafts.entries()) {
    if (draft.finding.code !== 'included-in-other-item' || draft.finding.effect !== 'deny') continue;
    state.drafts[i] = { ...draft, finding: asQuestion(draft.finding) };
  }
  if (!hasEffect(state, 'deny')) state.denied = null;
}

function addParentDenied(state: Judged, parent: Judged): void {
  const params = { ...why(PARENT_DENIED), line: parent.line.id };
  const effect = parent.denied === 'line-rule' ? 'deny' : 'review';
  const cited = parent.drafts.find(({ finding }) => finding.effect === 'deny')?.finding.citation ?? null;
  addFinding(state, makeFinding({ code: 'missing-primary', effect, params }, cited, { lines: [parent.line.id] }));
}

function noName({ source }: ItemVersion): Finding {
  return makeFinding(
    { code: 'missing-detail', effect: 'review', params: { missing: 'name', ...why(NO_NAME) } },
    source,
  );
}

/** Goods that name the line that they belong to: its item decides. */
function decideWithParent(goods: Goods, parent: Witness): void {
  const { state, name } = goods;
  const { version } = parent;
  if (isJudged(parent) && parent.denied !== null) addParentDenied(state, parent);
  if (version === null) {
    state.unlisted = parent.denied === null;
    return;
  }
  const verdict = verdictOn(goods, version.item);
  if (verdict?.says === 'allow') allow(goods, version, verdict, howOf(verdict));
  else if (verdict !== null)
    addNotSeparate(goods, version, verdict, verdict.says === 'deny' ? 'deny' : 'review', [parent.line.id]);
  else if (name === '') addFinding(state, noName(version));
  else if (version.item.separatelyCharged.complete) addNotSeparate(goods, version, null, 'review', [parent.line.id]);
  else state.unlisted = true;
}

/** Goods that name no line: any service of their session may name them. */
function decideAlone(goods: Goods, { allowing, denying, isAllowanceSure, isDenialSure }: Said): void {
  if (allowing !== null && isAllowanceSure) {
    const { line, version, verdict } = allowing;
    allow(goods, version, verdict, besideLine(line.line.id, howOf(verdict)));
  }
  if (denying !== null) {
    const { line, version, verdict } = denying;
    const others = allowing === null ? [] : [allowing.line.line.id];
    const effect = allowing === null && isDenialSure ? 'deny' : 'review';
    addNotSeparate(goods, version, verdict, effect, [line.line.id, ...others]);
  }
  goods.state.unlisted = !isAllowanceSure && denying === null;
}

/** What goods may cost: the price of the book, or else what was charged. */
function price({ state, code, booked }: Goods, of: Case): void {
  const { charged, separate, unlisted } = state;
  const isDenied = hasEffect(state, 'deny');
  if (unlisted && !isDenied && !hasEffect(state, 'review')) return;
  if (booked !== null) {
    const label = ofConsumable(bookedLabel(booked), separate?.how ?? null);
    state.pricing = basePricing(priceOf(booked), label, separate?.citation ?? null);
  } else if (charged.amount !== null || charged.unitPrice !== null) state.isAsCharged = !isDenied;
  else if (!isDenied) reportNoPrice(state, code, of);
}

/** Consumables are charged beside a service if its 除外内容 names them. */
export function decideConsumables({ judged, all }: Lines, of: Case): void {
  const consumables = judged.filter(({ kind }) => kind === 'consumable');
  if (consumables.length === 0) return;
  const byId = new Map(all.map((state) => [state.line.id, state]));
  let beside: ((goods: Goods) => Said) | undefined;
  for (const state of consumables) {
    const goods = goodsOf(state, of);
    const parent = state.line.parent === undefined ? undefined : byId.get(state.line.parent);
    if (parent !== undefined) decideWithParent(goods, parent);
    else {
      beside ??= servicesBeside(all, of);
      decideAlone(goods, beside(goods));
    }
    price(goods, of);
  }
}
