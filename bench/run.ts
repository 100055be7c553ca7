/** Runs every table, prints it, and writes bench/results.json. `--short` for a quick look. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { byHandRows, claimRows } from './claims.js';
import { engineRows } from './engines.js';
import { printed } from './print.js';
import { relationRows } from './relations.js';
import { startRows } from './start.js';

const claims = [...(await claimRows()), ...(await byHandRows())];
const rows = [...(await engineRows()), ...claims, ...startRows(), ...(await relationRows())];
console.log(printed(rows));
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
writeFileSync('bench/results.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
