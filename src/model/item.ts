import * as z from 'zod/mini';
import { impliedDetails } from './details.js';
import { bilingual, citation, type Frozen, money, period, text } from './primitives.js';

const names = z.array(text);

export const billingUnit = z.strictObject({
  text,
  counts: text,
  size: z.exactOptional(z.number().check(z.positive())),
  of: z.exactOptional(z.enum(['minute', 'hour'])),
});
/** 计价单位, parsed. `size` units of `of` make one billed unit. */
export type BillingUnit = Frozen<z.infer<typeof billingUnit>>;

export const serviceItem = z.strictObject({
  code: text,
  name: text,
  formerNames: z.exactOptional(names),
  status: z.enum(['trial', 'in-force']),
  category: z.exactOptional(text),
  content: z.exactOptional(text),
  separatelyCharged: z.strictObject({ names, complete: z.boolean() }),
  unit: z.exactOptional(billingUnit),
  price: z.nullable(money),
  priceBasis: text,
  note: z.exactOptional(text),
  remark: z.exactOptional(text),
  watch: z.exactOptional(z.enum(['price', 'consumable-price'])),
  scope: z.enum(['any', 'applicants', 'province-public', 'not-stated']),
  /** the words that fix the scope, where they stand elsewhere than the row or are to be quoted */
  scopeCitation: z.exactOptional(citation),
  applicants: z.exactOptional(names),
  effective: period,
  effectiveBasis: z.enum(['printed', 'not-stated']),
  source: citation,
});
/** 医疗服务价格项目, one version of it. */
export type ServiceItem = Frozen<z.infer<typeof serviceItem>>;

export const crosswalkEntry = z.strictObject({
  applicant: text,
  declaredName: text,
  targetKind: z.enum(['item', 'chapter', 'note']),
  code: z.nullable(text),
  target: text,
  /** for a note: the chapters it stands in, compared as the prefixes of a group are */
  codePrefixes: z.exactOptional(names),
  exceptCodePrefixes: z.exactOptional(names),
  revision: z.exactOptional(text),
  implies: z.exactOptional(impliedDetails),
  doubt: z.exactOptional(bilingual),
  effective: period,
  source: citation,
});
/** A row of the "declared item -> item already in force" table. */
export type CrosswalkEntry = Frozen<z.infer<typeof crosswalkEntry>>;
