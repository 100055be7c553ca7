import type { Engine } from 'json-rules-engine';
import { describe, expectTypeOf, it } from 'vitest';
import type * as yijia from '../src/index.js';
import type * as engine from '../src/interop/json-rules-engine.js';
import type { GuangdongItemCode, guangdong } from '../src/packs/guangdong.js';
import type { JiangxiItemCode, jiangxi } from '../src/packs/jiangxi.js';

type Adjudicator = yijia.Adjudicator;

describe('inputs', () => {
  it('claims: what is optional may be left out, and what is absent may be undefined', () => {
    const line = { id: '1', code: 'QYLS00158', date: '2025-10-08', details: { vertebrae: 3 }, name: undefined };
    const facility = { name: '南方医院赣州医院' };
    const claim = { id: 'c', jurisdiction: 'CN-JX', facility, lines: [line] };
    expectTypeOf(claim).toExtend<yijia.Claim>();
    expectTypeOf(line).toExtend<yijia.ClaimLine>();
    expectTypeOf(facility).toExtend<yijia.Facility>();
  });

  it('claims, quotes, prices and rows: what is read-only throughout is taken as it is', () => {
    const date = '2025-10-08' as const;
    const claim = {
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院', licences: ['internet-home-service'] },
      patient: { birthDate: '1990-01-01', diagnoses: ['I50.900'], conditions: [] },
      history: [{ id: 'h', code: '330801003', date }],
      lines: [{ id: '1', code: 'QYLS00158', date, details: { techniques: ['argon-knife'], bodyParts: ['上肢'] } }],
    } as const;
    expectTypeOf(claim).toExtend<Parameters<Adjudicator['adjudicate']>[0]>();
    const quote = { jurisdiction: 'CN-JX', facility: { name: 'x' }, line: { name: 'y', date }, beside: [] } as const;
    expectTypeOf(quote).toExtend<Parameters<Adjudicator['quote']>[0]>();
    const priceBook = [{ jurisdiction: 'CN-JX', code: '330801003', price: '7000', effective: { from: date } }] as const;
    expectTypeOf(priceBook).toExtend<NonNullable<yijia.AdjudicatorOptions['priceBook']>>();
  });

  it('claims: details of a pack of one’s own are let in, known ones keep their type', () => {
    expectTypeOf<{ ownDetail: { any: number } }>().toExtend<yijia.LineDetails>();
    expectTypeOf<{ electrodes: string }>().not.toExtend<yijia.LineDetails>();
  });

  it('quotes: the line has no id, what stands beside it has', () => {
    const line = { code: 'QYLS00158', date: '2025-10-08' };
    const quote = { jurisdiction: 'CN-JX', facility: { name: 'x' }, line, beside: [{ ...line, id: '1' }] };
    expectTypeOf(quote).toExtend<yijia.QuoteRequest>();
  });

  it('options: packs are needed, the rest is optional', () => {
    expectTypeOf<{ packs: [yijia.PolicyPack] }>().toExtend<yijia.AdjudicatorOptions>();
    expectTypeOf<Record<never, never>>().not.toExtend<yijia.AdjudicatorOptions>();
  });
});

