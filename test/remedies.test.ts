import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Adjudication,
  type Claim,
  type ClaimLine,
  createAdjudicator,
  explain,
  type Finding,
  type LineAdjudication,
  parsePriceBook,
} from '../src/index.js';
import { isBeyondHelp, REMEDIES, waysOut } from '../src/words/remedies.js';
import { adjudicatorFor, CASES, type Case, claimOf, PACKS } from './case-claims.js';
import { claims, pricesFor } from './generate-claims.js';

interface Decided {
  readonly claim: Claim;
  readonly decide: (claim: Claim) => Adjudication;
}

const { entries } = parsePriceBook(parse(readFileSync('examples/prices.csv'), { columns: true }));
const shipped = createAdjudicator({ packs: PACKS, priceBook: entries });
const generated = createAdjudicator({ packs: PACKS, priceBook: pricesFor(PACKS) });

function ofCase(one: Case): Decided {
  return { claim: claimOf(one), decide: adjudicatorFor(one).adjudicate };
}

/** The claims shipped, a claim for every rule, and claims with every possible member. */
const ALL: readonly Decided[] = [
  ...readdirSync('examples/claims').map((file) => ({
    claim: JSON.parse(readFileSync(`examples/claims/${file}`, 'utf8')) as Claim,
    decide: shipped.adjudicate,
  })),
  ...CASES.map(ofCase),
  ...PACKS.flatMap((pack, i) =>
    fc.sample(claims(pack), { numRuns: 300, seed: i + 1 }).map((claim) => ({ claim, decide: generated.adjudicate })),
  ),
];

interface Found {
  readonly on: Decided;
  readonly line: LineAdjudication;
  readonly finding: Finding;
}

const FOUND: readonly Found[] = ALL.flatMap((on) =>
  on.decide(on.claim).lines.flatMap((line) => line.findings.map((finding) => ({ on, line, finding }))),
);

function foundOf(code: Finding['code'], accept: (finding: Finding) => boolean = () => true): readonly Found[] {
  return FOUND.filter(({ finding }) => finding.code === code && finding.effect !== 'info' && accept(finding));
}

/** The findings of a line after its claim was changed. */
function findingsAfter({ on, line }: Found, change: (line: ClaimLine) => ClaimLine | null): readonly Finding[] {
  const changed = on.claim.lines.flatMap((own) => change(own) ?? []);
  const ids = new Set([...changed, ...(on.claim.history ?? [])].map(({ id }) => id));
  // what belonged to a line that is gone belongs to none
  const lines = changed.map((own) => {
    const { parent, ...rest } = own;
    return parent === undefined || ids.has(parent) ? own : rest;
  });
  return on.decide({ ...on.claim, lines }).lines.find(({ lineId }) => lineId === line.lineId)?.findings ?? [];
}

/** True if a line still has the finding, of the same rule and with the same cause. */
function stays({ finding }: Found, now: readonly Finding[]): boolean {
  return now.some(
    ({ code, rule, lines }) => code === finding.code && rule === finding.rule && `${lines}` === `${finding.lines}`,
  );
}

const SAID = { zh: '处理建议', en: 'What to do' } as const;

describe('a line that names more sides or sites than it charges units', () => {
  const told = (result: Adjudication, locale: 'zh' | 'en') => result.lines.map((line) => explain(line, locale)).join();
  const of = (line: Partial<ClaimLine>) =>
    createAdjudicator({
      packs: PACKS,
      priceBook: ['330405027N', '331503025N', '310511030N'].map((code) => ({
        jurisdiction: 'CN-GD',
        code,
        price: '1000',
      })),
    }).adjudicate({
      id: 'c',
      jurisdiction: 'CN-GD',
      facility: { name: '广州示范医院' },
      lines: [{ id: '1', date: '2025-10-08', code: '330405027N', ...line }],
    });

  it.each([
    [{ side: 'both', charged: { amount: '2000' } }, 2],
    [{ code: '331503025N', side: 'both', charged: { amount: '2000' } }, 2],
    [{ code: '310511030N', site: ['11', '12', '21'], charged: { amount: '3000' } }, 3],
  ] as const)('%j is told to state them', (line, places) => {
    const result = of(line);
    expect([result.lines[0]?.decision, result.lines[0]?.amount]).toEqual(['reduce', '1000.00']);
    expect(told(result, 'zh')).toContain(`数量改填 ${places} 后重新审核`);
    expect(told(result, 'en')).toContain(`state a quantity of ${places} and decide anew`);
    expect(of({ ...line, quantity: places }).lines[0]).toMatchObject({ decision: 'allow', amount: `${places}000.00` });
  });

  it.each<Partial<ClaimLine>>([
    { side: 'left', charged: { amount: '2000' } },
    { side: 'both', charged: { amount: '2000.01' } },
    { side: 'both', quantity: 2, charged: { amount: '3000' } },
    { code: '310511030N', site: ['11', '11'], charged: { amount: '2000' } },
  ])('%j is not', (line) => {
    expect(told(of(line), 'zh')).not.toContain('数量改填');
  });
});

