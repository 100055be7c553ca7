/**
 * How names and codes are compared, for programs that search items: claims are resolved by these same keys.
 * `nameKey` and `codeKey` make the keys, `nearestName` finds what was probably meant.
 */
export { codeKey, nameKey, nearestName } from './ground/name.js';
