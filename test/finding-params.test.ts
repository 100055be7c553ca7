import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Claim, createAdjudicator, type Finding, PackError, type RuleEvent } from '../src/index.js';
import { excludesCode, verdictCode } from '../src/model/event-codes.js';
import { FINDING_CODES, finding } from '../src/model/finding.js';
import { paramsByCode } from '../src/model/params-by-code.js';
import { FULLER, QUESTIONS, TEMPLATES } from '../src/words/messages.js';
import { REMEDIES } from '../src/words/remedies.js';
import { group, item, pack, rule } from './make-pack.js';

interface Text {
  readonly zh: string;
  readonly en: string;
}

function placesIn({ zh, en }: Text): string[] {
  return [...`${zh}${en}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** The parameters of a code: all, and those that a finding of it always has. */
function namesOf(code: Finding['code']) {
  const members = Object.entries(paramsByCode.shape[code].shape);
  const always = members.filter(([, schema]) => schema._zod.def.type !== 'optional');
  return { all: members.map(([name]) => name), always: always.map(([name]) => name) };
}

describe('the parameters of each code', () => {
  it.each(FINDING_CODES)('%s: fill its messages, and no remedy asks for others', (code) => {
    const { all, always } = namesOf(code);
    expect(all.length).toBeGreaterThan(0);
    expect(always).toEqual(expect.arrayContaining(placesIn(TEMPLATES[code])));
    const fuller = [FULLER, QUESTIONS].flatMap(
      (texts) => Object.entries(texts).find(([own]) => own === code)?.[1] ?? [],
    );
    for (const one of fuller) expect([...always, ...one.known]).toEqual(expect.arrayContaining(placesIn(one)));
    const remedy = REMEDIES[code];
    if (remedy !== undefined) expect(all).toEqual(expect.arrayContaining(placesIn(remedy)));
  });
});

const SAID = { effect: 'review', class: 'suspicion', message: { zh: '甲', en: 'A' }, citation: null };
const WHY = { whyZh: '理由', whyEn: 'a reason' };

describe('the schema of findings', () => {
  it.each([
    ['quantity-exceeded', { ...WHY, claimed: '3', allowed: '1' }, {}],
    ['quantity-exceeded', { ...WHY, claimed: '3', allowed: '1', unit: '每侧' }, {}],
    ['missing-detail', { ...WHY, missing: 'areaCm2' }, { missing: 'areaCm2' }],
  ])('takes %s with its parameters %j', (code, params, more) => {
    expect(finding.safeParse({ ...SAID, code, params, ...more }).error?.issues).toBeUndefined();
  });

  it.each([
    ['quantity-exceeded', { ...WHY, claimed: '3' }, 'one too few'],
    ['quantity-exceeded', { ...WHY, claimed: '3', allowed: '1', charged: '2.00' }, 'one too many'],
    ['quantity-exceeded', { ...WHY, claimed: 3, allowed: 1 }, 'numbers'],
    ['quantity-exceeded', { charged: '2.00', amount: '1.00' }, 'those of another code'],
    ['quantity-exceeded', undefined, 'none'],
    ['quantity-exceded', { ...WHY, claimed: '3', allowed: '1' }, 'a misspelt code'],
    ['missing-detail', { ...WHY, missing: 'areaCm2' }, 'no missing fact beside them'],
  ])('refuses %s with %j: %s', (code, params, _why) => {
    expect(finding.safeParse({ ...SAID, code, params }).success).toBe(false);
  });
});

const OTHERS = [group('others', { codes: ['X2'] })];
const made = (event: unknown) =>
  pack({
    items: [item('X1'), item('X2')],
    groups: OTHERS,
    rules: [rule('r', 'X1', undefined, event as RuleEvent)],
  });

/** What a rule says of a line that charges three units beside another item. */
function saidBy(event: unknown): readonly Finding[] {
  const claim: Claim = {
    id: 'c',
    jurisdiction: 'CN-ZJ',
    facility: { name: '甲医院' },
    lines: [
      { id: 'a', code: 'X1', date: '2026-01-15', quantity: 3, details: { vertebrae: 1 } },
      { id: 'b', code: 'X2', date: '2026-01-15' },
    ],
  };
  const { lines } = createAdjudicator({ packs: [made(event)] }).adjudicate(claim);
  return lines.flatMap(({ findings }) => findings).filter((one) => one.rule === 'r');
}

function isRefused(event: unknown): boolean {
  try {
    createAdjudicator({ packs: [made(event)] });
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    expect((error as PackError).issues.map(({ path }) => path.at(-1))).toEqual(['code']);
    return true;
  }
}

const VERDICTS = ['deny', 'review', 'info'] as const;
const BOUNDS = { limit: { max: 1, per: 'session' }, measure: { detail: 'vertebrae', covered: '0', size: '1' } };
const EVENTS: readonly (readonly [string, object, readonly string[]])[] = [
  ...VERDICTS.map((type) => [type, { missing: 'areaCm2' }, [...verdictCode.options, 'missing-detail']] as const),
  ...Object.entries(BOUNDS).map(([type, params]) => [type, params, verdictCode.options] as const),
  ['excludes', { group: 'others', denies: 'other' }, excludesCode.options],
];

describe.each(EVENTS)('an event of type %s', (type, params, codes) => {
  it.each(codes)('that names %s gives the parameters of that code', (code) => {
    const [said, ...more] = saidBy({ type, params: { ...params, code } });
    expect(more).toEqual([]);
    expect(said?.code).toBe(code);
    expect(finding.safeParse(said).error?.issues).toBeUndefined();
    expect(`${said?.message.zh}${said?.message.en}`).not.toMatch(/[{}]/);
  });

  it.each(FINDING_CODES.filter((code) => !codes.includes(code)))('may not name %s', (code) => {
    expect(isRefused({ type, params: { ...params, code } })).toBe(true);
  });
});

describe('the law', () => {
  it.each([
    ['docs/semantics.md', /^A pack's event names .*?\n\n/ms],
    ['docs/semantics.zh-CN.md', /^规则包的事件只能使用.*?\n\n/ms],
  ])('names the codes of events: %s', (file, paragraph) => {
    const [text = ''] = paragraph.exec(readFileSync(file, 'utf8')) ?? [];
    const named = FINDING_CODES.filter((code) => text.includes(`\`${code}\``));
    expect(new Set(named)).toEqual(new Set(EVENTS.flatMap(([, , codes]) => codes)));
  });
});

describe('an event that asks', () => {
  it('is among those that a wrong code could have been', () => {
    for (const missing of [{}, { missing: 'areaCm2' }]) {
      const event = { type: 'deny', params: { code: 'overcharged', ...missing } };
      expect(() => createAdjudicator({ packs: [made(event)] })).toThrow(/"missing-detail".*"missing-primary"/);
    }
  });

  it.each(VERDICTS)('must say what is missing: %s', (type) => {
    const event = { type, params: { code: 'missing-detail' } };
    expect(() => createAdjudicator({ packs: [made(event)] })).toThrow(/params\.missing/);
  });
});
