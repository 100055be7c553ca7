import { describe, expect, it } from 'vitest';
import { createAdjudicator, evidence, type Patient } from '../src/index.js';
import { adjudicatorFor, CASES, claimOf, PACKS } from './case-claims.js';

const shipped = createAdjudicator({ packs: PACKS });

function oxygen(patient: Patient) {
  const { lines } = shipped.adjudicate({
    id: 'c',
    jurisdiction: 'CN-GD',
    facility: { name: '某医院' },
    patient,
    lines: [{ id: '1', code: '310100045N', date: '2025-10-08', charged: { amount: '10' } }],
  });
  return lines[0]?.findings.find(({ code }) => code === 'patient-not-eligible');
}

describe('the facts of a finding', () => {
  it('are in the words that the vocabulary prints', () => {
    const { lines } = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '某医院' },
      lines: [{ id: '1', code: '330201035', date: '2025-10-08', details: { techniques: ['vessel-dissector'] } }],
    });
    const facts = lines.flatMap(({ findings }) => findings.flatMap((finding) => finding.facts ?? []));
    expect(facts).toContainEqual({ fact: 'line', path: '$.details.techniques', value: ['血管解剖刀'] });
  });

  it('say that a list was stated empty', () => {
    const denied = oxygen({ conditions: [] });
    expect(denied?.facts).toContainEqual({ fact: 'patient', path: '$.conditions', value: [] });
    expect(evidence(denied ?? {}, 'zh')).toContain('患者病情 无');
    expect(oxygen({})).toBeUndefined();
  });

  it('of checks that no rule asks for are those that tell charges apart', () => {
    const order = { code: '250403094N', date: '2025-10-08' };
    const { lines } = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-GD',
      facility: { name: '某医院', level: 3 },
      lines: [
        { id: '1', ...order, site: '左膝' },
        { id: '2', ...order, site: '右膝' },
      ],
    });
    const factsOf = (code: string) => lines[1]?.findings.find((finding) => finding.code === code);
    expect(evidence(factsOf('possible-duplicate') ?? {}, 'zh')).toContain('手术部位 右膝');
    expect(factsOf('price-unknown')?.facts).toEqual([{ fact: 'facility', path: '$.level', value: 3 }]);
  });

  it('have no key of the data among them, in any case', () => {
    for (const one of CASES) {
      for (const { findings } of adjudicatorFor(one).adjudicate(claimOf(one)).lines) {
        for (const finding of findings) {
          for (const said of evidence(finding, 'zh')) expect(said).not.toMatch(/[a-z]+[A-Z]|\$|[a-z]{4,}\.[a-z]/);
        }
      }
    }
  });
});

describe('a word that its vocabulary does not know', () => {
  it('keeps a price open: the other amount is an alternative', () => {
    const priceBook = [{ code: '250102012', jurisdiction: 'CN-JX', price: '2.5' }];
    const alternativesOf = (specimen: string) =>
      createAdjudicator({ packs: PACKS, priceBook })
        .adjudicate({
          id: 'c',
          jurisdiction: 'CN-JX',
          facility: { name: '某医院' },
          lines: [{ id: '1', code: '250102012', quantity: 2, date: '2025-10-08', details: { specimen } }],
        })
        .lines.map(({ amount, findings }) => [amount, findings.map(({ code, alternatives }) => [code, alternatives])]);
    expect(alternativesOf('不明液体')).toEqual([['5.00', [['unknown-value', ['18.40']]]]]);
    expect(alternativesOf('尿')).toEqual([['5.00', []]]);
  });
});
