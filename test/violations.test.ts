import { describe, expect, it } from 'vitest';
import { type Finding, VIOLATION_TERMS, violationOf } from '../src/index.js';
import { FINDING_CODES } from '../src/model/finding.js';
import { classOfFinding } from '../src/model/finding-class.js';
import { narrowedFinding } from '../src/model/narrowed.js';
import { adjudicatorFor, CASES, claimOf } from './case-claims.js';

const ITEM = { item: { code: '1', name: '项目' } };

function made(code: Finding['code'], effect: Finding['effect'], more: Partial<Finding> = {}): Finding {
  const message = { zh: '甲', en: 'A' };
  const said = { code, effect, class: classOfFinding(code, effect), message, citation: null, params: {} };
  return narrowedFinding({ ...said, ...more });
}

describe('the terms of auditors', () => {
  it('are none for notes, and for gaps in the data at most a rule about data', () => {
    const gaps = FINDING_CODES.filter((code) => classOfFinding(code, 'review') === 'gap');
    for (const code of FINDING_CODES) expect(violationOf(made(code, 'info'), ITEM)).toBeNull();
    for (const code of gaps) {
      const said = violationOf(made(code, 'review'), ITEM);
      expect([said?.term ?? null, said?.article ?? null]).toEqual([null, null]);
      expect(said?.rule?.name).toBe(code === 'charge-inconsistent' ? '结算明细信息异常' : undefined);
    }
  });

  it('of an add-on say what is wrong with it, of goods without a service nothing of add-ons', () => {
    const often = made('quantity-exceeded', 'reduce', { params: { bound: 'perPrimary' } } as Partial<Finding>);
    const terms = [often, made('missing-primary', 'deny')].map((one) => violationOf(one, ITEM)?.term?.zh);
    expect(terms).toEqual(['加收超次', '加收缺主项']);
    const goods = violationOf(made('missing-primary', 'deny'), { item: null });
    expect([goods?.term, goods?.rule?.code]).toEqual([null, 'GZ10000303001000']);
  });

  it('are never surer than the finding and its line decide, in any case', () => {
    const said = new Set<string>();
    for (const one of CASES) {
      for (const line of adjudicatorFor(one).adjudicate(claimOf(one)).lines) {
        for (const finding of line.findings) {
          const violation = violationOf(finding, line);
          if (violation === null) continue;
          const isOpen = finding.effect === 'review' || line.decision === 'review';
          expect(violation.severity).toBe(isOpen ? 'suspected' : 'certain');
          said.add(violation.term?.zh ?? '');
        }
      }
    }
    expect([...said]).toEqual(expect.arrayContaining(['重复收费', '分解收费', '超标准收费', '串换项目', '超限定范围']));
  });

  it.each([
    ['split', '分解收费', 'GZ10000102013000'],
    ['substituted', '串换项目', undefined],
  ])('tell an item that is %s', (kind, term, rule) => {
    const found = violationOf(made('use-other-item', 'deny', { params: { kind } } as Partial<Finding>), ITEM);
    expect([found?.term?.zh, found?.rule?.code]).toEqual([term, rule]);
  });

  it('call a dear consumable no breach of a limit on prices of services', () => {
    expect(violationOf(made('overcharged', 'reduce'), { item: null })?.rule).toBeNull();
    expect(violationOf(made('overcharged', 'reduce'), ITEM)?.rule?.code).toBe('GZ10000102001000');
  });

  it('call no price too high where only units were cut, or where another reading allows it', () => {
    const because = (why: string) =>
      violationOf(made('overcharged', 'reduce', { params: { because: why } } as Partial<Finding>), ITEM);
    expect([because('quantity')?.term?.zh, because('quantity')?.rule]).toEqual(['超标准收费', null]);
    expect(because('reading')).toBeNull();
    expect(because('places')).toBeNull();
  });

  it('of a patient depend on what was used', () => {
    const rule = (path: string) =>
      violationOf(made('patient-not-eligible', 'deny', { facts: [{ fact: 'patient', path, value: 'x' }] }), ITEM)?.rule;
    expect([rule('$.ageYears')?.code, rule('$.sex')?.code, rule('$.weight')]).toEqual([
      'GZ10000102006000',
      'GZ10000302004000',
      null,
    ]);
  });

  it('a consumable that a document rules out is another matter than one that it does not name', () => {
    expect(violationOf(made('consumable-not-separate', 'deny'), { item: null })?.term?.zh).toBe('重复收费');
    expect(violationOf(made('consumable-not-separate', 'review'), { item: null })?.term).toBeNull();
  });

  it('each row is reached by some finding', () => {
    const hidden = VIOLATION_TERMS.filter((row, i) => {
      const before = VIOLATION_TERMS.slice(0, i).filter(({ code }) => code === row.code);
      return before.some(({ effect, params, fact, goods }) => [effect, params, fact, goods].every((one) => !one));
    });
    expect(hidden).toEqual([]);
  });
});
