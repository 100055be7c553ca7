/** Hundredths of a yuan: exact, however large the sum. */
export type Fen = bigint;

/** Reads yuan with two decimals, as results have them. */
export function fenOf(yuan: string): Fen {
  return BigInt(yuan.replace('.', ''));
}

/** Writes yuan with two decimals, as results have them. @example yuanOf(123456789n) // "1234567.89" */
export function yuanOf(fen: Fen): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Writes yuan for people. @example yuanText(123456789n) // "1,234,567.89" */
export function yuanText(fen: Fen): string {
  const [whole = '', fraction = ''] = yuanOf(fen).split('.');
  return `${grouped(whole)}.${fraction}`;
}

/** Writes a number for people. @example countText(1234567) // "1,234,567" */
export function countText(count: number): string {
  return grouped(String(count));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A part of a whole in per cent, one decimal; "–" if the whole is 0. */
export function shareText(part: bigint | number, whole: bigint | number): string {
  if (BigInt(whole) === 0n) return '–';
  const permille = (BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${permille / 10n}.${permille % 10n}%`;
}

/** Yuan as a number, not exact: only for drawing. */
export function yuanNumber(fen: Fen): number {
  return Number(fen) / 100;
}
