import { canonicalForm, dataFiles } from './data-files.js';
import type { Generated } from './model/generated.js';

/** Every data file in its canonical form. */
export function formattedData(): Generated {
  return new Map(dataFiles('.').map((file) => [file.path, canonicalForm(file)]));
}
