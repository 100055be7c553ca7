import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { boundedCache } from '../src/ground/bounded-cache.js';
import { ageYears, dayAfter, daysCounted, difference, holds, intersection, isDay, overlap } from '../src/ground/day.js';
import { pathText } from '../src/ground/errors.js';
import { grouped } from '../src/ground/grouped.js';
import { decimal, decimalText, fourDecimals, quotient, yuan } from '../src/ground/money.js';
import { chapterCode, codeKey, nameKey, nearestName, plainText } from '../src/ground/name.js';
import { remembered } from '../src/ground/remembered.js';
import { holdsWord, withoutWords, wordSet, wordTree } from '../src/ground/word-tree.js';
import { FINDING_CODES } from '../src/model/finding.js';
import { ENGINE } from '../src/version.js';
import { TEMPLATES } from '../src/words/messages.js';

describe('days', () => {
  it.each(['2024-02-29', '2025-12-31', '0001-01-01'])('%s exists', (day) => expect(isDay(day)).toBe(true));
  it.each(['2025-02-29', '2025-02-30', '2025-13-01', '2025-1-1', '20250101', '2025-00-10', '2025-01-01T00:00', ''])(
    '%j does not',
    (day) => expect(isDay(day)).toBe(false),
  );
  it('a span counts both its first and its last day', () => {
    expect(daysCounted('2025-10-08', '2025-10-08')).toBe(1);
    expect(daysCounted('2024-02-28', '2024-03-01')).toBe(3);
  });
  it('days go over the ends of months and years', () => {
    expect(dayAfter('2025-12-31', 1)).toBe('2026-01-01');
    expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
  });
  it('a year of life is complete on the birthday', () => {
    expect(ageYears('2011-10-08', '2025-10-07')).toBe(13);
    expect(ageYears('2011-10-08', '2025-10-08')).toBe(14);
  });
  it('the time zone of the machine changes nothing', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['America/Sao_Paulo', 'Asia/Shanghai', 'Pacific/Apia', 'UTC']) {
        process.env['TZ'] = zone;
        expect([ageYears('2011-10-16', '2025-10-16'), ageYears('1947-04-15', '1961-04-15')], zone).toEqual([14, 14]);
        expect(isDay('2011-12-30'), zone).toBe(true);
        expect([dayAfter('2011-12-29', 2), daysCounted('2011-12-29', '2011-12-31')], zone).toEqual(['2011-12-31', 3]);
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
  it('a period holds its first and its last day', () => {
    const period = { from: '2025-09-30', to: '2025-10-31' };
    expect(['2025-09-29', '2025-09-30', '2025-10-31', '2025-11-01'].map((day) => holds(period, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holds({ from: null, to: null }, '2025-01-01')).toBe(true);
  });
  it('periods that meet on one day overlap', () => {
    expect(overlap({ from: null, to: '2025-09-30' }, { from: '2025-09-30', to: null })).toBe(true);
    expect(overlap({ from: null, to: '2025-09-29' }, { from: '2025-09-30', to: null })).toBe(false);
  });
  it('a period less another leaves what is outside', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    expect(difference(year, { from: '2025-03-01', to: '2025-03-31' })).toEqual([
      { from: '2025-01-01', to: '2025-02-28' },
      { from: '2025-04-01', to: '2025-12-31' },
    ]);
    expect(difference(year, { from: null, to: null })).toEqual([]);
    expect(difference(year, { from: '2026-01-01', to: null })).toEqual([year]);
    expect(intersection(year, { from: null, to: '2025-01-01' })).toEqual({ from: '2025-01-01', to: '2025-01-01' });
  });
});

describe('a cache of bounded size', () => {
  it('keeps what is asked for again and forgets what is not', () => {
    const made: string[] = [];
    const make = (key: string): string => {
      made.push(key);
      return `${key}!`;
    };
    const cache = boundedCache<string>(4);
    const get = (keys: string): string[] => [...keys].map((key) => cache.get(key, make));
    expect(get('aba')).toEqual(['a!', 'b!', 'a!']);
    get('cada');
    expect(made.join('')).toBe('abcd');
    get('efab');
    expect(made.join('')).toBe('abcdefb');
  });
  it('never holds more than it may, and always answers as its maker does', () => {
    const keys = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 40 });
    void fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), keys, (max, asked) => {
        const cache = boundedCache<string | null>(max);
        for (const key of asked) {
          expect(cache.get(key, (own) => (own === 'a' ? null : own + own))).toBe(key === 'a' ? null : key + key);
          expect(cache.size).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});

describe('a tree of words', () => {
  const words = ['检查', '检查术', '术', '查体', ''];
  it('finds every word that begins at a place, the shortest first', () => {
    const tree = wordTree(words.map((word, i) => [word, i] as const));
    expect(tree.at('做检查术', 1)).toEqual([
      { end: 3, value: 0 },
      { end: 4, value: 1 },
    ]);
    expect(tree.at('做检查术', 0)).toEqual([]);
    expect(tree.at('检', 0)).toEqual([]);
    expect(tree.at('检查', 2)).toEqual([]);
  });
  it('finds what startsWith finds', () => {
    const texts = fc.array(fc.constantFrom(...'检查术体做'), { maxLength: 8 }).map((parts) => parts.join(''));
    void fc.assert(
      fc.property(texts, fc.nat(8), (text, start) => {
        const found = wordSet(words)
          .at(text, start)
          .map(({ end }) => text.slice(start, end));
        const plain = words.filter((word) => word !== '' && text.startsWith(word, start));
        expect(found.sort()).toEqual(plain.sort());
        expect(holdsWord(text, wordSet(words))).toBe(words.some((word) => word !== '' && text.includes(word)));
      }),
    );
  });
  it('words taken out leave a space, the longest first', () => {
    expect(withoutWords('做检查术查体', wordSet(words))).toBe('做  ');
    expect(withoutWords('检检查查', wordSet(words))).toBe('检 查');
    expect(withoutWords('换药', wordSet(words))).toBe('换药');
  });
});

describe('lists by key', () => {
  it('a value stands once under each of its keys, in the order given', () => {
    const index = grouped(['ab', 'aa', 'b'], (text) => text);
    expect([...index]).toEqual([
      ['a', ['ab', 'aa']],
      ['b', ['ab', 'b']],
    ]);
  });
});

describe('an answer that is remembered', () => {
  it('is worked out once for each argument, null too', () => {
    const asked: object[] = [];
    const answerOf = remembered((given: { readonly answer: object | null }) => {
      asked.push(given);
      return given.answer;
    });
    const [first, second] = [{ answer: null }, { answer: {} }];
    expect([first, second, first, second].map(answerOf)).toEqual([null, {}, null, {}]);
    expect(asked).toEqual([first, second]);
  });
});

describe('money', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.0049999', '0.00'],
    ['1.005', '1.01'],
    ['-0.001', '0.00'],
    ['999999999999.995', '1000000000000.00'],
  ])('%s is %s yuan', (value, text) => expect(yuan(decimal(value))).toBe(text));
  it('canonical text has no exponent, no plus and no trailing zeros', () => {
    expect(decimalText(decimal('70.20'))).toBe('70.2');
    expect(decimalText(decimal('0.0000001'))).toBe('0.0000001');
    expect(decimalText(decimal(1e21))).toBe('1000000000000000000000');
    expect(decimalText(decimal('-0'))).toBe('0');
  });
  it('products of the longest inputs are exact', () => {
    const product = decimal('999999999999.999999').mul(decimal('999999999999.9999'));
    expect(decimalText(product)).toBe('999999999999999899000000.0000000001');
  });
  it('a quotient that does not end is cut, never rounded up', () => {
    expect(decimalText(fourDecimals(quotient(decimal(2), decimal(3))))).toBe('0.6666');
    expect(decimalText(quotient(decimal(25), decimal(20)))).toBe('1.25');
  });
});

