import { isDeepStrictEqual } from 'node:util';
import { measure } from 'mitata';

/** The time of one call in nanoseconds, or a figure in the row's unit. */
export interface Timing {
  readonly median: number;
  /** first and third quartile of the samples */
  readonly p25: number;
  readonly p75: number;
  /** the fastest sample, which a busy machine disturbs least */
  readonly min: number;
}

/** The direction in which a ratio is better: peer ÷ subject is a speed-up, subject ÷ peer is a cost. */
export type Better = 'more' | 'less';

/** One row of a table: a subject against its peer, measured in the same process. */
export interface Row {
  readonly table: string;
  readonly name: string;
  /** nanoseconds if it is absent */
  readonly unit?: 'bytes';
  readonly subject: Timing;
  readonly peer: Timing;
  readonly better: Better;
  /** ratio of the medians: peer ÷ subject if more is better, subject ÷ peer if less is */
  readonly ratio: number;
  /** null if there is none */
  readonly target: number | null;
  /** the worst ratio that passes, where it is known that the target is missed by more than half */
  readonly worst?: number;
}

/** Shorter runs are less exact, but soon done. */
export const isShort = process.argv.includes('--short');

/** The ratio of a row by one of its figures. */
export function ratioBy(figureOf: keyof Timing, { subject, peer, better }: Pick<Row, 'subject' | 'peer' | 'better'>) {
  const cost = subject[figureOf] / peer[figureOf];
  return better === 'less' ? cost : 1 / cost;
}

export function row(parts: Omit<Row, 'ratio'>): Row {
  return { ...parts, ratio: ratioBy('median', parts) };
}

/** Processor time of this process in milliseconds: on a busy machine the clock also counts time spent waiting. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** The least number of runs for the optimising compiler. It works in parallel, so time alone does not tell. */
const WARM_RUNS = 200;

/** Runs until the code is optimised, or until the time for a slow run is over. */
export async function warmUp(run: () => unknown): Promise<void> {
  const [least, most] = isShort ? [100, 600] : [500, 3000];
  const begun = cpuTime();
  let runs = 0;
  for (let spent = 0; spent < most && (spent < least || runs < WARM_RUNS); runs++) {
    await run();
    spent = cpuTime() - begun;
  }
}

export async function time(run: () => unknown): Promise<Timing> {
  await warmUp(run);
  const options = isShort
    ? { min_cpu_time: 6e7, min_samples: 3, batch_samples: 16 }
    : { min_cpu_time: 6e8, min_samples: 12, batch_samples: 64 };
  const stats = (await measure(run, options)) as unknown as { p50: number; p25: number; p75: number; min: number };
  return { median: stats.p50, p25: stats.p25, p75: stats.p75, min: stats.min };
}

/** Two outputs differ that must be equal. */
export class WrongOutput extends Error {
  constructor(what: string) {
    super(`${what}: the outputs differ, so the times would mean nothing`);
    this.name = 'WrongOutput';
  }
}

/** Checks outputs before anything is timed. @throws WrongOutput if the two are not deeply equal */
export function mustEqual(what: string, a: unknown, b: unknown): void {
  if (!isDeepStrictEqual(a, b)) throw new WrongOutput(what);
}

/** Nanoseconds of one call, from so many calls in a row. */
function oneOf(run: () => unknown, calls: number): number {
  const begun = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) run();
  return Number(process.hrtime.bigint() - begun) / calls;
}

function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p25: at(0.25), p75: at(0.75), min: at(0) };
}

/** Times two in turns of about a millisecond, so that other work of the machine disturbs both alike. */
export async function timeByTurns(a: () => unknown, b: () => unknown): Promise<[Timing, Timing]> {
  await warmUp(() => [a(), b()]);
  const calls = Math.max(1, Math.ceil(1e6 / oneOf(a, 100)));
  const samples: [number[], number[]] = [[], []];
  for (let turn = 0; turn < (isShort ? 100 : 1000); turn++) {
    samples[0].push(oneOf(a, calls));
    samples[1].push(oneOf(b, calls));
  }
  return [timingOf(samples[0]), timingOf(samples[1])];
}

/** Nanoseconds of processor time of one call. */
function processorTime(run: () => unknown): number {
  const begun = cpuTime();
  run();
  return (cpuTime() - begun) * 1e6;
}

/** Times two that take long, by turns and in processor time, so that a busy machine disturbs them little, and both alike. */
export async function timeLongByTurns(a: () => unknown, b: () => unknown): Promise<[Timing, Timing]> {
  const most = isShort ? 1500 : 6000;
  const begun = cpuTime();
  for (let turn = 0; turn < 3 || cpuTime() - begun < most / 3; turn++) {
    a();
    b();
  }
  const samples: [number[], number[]] = [[], []];
  const timed = cpuTime();
  while (samples[0].length < 7 || (cpuTime() - timed < most && samples[0].length < 200)) {
    samples[0].push(processorTime(a));
    samples[1].push(processorTime(b));
  }
  return [timingOf(samples[0]), timingOf(samples[1])];
}
