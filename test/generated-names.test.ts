import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeKey, nameKey, plainText } from '../src/ground/name.js';
import { runs } from './runs.js';

it('a name that needs no normalising is the same after it', () => {
  const letters = fc.constantFrom(
    '术',
    '龥',
    '〇',
    '金',
    'ａ',
    'a',
    'Z',
    '0',
    '９',
    'N',
    '-',
    ' ',
    '\u3000',
    '\u0301',
    'ﬁ',
    'ß',
    'İ',
  );
  const any = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));
  const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
  void fc.assert(
    fc.property(fc.oneof(any, fc.string({ unit: 'binary' })), (text) => {
      expect(nameKey(text)).toBe(spaceless(text).toUpperCase().toLowerCase());
      expect(codeKey(text)).toBe(spaceless(text).toUpperCase());
      expect(plainText(text)).toBe(spaceless(text));
    }),
    { numRuns: runs(2000) },
  );
});
