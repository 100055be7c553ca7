/** Fails if a member of a public type has no sentence in both languages, or one that only repeats its name. */
import { missingByHand, missingInSchemas } from './model/missing-sentences.js';

const missing = [...missingInSchemas(), ...missingByHand()];
for (const path of missing) console.error(`${path} has no sentence that says more than its name, with @zh beside it`);
if (missing.length > 0) process.exitCode = 1;
