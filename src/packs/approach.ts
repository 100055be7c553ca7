import type { NeutralEnds } from './neutral-ends.js';

/** Followed by one of these, a term is the way in or the help. 下 may belong to a part of the body, but not after a scope. */
const FOLLOWED = /(?<=镜)下|下(?![肢颌腹]|腔静脉|消化道|鼻甲|丘脑)|引导|辅助/y;
/** Led by 经. The 经 of 神经 and 月经 leads nothing. */
const LED = /(?<=(?<![神月闭痛绝已])经)/y;
/** Between 经 and a scope its kind may stand, and where it goes in: 经电子胃镜, 经尿道膀胱镜. */
const SCOPE_LED = /(?<=(?<![神月闭痛绝已])经(?:(?![及和与并])\p{Script=Han}){1,4})/uy;
/** What follows is no other act if it is joined to the first, or is a charge, a room, a report or goods. */
const NO_ACT = /[+&、,;/及和与并]|加收|加价|使用|室|图文|报告|材料|耗材|设备|器械/y;

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * True if a term only says how something else was done: followed by 下, 引导 or 辅助 (十二指肠镜下切开), or led by 经 and
 * followed by another act (经十二指肠镜取石).
 * @param name normalised; the term stands in it from `start` to before `end`
 * @param ends its neutral ends
 */
export function isApproach(name: string, start: number, end: number, ends: NeutralEnds): boolean {
  const rest = ends.pastNotes(end);
  if (fits(FOLLOWED, name, rest)) return true;
  const isLed = fits(LED, name, start) || (name.charAt(end - 1) === '镜' && fits(SCOPE_LED, name, start));
  return isLed && !ends.after(end) && !fits(NO_ACT, name, rest);
}
