import * as z from 'zod/mini';
import { condition } from './condition.js';
import { findingCode } from './finding-code.js';
import { decimalString, type Frozen, money, text } from './primitives.js';

/** A factor between 0 and 1; what raises a price is a surcharge. */
const reducingFactor = decimalString(6).check(
  z.refine((value) => Number(value) <= 1, { params: { fault: 'factor-above-one' } }),
);

const positive = decimalString(6).check(z.refine((value) => Number(value) > 0, { params: { fault: 'not-positive' } }));

const stepsShape = {
  /** the detail of the line that is counted: a number, or a list by its length */
  detail: text,
  /** how much of it the item itself covers */
  covered: decimalString(6),
  /** how much of it one step is */
  size: positive,
  /** `session`: lines of the item in one session share what was measured */
  per: z.exactOptional(z.enum(['line', 'session'])),
};

const steps = z.strictObject(stepsShape);
/** Whole steps of `size` beyond what is `covered`, counted on a detail of the line. */
export type Steps = Frozen<z.infer<typeof steps>>;

/** 加收 by a percentage of the base price. */
const surchargeByPercent = z.strictObject({
  /** percent of the base price, for each step or once */
  percent: decimalString(6),
  /** what is counted; absent = once */
  steps: z.exactOptional(steps),
});

/** 加收 of a fixed amount. */
const surchargeByAmount = z.strictObject({
  /** yuan, for each step or once */
  amount: decimalString(6),
  /** whether it is due for each unit or once for the line */
  basis: z.enum(['unit', 'line']),
  /** the document can also be read as due for each unit: the other amount is shown */
  alternativeBasis: z.exactOptional(z.literal('unit')),
  /** what is counted; absent = once */
  steps: z.exactOptional(steps),
});

/** The price counts this much. */
const factor = z.strictObject({
  /** 0 to 1: "0.5" halves the base price */
  by: reducingFactor,
});

/** The base price is this, whatever else is printed or filed. */
const fixedPrice = z.strictObject({
  /** yuan for one unit */
  price: money,
});

/** Something is to be said of the line by itself. */
const verdict = z.strictObject({
  /** the finding */
  code: findingCode,
  /** path of the fact that is not on the claim, e.g. "patient.birthDate" */
  missing: z.exactOptional(text),
  /** amounts added to the line's own under other readings */
  alternatives: z.exactOptional(z.array(money).check(z.minLength(1))),
  /** quantity left by a review */
  allowed: z.exactOptional(z.number().check(z.nonnegative())),
});

/** At most so many. */
const limit = z.strictObject({
  /** the greatest quantity in each `per` */
  max: z.number().check(z.nonnegative()),
  /** what the quantity is counted over; `days` is a window that moves */
  per: z.union([
    z.enum(['session', 'day', 'encounter']),
    z.strictObject({
      /** length of the window in days */
      days: z.int().check(z.positive()),
    }),
  ]),
  /** whether more is cut (default) or asked about */
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  /** the finding; `quantity-exceeded` if absent */
  code: z.exactOptional(findingCode),
});

/** What was measured bounds what may be billed: (detail − covered) ÷ size. */
const measure = z.strictObject({
  ...stepsShape,
  /** parts of a step count too, to four decimals */
  fractions: z.exactOptional(z.boolean()),
  /** a list detail whose length times the bound is what a wider reading allows */
  ambiguousTimes: z.exactOptional(text),
  /** whether more is cut or asked about; by default cut unless a step was started */
  effect: z.exactOptional(z.enum(['reduce', 'review'])),
  /** the finding; `quantity-exceeded` if absent */
  code: z.exactOptional(findingCode),
});

/** 含…: lines of the group are part of the item already. */
const includes = z.strictObject({
  /** group of the pack: column-two services */
  group: text,
  /** whether they are denied (default) or asked about */
  effect: z.exactOptional(z.enum(['deny', 'review'])),
});

/** 不可同时收取: not beside the lines of the group. */
const excludes = z.strictObject({
  /** group of the pack: the services that it stands against */
  group: text,
  /** which of the two is denied: the lines of the group, or the item itself */
  denies: z.enum(['other', 'self']),
  /** what a line of the group must satisfy; it is seen as `line` */
  where: z.exactOptional(condition),
  /** the finding; `mutually-exclusive` if absent */
  code: z.exactOptional(findingCode),
});

