/** Lines for the tables, and the adjudicator that decides them. */
import { type Claim, type ClaimLine, createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

export const PACKS = [jiangxi, guangdong];
export const yijia = createAdjudicator({
  packs: PACKS,
  priceBook: ['330801003', '310905022'].map((code) => ({ jurisdiction: 'CN-JX', code, price: '7000' })),
});

export type Line = Omit<ClaimLine, 'id' | 'date'> & { readonly date?: string };

export const CLEAN: readonly Line[] = [
  { code: 'QYLS00147' },
  { code: 'QYLS00148' },
  { code: '330801003', details: { redo: true } },
  { code: 'QYLS00153' },
  { code: '110900001', name: '床位费' },
];
export const FULL_OF_FINDINGS: readonly Line[] = [
  { code: 'QYLS00158', quantity: 2, charged: { amount: '9999' } },
  { code: 'QYLS00159', quantity: 3, details: { vertebrae: 3 } },
  { code: '330801003', details: { redo: true, techniques: ['cryotherapy'] } },
  { code: 'QYLS00152' },
  { name: '胆道支架取出术' },
];

/** Lines of other details and kinds, and one of a day before the document. */
export const OTHERS: readonly Line[] = [
  { code: '330100005', details: { techniques: ['ligation', 'argon-knife'] } },
  { code: '331003008', details: { adhesiolysisSite: 'pelvic', techniques: ['electrotomy', 'ligation', 'other'] } },
  { code: '331003008', date: '2025-09-29', details: { adhesiolysisSite: 'abdominal' } },
  { code: '270300001', details: { heStain: 'standard' } },
  { code: '270300001', date: '2025-09-29', details: { heStain: 'automatic-high-resolution' } },
  { code: 'QYLS00165', details: { electrodes: 1, techniques: ['cryotherapy'] } },
  { code: 'QYLS00140', details: { electrodes: 2 } },
  { code: 'N330201041', details: { techniques: ['other'] } },
  { code: '250102012', details: { specimen: 'blood' } },
  { kind: 'drug', name: '头孢' },
];

/** A claim of so many lines: the given ones again and again, each time in a new session. */
export function claimOf(lines: readonly Line[], count = lines.length): Claim {
  return {
    id: 'c',
    jurisdiction: 'CN-JX',
    facility: { name: '南方医院赣州医院', ownership: 'public', level: 3 },
    patient: { id: 'p', birthDate: '1980-01-01' },
    lines: Array.from({ length: count }, (_, i) => ({
      charged: { amount: '100' },
      date: '2025-10-08',
      ...lines[i % lines.length],
      id: `l${i}`,
      session: `s${Math.floor(i / lines.length)}`,
      department: '骨科',
    })),
  };
}
