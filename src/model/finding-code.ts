import * as z from 'zod/mini';
import { TEMPLATES } from '../messages.js';
import type { FindingCode } from './types.generated.js';

export type { FindingCode } from './types.generated.js';

/** All finding codes: those that have words. */
export const FINDING_CODES = Object.keys(TEMPLATES) as FindingCode[];

/** What a finding says, by a stable name. New ones may come in a minor release.
 * @zh 认定代码，名称固定；次版本可能增加。 */
export const findingCode = z.enum(FINDING_CODES);
