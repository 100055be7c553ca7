import * as z from 'zod/mini';
import type { FindingCode, FindingParams } from './types.generated.js';

export type { ExcludesCode, NoteCode, VerdictCode } from './types.generated.js';

/** The codes whose parameters these are: no more than they have, and no fewer than they need. */
type Filled<Given> = {
  [Code in FindingCode]: [keyof Given, Given] extends [keyof FindingParams<Code>, FindingParams<Code>] ? Code : never;
}[FindingCode];

interface Why {
  readonly whyZh: string;
  readonly whyEn: string;
}

/** What a rule gives that looks at a line by itself. */
interface OfLine extends Why {
  readonly claimed: string;
  readonly allowed: string;
  readonly details?: string;
  readonly missing?: string;
}

/** What a rule gives that looks at two lines. */
interface OfTwoLines extends Why {
  readonly line: string;
}

/** What a rule can say of a line by itself: it has the parameters of these codes.
 * @zh 规则可用于单行审核意见的代码：规则备有其参数。 */
export const verdictCode = z.enum([
  'licence-missing',
  'licence-unknown',
  'patient-not-eligible',
  'content-not-met',
  'ambiguous-provision',
  'quantity-exceeded',
  'publicly-funded',
  'missing-primary',
] as const satisfies readonly Filled<OfLine>[]);

/** What a rule can say of a line that stands beside another: it has the parameters of these codes.
 * @zh 规则可用于两行关系的审核意见代码：规则备有其参数。 */
export const excludesCode = z.enum([
  'not-independent',
  'mutually-exclusive',
  'publicly-funded',
  'included-in-other-item',
  'missing-primary',
] as const satisfies readonly Filled<OfTwoLines>[]);

/** What a rule can say once of the whole claim.
 * @zh 规则可对整份清单说明一次的审核意见代码。 */
export const noteCode = z.enum(['temporary-policy'] as const satisfies readonly FindingCode[]);