describe('names and codes', () => {
  it('white space, width and case make no difference', () => {
    expect(nameKey('浙江大学医学院 附属第一医院　江西医院')).toBe('浙江大学医学院附属第一医院江西医院');
    expect(nameKey('ＣＯ２激光（ａ）')).toBe('co2激光(a)');
    expect(codeKey(' qyls00152\n')).toBe('QYLS00152');
  });
  it('zero-width characters make no difference, wherever they stand', () => {
    const unseen = [
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u00ad',
      '\u200e',
      '\u202a',
      '\ufe0f',
      '\u{e0100}',
    ];
    for (const character of unseen) {
      expect(nameKey(['', '换', '药(', 'Ａ)', ''].join(character))).toBe('换药(a)');
      expect(codeKey(['', 'qyls', '00152', ''].join(character))).toBe('QYLS00152');
      expect(plainText(['', 'He', '染色', ''].join(character))).toBe('He染色');
      expect(nameKey(`e${character}\u0301`)).toBe('é');
    }
    expect(nameKey('\u200b\u3000')).toBe('');
  });
  it('a leading N before a digit is no part of the chapter', () => {
    expect(chapterCode('N330204022')).toBe('330204022');
    expect(chapterCode('NX33')).toBe('NX33');
  });
  it('the nearest name is the one with the fewest edits', () => {
    expect(nearestName('electrode', ['vessels', 'electrodes', 'staff'])).toBe('electrodes');
    expect(nearestName('electrode', ['vessels', 'electrodes', 'staff'], 1)).toBe('electrodes');
    expect(nearestName('electro', ['vessels', 'electrodes', 'staff'], 2)).toBe('');
  });
});

describe('messages', () => {
  it('every finding code has a template in both languages with the same parameters', () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+?)(?:Zh|En)?\}/g)].map(([, name]) => name).sort();
    for (const code of FINDING_CODES)
      expect(parameters(TEMPLATES[code].zh), code).toEqual(parameters(TEMPLATES[code].en));
  });
});

describe('engine and paths', () => {
  it('the name of the engine has the version of the package', () =>
    expect(ENGINE).toBe(`yijia@${packageJson.version}`));
  it('a path is written as people write it', () =>
    expect(pathText(['lines', 0, 'details', 'a b'])).toBe('lines[0].details["a b"]'));
});