/** 仅独立开展可收费: not beside another procedure of the group. */
const independent = z.strictObject({
  /** group of the pack: what counts as another procedure */
  group: text,
});

/** An add-on: charged beside a primary of the group. */
const requires = z.strictObject({
  /** group of the pack: its primaries */
  group: text,
  /** what becomes of it without one */
  otherwise: z.enum(['deny', 'review']),
});

/** Charged as another item instead. */
const replace = z.strictObject({
  /** code of the other item */
  code: text,
  /** how much of the other item stands for all lines replaced in the session, if that is known */
  quantity: z.exactOptional(decimalString(4)),
});

/** Of several procedures in a session the dearest counts whole, each further one by the factor. */
const multipleProcedure = z.strictObject({
  /** group of the pack: what counts as a procedure */
  group: text,
  /** 0 to 1: "0.5" halves a further procedure */
  factor: reducingFactor,
});

function event<T extends string, P extends z.ZodMiniType>(type: T, params: P) {
  return z.strictObject({ type: z.literal(type), params });
}

/** What a rule does, by its type; what each type does is in a file of its own in effects/. */
export const ruleEvent = z.discriminatedUnion('type', [
  event('surcharge', z.union([surchargeByPercent, surchargeByAmount])),
  event('factor', factor),
  event('fixed-price', fixedPrice),
  event('deny', verdict),
  event('review', verdict),
  event('info', verdict),
  event('limit', limit),
  event('measure', measure),
  event('includes', includes),
  event('excludes', excludes),
  event('independent', independent),
  event('requires', requires),
  event('replace', replace),
  event('multiple-procedure', multipleProcedure),
]);

type ParsedEvent = z.infer<typeof ruleEvent>;
/** One member for each shape of parameters, so that a type with two shapes narrows by either. */
type Spread<E> = E extends { type: infer T; params: infer P }
  ? P extends unknown
    ? { readonly type: T; readonly params: Frozen<P> }
    : never
  : never;
export type RuleEvent = Spread<ParsedEvent>;

export type EventType = RuleEvent['type'];
type ParamsByType = { readonly [E in RuleEvent as E['type']]: E['params'] };
/** The parameters of a type of event. */
export type ParamsOf<T extends EventType> = ParamsByType[T];

/** What an event changes: it says when in the way of a line its rules are asked. */
export type EventStage = 'verdict' | 'quantity' | 'base' | 'price' | 'relation';

export const STAGE_OF = {
  deny: 'verdict',
  review: 'verdict',
  info: 'verdict',
  limit: 'quantity',
  measure: 'quantity',
  'fixed-price': 'base',
  surcharge: 'price',
  factor: 'price',
  independent: 'relation',
  replace: 'relation',
  excludes: 'relation',
  includes: 'relation',
  requires: 'relation',
  'multiple-procedure': 'relation',
} as const satisfies Readonly<Record<EventType, EventStage>>;

/** The types of events that relate lines, in the order in which they are taken. */
export const RELATION_ORDER = [
  'independent',
  'replace',
  'excludes',
  'includes',
  'requires',
  'multiple-procedure',
] as const satisfies readonly EventType[];
export type RelationType = (typeof RELATION_ORDER)[number];

/** Names of the line's details that an event reads by itself, beside its conditions. */
export function detailsOf({ params }: RuleEvent): string[] {
  const counted = 'steps' in params ? params.steps : params;
  const detail = counted !== undefined && 'detail' in counted ? [counted.detail] : [];
  const times = 'ambiguousTimes' in params ? params.ambiguousTimes : undefined;
  return times === undefined ? detail : [...detail, times];
}

/** The group that an event names. */
export function groupNamed({ params }: RuleEvent): string | undefined {
  return 'group' in params ? params.group : undefined;
}

/** The parameters of an event if it is of a type, else null. */
export function paramsIf<T extends EventType>(event: RuleEvent, type: T): ParamsOf<T> | null {
  return event.type === type ? (event.params as ParamsOf<T>) : null;
}

/** True if an event relates lines, instead of changing one by itself. */
export function isRelation(event: RuleEvent): event is Extract<RuleEvent, { type: RelationType }> {
  return STAGE_OF[event.type] === 'relation';
}
