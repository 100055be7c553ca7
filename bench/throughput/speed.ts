/** Tables a and b: the CLI against the least possible work, and two threads against none. */
import { join } from 'node:path';
import { type Figure, medianOf } from './figures.js';
import { type Inputs, mustBeAlike } from './inputs.js';
import { run, runCli, type Took } from './run-process.js';

const FLOOR = 'a. one process, against a script that only parses the same claims and serialises the same results';
const WORKERS = 'b. two workers, against no pool';

/** @param workers number of threads; absent: the CLI decides by the size of the input */
function cli({ claims, folder, prices }: Inputs, workers?: number): Promise<Took> {
  const options = ['--price-book', prices, ...(workers === undefined ? [] : ['--workers', String(workers)])];
  const out = join(folder, `results-${workers ?? 'default'}.ndjson`);
  return runCli({ claims: { file: claims }, out, options, folder });
}

async function floor({ claims, folder }: Inputs): Promise<number> {
  const [results, out] = [join(folder, 'results-1.ndjson'), join(folder, 'floor.ndjson')];
  const printed = await run(process.execPath, ['--expose-gc', 'bench/floor.mjs', claims, results, out]);
  await mustBeAlike(results, out);
  return (JSON.parse(printed) as { milliseconds: number }).milliseconds;
}

function speedOf(table: string, name: string, lines: number, milliseconds: number): Figure[] {
  return [
    { table, name: `${name}, ${lines} lines`, value: milliseconds / 1000, unit: 'seconds' },
    { table, name: `${name}, speed`, value: (lines / milliseconds) * 1000, unit: 'lines/s' },
  ];
}

/** @param times number of runs of each; the median counts */
export async function speedFigures(inputs: Inputs, times: number): Promise<Figure[]> {
  const { lines, folder } = inputs;
  const timed = (workers?: number): Promise<Took> =>
    medianOf(
      times,
      () => cli(inputs, workers),
      (took) => took.milliseconds,
    );
  const one = await timed(1);
  const least = await medianOf(
    times,
    () => floor(inputs),
    (milliseconds) => milliseconds,
  );
  const two = await timed(2);
  const byDefault = await timed();
  for (const other of ['2', 'default']) {
    await mustBeAlike(join(folder, 'results-1.ndjson'), join(folder, `results-${other}.ndjson`));
  }
  const [ratio, gain] = [one.milliseconds / least, one.milliseconds / two.milliseconds];
  const usual = byDefault.milliseconds / least;
  return [
    ...speedOf(FLOOR, 'the CLI in one thread', lines, one.milliseconds),
    ...speedOf(FLOOR, 'the CLI as it is called', lines, byDefault.milliseconds),
    ...speedOf(FLOOR, 'the script', lines, least),
    { table: FLOOR, name: 'one thread against the script', value: ratio, unit: 'ratio', target: { atMost: 2.5 } },
    { table: FLOOR, name: 'as it is called against the script', value: usual, unit: 'ratio', target: { atMost: 2.5 } },
    ...speedOf(WORKERS, 'two workers', lines, two.milliseconds),
    { table: WORKERS, name: 'no pool against two workers', value: gain, unit: 'ratio', target: { atLeast: 1.7 } },
    { table: WORKERS, name: 'main thread busy beside two workers', value: two.mainThreadShare, unit: 'share' },
    { table: WORKERS, name: 'processor time, two workers', value: two.cpuMilliseconds / 1000, unit: 'seconds' },
    { table: WORKERS, name: 'processor time, no pool', value: one.cpuMilliseconds / 1000, unit: 'seconds' },
  ];
}
