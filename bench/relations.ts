/** Table 4: exclusions between 1,000 rules and groups of ever more codes; the cost of a line must not follow the pairs. */
import { createAdjudicator, definePack, type PolicyPack } from '../src/index.js';
import { mustEqual, type Row, row, type Timing, time } from './measure.js';

const RULES = 1000;
const LINES = 50;

function packOf(codesPerGroup: number): PolicyPack {
  const citation = { document: 'bench', section: 'list' };
  const always = { from: null, to: null };
  const codes = Array.from({ length: RULES }, (_, i) => `A${i}`);
  const text = (value: string) => ({ zh: value, en: value });
  return definePack({
    id: 'bench',
    version: '1.0.0',
    jurisdiction: 'CN-XX',
    title: text('bench'),
    documents: [
      {
        id: 'bench',
        jurisdiction: 'CN-XX',
        number: null,
        title: 'bench',
        issuer: 'bench',
        issued: null,
        effective: always,
      },
    ],
    items: codes.map((code) => ({
      code,
      name: code,
      status: 'trial',
      separatelyCharged: { names: [], complete: true },
      price: '100',
      priceBasis: 'document',
      scope: 'any',
      effective: always,
      effectiveBasis: 'not-stated',
      source: citation,
    })),
    crosswalk: [],
    groups: codes.map((code, i) => ({
      id: code,
      title: text(code),
      // the first is on the claim, the others are not: every size finds the same
      codes: ['B0', ...Array.from({ length: codesPerGroup - 1 }, (_, j) => `C${(i * 7 + j) % 5000}`)],
    })),
    rules: codes.map((code) => ({
      id: code,
      title: text(code),
      citation,
      appliesTo: { codes: [code] },
      effective: always,
      event: { type: 'excludes', params: { group: code, denies: 'other' } },
    })),
  });
}

async function costWith(codesPerGroup: number): Promise<{ timing: Timing; result: unknown }> {
  const { adjudicate } = createAdjudicator({ packs: [packOf(codesPerGroup)] });
  const lines = Array.from({ length: LINES }, (_, i) => ({
    id: `l${i}`,
    code: i === 1 ? 'B0' : i % 2 === 0 ? `A${i * 19}` : `Z${i}`,
    date: '2026-01-15',
  }));
  const claim = { id: 'c', jurisdiction: 'CN-XX', facility: { name: 'bench' }, lines };
  return { timing: await time(() => adjudicate(claim)), result: adjudicate(claim) };
}

export async function relationRows(): Promise<Row[]> {
  const fewest = await costWith(1);
  const peer = fewest.timing;
  const rows: Row[] = [];
  for (const codes of [100, 1000]) {
    const { timing: subject, result } = await costWith(codes);
    mustEqual('decisions', result, fewest.result);
    const name = `${RULES * codes} pairs, a claim of ${LINES} lines`;
    rows.push(row({ table: `4. relations, against ${RULES} pairs`, name, subject, peer, better: 'less', target: 1.5 }));
  }
  return rows;
}
