import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';

const MOST_DIGITS = 18;

/**
 * The whole number that stands for a decimal text in a column of a fixed scale.
 *
 * @throws InputError if it does not fit: no number is rounded when it is written
 * @example
 * unscaled('70.2', 2) // 7020n
 */
export function unscaled(number: string, scale: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole + fraction.slice(0, scale).padEnd(scale, '0');
  const isExact = whole !== '' && /^0*$/.test(fraction.slice(scale));
  if (!isExact || digits.replace(/^0+/, '').length > MOST_DIGITS) {
    throw new InputError(text('decimal-too-long', { number, most: MOST_DIGITS, scale }));
  }
  return BigInt(sign + digits);
}
