import type { Bilingual, Period } from 'yijia';
import { text } from '../words/texts.js';

/** A period in words. Both days are included. */
export function periodText({ from, to }: Readonly<Period>): Bilingual {
  if (from !== null && to !== null) return text('between', { from, to });
  if (from !== null) return text('since', { from });
  return to === null ? text('always') : text('until', { to });
}
