import * as z from 'zod/mini';
import type { FindingCode } from './types.generated.js';

export type { FindingCode } from './types.generated.js';

/** All finding codes; each has words in words/messages.ts. New ones may come in a minor release. */
export const FINDING_CODES = [
  'unknown-detail',
  'resolved-by-name',
  'ambiguous-name',
  'name-mismatch',
  'not-yet-effective',
  'no-longer-effective',
  'facility-not-authorised',
  'facility-not-public',
  'facility-ownership-unknown',
  'licence-missing',
  'licence-unknown',
  'patient-not-eligible',
  'missing-detail',
  'content-not-met',
  'ambiguous-provision',
  'quantity-exceeded',
  'quantity-not-whole',
  'possible-duplicate',
  'price-unknown',
  'price-not-filed',
  'not-independent',
  'use-other-item',
  'mutually-exclusive',
  'publicly-funded',
  'included-in-other-item',
  'missing-primary',
  'multiple-procedure',
  'consumable-not-separate',
  'overcharged',
  'charge-inconsistent',
  'amount-capped',
] as const satisfies readonly FindingCode[];

/** What a finding says, by a stable name. New ones may come in a minor release.
 * @zh 认定代码，名称固定；次版本可能增加。 */
export const findingCode = z.enum(FINDING_CODES);
