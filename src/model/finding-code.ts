import * as z from 'zod/mini';
import { type FindingCode, TEMPLATES } from '../messages.js';

export type { FindingCode } from '../messages.js';

/** All finding codes: those that have words. */
export const FINDING_CODES = Object.keys(TEMPLATES) as FindingCode[];

export const findingCode = z.enum(FINDING_CODES);
