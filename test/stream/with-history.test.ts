import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/ground/json.js';
import { type Claim, createAdjudicator, parseClaim } from '../../src/index.js';
import { withHistory } from '../../src/stream/index.js';
import { PACKS } from '../case-claims.js';
import { claims } from '../generate-claims.js';
import { item, pack, rule } from '../make-pack.js';
import { runs } from '../runs.js';

type Line = Partial<Claim['lines'][number]> & { readonly date: string };

/** A claim of patient P at hospital H, its lines called a, b, c … */
function visit(id: string, lines: readonly Line[], change: Partial<Claim> = {}): Claim {
  return {
    id,
    jurisdiction: 'CN-ZJ',
    facility: { name: 'H' },
    patient: { id: 'P' },
    lines: lines.map((line, i) => ({ id: String.fromCharCode(97 + i), code: 'X1', ...line })),
    ...change,
  };
}

/** The history of the claim `id`: ids of lines. */
function historyIds(given: readonly Claim[], id: string): string[] | undefined {
  return withHistory(given)
    .find((claim) => claim.id === id)
    ?.history?.map((line) => line.id);
}

describe('the history of a claim', () => {
  it('is its own and then the lines of earlier claims, in their order', () => {
    const own = { history: [{ id: 'h', date: '2025-01-01', code: 'X9' }] };
    const given = [
      visit('third', [{ date: '2025-03-03' }], own),
      visit('second', [{ date: '2025-03-02' }]),
      visit('first', [{ date: '2025-03-01' }, { date: '2025-03-01' }]),
    ];
    expect(historyIds(given, 'third')).toEqual(['h', 'first/a', 'first/b', 'second/a']);
    expect(historyIds(given, 'second')).toEqual(['first/a', 'first/b']);
    expect(historyIds(given, 'first')).toEqual([]);
    expect(withHistory(given).map(({ id }) => id)).toEqual(['third', 'second', 'first']);
  });

  it('goes by id between claims of one day, and by content between claims of one id', () => {
    const given = [visit('B', [{ date: '2025-03-01' }]), visit('A', [{ date: '2025-03-01' }])];
    expect(historyIds(given, 'B')).toEqual(['A/a']);
    expect(historyIds(given, 'A')).toEqual([]);
    const twins = [visit('T', [{ date: '2025-03-01', code: 'X2' }]), visit('T', [{ date: '2025-03-01' }])];
    expect(withHistory(twins).map(({ history }) => history?.map(({ id }) => id))).toEqual([['T/a'], []]);
  });

  it.each([
    ['2024-02-28', []],
    ['2024-02-29', ['old/a']],
  ])('reaches 366 days back from its first day: %s', (date, ids) => {
    const given = [visit('new', [{ date: '2025-03-01' }, { date: '2025-03-09' }]), visit('old', [{ date }])];
    expect(historyIds(given, 'new')).toEqual(ids);
  });

  it('takes a line whose last day is within reach', () => {
    const old = visit('old', [{ date: '2024-02-20', endDate: '2024-03-02' }]);
    expect(historyIds([visit('new', [{ date: '2025-03-01' }]), old], 'new')).toEqual(['old/a']);
  });

  it('ends with the last day of the claim, that of its longest line too', () => {
    const stay = visit('stay', [{ date: '2025-03-01' }, { date: '2025-03-08' }, { date: '2025-03-09' }]);
    expect(historyIds([stay, visit('x', [{ date: '2025-03-02', endDate: '2025-03-08' }])], 'x')).toEqual([
      'stay/a',
      'stay/b',
    ]);
  });

  it('leaves out what another patient was charged, or another province, or before birth', () => {
    const given = [
      visit('new', [{ date: '2025-03-02' }], { patient: { id: 'P', birthDate: '2025-03-01' } }),
      visit('other', [{ date: '2025-03-01' }], { patient: { id: 'Q' } }),
      visit('away', [{ date: '2025-03-01' }], { jurisdiction: 'CN-JX' }),
      visit('mother', [{ date: '2025-02-28' }, { date: '2025-03-01' }]),
    ];
    expect(historyIds(given, 'new')).toEqual(['mother/b']);
  });

  it('is not given to claims that name no patient', () => {
    const nameless: Claim = { id: 'N', jurisdiction: 'CN-ZJ', facility: { name: 'H' }, lines: [] };
    const [first, second] = withHistory([nameless, visit('V', [{ date: '2025-03-01' }])]);
    expect(first).toBe(nameless);
    expect(second?.history).toEqual([]);
    const blank = [visit('A', [{ date: '2025-03-01' }], { patient: { id: '' } }), { ...nameless, patient: { id: '' } }];
    expect(withHistory(blank)).toEqual(blank);
  });

  it('is not added twice', () => {
    const given = [visit('B', [{ date: '2025-03-02' }]), visit('A', [{ date: '2025-03-01' }])];
    expect(withHistory(withHistory(given))).toEqual(withHistory(given));
  });

  it('has unique ids if claims share an id, or a line has the id that another is given', () => {
    const given = [
      visit('T', [{ date: '2025-03-01' }]),
      visit('T', [{ date: '2025-03-02' }]),
      visit('new', [{ id: 'T/a', date: '2025-03-03' }]),
    ];
    expect(historyIds(given, 'new')).toEqual(['T/a~2', 'T/a~3']);
  });

  it('keeps parents together, and drops one that is out of reach', () => {
    const old = visit('old', [
      { date: '2024-02-28' },
      { date: '2025-02-01', parent: 'a' },
      { date: '2025-02-01', parent: 'b' },
    ]);
    const history = withHistory([old, visit('new', [{ date: '2025-03-01' }])])[1]?.history;
    expect(history?.map(({ id, parent }) => [id, parent])).toEqual([
      ['old/b', undefined],
      ['old/c', 'old/b'],
    ]);
  });
});

