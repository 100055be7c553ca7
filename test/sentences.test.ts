import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingByHand, missingInSchemas, saysSomething } from '../scripts/model/missing-sentences.js';
import { readSentences } from '../scripts/model/sentences.js';
import { documented, undocumented } from './undocumented-schemas.js';

describe('sentences over public members', () => {
  it('every member of every public type has one in both languages', () => {
    expect([...missingInSchemas(), ...missingByHand()]).toEqual([]);
  });

  it('a member without one, with one that repeats its name, or in one language is named with its path', () => {
    const file = 'test/undocumented-schemas.ts';
    const roots = Object.entries({ documented, undocumented }).map(([key, schema]) => ({ file, key, schema }));
    expect(missingInSchemas(roots)).toEqual([
      `${file}: undocumented`,
      `${file}: undocumented.session`,
      `${file}: undocumented.bare`,
      `${file}: undocumented.english`,
    ]);
  });

  it.each([
    ['session', 'The session.'],
    ['unitPrice', 'The price of the unit.'],
    ['lines', 'Its lines'],
    ['code', ''],
  ])('of %s “%s” says nothing', (key, en) => {
    expect(saysSomething(key, { en, zh: '说明' })).toBe(false);
  });
});

describe('the bundles', () => {
  const files = readdirSync('dist').filter((file) => /\.c?js$/.test(file));
  const code = files.map((file) => readFileSync(`dist/${file}`, 'utf8')).join('\n');

  it('carry no sentence about a type or a member, in either language', () => {
    const { ofTypes, ofMembers } = readSentences();
    const sentences = [...ofTypes.values(), ...[...ofMembers.values()].flatMap((members) => [...members.values()])];
    const texts = sentences.flatMap(({ en, zh }) => [en, zh]).filter((text) => text.length >= 12);
    expect(texts.length).toBeGreaterThan(500);
    expect(code).toContain('It is already included in {line}'); // what is shipped would be found
    expect(texts.filter((text) => code.includes(text.replace(/[.。]$/, '')))).toEqual([]);
  });
});
