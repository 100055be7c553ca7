/** Loaded before a program (`node --import`): writes what the process used to the file that YIJIA_USAGE names. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env['YIJIA_USAGE'];
if (isMainThread && path !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = {
      peakBytes: maxRSS * 1024,
      cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
      mainThreadShare: performance.eventLoopUtilization().utilization,
    };
    writeFileSync(path, JSON.stringify(usage));
  });
}
