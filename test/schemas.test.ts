import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jiangxi } from '../src/packs/jiangxi.js';
import { PACKS } from './case-claims.js';
import { pricesFor } from './generate-claims.js';

type Json = Readonly<Record<string, unknown>>;
const NAMES = readdirSync('schemas').flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const read = (name: string): Json => JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as Json;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Members of objects in a schema, each with the path that leads to it. */
function membersIn(schema: unknown, path = ''): [string, Json][] {
  if (!isObject(schema)) return [];
  const { properties, type } = schema;
  const own = type === 'object' && isObject(properties) ? Object.entries(properties) : [];
  return [
    ...own.map(([key, member]): [string, Json] => [`${path}.${key}`, member as Json]),
    ...Object.entries(schema).flatMap(([key, value]) => membersIn(value, `${path}/${key}`)),
  ];
}

/** Those of open maps, whose members no schema knows. */
const MAPS: ReadonlySet<string> = new Set(['aliases', 'bill-mapping']);

describe('the JSON Schemas', () => {
  it.each(NAMES)('%s has an id and a title that no other has', (name) => {
    const { $id, title } = read(name);
    expect($id).toBe(`urn:yijia:schema:${name}`);
    const others = NAMES.filter((other) => other !== name).map((other) => read(other)['title']);
    expect(title).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(others).not.toContain(title);
  });

  it.each(NAMES)('%s: every definition is named by its type and bears its title', (name) => {
    for (const [key, definition] of Object.entries((read(name)['$defs'] ?? {}) as Json)) {
      expect(key).toMatch(/^[A-Z][A-Za-z]+$/);
      expect((definition as Json)['title']).toBe(key);
    }
  });

  it.each(NAMES)('%s: every member has a description', (name) => {
    const members = membersIn(read(name));
    expect(members.length > 1).toBe(!MAPS.has(name));
    expect(members.flatMap(([path, { description }]) => (description ? [] : [path]))).toEqual([]);
  });

  const formats = { date: /^\d{4}-\d{2}-\d{2}$/ };
  const validator = (name: string) =>
    new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, formats }).compile(read(name));

  it('of what goes in take null at a key that may be absent, and nowhere else', () => {
    const line = { id: 'a', code: 'X1', date: '2026-01-15' };
    const nulls = {
      kind: null,
      side: null,
      site: null,
      quantity: null,
      details: { vertebrae: null, heStain: null },
      charged: null,
    };
    const facility = { name: '甲', level: null, attributes: { tier: null } };
    const claim = { id: 'c', jurisdiction: 'CN-ZJ', facility, patient: null, lines: [{ ...line, ...nulls }] };
    const isClaim = validator('claim');
    expect([isClaim(claim), isClaim.errors]).toEqual([true, null]);
    expect(isClaim({ ...claim, id: null })).toBe(false);
    expect(isClaim({ ...claim, lines: [null] })).toBe(false);
    const isQuote = validator('quote-request');
    const quote = { jurisdiction: 'CN-ZJ', facility, beside: null, line: { code: 'X1', date: '2026-01-15', ...nulls } };
    expect([isQuote(quote), isQuote.errors]).toEqual([true, null]);
    const entry = { jurisdiction: 'CN-ZJ', code: 'X1', price: '1', level: null, effective: { from: null }, name: null };
    const isPriceBook = validator('price-book');
    expect([isPriceBook([entry]), isPriceBook.errors]).toEqual([true, null]);
    expect(isPriceBook([{ ...entry, price: null }])).toBe(false);
  });

  it('take negative charges of claims, and no negative price', () => {
    const line = { id: 'a', kind: 'drug', name: '药', date: '2026-01-15', charged: { amount: '-7.60' } };
    const isClaim = validator('claim');
    expect(isClaim({ id: 'c', jurisdiction: 'CN-ZJ', facility: { name: '甲' }, lines: [line] })).toBe(true);
    expect(validator('price-book')([{ jurisdiction: 'CN-ZJ', code: 'X1', price: '-7.60' }])).toBe(false);
  });

  it('take the shipped packs and a price book, and refuse them with one key more', () => {
    const isPack = validator('pack');
    for (const pack of PACKS) {
      expect([isPack(pack), isPack.errors]).toEqual([true, null]);
      expect(isPack({ ...pack, more: 1 })).toBe(false);
    }
    const isPriceBook = validator('price-book');
    const prices = pricesFor([jiangxi]);
    expect([isPriceBook(prices), isPriceBook.errors]).toEqual([true, null]);
    expect(isPriceBook([{ ...prices[0], price: '1e3' }])).toBe(false);
  });
});

/** Fastify turns texts into numbers and numbers into texts before it refuses a body. */
it.each([
  [0, false],
  ['0.00', false],
  [-1, false],
  ['-1', false],
  [2, true],
  ['1.5', true],
] as const)('a service of quantity %j is refused or taken, types turned or not', (quantity, isClaim) => {
  const claim = { id: 'c', jurisdiction: 'CN-JX', facility: { name: '某医院' } };
  for (const coerceTypes of [false, 'array'] as const) {
    const isValid = new Ajv({ strict: false, coerceTypes, formats: { date: true } }).compile(read('draft-07/claim'));
    const line = { id: '1', date: '2025-10-08', code: 'X', quantity };
    expect([coerceTypes, isValid({ ...claim, lines: [line] })]).toEqual([coerceTypes, isClaim]);
  }
});