describe('packs', () => {
  it('shipped packs are packs, and their item codes are unions of texts', () => {
    expectTypeOf<typeof jiangxi>().toExtend<yijia.PolicyPack>();
    expectTypeOf<typeof guangdong>().toExtend<yijia.PolicyPack>();
    expectTypeOf<'QYLS00158'>().toExtend<JiangxiItemCode>();
    expectTypeOf<'QYLS00157'>().not.toExtend<JiangxiItemCode>();
    expectTypeOf<'331400032N'>().not.toExtend<JiangxiItemCode>();
    expectTypeOf<string>().not.toExtend<GuangdongItemCode>();
  });

  it('an adjudicator knows the item codes of its packs, and takes any other text', () => {
    expectTypeOf<yijia.Adjudicator<JiangxiItemCode>>().toExtend<yijia.Adjudicator>();
    expectTypeOf<yijia.CodeOf<yijia.PolicyPack>>().toEqualTypeOf<string>();
    expectTypeOf<yijia.CodeOf<typeof jiangxi | typeof guangdong>>().toEqualTypeOf<
      JiangxiItemCode | GuangdongItemCode
    >();
    expectTypeOf<string>().toExtend<yijia.AnyCode<JiangxiItemCode>>();
    expectTypeOf<yijia.Claim>().toExtend<yijia.ClaimOf<JiangxiItemCode>>();
    expectTypeOf<yijia.QuoteRequest>().toExtend<yijia.QuoteRequestOf<JiangxiItemCode>>();
  });

  it('what is defined, made and parsed has its public type', () => {
    expectTypeOf<ReturnType<typeof yijia.definePack>>().toEqualTypeOf<yijia.PolicyPack>();
    expectTypeOf<ReturnType<typeof yijia.createAdjudicator>>().toEqualTypeOf<Adjudicator>();
    expectTypeOf<ReturnType<typeof yijia.parsePriceBook>['entries'][number]>().toExtend<yijia.PriceEntry>();
    expectTypeOf<ReturnType<typeof yijia.parsePriceBook>['issues'][number]>().toEqualTypeOf<yijia.Issue>();
    expectTypeOf<ReturnType<typeof engine.toEngine>>().toExtend<Engine>();
  });

  it('events narrow by their type', () => {
    type Of<T extends yijia.RuleEvent['type']> = Extract<yijia.RuleEvent, { type: T }>['params'];
    expectTypeOf<Of<'limit'>['max']>().toEqualTypeOf<number>();
    expectTypeOf<Of<'excludes'>['denies']>().toEqualTypeOf<'other' | 'self' | 'cheaper'>();
    expectTypeOf<Of<'fixed-price'>['price']>().toEqualTypeOf<string>();
  });
});

