/** Writes all that is generated; with --check it only says what is out of date, and what members are not described. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { apiPage } from './api-page.js';
import { formattedData } from './format-data.js';
import { packModules } from './generate-packs.js';
import { modelTypes } from './generate-types.js';
import type { Generated } from './model/generated.js';
import { missingByHand, missingInSchemas } from './model/missing-sentences.js';
import { provisionsPage } from './provisions-page.js';
import { referencePages } from './reference-page.js';
import { schemaFiles } from './schemas.js';

/** In order: each step reads what those before it have written. */
const STEPS: readonly (() => Generated)[] = [
  formattedData,
  packModules,
  modelTypes,
  schemaFiles,
  provisionsPage,
  referencePages,
  apiPage,
];

const isCheck = process.argv.includes('--check');

function isUpToDate(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

const faults: string[] = [];
for (const step of STEPS) {
  for (const [file, text] of step()) {
    if (isUpToDate(file, text)) continue;
    if (isCheck) faults.push(`${file} is out of date: run npm run generate`);
    else {
      writeFileSync(file, text);
      console.log(`wrote ${file}`);
    }
  }
}
if (isCheck) {
  const silent = [...missingInSchemas(), ...missingByHand()];
  faults.push(...silent.map((path) => `${path} has no sentence that says more than its name, with @zh beside it`));
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
