import { isDeepStrictEqual } from 'node:util';
import { measure } from 'mitata';

/** How long one call takes in nanoseconds, or what the row's unit says. */
export interface Timing {
  readonly median: number;
  /** quarter and three quarters of the samples */
  readonly p25: number;
  readonly p75: number;
}

/** One row of a table: a subject against its peer, measured in the same process. */
export interface Row {
  readonly table: string;
  readonly name: string;
  /** nanoseconds unless said */
  readonly unit?: 'bytes';
  readonly subject: Timing;
  readonly peer: Timing;
  /** subject ÷ peer where less is better, peer ÷ subject where it is a speed-up */
  readonly ratio: number;
  readonly target: number | null;
}

/** Shorter runs say less but say it soon. */
export const isShort = process.argv.includes('--short');

export async function time(run: () => unknown): Promise<Timing> {
  const options = isShort ? { min_cpu_time: 5e7, min_samples: 5 } : { min_cpu_time: 6e8, min_samples: 12 };
  const stats = (await measure(run, options)) as unknown as { p50: number; p25: number; p75: number };
  return { median: stats.p50, p25: stats.p25, p75: stats.p75 };
}

/** Fails where two outputs that must be alike are not: nothing is timed that was not checked. */
export function mustEqual(what: string, a: unknown, b: unknown): void {
  if (!isDeepStrictEqual(a, b)) throw new Error(`${what}: the outputs differ, so the times would mean nothing`);
}

/** A measured figure for people: a duration, or a size where the row says so. */
export function figure(value: number, unit: Row['unit']): string {
  return unit === 'bytes' ? `${(value / 2 ** 20).toFixed(2)} MiB` : duration(value);
}

function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  return `${(nanoseconds / 1e6).toFixed(2)} ms`;
}
