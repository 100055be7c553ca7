import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type * as adjudication from '../src/model/adjudication.js';
import type * as claim from '../src/model/claim.js';
import type * as condition from '../src/model/condition.js';
import type * as details from '../src/model/details.js';
import type * as document from '../src/model/document.js';
import type * as eventCodes from '../src/model/event-codes.js';
import type * as eventParams from '../src/model/event-params.js';
import type * as events from '../src/model/events.js';
import type * as finding from '../src/model/finding.js';
import type * as item from '../src/model/item.js';
import type * as lineDecisions from '../src/model/line-decisions.js';
import type * as narrowed from '../src/model/narrowed.js';
import type * as pack from '../src/model/pack.js';
import type * as paramsByCode from '../src/model/params-by-code.js';
import type * as priceBook from '../src/model/price-book.js';
import type * as priceClass from '../src/model/price-class.js';
import type * as primitives from '../src/model/primitives.js';
import type * as rule from '../src/model/rule.js';
import type { LineAdjudication, ModelTypes } from '../src/model/types.generated.js';
import type * as vocabulary from '../src/model/vocabulary.js';
import type * as compactForm from '../src/wire/compact-form.js';
import type * as outputLines from '../src/wire/output-lines.js';
import type * as queryAnswers from '../src/wire/query-answers.js';
import type * as resultContext from '../src/wire/result-context.js';
import type * as serveLines from '../src/wire/serve-lines.js';

type Schemas = typeof adjudication &
  typeof claim &
  typeof condition &
  typeof details &
  typeof document &
  typeof eventCodes &
  typeof eventParams &
  typeof events &
  typeof finding &
  typeof item &
  typeof lineDecisions &
  typeof pack &
  typeof paramsByCode &
  typeof priceBook &
  typeof priceClass &
  typeof primitives &
  typeof rule &
  typeof vocabulary &
  typeof compactForm &
  typeof resultContext &
  typeof outputLines &
  typeof queryAnswers &
  typeof serveLines;

/** All of it read-only; a surcharge once for each shape of its parameters, so that it narrows by either. */
type Plain<T> = T extends { type: infer Type extends 'surcharge'; params: infer Params }
  ? Params extends unknown
    ? { readonly type: Type; readonly params: Plain<Params> }
    : never
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

type Inferred<K extends keyof Schemas> = Schemas[K] extends z.ZodMiniType ? Plain<z.infer<Schemas[K]>> : never;
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Names of the types that are another type than what their schemas let through. */
type Different = {
  [K in keyof ModelTypes]: K extends keyof Schemas ? (IsSame<ModelTypes[K], Inferred<K>> extends true ? never : K) : K;
}[keyof ModelTypes];

describe('the types of the model', () => {
  it('are those of their schemas, but for lines that a decision narrows', () => {
    expectTypeOf<Different>().toEqualTypeOf<'adjudication' | 'answerLine' | 'outputLine' | 'served' | 'serveAnswer'>();
    type Result = ModelTypes['adjudication'];
    expectTypeOf<Omit<Result, 'lines'>>().toEqualTypeOf<Omit<Inferred<'adjudication'>, 'lines'>>();
    expectTypeOf<Result['lines']>().toEqualTypeOf<readonly LineAdjudication[]>();
    type Answer = ModelTypes['answerLine'];
    expectTypeOf<Omit<Answer, 'context'>>().toEqualTypeOf<Result>();
    expectTypeOf<Answer['context']>().toEqualTypeOf<Inferred<'answerLine'>['context']>();
    type Others = ModelTypes['compactAnswerLine'] | ModelTypes['errorLine'];
    expectTypeOf<ModelTypes['outputLine']>().toEqualTypeOf<Answer | Others>();
    type Served = ModelTypes['served'];
    expectTypeOf<Served['result']>().toExtend<Inferred<'served'>['result']>();
    expectTypeOf<ModelTypes['serveAnswer']>().toEqualTypeOf<Served | ModelTypes['refused']>();
  });

  it('of lines are the schema of a line, narrowed', () => {
    expectTypeOf<LineAdjudication>().toExtend<narrowed.LineResult>();
    expectTypeOf<keyof LineAdjudication>().toEqualTypeOf<keyof narrowed.LineResult>();
    expectTypeOf<LineAdjudication['decision']>().toEqualTypeOf<narrowed.LineResult['decision']>();
  });
});
