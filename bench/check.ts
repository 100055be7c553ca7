/**
 * The tables in short, for CI. It fails if an output is wrong, or if the best of three ratios is worse than half its
 * target. Cold starts and memory are left out, since they are no ratio within one process.
 */
import { byHandRows, claimRows } from './claims.js';
import { engineTables } from './engines.js';
import { formatRows } from './formats.js';
import { growthRows } from './growth.js';
import { manyRuleRows } from './many-rules.js';
import { nameRows } from './names.js';
import { relationRows } from './relations.js';
import { serveRows } from './serve-latency.js';
import { checkTable, type Failure } from './verdict.js';

const failures: Failure[] = [];
for (const table of [
  ...engineTables(),
  claimRows,
  byHandRows,
  relationRows,
  growthRows,
  formatRows,
  nameRows,
  manyRuleRows,
  serveRows,
])
  failures.push(...(await checkTable(table)));
for (const { name, why } of failures) console.log(`${name}\n  ${why}`);
console.log(failures.length === 0 ? 'every output is right, no ratio worse than half its target' : 'not as it was');
process.exitCode = failures.length === 0 ? 0 : 1;
