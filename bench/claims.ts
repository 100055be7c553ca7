/** Table 2: a whole claim, against reading it and writing its result as JSON. */
import { type Claim, type ClaimLine, createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { isShort, mustEqual, type Row, type Timing, time } from './measure.js';

type Line = Omit<ClaimLine, 'id' | 'date'>;

const CLEAN: readonly Line[] = [
  { code: 'QYLS00147' },
  { code: 'QYLS00148' },
  { code: '330801003', details: { redo: true } },
  { code: 'QYLS00153' },
  { code: '110900001', name: '床位费' },
];
const FULL_OF_FINDINGS: readonly Line[] = [
  { code: 'QYLS00158', quantity: 2, charged: { amount: '9999' } },
  { code: 'QYLS00159', quantity: 3, details: { vertebrae: 3 } },
  { code: '330801003', details: { redo: true, techniques: ['cryotherapy'] } },
  { code: 'QYLS00152' },
  { name: '胆道支架取出术' },
];

function claimOf(lines: readonly Line[], count: number): Claim {
  return {
    id: 'c',
    jurisdiction: 'CN-JX',
    facility: { name: '南方医院赣州医院', ownership: 'public', level: 3 },
    patient: { id: 'p', birthDate: '1980-01-01' },
    lines: Array.from({ length: count }, (_, i) => ({
      charged: { amount: '100' },
      ...lines[i % lines.length],
      id: `l${i}`,
      date: '2025-10-08',
      session: `s${Math.floor(i / lines.length)}`,
      department: '骨科',
    })),
  };
}

const yijia = createAdjudicator({
  packs: [jiangxi, guangdong],
  priceBook: ['330801003', '310905022'].map((code) => ({ jurisdiction: 'CN-JX', code, price: '7000' })),
});

const COUNTS = isShort ? [1, 10, 100] : [1, 10, 100, 10_000];

function divided({ median, p25, p75 }: Timing, count: number): Timing {
  return { median: median / count, p25: p25 / count, p75: p75 / count };
}

export async function claimRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, lines] of [
    ['clean', CLEAN],
    ['full of findings', FULL_OF_FINDINGS],
  ] as const) {
    const perLine: Timing[] = [];
    for (const count of COUNTS) {
      const claim = claimOf(lines, count);
      const text = JSON.stringify(claim);
      const result = yijia.adjudicate(claim);
      mustEqual('the same claim twice', yijia.adjudicate(JSON.parse(text) as Claim), result);
      const subject = await time(() => yijia.adjudicate(claim));
      const peer = await time(() => [JSON.parse(text), JSON.stringify(result)]);
      perLine.push(divided(subject, count));
      const ratio = subject.median / peer.median;
      rows.push({
        table: '2. a claim, against JSON.parse + JSON.stringify',
        name: `${kind}, ${count} lines`,
        subject,
        peer,
        ratio,
        target: 1,
      });
    }
    const [few, many] = perLine.slice(-2) as [Timing, Timing];
    rows.push({
      table: '2. a line of a long claim, against a line of a shorter one',
      name: `${kind}, ${COUNTS.at(-1)} lines against ${COUNTS.at(-2)}`,
      subject: many,
      peer: few,
      ratio: many.median / few.median,
      target: 1.5,
    });
  }
  return rows;
}
