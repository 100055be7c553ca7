import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, PlainDataError, plainCopy } from '../src/ground/plain-data.js';

function faultOf(value: unknown, deepest?: number): { path: readonly (string | number)[]; fault: string } {
  try {
    plainCopy(value, deepest);
  } catch (error) {
    if (error instanceof PlainDataError) return { path: error.path, fault: error.fault };
    throw error;
  }
  throw new Error('nothing was refused');
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

describe('plain data', () => {
  it('a copy says the same as its source and shares nothing with it', () => {
    void fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = plainCopy(value);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
        if (typeof value === 'object' && value !== null) expect(copy).not.toBe(value);
      }),
    );
  });

  it('a member called __proto__ is copied as a member', () => {
    const copy = plainCopy(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect('polluted' in copy).toBe(false);
  });

  it('objects of another realm and without a prototype are plain', () => {
    expect(plainCopy(runInNewContext('({ a: [1, { b: 2 }] })'))).toEqual({ a: [1, { b: 2 }] });
    expect(plainCopy(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
  });

  it('members that are undefined are left out', () => {
    expect(Object.keys(plainCopy({ a: undefined, b: 1 }) as object)).toEqual(['b']);
  });

  it('an object may stand in two places, yet not within itself', () => {
    const shared = { a: 1 };
    expect(plainCopy([shared, shared])).toEqual([shared, shared]);
    const circle: Record<string, unknown> = { list: [] };
    (circle['list'] as unknown[]).push(circle);
    expect(faultOf(circle)).toEqual({ path: ['list', 0], fault: 'circular' });
  });

  it('nesting is copied up to the depth allowed', () => {
    expect(plainCopy(nested(DEEPEST))).toEqual(nested(DEEPEST));
    expect(faultOf(nested(DEEPEST + 1))).toMatchObject({ fault: 'too-deep' });
    expect(faultOf(nested(100_000)).path).toHaveLength(DEEPEST);
    expect(faultOf([[[1]]], 2)).toEqual({ path: [0, 0], fault: 'too-deep' });
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['an accessor that throws', Object.defineProperty({}, 'b', { enumerable: true, get: () => { throw new Error('boo'); } })], // biome-ignore format: one row
    ['a proxy that throws', new Proxy({}, { ownKeys: () => { throw new TypeError('x'); } })], // biome-ignore format: one row
  ])('%s is refused with its place', (_name, value) => {
    expect(faultOf({ a: [value] })).toMatchObject({ fault: 'not-json' });
    expect(faultOf({ a: [value] }).path.slice(0, 2)).toEqual(['a', 0]);
  });
});
