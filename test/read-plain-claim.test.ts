import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../src/index.js';
import { claim as claimSchema } from '../src/model/claim.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { checkClaim } from '../src/stages/check-claim.js';
import { readPlainClaim } from '../src/stages/read-plain-claim.js';
import { claims } from './generate-claims.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(3000) };
type Loose = Record<string, unknown>;

const NAMES = [
  ...['id', 'jurisdiction', 'facility', 'patient', 'encounter', 'lines', 'history', 'kind', 'code', 'name', 'date'],
  ...['endDate', 'session', 'side', 'site', 'department', 'parent', 'quantity', 'details', 'charged', 'unitPrice'],
  ...['amount', 'areaCm2', 'techniques', 'specimen', 'heStain', 'redo', 'vertebrae', 'own', 'level', 'birthDate'],
  ...['licences', 'ownership', 'conditions', 'admitted', '__proto__', 'constructor', 'toString'],
];
const VALUES = fc
  .oneof(
    fc.constantFrom<unknown>(undefined, null, '', 'x', 'l0', 'both', 'left', 'male', 'consumable', true, [], {}, ['a']),
    fc.constantFrom<unknown>('2025-10-08', '2025-02-30', '2027-01-01', '1990-01-01', '2024-02-29', '20251008', 'CN-JX'),
    fc.constantFrom<unknown>('12.50', '1e3', '-1', '-0', '+5', '0.12345', '0.1234567', '1234567890123', ' 1', '007.0'),
    fc.constantFrom<unknown>(
      0,
      -1,
      1,
      1.5,
      1e-7,
      1e12,
      999999999999.9999,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      0.12345,
    ),
    fc.constantFrom<unknown>([1], [null], ['a', 1], { amount: '1' }, { a: { b: 1 } }, [[]], 10n, () => 1, new Date(0)),
    fc.jsonValue(),
  )
  .map((value) => (typeof value === 'object' ? structuredClone(value) : value));

/** A change in a claim: the number of the object, and its new member. */
interface Change {
  readonly at: number;
  readonly name: string;
  readonly value: unknown;
  readonly drop: boolean;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(40),
  name: fc.constantFrom(...NAMES),
  value: VALUES,
  drop: fc.boolean(),
});

function objectsIn(value: unknown): Loose[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Loose, ...Object.values(value).flatMap(objectsIn)];
}

/** A claim as it comes off the wire, so that it can be changed. */
function sent(claim: Claim): Loose {
  return JSON.parse(JSON.stringify(claim)) as Loose;
}

function makeChange(claim: Loose, { at, name, value, drop }: Change): void {
  const objects = objectsIn(claim).filter(Object.isExtensible);
  const target = objects[at % objects.length] ?? claim;
  if (drop) delete target[name];
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Expects that a claim is read alike with and without the schema, and that it has no other fault. */
function mustAgree(value: unknown): boolean {
  const plain = readPlainClaim(value);
  if (plain === null) return false;
  const parsed = claimSchema.safeParse(value);
  expect(parsed.error?.issues).toBeUndefined();
  expect(checkClaim(value)).toEqual([]);
  expect(plain).toEqual(parsed.data);
  return true;
}

describe('a claim read without the schema', () => {
  const claim = fc.oneof(claims(jiangxi), claims(guangdong));

  it('is read as the schema reads it, whatever is changed in it', () => {
    let plain = 0;
    const property = fc.property(claim, change, change, (given, one, other) => {
      const value = sent(given);
      makeChange(value, one);
      makeChange(value, other);
      if (mustAgree(value)) plain += 1;
    });
    void fc.assert(property, RUNS);
    expect(plain).toBeGreaterThan(RUNS.numRuns / 20);
  });

  it('is every claim that is valid, but for nested details of one’s own', () => {
    const property = fc.property(claim, (given) => {
      expect(mustAgree(sent(given))).toBe(true);
    });
    void fc.assert(property, RUNS);
  });

  it('holds nothing that the caller can still change', () => {
    const details = { techniques: ['a'], own: 1 };
    const line = { id: 'l', code: 'QYLS00147', date: '2025-10-08', details };
    const facility = { name: '医院', licences: ['x'] };
    const plain = readPlainClaim({ id: 'c', jurisdiction: 'CN-JX', facility, lines: [line] });
    details.techniques.push('b');
    details.own = 2;
    facility.licences.push('y');
    expect(plain?.lines[0]?.details).toEqual({ techniques: ['a'], own: 1 });
    expect(plain?.facility.licences).toEqual(['x']);
  });

  it('is none with accessors that say one thing first and another later', () => {
    let reads = 0;
    const line = {
      id: 'l',
      get code() {
        reads += 1;
        return reads === 1 ? 'QYLS00147' : 7;
      },
      date: '2025-10-08',
    };
    const plain = readPlainClaim({ id: 'c', jurisdiction: 'CN-JX', facility: { name: '医院' }, lines: [line] });
    expect(plain?.lines[0]?.code).toBe('QYLS00147');
    expect(reads).toBe(1);
  });
});
