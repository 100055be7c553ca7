/** Writes documents of every schema, real ones and spoilt ones, for validators of other languages: write-documents.ts FILE */
import { writeFileSync } from 'node:fs';
import { DOCUMENTS } from './documents.js';
import { LOOSE, spoilt } from './spoilers.js';

const [file = ''] = process.argv.slice(2);
const documents = Object.entries(DOCUMENTS).map(([name, real]) => [
  name,
  { real, spoilt: spoilt(real, 40, LOOSE[name]).map(({ how, document }) => ({ how, document })) },
]);
writeFileSync(file, JSON.stringify(Object.fromEntries(documents)));
