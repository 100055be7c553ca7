import { describe, expectTypeOf, it } from 'vitest';
import type * as finding from '../src/line/finding.js';
import type { FindingCode, FindingParams } from '../src/model/finding.js';
import type { CompiledRule } from '../src/packs/rule-book.js';
import type { FULLER, QUESTIONS, TEMPLATES } from '../src/words/messages.js';

/** The names in braces of a text. */
type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;

/** The parameters that a finding of a code always has. */
type Always<Code extends FindingCode> = {
  [Name in keyof FindingParams<Code>]-?: Record<never, never> extends Pick<FindingParams<Code>, Name> ? never : Name;
}[keyof FindingParams<Code>];

/** What messages ask for and findings of their code may lack, as `code: name`. */
type Unfilled = {
  [Code in FindingCode]: `${Code}: ${Exclude<Places<(typeof TEMPLATES)[Code]['zh' | 'en']>, Always<Code>>}`;
}[FindingCode];

type UnfilledFuller = {
  [Code in keyof typeof FULLER]: Exclude<
    Places<(typeof FULLER)[Code][number]['zh' | 'en']>,
    Always<Code> | (typeof FULLER)[Code][number]['known'][number]
  >;
}[keyof typeof FULLER];

type UnfilledQuestions = {
  [Code in keyof typeof QUESTIONS]: Exclude<
    Places<(typeof QUESTIONS)[Code][number]['zh' | 'en']>,
    Always<Code> | (typeof QUESTIONS)[Code][number]['known'][number]
  >;
}[keyof typeof QUESTIONS];

describe('messages', () => {
  it('ask for nothing that a finding of their code may lack', () => {
    expectTypeOf<Unfilled>().toEqualTypeOf<never>();
    expectTypeOf<UnfilledFuller>().toEqualTypeOf<never>();
    expectTypeOf<UnfilledQuestions>().toEqualTypeOf<never>();
    expectTypeOf<Places<'{claimed} of {allowed}'>>().toEqualTypeOf<'claimed' | 'allowed'>();
    expectTypeOf<Always<'missing-primary'>>().toEqualTypeOf<'whyZh' | 'whyEn'>();
  });
});

declare const makeFinding: typeof finding.makeFinding;
declare const ruleFinding: typeof finding.ruleFinding;
declare const rule: CompiledRule;
const said = { effect: 'reduce' } as const;

describe('a finding that is made', () => {
  it('has the parameters of its code', () => {
    const charge = () =>
      makeFinding({ ...said, code: 'overcharged', params: { charged: '2.00', amount: '1.00' } }, null);
    const bound = () =>
      ruleFinding(rule, { ...said, code: 'quantity-exceeded', params: { claimed: '2', allowed: '1' } });
    expectTypeOf([charge, bound]).toBeArray();
  });

  it('is refused with one too few, one too many, or one of another type', () => {
    const code = 'overcharged';
    // @ts-expect-error: the amount is missing
    const few = () => makeFinding({ ...said, code, params: { charged: '2.00' } }, null);
    const amounts = { charged: '2.00', amount: '1.00' };
    // @ts-expect-error: the code has no date
    const many = () => makeFinding({ ...said, code, params: { ...amounts, date: '2026-01-15' } }, null);
    const params = { ...amounts, date: '2026-01-15' };
    // @ts-expect-error: nor if it was put there before
    const before = () => makeFinding({ ...said, code, params }, null);
    // @ts-expect-error: parameters are texts
    const numbers = () => makeFinding({ ...said, code, params: { charged: 2, amount: 1 } }, null);
    // @ts-expect-error: the line is missing, which the title of a rule does not tell
    const ofRule = () => ruleFinding(rule, { ...said, code: 'mutually-exclusive', params: {} });
    expectTypeOf([few, many, before, numbers, ofRule]).toBeArray();
  });

  it('is refused if only some of several codes have its parameters', () => {
    const either = (code: 'overcharged' | 'charge-inconsistent') => {
      // @ts-expect-error: no finding has both
      makeFinding({ ...said, code, params: { charged: '2.00', amount: '1.00', product: '2.10' } }, null);
      // @ts-expect-error: only one of the two has an amount
      makeFinding({ ...said, code, params: { charged: '2.00', amount: '1.00' } }, null);
    };
    const alike = (code: 'price-unknown' | 'price-not-filed') =>
      makeFinding({ ...said, code, params: { code: '330801003', date: '2026-01-15' } }, null);
    expectTypeOf([either, alike]).toBeArray();
  });
});
