/** Runs every table, prints it, and writes bench/results.json. `--short` for a quick look. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { claimRows } from './claims.js';
import { engineRows } from './engines.js';
import { figure, type Row, type Timing } from './measure.js';
import { relationRows } from './relations.js';
import { startRows } from './start.js';

function spread({ median, p25, p75 }: Timing, unit: Row['unit']): string {
  return `${figure(median, unit)} (${figure(p25, unit)} – ${figure(p75, unit)})`;
}

function print(rows: readonly Row[]): void {
  let table = '';
  for (const row of rows) {
    if (row.table !== table) console.log(`\n${row.table}`);
    table = row.table;
    const target = row.target === null ? '' : `, target ${row.target}`;
    console.log(
      `  ${row.name}: ratio ${row.ratio.toFixed(2)}${target}; ours ${spread(row.subject, row.unit)}, peer ${spread(row.peer, row.unit)}`,
    );
  }
}

const rows = [...(await engineRows()), ...(await claimRows()), ...startRows(), ...(await relationRows())];
print(rows);
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeFileSync('bench/results.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
