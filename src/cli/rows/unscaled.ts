const MOST_DIGITS = 18;

/**
 * The whole number that a decimal text is at a scale, for columns of a fixed scale.
 *
 * @throws RangeError where it does not fit: a number is never rounded on its way out
 * @example
 * unscaled('70.2', 2) // 7020n
 */
export function unscaled(text: string, scale: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = whole + fraction.slice(0, scale).padEnd(scale, '0');
  const isExact = whole !== '' && /^0*$/.test(fraction.slice(scale));
  if (!isExact || digits.replace(/^0+/, '').length > MOST_DIGITS) {
    throw new RangeError(`${text} does not fit DECIMAL(${MOST_DIGITS},${scale})`);
  }
  return BigInt(sign + digits);
}