describe('an add-on or a consumable of a denied service', () => {
  const tube = (facility: Claim['facility']): Claim => ({
    id: 'c',
    jurisdiction: 'CN-JX',
    facility,
    lines: [
      { id: '1', code: 'QYFK00066', date: '2025-10-17' },
      { id: '2', kind: 'consumable', name: '营养管', parent: '1', date: '2025-10-17', charged: { amount: '680' } },
    ],
  });

  it('has a finding that the service cannot be charged, and no remedy', () => {
    const [, line] = shipped.adjudicate(tube({ name: '赣南康宁医院', ownership: 'private' })).lines;
    expect(line?.findings).toMatchObject([
      { code: 'missing-primary', effect: 'deny', lines: ['1'], params: { line: '1' } },
    ]);
    expect(line?.findings[0]?.message.zh).toBe('所属的第1行不予收费，本行一并不予收费：耗材随所属项目收取');
    if (line === undefined) throw new Error('no line');
    expect(explain(line, 'zh').join()).not.toContain(SAID.zh);
    expect(explain(line, 'en').join()).not.toContain(SAID.en);
  });

  it('asks and does not refuse if a relation denies the service', () => {
    const [, , line] = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '浙江大学医学院附属第一医院江西医院' },
      lines: [
        { id: '1', code: 'QYLS00151', date: '2025-10-08' },
        { id: '2', name: '结肠造瘘术', date: '2025-10-08' },
        { id: '3', kind: 'consumable', name: '造瘘管', parent: '2', date: '2025-10-08', charged: { amount: '90' } },
      ],
    }).lines;
    const message = {
      zh: '所属的第2行不予收费，本行是否仍可收取须人工确认：耗材随所属项目收取',
      en: expect.stringMatching(
        /^What it belongs to, line 2, cannot be charged; whether this can be, a person decides: /,
      ),
    };
    expect(line?.findings).toMatchObject([{ code: 'missing-primary', effect: 'review', message }]);
  });

  it('does not say that a service is included if it only informs of another', () => {
    const [line] = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '广东省人民医院赣州医院' },
      lines: [
        { id: '1', code: 'QYLS00162', date: '2025-10-08' },
        { id: '2', code: '270400001', date: '2025-10-08' },
      ],
    }).lines;
    const told = line?.findings.find(({ effect, code }) => code === 'included-in-other-item' && effect === 'info');
    expect(told?.message.zh).toBe('供参考：切片是送院外诊治的，同日另有本院的病理诊断（第2行）');
    expect(told?.message.en).not.toContain('included');
  });

  it('may be an add-on whose primary stands in the session and is denied', () => {
    const addOn = (date: string) =>
      shipped.adjudicate({
        id: 'c',
        jurisdiction: 'CN-JX',
        facility: { name: '南方医院赣州医院' },
        lines: [
          { id: 'a', code: 'QYLS00159', date: '2025-10-08', session: 'op', details: { vertebrae: 3 } },
          { id: 'b', code: 'QYLS00158', date, session: 'op', details: { vertebrae: 3 } },
        ],
      }).lines[0];
    const missing = (line: LineAdjudication | undefined) =>
      line?.findings.filter(({ code }) => code === 'missing-primary');
    expect(missing(addOn('2025-10-08'))).toEqual([]);
    const zh = expect.stringMatching(/^所属的收费行“b”不予收费，本行一并不予收费：/);
    expect(missing(addOn('2025-09-29'))).toMatchObject([{ lines: ['b'], params: { line: 'b' }, message: { zh } }]);
  });

  it('has no remedy in any claim', () => {
    const found = foundOf('missing-primary', ({ params }) => 'line' in params);
    expect(found.length).toBeGreaterThan(5);
    for (const { finding, line } of found) expect(waysOut(finding, line, 'zh')).toEqual([]);
  });
});

