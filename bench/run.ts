/** Runs every table, prints it, and writes bench/results.json. `--short` for a quick look. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { byHandRows, claimRows } from './claims.js';
import { engineTables } from './engines.js';
import { formatRows } from './formats.js';
import { growthRows } from './growth.js';
import { manyRuleRows } from './many-rules.js';
import type { Row } from './measure.js';
import { nameRows } from './names.js';
import { printed } from './print.js';
import { relationRows } from './relations.js';
import { serveRows } from './serve-latency.js';
import { startRows } from './start.js';
import { wireRows } from './wire.js';

const rows: Row[] = [];
for (const table of [
  ...engineTables(),
  claimRows,
  byHandRows,
  startRows,
  relationRows,
  wireRows,
  growthRows,
  formatRows,
  nameRows,
  manyRuleRows,
  serveRows,
])
  rows.push(...(await table()));
console.log(printed(rows));
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeFileSync('bench/results.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
