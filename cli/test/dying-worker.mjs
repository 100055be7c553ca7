import { openSync } from 'node:fs';
import { join } from 'node:path';
import { decide as decideWell } from '../dist/worker.js';

const { cwd, death, times } = process.__tinypool_state__.workerData;

/** True if a death is still to come. Each has a file that only one thread can make. */
function isDue() {
  return Array.from({ length: times }, (_, i) => join(cwd, `died-${i}`)).some((file) => {
    try {
      openSync(file, 'wx');
      return true;
    } catch {
      return false;
    }
  });
}

/** The worker of the package, but batches after the first kill their thread, `times` in all. */
export function decide(job) {
  if (job.firstLine === 1 || !isDue()) return decideWell(job);
  if (death === 'exit') process.exit(7);
  setTimeout(() => {
    throw new Error('stray');
  });
  return new Promise(() => {});
}