describe('advice', () => {
  it('is given to no line that stays denied in any case', () => {
    const lost = FOUND.filter(({ line }) => isBeyondHelp(line));
    expect(lost.length).toBeGreaterThan(50);
    for (const { line } of lost) {
      expect(explain(line, 'zh').join()).not.toContain(SAID.zh);
      expect(explain(line, 'en').join()).not.toContain(SAID.en);
    }
  });

  it('never asks to charge elsewhere, or to leave out what was done', () => {
    for (const { zh, en } of Object.values(REMEDIES)) {
      expect(zh).not.toMatch(/由.*收取|不收/);
      expect(en).not.toMatch(/applicants|public hospital can|is not$/);
    }
  });

  it('of the quantity to charge answers the finding', () => {
    const found = foundOf('quantity-exceeded').filter(({ line }) => line.quantity.allowed !== '0');
    expect(found.length).toBeGreaterThan(20);
    for (const one of found) {
      const { allowed } = one.line.quantity;
      expect(waysOut(one.finding, one.line, 'en')).toEqual([`charge a quantity of ${allowed}`]);
      const now = findingsAfter(one, (line) => (line.id === one.line.lineId ? { ...line, quantity: allowed } : line));
      expect(stays(one, now)).toBe(false);
    }
  });

  it('tells nobody how to split a bill', () => {
    const said = FOUND.flatMap(({ finding, line }) => [
      ...waysOut(finding, line, 'zh'),
      ...waysOut(finding, line, 'en'),
    ]);
    expect(said.length).toBeGreaterThan(500);
    for (const words of new Set(said)) expect(words).not.toMatch(/session|诊疗次|不同的|不收/);
  });

  it('of one of two lines that exclude each other answers the finding', () => {
    const found = foundOf('mutually-exclusive', ({ lines }) => lines?.[0]?.startsWith('h') === false);
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) {
      const now = findingsAfter(one, (line) => (one.finding.lines?.includes(line.id) ? null : line));
      expect(stays(one, now)).toBe(false);
    }
  });

  it.each(['facility-not-authorised', 'use-other-item'] as const)('of another item answers %s', (code) => {
    const found = foundOf(code, ({ suggestion }) => suggestion !== undefined);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      const { code: other = '', quantity = one.line.quantity.claimed } = one.finding.suggestion ?? {};
      const now = findingsAfter(one, (line) => {
        const { name: _, ...rest } = line;
        return line.id === one.line.lineId ? { ...rest, code: other ?? '', quantity } : line;
      });
      expect(stays(one, now)).toBe(false);
    }
  });

  it('of the parent, or a primary left out, answers a primary that is missing', () => {
    const alone = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      lines: [
        { id: '1', code: 'QYLS00158', date: '2025-10-08', session: 'am', details: { vertebrae: 3 } },
        { id: '2', code: 'QYLS00159', date: '2025-10-08', session: 'pm', details: { vertebrae: 3 } },
      ],
    }).lines[1];
    expect(alone?.findings.flatMap((finding) => waysOut(finding, alone, 'zh'))).toEqual([
      '核实主项目：已开展而漏收的，补收；已收取的，填写所属收费行',
    ]);
  });

  it('asks for no code if a name stands for a note on prices', () => {
    const { lines } = shipped.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '浙江大学医学院附属第一医院江西医院' },
      lines: [{ id: '3', name: '使用带吸引功能手术解剖器加收(颅骨和脑手术)', date: '2025-11-20' }],
    });
    const [line] = lines;
    const [finding] = line?.findings ?? [];
    expect(finding?.code).toBe('ambiguous-name');
    expect(finding?.message.zh).toMatch(
      /^“使用.+”是计价说明而非项目，不单独收费；应删去本行，在所做项目的收费行填写“所用方法”$/,
    );
    if (line === undefined || finding === undefined) throw new Error('no finding');
    expect(waysOut(finding, line, 'zh')).toEqual([]);
    const chapter = foundOf('ambiguous-name', ({ params }) => !('note' in params));
    for (const one of chapter) expect(waysOut(one.finding, one.line, 'zh')).toEqual(['填写所做项目的编码']);
  });
});
