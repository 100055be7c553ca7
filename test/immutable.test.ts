import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Adjudicator,
  type AdjudicatorOptions,
  type Claim,
  compact,
  createAdjudicator,
  definePack,
  expand,
  explain,
  parseClaim,
  parsePriceBook,
} from '../src/index.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { PACKS } from './case-claims.js';
import { claims, pricesFor } from './generate-claims.js';
import { group, item, pack, rule } from './make-pack.js';
import { runs } from './runs.js';

const RUNS = { numRuns: runs(60) };

/** Writes to every object that can be reached, adds to it and deletes from it. @returns the number of objects that changed */
function vandalise(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  let written = 0;
  for (const key of Reflect.ownKeys(value)) {
    written += vandalise(Reflect.get(value, key), seen);
    if (Reflect.set(value, key, typeof Reflect.get(value, key) === 'string' ? 'EVIL' : 99)) written += 1;
    Reflect.deleteProperty(value, key);
  }
  Reflect.set(value, 'evil', 'EVIL');
  return written;
}

/** Every answer of an adjudicator about a claim and the items in it. */
function answersOf(yijia: Adjudicator, claim: Claim): unknown[] {
  const { jurisdiction, facility, patient = {}, lines } = claim;
  const result = yijia.adjudicate(claim);
  const small = compact(result);
  const aside = lines.slice(0, 3).flatMap((line) => {
    const query = { jurisdiction, facility, date: line.date };
    const { id: _id, parent: _parent, ...asked } = line;
    const code = line.code ?? '';
    return [
      yijia.quote({ jurisdiction, facility, patient, line: asked, beside: [] }),
      yijia.provisions(code, query),
      yijia.item(code, query),
      yijia.billable(query),
    ];
  });
  return [
    result,
    yijia.safeAdjudicate(claim),
    yijia.safeAdjudicate({ ...claim, lines: [{}] }),
    yijia.facts(claim),
    small,
    expand(small, [...PACKS, province, city]),
    result.lines.map((line) => [explain(line, 'zh'), explain(line, 'en')]),
    ...aside,
  ];
}

const CITATION = { document: 'doc', section: 'list' };
/** Versions that are made anew: an item at two prices, one that another pack ends, one that two packs merge. */
const province = definePack(
  pack({
    items: [
      item('X1', { effective: { from: '2025-01-01', to: null } }),
      item('X2', { price: null, priceBasis: 'other', separatelyCharged: { names: ['支架'], complete: true } }),
    ],
    groups: [group('g', { names: ['换药'] })],
    rules: [rule('ended', 'X1'), { ...rule('includes', 'X1'), event: { type: 'includes', params: { group: 'g' } } }],
  }),
);
const city = definePack(
  pack({
    id: 'city',
    items: [
      item('X1', { price: '80', effective: { from: '2026-01-01', to: null } }),
      item('X2', {
        name: '别名',
        price: null,
        priceBasis: 'other',
        separatelyCharged: { names: ['球囊'], complete: true },
      }),
    ],
    ends: [
      { code: 'X1', to: '2025-12-31', citation: CITATION },
      { rule: 'ended', to: '2026-06-30', citation: CITATION },
    ],
  }),
);
const made: fc.Arbitrary<Claim> = fc.constantFrom('2025-06-01', '2026-01-01', '2026-07-01').map((date) => ({
  id: 'made',
  jurisdiction: 'CN-ZJ',
  facility: { name: '甲', level: 2 },
  lines: [
    { id: '1', code: 'X1', date },
    { id: '2', code: 'X2', date, charged: { amount: '9' } },
    { id: '3', name: '换药', date },
    { id: '4', kind: 'consumable', name: '球囊', parent: '2', date, charged: { amount: '9' } },
  ],
}));

const booked = { jurisdiction: 'CN-ZJ', code: 'X2', price: '8', source: '物价局' };
const options = (): AdjudicatorOptions => ({
  packs: [...PACKS, province, city],
  priceBook: [...pricesFor(PACKS), booked],
});
const claim = fc.oneof(...PACKS.map((pack) => claims(pack)), made);

describe('writing to an answer', () => {
  it('later answers stay the same, of the same adjudicator and of a new one', () => {
    const yijia = createAdjudicator(options());
    let written = 0;
    void fc.assert(
      fc.property(claim, (given) => {
        const before = JSON.stringify(answersOf(yijia, given));
        written += vandalise(answersOf(yijia, given));
        expect(JSON.stringify(answersOf(yijia, given))).toBe(before);
      }),
      RUNS,
    );
    expect(written).toBeGreaterThan(0); // an answer that belongs to the caller can be written to
    void fc.assert(
      fc.property(claim, (given) => {
        const fresh = createAdjudicator(options());
        expect(JSON.stringify(answersOf(yijia, given))).toBe(JSON.stringify(answersOf(fresh, given)));
      }),
      { numRuns: 20 },
    );
  });

  it('a claim that was read cannot be written to', () => {
    void fc.assert(
      fc.property(claim, (given) => {
        const read = parseClaim(given);
        expect(vandalise(read)).toBe(0);
        expect(read).toEqual(parseClaim(given));
      }),
      RUNS,
    );
  });

  it('the price of an item stays what the document prints', () => {
    const yijia = createAdjudicator({ packs: [jiangxi] });
    const facility = { name: '南方医院赣州医院', ownership: 'public' as const };
    const query = { jurisdiction: 'CN-JX', facility, date: '2025-10-08' };
    const line = { id: '1', code: 'QYLS00158', date: '2025-10-08', details: { vertebrae: 3 } };
    const found = yijia.item('QYLS00158', query);
    if (found === undefined) throw new Error('the item is not found');
    expect(Reflect.set(found, 'price', '7')).toBe(false);
    const { lines } = yijia.adjudicate({ id: 'c', jurisdiction: 'CN-JX', facility, lines: [line] });
    expect(lines[0]?.amount).toBe('4623.81');
  });

  it('inputs are neither frozen nor written to, and a later change of them changes no answer', () => {
    const given = structuredClone(JSON.parse(JSON.stringify({ ...options(), facilityAliases: { 乙: '甲' } })));
    const before = JSON.stringify(given);
    const yijia = createAdjudicator(given as AdjudicatorOptions);
    expect(JSON.stringify(given)).toBe(before);
    const [sample] = fc.sample(claim, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no claim');
    const answers = JSON.stringify(answersOf(yijia, sample));
    vandalise(given);
    expect(JSON.stringify(given)).not.toBe(before);
    expect(JSON.stringify(answersOf(yijia, sample))).toBe(answers);
  });

  it('the issues of a price list are the caller’s own', () => {
    const read = () =>
      parsePriceBook([
        { code: '', price: 'x' },
        { code: '1', price: '2', jurisdiction: 'CN-JX' },
      ]);
    const before = JSON.stringify(read());
    vandalise(read());
    expect(JSON.stringify(read())).toBe(before);
  });
});
