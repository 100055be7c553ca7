/** Writes all that is generated; with --check it only says what is out of date, and what members are not described. */
import { apiPage } from './api-page.js';
import { claimWords } from './claim-words.js';
import { formattedData } from './format-data.js';
import { packModules } from './generate-packs.js';
import { modelTypes } from './generate-types.js';
import { type Generated, outOfDate, writeGenerated } from './model/generated.js';
import { missingByHand, missingInSchemas } from './model/missing-sentences.js';
import { provisionsPage } from './provisions-page.js';
import { referencePages } from './reference-page.js';
import { schemaFiles } from './schemas.js';
import { versionsPage } from './versions-page.js';

/** In order: each step reads what those before it have written. */
const STEPS: readonly (() => Generated)[] = [
  formattedData,
  packModules,
  claimWords,
  modelTypes,
  schemaFiles,
  provisionsPage,
  referencePages,
  apiPage,
  versionsPage,
];

const isCheck = process.argv.includes('--check');

const faults: string[] = [];
for (const step of STEPS) {
  const files = step();
  if (isCheck) faults.push(...outOfDate('.', files).map(([file]) => `${file} is out of date: run npm run generate`));
  else for (const done of writeGenerated('.', files)) console.log(done);
}
if (isCheck) {
  const silent = [...missingInSchemas(), ...missingByHand()];
  faults.push(...silent.map((path) => `${path} has no sentence that says more than its name, with @zh beside it`));
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
