/** Five rules of Jiangxi, written by hand for the lines below: the least that any engine must do. */
import type { Adjudication, Claim, ClaimLine } from '../src/index.js';
import type { Line } from './claim-lines.js';

/** A line as both sides decide it. Money is in cents. */
export interface Decided {
  readonly unitPrice: number;
  readonly allowed: number;
  readonly amount: number;
}

/** A line for each rule, and the first vertebra that the further ones need. */
export const BY_HAND: readonly Line[] = [
  { code: 'QYLS00158', charged: { amount: '9999' } },
  { code: 'QYLS00159', quantity: 3, details: { vertebrae: 3 }, charged: { amount: '9999' } },
  { code: '330801003', details: { redo: true, techniques: ['cryotherapy'] }, charged: { amount: '9999' } },
  { code: 'QYLS00152', charged: { amount: '3119' } },
  { code: '310905022', details: { removal: true }, charged: { amount: '3000' } },
];

const FROM = '2025-09-30';
const NANFANG = '南方医院赣州医院';
const PRICES: Readonly<Record<string, number>> = {
  QYLS00158: 462381,
  QYLS00159: 231192,
  '330801003': 700000,
  QYLS00152: 311900,
  '310905022': 700000,
};
const APPLICANTS: Readonly<Record<string, string>> = {
  QYLS00158: NANFANG,
  QYLS00159: NANFANG,
  QYLS00152: '浙江大学医学院附属第一医院江西医院',
};

/** annex 1 row 84: 15 % more if it is done again; row 77: half the price for a removal */
function unitPriceOf({ code = '', details, date }: ClaimLine): number {
  const base = PRICES[code] ?? 0;
  if (date < FROM) return base;
  if (code === '330801003' && details?.redo === true) return Math.round(base * 1.15);
  if (code === '310905022' && details?.removal === true) return base / 2;
  return base;
}

/** for applicants only; annex 2 row 15: one for each vertebra after the first */
function allowedOf({ code = '', quantity, details, date }: ClaimLine, facility: string): number {
  const applicant = APPLICANTS[code];
  if (applicant !== undefined && applicant !== facility) return 0;
  const claimed = Number(quantity ?? 1);
  const isBound = code === 'QYLS00159' && date >= FROM && details?.vertebrae !== undefined;
  return isBound ? Math.min(claimed, Math.max(0, Number(details?.vertebrae) - 1)) : claimed;
}

/** annex 1 row 31: cryotherapy, 50 yuan more per line of chapter 33 */
function surchargeOf({ code = '', details }: ClaimLine): number {
  return code.startsWith('33') && details?.techniques?.includes('cryotherapy') === true ? 5000 : 0;
}

/** Decides the lines of a claim by the five rules. It checks, explains and cites nothing. */
export function decideByHand({ facility, lines }: Claim): Decided[] {
  return lines.map((line) => {
    const [unitPrice, allowed] = [unitPriceOf(line), allowedOf(line, facility.name)];
    const due = allowed === 0 ? 0 : unitPrice * allowed + surchargeOf(line);
    return { unitPrice, allowed, amount: Math.min(due, Math.round(Number(line.charged?.amount) * 100)) };
  });
}

function cents(yuan: string | null): number {
  return Math.round(Number(yuan) * 100);
}

/** The decisions of `adjudicate`, in the same form. */
export function decidedOf({ lines }: Adjudication): Decided[] {
  return lines.map(({ unitPrice, quantity, amount }) => ({
    unitPrice: cents(unitPrice),
    allowed: Number(quantity.allowed),
    amount: cents(amount),
  }));
}
