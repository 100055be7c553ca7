import type { Row, Timing } from './measure.js';

/** A measured figure for people: a duration, or a size if the row says so. */
function figure(value: number, unit: Row['unit']): string {
  if (unit !== 'bytes') return duration(value);
  return value < 2 ** 20 ? `${(value / 2 ** 10).toFixed(1)} KiB` : `${(value / 2 ** 20).toFixed(2)} MiB`;
}

function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  return `${(nanoseconds / 1e6).toFixed(2)} ms`;
}

function spread({ median, p25, p75 }: Timing, unit: Row['unit']): string {
  return `${figure(median, unit)} (${figure(p25, unit)} – ${figure(p75, unit)})`;
}

/** A row on one line: its ratio, the better direction, its peer. */
function rowText({ name, ratio, better, target, unit, subject, peer }: Row): string {
  const wanted = target === null ? 'no target' : `target ${better === 'more' ? '≥' : '≤'} ${target}`;
  const figures = `ours ${spread(subject, unit)}, peer ${spread(peer, unit)}`;
  return `${name}: ratio ${ratio.toFixed(2)} (${better} is better, ${wanted}); ${figures}`;
}

/** Rows under the names of their tables. */
export function printed(rows: readonly Row[]): string {
  const tables = new Set(rows.map(({ table }) => table));
  return [...tables]
    .flatMap((name) => ['', name, ...rows.filter(({ table }) => table === name).map((row) => `  ${rowText(row)}`)])
    .join('\n');
}
