import type { Event, Rule, RuleProperties, TopLevelCondition, TopLevelConditionResult } from 'json-rules-engine';
import { describe, expectTypeOf, it } from 'vitest';
import {
  type CompiledRuleSet,
  type CompileOptions,
  compile,
  type RuleInput,
  type RuleResult,
} from '../src/interop/compile.js';
import type { EngineCondition, EngineConditionResult, EngineEvent, EngineRule } from '../src/interop/engine-types.js';

interface Order {
  readonly total: number;
  readonly lines: readonly { readonly code: string }[];
}

const RULES = [
  {
    name: 'large',
    priority: 2,
    conditions: { all: [{ fact: 'total', operator: 'greaterThan', value: 100 }, { not: { condition: 'known' } }] },
    event: { type: 'large', params: { codes: ['a', 'b'] } },
  },
] as const;

describe('rules', () => {
  it('written as const, of the package, and of its Rule class', () => {
    expectTypeOf<typeof RULES>().toExtend<readonly RuleInput[]>();
    expectTypeOf<RuleProperties>().toExtend<RuleInput>();
    expectTypeOf<Rule>().toExtend<RuleInput>();
    compile(RULES, { conditions: { known: { any: [] } } as const });
  });

  it('imported from JSON', () => {
    const imported = [
      {
        conditions: {
          any: [
            { all: [{ fact: 'a', operator: 'in', value: [1] }] },
            { fact: 'b', operator: 'equal', value: 'x', path: '$.c' },
          ],
        },
        event: { type: 'x' },
      },
      { conditions: { not: { condition: 'known' } }, event: { type: 'y', params: { n: 1 } }, priority: 2 },
    ];
    expectTypeOf(imported).toExtend<readonly RuleInput[]>();
  });

  it('with functions to be called are refused', () => {
    // @ts-expect-error listeners are not called
    compile([{ ...RULES[0], onSuccess: () => {} }]);
    // @ts-expect-error options of json-rules-engine that cannot be honoured
    compile(RULES, { pathResolver: () => 1 });
  });
});

describe('types of json-rules-engine', () => {
  it('are the package’s own, though it need not be installed', () => {
    expectTypeOf<EngineEvent>().toEqualTypeOf<Event>();
    expectTypeOf<EngineCondition>().toExtend<TopLevelCondition>();
    expectTypeOf<TopLevelCondition>().toExtend<EngineCondition>();
    expectTypeOf<EngineConditionResult>().toExtend<TopLevelConditionResult>();
    expectTypeOf<TopLevelConditionResult>().toExtend<EngineConditionResult>();
    expectTypeOf<EngineRule>().toExtend<RuleProperties>();
    expectTypeOf<Omit<RuleProperties, 'onSuccess' | 'onFailure'>>().toExtend<EngineRule>();
    expectTypeOf<keyof EngineRule>().toEqualTypeOf<Exclude<keyof RuleProperties, 'onSuccess' | 'onFailure'>>();
  });
});

describe('facts', () => {
  it('may be of an interface, or none', () => {
    const set = compile(RULES);
    const order: Order = { total: 7, lines: [] };
    set.run(order);
    set.events(order);
    expectTypeOf<Order>().toExtend<NonNullable<Parameters<CompiledRuleSet['run']>[0]>>();
    set.run();
    set.run(null);
    // @ts-expect-error a text holds no facts
    set.run('total');
  });
});

describe('operators', () => {
  it('are typed as narrowly as they are written', () => {
    const startsWith = (own: string, part: string): boolean => own.startsWith(part);
    const anyOf = (own: number, list: readonly number[]): boolean => list.includes(own);
    compile(RULES, { operators: { startsWith, anyOf } });
    compile(RULES, { operators: { same: (own, other) => own === other } });
    expectTypeOf<typeof startsWith>().toExtend<NonNullable<CompileOptions['operators']>[string]>();
    // @ts-expect-error an operator answers true or false
    compile(RULES, { operators: { name: (own: string) => own } });
  });
});

describe('results', () => {
  it('have names, events and conditions', () => {
    const { events, results } = compile(RULES).run({});
    expectTypeOf(events).toEqualTypeOf<Event[]>();
    expectTypeOf(results).toEqualTypeOf<RuleResult[]>();
    for (const { conditions, name, event, priority, result } of results) {
      expectTypeOf(name).toEqualTypeOf<string | undefined>();
      expectTypeOf(event).toEqualTypeOf<Event>();
      expectTypeOf(priority).toEqualTypeOf<number>();
      expectTypeOf(result).toEqualTypeOf<unknown>();
      if ('all' in conditions) expectTypeOf(conditions.all[0]?.priority).toEqualTypeOf<number | undefined>();
    }
  });
});
