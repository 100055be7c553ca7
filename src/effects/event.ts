import * as z from 'zod/mini';
import type { Frozen } from '../model/primitives.js';
import type { Effect } from './effect.js';
import { excludes, excludesParams } from './excludes.js';
import { factor, factorParams } from './factor.js';
import { fixedPrice, fixedPriceParams } from './fixed-price.js';
import { includes, includesParams } from './includes.js';
import { independent, independentParams } from './independent.js';
import { limit, limitParams } from './limit.js';
import { measure, measureParams } from './measure.js';
import { multipleProcedure, multipleProcedureParams } from './multiple-procedure.js';
import { replace, replaceParams } from './replace.js';
import { requires, requiresParams } from './requires.js';
import { surcharge, surchargeParams } from './surcharge.js';
import { verdict, verdictParams } from './verdict.js';

function event<T extends string, P extends z.ZodMiniType>(type: T, params: P) {
  return z.strictObject({ type: z.literal(type), params });
}

/** What a rule does, by its type; each type is declared in a file of its own. */
export const ruleEvent = z.discriminatedUnion('type', [
  event('surcharge', surchargeParams),
  event('factor', factorParams),
  event('fixed-price', fixedPriceParams),
  event('deny', verdictParams),
  event('review', verdictParams),
  event('info', verdictParams),
  event('limit', limitParams),
  event('measure', measureParams),
  event('includes', includesParams),
  event('excludes', excludesParams),
  event('independent', independentParams),
  event('requires', requiresParams),
  event('replace', replaceParams),
  event('multiple-procedure', multipleProcedureParams),
]);

type ParsedEvent = z.infer<typeof ruleEvent>;
/** One member for each shape of parameters, so that a type with two shapes narrows by either. */
type Spread<E> = E extends { type: infer T; params: infer P }
  ? P extends unknown
    ? { readonly type: T; readonly params: Frozen<P> }
    : never
  : never;
export type RuleEvent = Spread<ParsedEvent>;

/** What each type of event does. */
export const EFFECTS: Readonly<Record<ParsedEvent['type'], Effect>> = {
  surcharge,
  factor,
  'fixed-price': fixedPrice,
  deny: verdict,
  review: verdict,
  info: verdict,
  limit,
  measure,
  includes,
  excludes,
  independent,
  requires,
  replace,
  'multiple-procedure': multipleProcedure,
};
