import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type GenerateOptions, generateClaims, provinces } from '../bench/generate/claims.js';
import { priceBookOf } from '../bench/generate/price-book.js';
import { createAdjudicator, parsePriceBook } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

const of = provinces();
const OPTIONS: GenerateOptions = { lines: 20_000, seed: 1, errorRate: 0.02, isShuffled: false };
const generated = [...generateClaims(OPTIONS, of)];
const sound = generated.filter(({ isBad }) => !isBad);

function textOf(options: Partial<GenerateOptions>): string[] {
  return Array.from(generateClaims({ ...OPTIONS, ...options }, of), ({ text }) => text);
}

const book = parsePriceBook(parse(priceBookOf(of), { columns: true }));
const yijia = createAdjudicator({ packs: [jiangxi, guangdong], priceBook: book.entries });

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('generated claims', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    expect(textOf({})).toEqual(generated.map(({ text }) => text));
    expect(textOf({ seed: 2 })).not.toEqual(textOf({}));
  });

  it('are the same claims in another order when shuffled', () => {
    const shuffled = textOf({ isShuffled: true });
    expect(shuffled).not.toEqual(textOf({}));
    expect([...shuffled].sort()).toEqual([...textOf({})].sort());
  });

  it('are the same even if others are spoilt', () => {
    const whole = new Set(textOf({ errorRate: 0 }));
    expect(sound.every(({ text }) => whole.has(text))).toBe(true);
  });

  it('have as many lines as asked for, 1 to 200 each, and a claim of each number once', () => {
    expect(generated.reduce((sum, { claim }) => sum + claim.lines.length, 0)).toBe(OPTIONS.lines);
    const sizes = generated.map(({ claim }) => claim.lines.length);
    expect([Math.min(...sizes), sizes.some((size) => size > 150), Math.max(...sizes) <= 200]).toEqual([1, true, true]);
    expect(new Set(generated.map(({ claim }) => claim.id)).size).toBe(generated.length);
  });

  it('stand together by patient unless shuffled', () => {
    const ids = generated.map(({ claim }) => claim.id.split('-')[1]);
    const runs = ids.filter((id, i) => id !== ids[i - 1]);
    expect(runs).toHaveLength(new Set(ids).size);
  });

  it('come from every hospital that the packs name, and from others', () => {
    const billing = new Set(generated.map(({ claim }) => claim.facility.name));
    expect(billing).toEqual(new Set(of.flatMap(({ hospitals }) => hospitals.map(({ facility }) => facility.name))));
    const named = jiangxi.items.flatMap(({ applicants = [] }) => applicants);
    expect(named.every((name) => billing.has(name))).toBe(true);
  });

  it('share a session only within a hospital', () => {
    const billers = new Map<string, Set<string>>();
    for (const { claim } of generated) {
      for (const { session } of claim.lines) {
        if (session === undefined) continue;
        const key = `${claim.jurisdiction} ${session}`;
        billers.set(key, (billers.get(key) ?? new Set()).add(claim.facility.name));
      }
    }
    expect([...billers.values()].every((names) => names.size === 1)).toBe(true);
  });

  it('are decided in all ways, in both provinces, unless they are bad lines', () => {
    const decisions = new Set<string>();
    for (const { text, isBad, claim } of generated) {
      const result = yijia.safeAdjudicate(read(text));
      expect(result.success, text).toBe(!isBad);
      if (result.success) for (const { decision } of result.data.lines) decisions.add(claim.jurisdiction + decision);
    }
    const all = ['allow', 'reduce', 'deny', 'review', 'unlisted'];
    expect([...decisions].sort()).toEqual(['CN-GD', 'CN-JX'].flatMap((one) => all.map((name) => one + name)).sort());
  });

  it('are spoilt at the rate asked for', () => {
    const bad = generated.length - sound.length;
    const expected = generated.length * OPTIONS.errorRate;
    expect(Math.abs(bad - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(textOf({ errorRate: 1 }).every((text) => !yijia.safeAdjudicate(read(text)).success)).toBe(true);
  });

  it('have bad lines that are each one line and never blank', () => {
    expect(textOf({ errorRate: 1 }).filter((text) => text.includes('\n') || text.trim() === '')).toEqual([]);
  });
});

describe('the price book of generated claims', () => {
  it('is sound and prices most, not all, of what is billed', () => {
    expect(book.issues).toEqual([]);
    const priced = new Set(book.entries.map(({ jurisdiction, code }) => jurisdiction + code));
    const printed = new Set(jiangxi.items.flatMap(({ code, price }) => (price === null ? [] : [`CN-JX${code}`])));
    const codes = of.flatMap(({ jurisdiction, tests, operations, treatments }) =>
      [...tests, ...operations, ...treatments].map(({ code }) => jurisdiction + code),
    );
    const missing = codes.filter((code) => !priced.has(code) && !printed.has(code));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(codes.length / 10);
  });
});
