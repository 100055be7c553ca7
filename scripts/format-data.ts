/** Writes every data file in its canonical form. */
import { writeFileSync } from 'node:fs';
import { canonicalForm, dataFiles } from './data-files.js';

for (const file of dataFiles('.')) {
  const canonical = canonicalForm(file);
  if (canonical === file.source) continue;
  writeFileSync(file.path, canonical);
  console.log(`formatted ${file.path}`);
}
