import { guangdong } from './guangdong.js';
import { jiangxi } from './jiangxi.js';

/**
 * The packs that yijia ships, by name, in the order of their documents: for programs that offer them all. One that
 * needs a single pack imports it by its own entry, so that nothing else is loaded.
 *
 * @example
 * createAdjudicator({ packs: Object.values(PACKS) })
 */
export const PACKS = /* @__PURE__ */ Object.freeze({ jiangxi, guangdong });