describe('sessions', () => {
  const elsewhere = (facility: Claim['facility'], lines: readonly Line[]) =>
    withHistory([visit('new', [{ date: '2025-03-02' }]), visit('old', lines, { facility })])[0]?.history?.map(
      ({ session }) => session,
    );

  it('of the same facility stay as they are', () => {
    const lines = [{ date: '2025-03-01', session: 's' }, { date: '2025-03-01' }];
    expect(elsewhere({ name: ' h ' }, lines)).toEqual(['s', undefined]);
    expect(elsewhere({ name: 'H', id: '1' }, lines)).toEqual(['s', undefined]);
  });

  it('of another facility are told apart by its id, or else its name', () => {
    const lines = [{ date: '2025-03-01', session: 's' }, { date: '2025-03-01' }];
    expect(elsewhere({ name: 'K' }, lines)).toEqual(['K/s', 'K/2025-03-01']);
    expect(elsewhere({ name: 'K', id: '7' }, lines)).toEqual(['7/s', '7/2025-03-01']);
  });

  it('keep a neighbouring hospital from making two lines of one operation: without a session, a person is asked', () => {
    const other = { ...visit('old', [{ date: '2025-03-02', code: 'X2' }]), facility: { name: 'K' } };
    const rules = [rule('r', 'X1', undefined, { type: 'excludes', params: { group: 'g', denies: 'self' } })];
    const packs = [
      pack({
        items: [item('X1'), item('X2')],
        groups: [{ id: 'g', title: { zh: '组', en: 'group' }, codes: ['X2'] }],
        rules,
      }),
    ];
    const yijia = createAdjudicator({ packs });
    const decision = (earlier: Claim) =>
      withHistory([visit('zz', [{ date: '2025-03-02' }]), earlier]).map(
        (one) => yijia.adjudicate(one).lines[0]?.decision,
      );
    expect(decision(other)).toEqual(['review', 'allow']);
    expect(decision({ ...other, facility: { name: 'H' } })).toEqual(['deny', 'allow']);
  });
});

