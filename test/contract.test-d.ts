import type { Engine } from 'json-rules-engine';
import { describe, expectTypeOf, it } from 'vitest';
import type * as yijia from '../src/index.js';
import type * as compiler from '../src/interop/compile.js';
import type * as engine from '../src/interop/json-rules-engine.js';
import type { guangdong } from '../src/packs/guangdong.js';
import type { jiangxi } from '../src/packs/jiangxi.js';
import type * as contract from './contract/api.js';

/** `readonly` aside: the contract's shapes are written without it. */
type Writable<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends readonly (infer U)[]
    ? Writable<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Writable<T[K]> }
      : T;

/** Names of the contract that the package does not have yet; each is struck out when it is built. */
type NotBuilt = 'search';

describe('inputs: the contract type is accepted', () => {
  it('claims and all that they hold', () => {
    expectTypeOf<contract.Claim>().toExtend<yijia.Claim>();
    expectTypeOf<contract.ClaimLine>().toExtend<yijia.ClaimLine>();
    expectTypeOf<contract.LineDetails>().toExtend<yijia.LineDetails>();
    expectTypeOf<contract.Facility>().toExtend<yijia.Facility>();
    expectTypeOf<contract.Patient>().toExtend<yijia.Patient>();
  });

  it('price entries, packs and options', () => {
    expectTypeOf<contract.PriceEntry>().toExtend<yijia.PriceEntry>();
    expectTypeOf<contract.PolicyPack>().toExtend<yijia.PolicyPack>();
    expectTypeOf<contract.AdjudicatorOptions>().toExtend<yijia.AdjudicatorOptions>();
    expectTypeOf<Parameters<contract.Adjudicator['quote']>[0]>().toExtend<yijia.QuoteRequest>();
  });

  it('parameters of functions', () => {
    expectTypeOf<Parameters<typeof contract.definePack>>().toExtend<Parameters<typeof yijia.definePack>>();
    expectTypeOf<Parameters<typeof contract.parsePriceBook>>().toExtend<Parameters<typeof yijia.parsePriceBook>>();
    expectTypeOf<Parameters<typeof contract.createAdjudicator>>().toExtend<
      Parameters<typeof yijia.createAdjudicator>
    >();
    expectTypeOf<Parameters<contract.Adjudicator['billable']>>().toExtend<Parameters<yijia.Adjudicator['billable']>>();
    expectTypeOf<Parameters<contract.Adjudicator['item']>>().toExtend<Parameters<yijia.Adjudicator['item']>>();
    expectTypeOf<Parameters<contract.Adjudicator['provisions']>>().toExtend<
      Parameters<yijia.Adjudicator['provisions']>
    >();
  });
});

describe('outputs: ours are the contract types', () => {
  it('packs and all that they hold', () => {
    expectTypeOf<Writable<yijia.PolicyDocument>>().toExtend<contract.PolicyDocument>();
    expectTypeOf<Writable<yijia.BillingUnit>>().toExtend<contract.BillingUnit>();
    expectTypeOf<Writable<yijia.ServiceItem>>().toExtend<contract.ServiceItem>();
    expectTypeOf<Writable<yijia.CrosswalkEntry>>().toExtend<contract.CrosswalkEntry>();
    expectTypeOf<Writable<yijia.ServiceGroup>>().toExtend<contract.ServiceGroup>();
    expectTypeOf<Writable<yijia.Condition>>().toExtend<contract.Condition>();
    expectTypeOf<Writable<yijia.RuleEvent>>().toExtend<contract.RuleEvent>();
    expectTypeOf<Writable<yijia.BillingRule>>().toExtend<contract.BillingRule>();
    expectTypeOf<Writable<yijia.PolicyPack>>().toExtend<contract.PolicyPack>();
    expectTypeOf<Writable<typeof jiangxi>>().toExtend<typeof contract.jiangxi>();
    expectTypeOf<Writable<typeof guangdong>>().toExtend<typeof contract.guangdong>();
  });

  it('results and all that they hold', () => {
    expectTypeOf<yijia.FindingCode>().toExtend<contract.FindingCode>();
    expectTypeOf<contract.FindingCode>().toExtend<yijia.FindingCode>();
    expectTypeOf<yijia.Decision>().toEqualTypeOf<contract.Decision>();
    expectTypeOf<Writable<yijia.Finding>>().toExtend<contract.Finding>();
    expectTypeOf<Writable<yijia.PriceComponent>>().toExtend<contract.PriceComponent>();
    expectTypeOf<Writable<yijia.LineAdjudication>>().toExtend<contract.LineAdjudication>();
    expectTypeOf<Writable<yijia.Adjudication>>().toExtend<contract.Adjudication>();
  });

  it('what functions return', () => {
    type Made = yijia.Adjudicator;
    type Agreed = contract.Adjudicator;
    expectTypeOf<Writable<ReturnType<Made['adjudicate']>>>().toExtend<ReturnType<Agreed['adjudicate']>>();
    expectTypeOf<Writable<ReturnType<Made['quote']>>>().toExtend<ReturnType<Agreed['quote']>>();
    expectTypeOf<Writable<ReturnType<Made['provisions']>>>().toExtend<ReturnType<Agreed['provisions']>>();
    expectTypeOf<Writable<ReturnType<Made['billable']>>>().toExtend<ReturnType<Agreed['billable']>>();
    expectTypeOf<Writable<ReturnType<Made['item']>>>().toExtend<ReturnType<Agreed['item']>>();
    expectTypeOf<Writable<ReturnType<typeof yijia.definePack>>>().toExtend<contract.PolicyPack>();
    expectTypeOf<typeof yijia.explain>().toExtend<(line: contract.LineAdjudication, locale: 'zh' | 'en') => string[]>();
    expectTypeOf<typeof yijia.compact>().toExtend<(result: contract.Adjudication) => contract.CompactAdjudication>();
    expectTypeOf<Writable<ReturnType<typeof yijia.expand>>>().toExtend<contract.Adjudication>();
    expectTypeOf<Parameters<typeof contract.expand>>().toExtend<Parameters<typeof yijia.expand>>();
    expectTypeOf<ReturnType<typeof engine.toEngine>>().toExtend<Engine>();
    type Success = Extract<ReturnType<Made['safeAdjudicate']>, { success: true }>;
    expectTypeOf<Writable<Success['data']>>().toExtend<contract.Adjudication>();
    expectTypeOf<Writable<ReturnType<typeof yijia.parsePriceBook>>['issues']>().toExtend<contract.Issue[]>();
  });

  it('errors', () => {
    expectTypeOf<yijia.ClaimError['code']>().toEqualTypeOf<contract.ClaimError['code']>();
    expectTypeOf<yijia.PackError['code']>().toEqualTypeOf<contract.PackError['code']>();
    expectTypeOf<yijia.PriceBookError['code']>().toEqualTypeOf<contract.PriceBookError['code']>();
    expectTypeOf<Writable<yijia.Issue>>().toExtend<contract.Issue>();
  });
});

describe('names of the contract', () => {
  it('what is not built is absent, and what is absent is on the list', () => {
    type Promised = Exclude<keyof typeof contract, 'jiangxi' | 'guangdong'> | keyof contract.Adjudicator;
    type Built = keyof typeof yijia | keyof typeof compiler | keyof typeof engine | keyof yijia.Adjudicator;
    expectTypeOf<Exclude<Promised, Built>>().toEqualTypeOf<NotBuilt>();
    expectTypeOf<Extract<NotBuilt, Built>>().toEqualTypeOf<never>();
  });
});
