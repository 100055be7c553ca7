/** Table c: the most memory that a run holds. It must not grow with the input. */
import type { Figure } from './figures.js';
import { generatorOf, type Inputs } from './inputs.js';
import { runCli } from './run-process.js';

const TABLE = 'c. peak memory (resident set of the whole process)';

async function peak({ folder, prices }: Inputs, lines: number, options: readonly string[]): Promise<number> {
  const claims = { generator: generatorOf(lines) };
  const told = [...options, '--price-book', prices];
  const { peakBytes } = await runCli({ claims, out: '/dev/null', options: told, folder });
  return peakBytes / 2 ** 20;
}

async function peaks(inputs: Inputs, sizes: readonly number[], options: readonly string[]): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const lines of sizes) {
    const name = `${options.join(' ')}, ${lines} lines`;
    found.push({ table: TABLE, name, value: await peak(inputs, lines, options), unit: 'MiB' });
  }
  const [before, last] = found.slice(-2);
  if (before === undefined || last === undefined) return found;
  const name = `${last.name}, against the one before`;
  const ratio: Figure = { table: TABLE, name, value: last.value / before.value, unit: 'ratio' };
  // the first size still warms up: the last two of three must be about the same
  return [...found, sizes.length < 3 ? ratio : { ...ratio, target: { atMost: 1.2 } }];
}

/** @param sizes in lines; the last two are compared */
export async function memoryFigures(inputs: Inputs, sizes: readonly number[]): Promise<Figure[]> {
  const alone = await peaks(inputs, sizes, ['--workers', '1']);
  const pooled = await peaks(inputs, sizes.slice(0, 2), ['--workers', '2']);
  const together = await peaks(inputs, sizes.slice(0, 2), ['--workers', '1', '--history']);
  return [...alone, ...pooled, ...together];
}
