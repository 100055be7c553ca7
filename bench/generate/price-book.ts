import { anaesthesia, everyday } from './everyday.js';
import type { Province } from './province.js';
import { hashOf } from './random.js';
import type { Service } from './services.js';

const HEADER = 'jurisdiction,code,price,facility,level,effectiveFrom,effectiveTo,name,source';
const SOURCE = '虚构价格，仅供测试 / invented, for tests only';

/** One price in twenty is nowhere to be found, as in life. */
function isFiled({ code, isPrinted }: Service): boolean {
  return !isPrinted && hashOf(`filed ${code}`) % 20 !== 0;
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a province: prices that its document does not print, and prices of services that no document lists. */
function rowsOf({ jurisdiction, tests, operations, treatments }: Province): string[] {
  const services = [...everyday, ...anaesthesia, ...[...tests, ...operations, ...treatments].filter(isFiled)];
  const once = new Map(services.map((service) => [service.code, service]));
  return [...once.values()].map(({ code, name, fen }) =>
    [jurisdiction, code, (fen / 100).toFixed(2), '', '', '', '', cell(name), cell(SOURCE)].join(','),
  );
}

/** A price book for generated claims, as CSV that `yijia adjudicate --price-book` reads. */
export function priceBookOf(provinces: readonly Province[]): string {
  return `${[HEADER, ...provinces.flatMap(rowsOf)].join('\n')}\n`;
}
