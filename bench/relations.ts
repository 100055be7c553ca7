/** Table 4: exclusions between 1,000 rules and groups of more and more codes. The cost of a line must not grow with the pairs. */
import { type Adjudication, createAdjudicator, definePack, type PolicyPack } from '../src/index.js';
import { mustEqual, type Row, row, time, warmUp } from './measure.js';

const RULES = 1000;
const LINES = 50;

function packOf(codesPerGroup: number): PolicyPack {
  const citation = { document: 'bench', section: 'list' };
  const always = { from: null, to: null };
  const codes = Array.from({ length: RULES }, (_, i) => `A${i}`);
  const text = (value: string) => ({ zh: value, en: value });
  return definePack({
    format: 2,
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
      // only the first is on the claim, so every size gives the same findings
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

/** Decides the claim with a pack of so many codes in each group. The pack is compiled before. */
function decidingWith(codesPerGroup: number): () => Adjudication {
  const { adjudicate } = createAdjudicator({ packs: [packOf(codesPerGroup)] });
  const lines = Array.from({ length: LINES }, (_, i) => ({
    id: `l${i}`,
    code: i === 1 ? 'B0' : i % 2 === 0 ? `A${i * 19}` : `Z${i}`,
    date: '2026-01-15',
  }));
  const claim = { id: 'c', jurisdiction: 'CN-XX', facility: { name: 'bench' }, lines };
  return () => adjudicate(claim);
}

export async function relationRows(): Promise<Row[]> {
  const fewest = decidingWith(1);
  const sizes = [100, 1000].map((codes) => ({ pairs: RULES * codes, decide: decidingWith(codes) }));
  for (const { decide } of sizes) mustEqual('decisions', decide(), fewest());
  // makes all packs before any is timed: each has other shapes, and the largest leaves much garbage
  await warmUp(() => [fewest(), ...sizes.map(({ decide }) => decide())]);
  const peer = await time(fewest);
  const rows: Row[] = [];
  for (const { pairs, decide } of sizes) {
    const name = `${pairs} pairs, a claim of ${LINES} lines`;
    const table = `4. relations, against ${RULES} pairs`;
    rows.push(row({ table, name, subject: await time(decide), peer, better: 'less', target: 1.5 }));
  }
  return rows;
}
