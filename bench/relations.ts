/** Table 4: exclusions between 1,000 rules and groups of ever more codes; the cost of a line must not follow the pairs. */
import { createAdjudicator, definePack, type PolicyPack } from '../src/index.js';
import { type Row, type Timing, time } from './measure.js';

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
      codes: Array.from({ length: codesPerGroup }, (_, j) => `B${(i * 7 + j) % 5000}`),
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

async function costWith(codesPerGroup: number): Promise<Timing> {
  const { adjudicate } = createAdjudicator({ packs: [packOf(codesPerGroup)] });
  const lines = Array.from({ length: LINES }, (_, i) => ({
    id: `l${i}`,
    code: i % 2 === 0 ? `A${i * 19}` : `B${i * 97}`,
    date: '2026-01-15',
  }));
  const claim = { id: 'c', jurisdiction: 'CN-XX', facility: { name: 'bench' }, lines };
  if (adjudicate(claim).lines.length !== LINES) throw new Error('lines were lost');
  return time(() => adjudicate(claim));
}

export async function relationRows(): Promise<Row[]> {
  const peer = await costWith(1);
  const rows: Row[] = [];
  for (const codes of [100, 1000]) {
    const subject = await costWith(codes);
    const name = `${RULES * codes} pairs, a claim of ${LINES} lines`;
    const ratio = subject.median / peer.median;
    rows.push({ table: `4. relations, against ${RULES} pairs`, name, subject, peer, ratio, target: 1.5 });
  }
  return rows;
}