describe('results', () => {
  it('decisions are these five', () => {
    expectTypeOf<yijia.Decision>().toEqualTypeOf<'allow' | 'reduce' | 'deny' | 'review' | 'unlisted'>();
  });

  it('results are readonly in full', () => {
    expectTypeOf<yijia.Adjudication['lines']>().toExtend<readonly yijia.LineAdjudication[]>();
    expectTypeOf<yijia.Adjudication['lines']>().not.toExtend<yijia.LineAdjudication[]>();
    expectTypeOf<yijia.LineAdjudication['findings'][number]>().toEqualTypeOf<yijia.Finding>();
    expectTypeOf<yijia.LineAdjudication['components'][number]>().toEqualTypeOf<yijia.PriceComponent>();
    expectTypeOf<yijia.Finding['code']>().toEqualTypeOf<yijia.FindingCode>();
  });

  it('a decision narrows item and amounts', () => {
    type Of<D extends yijia.Decision> = Extract<yijia.LineAdjudication, { decision: D }>;
    expectTypeOf<Of<'deny'>['amount']>().toEqualTypeOf<'0.00'>();
    expectTypeOf<Of<'deny'>['quantity']['allowed']>().toEqualTypeOf<'0'>();
    expectTypeOf<Of<'reduce'>['amount']>().toEqualTypeOf<string>();
    expectTypeOf<Of<'reduce'>['item']>().toEqualTypeOf<yijia.LineItem | null>();
    expectTypeOf<Of<'unlisted'>['item']>().toEqualTypeOf<null>();
    expectTypeOf<Of<'unlisted'>['amount']>().toEqualTypeOf<null>();
    expectTypeOf<Of<'review'>['amount']>().toEqualTypeOf<string | null>();
  });

  it('an allowed line has an amount; that of a consumable has no item', () => {
    const amountOf = (line: yijia.LineAdjudication) => {
      if (line.decision !== 'allow' || line.item === null) return 'other' as const;
      expectTypeOf(line).toEqualTypeOf<yijia.AllowedLine>();
      return line.amount;
    };
    expectTypeOf(amountOf).returns.toEqualTypeOf<string>();
    expectTypeOf<yijia.AllowedConsumable['amount'] | yijia.ReducedConsumable['amount']>().toEqualTypeOf<string>();
  });

  it('a code narrows the parameters of a finding', () => {
    const told = (finding: yijia.Finding) => {
      if (finding.code === 'quantity-exceeded') {
        expectTypeOf(finding.params.claimed).toEqualTypeOf<string>();
        expectTypeOf(finding.params.allowed).toEqualTypeOf<string>();
        expectTypeOf(finding.params.unit).toEqualTypeOf<string | undefined>();
        expectTypeOf(finding.params).toEqualTypeOf<yijia.FindingParams<'quantity-exceeded'>>();
        expectTypeOf(finding.params).not.toHaveProperty('charged');
      } else if (finding.code === 'missing-detail') {
        expectTypeOf(finding.missing).toEqualTypeOf<string>();
        expectTypeOf(finding.params.missing).toEqualTypeOf<string>();
      } else expectTypeOf(finding.missing).toEqualTypeOf<string | undefined>();
    };
    expectTypeOf(told).parameter(0).toEqualTypeOf<yijia.Finding>();
    type Overcharged = Extract<yijia.Finding, { code: 'overcharged' }>;
    expectTypeOf<keyof Overcharged['params']>().toEqualTypeOf<'charged' | 'amount' | 'because' | 'places'>();
    expectTypeOf<yijia.Finding['params']>().toExtend<Readonly<Record<string, string>>>();
  });

  it('events name codes whose parameters they give', () => {
    type Of<T extends yijia.RuleEvent['type']> = Extract<yijia.RuleEvent, { type: T }>['params'];
    expectTypeOf<{ code: 'content-not-met' }>().toExtend<Of<'deny'>>();
    expectTypeOf<{ code: 'overcharged' }>().not.toExtend<Of<'deny'>>();
    expectTypeOf<{ code: 'missing-detail'; missing: string }>().toExtend<Of<'review'>>();
    expectTypeOf<{ code: 'missing-detail' }>().not.toExtend<Of<'review'>>();
    expectTypeOf<NonNullable<Of<'excludes'>['code']>>().not.toExtend<NonNullable<Of<'limit'>['code']>>();
  });

  it('money is text, or null if it is not known', () => {
    expectTypeOf<yijia.LineAdjudication['amount']>().toEqualTypeOf<string | null>();
    expectTypeOf<yijia.LineAdjudication['unitPrice']>().toEqualTypeOf<string | null>();
    expectTypeOf<yijia.PriceComponent['amount']>().toEqualTypeOf<string>();
  });

  it('safeAdjudicate narrows by success', () => {
    type Outcome = ReturnType<Adjudicator['safeAdjudicate']>;
    expectTypeOf<Extract<Outcome, { success: true }>['data']>().toEqualTypeOf<yijia.Adjudication>();
    expectTypeOf<Extract<Outcome, { success: false }>['error']>().toEqualTypeOf<yijia.ClaimError>();
  });

  it('explain, compact and expand take results as they are returned', () => {
    expectTypeOf<ReturnType<Adjudicator['quote']>>().toEqualTypeOf<yijia.LineAdjudication>();
    expectTypeOf<typeof yijia.explain>().toExtend<(line: yijia.LineAdjudication, locale: 'zh' | 'en') => string[]>();
    expectTypeOf<Parameters<typeof yijia.compact>[0]>().toEqualTypeOf<yijia.Adjudication>();
    expectTypeOf<ReturnType<typeof yijia.compact>>().toExtend<Parameters<typeof yijia.expand>[0]>();
    expectTypeOf<ReturnType<typeof yijia.expand>>().toEqualTypeOf<yijia.Adjudication>();
  });
});

describe('errors', () => {
  it('codes tell them apart', () => {
    expectTypeOf<yijia.ClaimError['code']>().toEqualTypeOf<'invalid-claim'>();
    expectTypeOf<yijia.PackError['code']>().toEqualTypeOf<'invalid-pack'>();
    expectTypeOf<yijia.PriceBookError['code']>().toEqualTypeOf<'invalid-price-book'>();
    expectTypeOf<yijia.UsageError['code']>().toEqualTypeOf<'invalid-usage'>();
  });

  it('issues are readonly', () => {
    expectTypeOf<yijia.ClaimError['issues']>().toEqualTypeOf<readonly yijia.Issue[]>();
  });
});
