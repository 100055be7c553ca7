import { describe, expect, it, vi } from 'vitest';
import { compileTerms, matcherOf, type Terms } from '../src/packs/name-match.js';

const DRESSING: Terms = { names: ['换药'], not: ['换药包'], doubt: ['换药(大)', '特大', 'PICC'] };

describe('a matcher that remembers', () => {
  it('compares a name once, and answers as before, whether it matches or not', () => {
    const compiled = vi.fn(compileTerms(DRESSING));
    const match = matcherOf(compiled);
    const asked = ['大换药', '换药包', '大换药', '换药包', '换药'];
    expect(asked.map(match)).toEqual(asked.map(compileTerms(DRESSING)));
    expect(compiled.mock.calls.map(([name]) => name)).toEqual(['大换药', '换药包', '换药']);
  });
});

describe('the cost', () => {
  /** How often a character of a text is looked at. */
  function looks(run: () => void): number {
    const spies = [vi.spyOn(String.prototype, 'charCodeAt'), vi.spyOn(String.prototype, 'charAt')];
    run();
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return count;
  }
  it.each(['换药', '检查', '(', '()', '经换药取', '换药(', '换药(5f)', '5f', '5f-', '换药包', '晨'])(
    'of a name of %s many times is linear',
    (part) => {
      const match = compileTerms({ ...DRESSING, names: ['换药', '换药检查'] });
      const [once, twice] = [100, 200].map((times) => looks(() => match(part.repeat(times))));
      expect(once).toBeGreaterThan(100);
      expect(twice).toBeLessThanOrEqual(2 * (once ?? 0) + 1);
    },
  );
  it('does not grow with the number of terms', () => {
    const terms = (count: number) => Array.from({ length: count }, (_, i) => `虹${String.fromCharCode(0x4e00 + i)}带`);
    const [few, many] = [10, 5000].map((count) => {
      const match = compileTerms({ names: terms(count) });
      return looks(() => match('经皮虹丁带灌注及虹一带检查'));
    });
    expect(many).toBe(few);
  });
});
