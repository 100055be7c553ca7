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
    '\u200b',
    '\u00ad',
    '\u3164',
    'ﬁ',
    'ß',
    'İ',
  );
  const any = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));
  const unseen = (character: string): boolean => /[\s\p{Default_Ignorable_Code_Point}]/u.test(character);
  const less = (text: string): string => [...text].filter((character) => !unseen(character)).join('');
  const spaceless = (text: string): string => less(less(text).normalize('NFKC'));
  void fc.assert(
    fc.property(fc.oneof(any, fc.string({ unit: 'binary' })), (text) => {
      expect(nameKey(text)).toBe(spaceless(text).toUpperCase().toLowerCase());
      expect(codeKey(text)).toBe(spaceless(text).toUpperCase());
      expect(plainText(text)).toBe(spaceless(text));
    }),
    { numRuns: runs(2000) },
  );
});
