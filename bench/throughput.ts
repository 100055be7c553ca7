/**
 * Measures whole processes on generated claims, prints the figures and writes bench/results-throughput.json.
 * `--short`: 50,000 lines for a quick look; `--full`: memory on 10,000,000 lines too; `--only speed,memory,spark`: some tables.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, print } from './throughput/figures.js';
import { type Inputs, makeInputs } from './throughput/inputs.js';
import { memoryFigures } from './throughput/memory.js';
import { sparkFigures } from './throughput/spark.js';
import { speedFigures } from './throughput/speed.js';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    only: { type: 'string', default: 'speed,memory,spark' },
  },
});

const LINES = values.short ? 50_000 : 1_000_000;
const SIZES = values.short ? [5_000, 50_000] : [100_000, 1_000_000, ...(values.full ? [10_000_000] : [])];

const TABLES: Readonly<Record<string, (inputs: Inputs) => Promise<Figure[]>>> = {
  speed: (inputs) => speedFigures(inputs, values.short ? 1 : 3),
  memory: (inputs) => memoryFigures(inputs, SIZES),
  spark: sparkFigures,
};

async function measure(folder: string): Promise<Figure[]> {
  const inputs = await makeInputs(folder, LINES);
  const figures: Figure[] = [];
  for (const name of values.only.split(',')) {
    const table = TABLES[name];
    if (table === undefined) throw new RangeError(`--only ${name}: one of ${Object.keys(TABLES).join(', ')}`);
    figures.push(...(await table(inputs)));
  }
  return figures;
}

const folder = mkdtempSync(join(tmpdir(), 'yijia-bench-'));
try {
  const figures = await measure(folder);
  print(figures);
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  writeFileSync('bench/results-throughput.json', `${JSON.stringify({ machine, figures }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
