import { BASES, ALL_CODES } from './test/same-care.js';
const codes = new Set(BASES.map((b) => b.item.code));
console.log(BASES.length, codes.size, ALL_CODES.size, [...ALL_CODES].filter((c) => !codes.has(c)));
