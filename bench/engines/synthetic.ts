import type { RulesLogic } from 'json-logic-js';
import type { RuleForms, RuleSet } from './fired.js';

/** A rule in the form of each engine, as one would write it there: a code, and a number or a tag. */
function synthetic(i: number): RuleForms {
  const [code, least, tag] = [`C${i % 50}`, i % 7, `t${i % 5}`];
  const rule: RuleForms['rule'] = {
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
  return { name: `r${i}`, rule, logic: logic as RulesLogic, expression };
}

/** So many rules. One in fifty is about the code of a line. */
export function syntheticRules(count: number): RuleSet {
  return { rules: Array.from({ length: count }, (_, i) => synthetic(i)), operators: {}, added: [] };
}

/** Lines for which some rules fire: by the number, by a tag, by neither. */
export const SYNTHETIC_FACTS = [
  { line: { code: 'C7', details: { n: 4, tags: ['t1', 't2'] } } },
  { line: { code: 'C12', details: { n: 0, tags: ['t2'] } } },
  { line: { code: 'C33', details: { n: 0, tags: [] } } },
  { line: { code: 'none', details: { n: 9, tags: ['t4'] } } },
] as const;
