import * as z from 'zod/mini';
import { policyDocument } from './document.js';
import { crosswalkEntry, serviceItem } from './item.js';
import { bilingual, citation, day, type Frozen, jurisdiction, text } from './primitives.js';
import { type BillingRule, billingRule, groupExtension, serviceGroup } from './rule.js';

const ending = z.strictObject({ code: z.exactOptional(text), rule: z.exactOptional(text), to: day, citation }).check(
  z.refine((value) => (value.code === undefined) !== (value.rule === undefined), {
    params: { fault: 'code-or-rule' },
  }),
);

export const policyPack = z.strictObject({
  id: text,
  version: z.string().check(z.refine((value) => /^\d+\.\d+\.\d+$/.test(value), { params: { fault: 'not-a-version' } })),
  jurisdiction,
  title: bilingual,
  documents: z.array(policyDocument),
  items: z.array(serviceItem),
  crosswalk: z.array(crosswalkEntry),
  groups: z.array(serviceGroup),
  rules: z.array(billingRule),
  ends: z.exactOptional(z.array(ending)),
  /** local codes and names for groups of other packs of the jurisdiction */
  groupExtensions: z.exactOptional(z.array(groupExtension)),
});

type ParsedPack = Frozen<z.infer<typeof policyPack>>;
/** Everything one jurisdiction's document says, as plain JSON. */
export type PolicyPack = Omit<ParsedPack, 'rules'> & { readonly rules: readonly BillingRule[] };
