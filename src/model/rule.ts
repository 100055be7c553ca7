import * as z from 'zod/mini';
import { condition } from './condition.js';
import { type RuleEvent, ruleEvent } from './events.js';
import { bilingual, citation, type Frozen, period, text } from './primitives.js';

const texts = z.array(text).check(z.minLength(1));

export const serviceGroup = z
  .strictObject({
    id: text,
    title: bilingual,
    all: z.exactOptional(z.literal(true)),
    codes: z.exactOptional(texts),
    codePrefixes: z.exactOptional(texts),
    exceptCodePrefixes: z.exactOptional(texts),
    categories: z.exactOptional(texts),
    names: z.exactOptional(texts),
    nameContains: z.exactOptional(texts),
    exceptNameContains: z.exactOptional(texts),
    /** kinds of lines that may be members; services only where absent */
    kinds: z.exactOptional(z.array(z.enum(['service', 'consumable'])).check(z.minLength(1))),
    /** codes and prefixes of the group that no document prints with the name and that were deduced */
    deducedCodes: z.exactOptional(texts),
  })
  .check(
    z.refine(
      (group) =>
        group.all ?? group.codes ?? group.codePrefixes ?? group.categories ?? group.names ?? group.nameContains,
      { params: { fault: 'empty-group' } },
    ),
  );
/** A named set of services, for rules that name a service without its code. */
export type ServiceGroup = Frozen<z.infer<typeof serviceGroup>>;

export const groupExtension = z.strictObject({
  pack: text,
  group: text,
  codes: z.exactOptional(texts),
  codePrefixes: z.exactOptional(texts),
  names: z.exactOptional(texts),
  nameContains: z.exactOptional(texts),
});
/** Local codes and names that belong to a group of a pack: added to its own, nothing is taken away. */
export type GroupExtension = Frozen<z.infer<typeof groupExtension>>;

export const appliesTo = z
  .strictObject({
    codes: z.exactOptional(texts),
    codePrefixes: z.exactOptional(texts),
    group: z.exactOptional(text),
  })
  .check(
    z.refine((target) => target.codes ?? target.codePrefixes ?? target.group, {
      params: { fault: 'applies-to-nothing' },
    }),
  );

export const billingRule = z.strictObject({
  id: text,
  title: bilingual,
  citation,
  /** further places of the document that say the same */
  restatedIn: z.exactOptional(z.array(citation).check(z.minLength(1))),
  appliesTo,
  effective: period,
  conditions: z.exactOptional(condition),
  event: ruleEvent,
});

type ParsedRule = Frozen<z.infer<typeof billingRule>>;
/** When `conditions` hold for a line that `appliesTo` selects, `event` takes effect. */
export type BillingRule = Omit<ParsedRule, 'event'> & { readonly event: RuleEvent };
