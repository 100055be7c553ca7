/** Table 1: which rules fire for a line, by this package's compiler and by others, on the same rules. */
import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { createAdjudicator } from '../src/index.js';
import { compile, rulesOf } from '../src/interop/json-rules-engine.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { mustEqual, type Row, time } from './measure.js';

type Facts = Record<string, unknown>;

/** A synthetic rule in the form of each engine: a code, and a number or a tag. */
function synthetic(i: number) {
  const [code, least, tag] = [`C${i % 50}`, i % 7, `t${i % 5}`];
  const rule: RuleProperties = {
    name: `r${i}`,
    conditions: {
      all: [
        { fact: 'line', path: '$.code', operator: 'equal', value: code },
        {
          any: [
            { fact: 'line', path: '$.details.n', operator: 'greaterThan', value: least },
            { fact: 'line', path: '$.details.tags', operator: 'contains', value: tag },
          ],
        },
      ],
    },
    event: { type: `r${i}` },
  };
  const logic = {
    and: [
      { '===': [{ var: 'line.code' }, code] },
      { or: [{ '>': [{ var: 'line.details.n' }, least] }, { in: [tag, { var: 'line.details.tags' }] }] },
    ],
  };
  const expression = `line.code == "${code}" and (line.details.n > ${least} or "${tag}" in line.details.tags)`;
  return { rule, logic: logic as RulesLogic, expression };
}

const FACTS: Facts = { line: { code: 'C7', details: { n: 4, tags: ['t1', 't2'] } } };

function decisionTable(expressions: readonly string[]): Buffer {
  const outputs = expressions.map((value, i) => ({ id: `o${i}`, key: `r${i}`, value }));
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'x', name: 'x', type: 'expressionNode', position: { x: 1, y: 0 }, content: { expressions: outputs } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'x', type: 'edge' },
      { id: 'b', sourceId: 'x', targetId: 'out', type: 'edge' },
    ],
  };
  return Buffer.from(JSON.stringify(content));
}

/** The names of the rules that fire, by each engine. */
function enginesFor(count: number) {
  const made = Array.from({ length: count }, (_, i) => synthetic(i));
  const set = compile(made.map(({ rule }) => rule));
  const engine = new Engine(made.map(({ rule }) => structuredClone(rule)));
  const logicEngine = new LogicEngine();
  const built = made.map(({ logic }) => logicEngine.build(logic));
  const zen = new ZenEngine().createDecision(decisionTable(made.map(({ expression }) => expression)));
  const fired = (holds: (i: number) => boolean) => made.flatMap((_, i) => (holds(i) ? [`r${i}`] : []));
  return {
    ours: () => set.events(FACTS).map(({ type }) => type),
    others: {
      'json-rules-engine': async () => (await engine.run(FACTS)).events.map(({ type }) => type),
      'zen-engine': async () => {
        const { result } = (await zen.evaluate(FACTS)) as { result: Record<string, boolean> };
        return fired((i) => result[`r${i}`] === true);
      },
      'json-logic-engine': () => fired((i) => Boolean(built[i]?.(FACTS))),
      'json-logic-js': () => fired((i) => Boolean(jsonLogic.apply(made[i]?.logic ?? false, FACTS))),
    },
    reference: async () => {
      const { results, failureResults } = await engine.run(FACTS);
      return [...results, ...failureResults].map((result) => result.toJSON(false));
    },
    ownTrees: () => {
      const { results, failureResults } = set.run(FACTS);
      return [...results, ...failureResults];
    },
  };
}

async function syntheticRows(count: number): Promise<Row[]> {
  const { ours, others, reference, ownTrees } = enginesFor(count);
  const table = `1. which rules fire, ${count} rules`;
  const rows: Row[] = [];
  const subject = await time(ours);
  for (const [name, run] of Object.entries(others)) {
    mustEqual(name, [...(await run())].sort(), [...ours()].sort());
    const peer = await time(run);
    const target = name === 'json-rules-engine' ? 100 : 1;
    rows.push({ table, name: `events: ${name}`, subject, peer, ratio: peer.median / subject.median, target });
  }
  mustEqual('result trees', ownTrees().length, (await reference()).length);
  const [own, peer] = [await time(ownTrees), await time(reference)];
  rows.push({
    table,
    name: 'result trees: json-rules-engine',
    subject: own,
    peer,
    ratio: peer.median / own.median,
    target: 20,
  });
  return rows;
}

async function jiangxiRow(): Promise<Row> {
  const claim = {
    id: 'c',
    jurisdiction: 'CN-JX',
    facility: { name: '南方医院赣州医院' },
    lines: [{ id: 'a', code: '330801003', date: '2025-10-08', details: { redo: true, techniques: ['argon-knife'] } }],
  };
  const [facts = {}] = createAdjudicator({ packs: [jiangxi] }).facts(claim);
  const { rules, operators } = rulesOf(jiangxi);
  const set = compile(rules, { operators });
  const engine = new Engine(structuredClone([...rules]));
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  const ours = () => set.events(facts as Facts).length;
  const theirs = async () => (await engine.run(facts as Facts)).events.length;
  mustEqual('Jiangxi', ours(), await theirs());
  const [subject, peer] = [await time(ours), await time(theirs)];
  const table = `1. which rules fire, the ${rules.length} rules of Jiangxi`;
  return { table, name: 'events: json-rules-engine', subject, peer, ratio: peer.median / subject.median, target: 100 };
}

export async function engineRows(): Promise<Row[]> {
  return [
    await jiangxiRow(),
    ...(await syntheticRows(30)),
    ...(await syntheticRows(300)),
    ...(await syntheticRows(3000)),
  ];
}
