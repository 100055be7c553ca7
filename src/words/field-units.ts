import type { Bilingual } from '../model/primitives.js';

/** What the number of a detail counts. */
const UNITS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  electrodes: ['根', 'electrodes'],
  areaCm2: ['平方厘米', 'cm²'],
  vertebrae: ['个椎体', 'vertebrae'],
  vessels: ['支', 'vessels'],
  durationMinutes: ['分钟', 'minutes'],
  positions: ['个方位', 'views'],
  manoeuvres: ['个', 'manoeuvres'],
  occlusionMonths: ['个月', 'months'],
  staff: ['人', 'people'],
  performedUnits: ['个计价单位', 'units of the item'],
};

/** The unit of a detail; null if it is no number, or a detail of a pack's own. */
export function unitOf(detail: string): Bilingual | null {
  const own = Object.hasOwn(UNITS, detail) ? UNITS[detail] : undefined;
  return own === undefined ? null : { zh: own[0], en: own[1] };
}
