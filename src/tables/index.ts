export type { FacilityClass } from './facility-class-words.js';
export type { LeftReason, LeftRow } from './left-row.js';
export type { AsideRows, PriceList, PriceListColumn, PriceListField, PriceListOptions } from './price-list.js';
export { readPriceList } from './read-price-list.js';
export { readTable } from './read-table.js';
export { type Cell, type Table, TableError } from './table.js';
export { withoutRefused } from './without-refused.js';