describe('a limit', () => {
  const yijiaWith = (per: 'day' | { days: number }) =>
    createAdjudicator({
      packs: [
        pack({
          items: [item('X1', { unit: { text: '项', counts: 'test' } })],
          rules: [rule('r', 'X1', undefined, { type: 'limit', params: { max: 2, per } })],
        }),
      ],
    });
  const allowed = (yijia: ReturnType<typeof yijiaWith>, given: readonly Claim[]) =>
    withHistory(given).map((one) => yijia.adjudicate(one).lines[0]?.quantity.allowed);

  it('per day counts what was charged that day, wherever it was', () => {
    const given = [
      visit('B', [{ date: '2025-03-02', quantity: 2 }], { facility: { name: 'K' } }),
      visit('A', [{ date: '2025-03-02' }]),
      visit('C', [{ date: '2025-03-03', quantity: 2 }]),
    ];
    expect(allowed(yijiaWith('day'), given)).toEqual(['1', '1', '2']);
  });

  it('per window counts what was charged within it', () => {
    const given = [
      visit('A', [{ date: '2025-03-01', quantity: 2 }]),
      visit('B', [{ date: '2025-03-07' }]),
      visit('C', [{ date: '2025-03-08' }]),
    ];
    expect(allowed(yijiaWith({ days: 7 }), given)).toEqual(['2', '0', '1']);
  });
});

describe('for all claims of a patient', () => {
  const yijia = createAdjudicator({ packs: PACKS });
  const one = fc.tuple(
    fc.oneof(...PACKS.map((pack) => claims(pack, 4))),
    fc.constantFrom('c', 'd', 'c/l0'),
    fc.constantFrom('P', 'Q', undefined),
  );
  const several = fc.array(
    one.map(
      ([claim, id, patient]): Claim => ({
        ...claim,
        id,
        patient: { ...claim.patient, ...(patient ? { id: patient } : {}) },
      }),
    ),
    { maxLength: 6 },
  );
  const RUNS = { numRuns: runs(200) };
  const texts = (given: readonly Claim[]) => given.map(canonicalJson).sort();

  it('the order of claims makes no difference', () => {
    const shuffled = several.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })),
    );
    void fc.assert(
      fc.property(
        shuffled,
        ([given, other]) => void expect(texts(withHistory(other))).toEqual(texts(withHistory(given))),
      ),
      RUNS,
    );
  });

  it('the claims given are not written to', () => {
    void fc.assert(
      fc.property(several, (given) => {
        const before = structuredClone(given);
        withHistory(given);
        expect(given).toEqual(before);
      }),
      RUNS,
    );
  });

  it('claims that were read are not read again, and come to the same', () => {
    void fc.assert(
      fc.property(several, (given) => {
        const sound = given.filter((claim) => yijia.safeAdjudicate(claim).success);
        const read = withHistory(sound.map(parseClaim));
        expect(read.map(parseClaim).every((claim, i) => claim === read[i])).toBe(true);
        const anew = withHistory(sound);
        expect(read.map((claim) => yijia.adjudicate(claim))).toEqual(anew.map((claim) => yijia.adjudicate(claim)));
        expect(anew.map(parseClaim)).toEqual(read);
      }),
      RUNS,
    );
  });

  it('claims of which one was not read are read', () => {
    const unread = visit('unread', [{ date: '2025-03-01', quantity: -1 }]);
    const [, mixed] = withHistory([unread, parseClaim(visit('read', [{ date: '2025-03-02' }]))]);
    expect(mixed?.history).toHaveLength(1);
    expect(yijia.safeAdjudicate(mixed).success).toBe(false);
  });

  it('claims still fit the schema, and as many lines are answered', () => {
    void fc.assert(
      fc.property(several, (given) => {
        const sound = given.filter((claim) => yijia.safeAdjudicate(claim).success);
        for (const [i, claim] of withHistory(sound).entries()) {
          const result = yijia.safeAdjudicate(claim);
          expect(result.success ? [] : result.error.issues).toEqual([]);
          if (result.success) expect(result.data.lines).toHaveLength(sound[i]?.lines.length ?? -1);
        }
      }),
      RUNS,
    );
  });
});
