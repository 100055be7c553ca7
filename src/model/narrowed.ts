import type * as z from 'zod/mini';
import type { lineAdjudication } from './adjudication.js';
import type { Frozen } from './primitives.js';
import type { Finding, FindingBase, LineAdjudication } from './types.generated.js';

/** A line's result, whatever was decided. */
export type LineResult = Frozen<z.infer<typeof lineAdjudication>>;

/** A line's result as its decision narrows it: what settles lines sees to it, and a test of all results holds it there. */
export function narrowed(line: LineResult): LineAdjudication {
  return line as LineAdjudication;
}

/** A finding as its code narrows it: what makes findings sees to it, and a test of all results holds it there. */
export function narrowedFinding(finding: FindingBase): Finding;
export function narrowedFinding(finding: FindingBase): FindingBase {
  return finding;
}
