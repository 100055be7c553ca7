// Generated from the folders of catalog/: run npm run generate
import { guangdong } from './guangdong.js';
import { jiangxi } from './jiangxi.js';

/**
 * The packs that yijia ships, by name: for programs that offer them all. One that needs a single pack imports it by its
 * own entry, so that nothing else is loaded.
 *
 * @zh 随附的全部规则包，以名称为键，供需要全部规则包的程序使用；只用其中之一时请从其自身的入口导入，以免载入其他。
 * @example
 * createAdjudicator({ packs: Object.values(PACKS) })
 */
export const PACKS = /* @__PURE__ */ Object.freeze({ jiangxi, guangdong });
