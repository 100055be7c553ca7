import { describe, expect, it } from 'vitest';
import commonWords from '../rules/common/vocabularies.json' with { type: 'json' };
import { dayAfter } from '../src/ground/day.js';
import type { Facility, Patient } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';
import { ALL_CODES, BASES, type Base, type Line, lineOf, outcomeOf } from './same-care.js';

/** Two ways to write one care. */
interface Pair {
  readonly base: Base;
  readonly one: readonly Line[];
  readonly other: readonly Line[];
  readonly otherPatient?: Patient;
  readonly otherFacility?: Facility;
}

/** The pairs of a kind, or why a base has none. */
type Kind = (base: Base, variant: number) => Pair | string;

const FIRST_DAYS = ['2025-11-03', '2025-12-29', '2026-02-27', '2026-06-10'] as const;
/** Nothing, or so much that the price decides: what is charged is compared line by line. */
const CHARGES = [null, '9000'] as const;
const MEASURED = ['durationMinutes', 'areaCm2'] as const;

/** Details of a part of a line: what they measure is divided. */
function partOf(details: Base['details'], parts: number): Base['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) =>
      MEASURED.some((own) => own === name) && typeof value === 'number' ? [name, value / parts] : [name, value],
    ),
  );
}

/** A line of so many units, charged so much each. */
function units(base: Base, quantity: number, variant: number, change: Partial<Line>, parts = 1): Line {
  const charge = CHARGES[variant % CHARGES.length] ?? null;
  const details = { ...partOf(base.details, parts), ...change.details };
  const own = Object.keys(details).length === 0 ? {} : { details };
  const charged = charge === null ? {} : { charged: { amount: `${Number(charge) * quantity}` } };
  return { ...lineOf({ item: base.item, details: {} }), ...change, ...own, ...charged, quantity };
}

const dayOf = (variant: number): string => FIRST_DAYS[Math.floor(variant / CHARGES.length) % FIRST_DAYS.length] ?? '';

function besideOn(base: Base, date: string, quantity = 1): Line[] {
  return base.beside.map((line) => ({ ...line, date, quantity }));
}

/** What a part of it measures is no part of what the whole does: the first of it is covered by another item. */
function isCovered({ pack, item }: Base): boolean {
  return pack.rules.some(
    ({ appliesTo, event }) =>
      event.type === 'measure' && event.params.covered !== '0' && appliesTo.codes?.includes(item.code) === true,
  );
}

function bySide(base: Base, variant: number): Pair | string {
  if (isCovered(base)) return 'what it measures is beyond what another item covers';
  if (['day', 'hour'].includes(base.item.unit?.counts ?? '')) return 'a quantity of days or hours needs its dates';
  const date = dayOf(variant);
  const beside = besideOn(base, date, 2);
  return {
    base,
    one: [units(base, 2, variant, { date, side: 'both' }), ...beside],
    other: [
      units(base, 1, variant, { date, side: 'left' }, 2),
      units(base, 1, variant, { date, side: 'right' }, 2),
      ...beside,
    ],
  };
}

function byDate(base: Base, variant: number): Pair | string {
  if (isCovered(base)) return 'what it measures is beyond what another item covers';
  const days = 2 + (variant % 3);
  const date = dayOf(variant);
  const each = Array.from({ length: days }, (_, i) => dayAfter(date, i));
  return {
    base,
    one: [
      units(base, days, variant, { date, endDate: dayAfter(date, days - 1) }),
      ...each.flatMap((day) => besideOn(base, day)),
    ],
    other: each.flatMap((day) => [units(base, 1, variant, { date: day }, days), ...besideOn(base, day)]),
  };
}

function byOrder(base: Base, variant: number): Pair | string {
  const date = dayOf(variant);
  const next = dayAfter(date, 1);
  const one = [
    units(base, 1, variant, { date }),
    ...besideOn(base, date),
    units(base, 2, variant + 1, { date: next }),
    ...besideOn(base, next, 2),
    { code: '110900001', date },
    { code: '330201041', date: next },
  ];
  const turn = variant % one.length;
  return { base, one, other: [...one.slice(turn), ...one.slice(0, turn)].reverse() };
}

const REGION = { 'CN-JX': '36', 'CN-GD': '44' } as Readonly<Record<string, string>>;

function byCodeForm(base: Base, variant: number): Pair | string {
  const { code } = base.item;
  if (!/^\d{9}$/.test(code)) return 'its code has no national form: it is not nine digits';
  const date = dayOf(variant);
  const forms = [`00${code}0000`, `${REGION[base.pack.jurisdiction]}${code}0000`, `${code}00`];
  const form = forms[variant % forms.length] ?? '';
  const one = [units(base, 1, variant, { date }), ...besideOn(base, date)];
  return { base, one, other: one.map((line, i) => (i === 0 ? { ...line, code: form } : line)) };
}

const VOCABULARIES = [...commonWords, ...(jiangxi.vocabularies ?? []), ...(guangdong.vocabularies ?? [])];

/** Another word for a term, by turns. */
function wordFor(detail: string, id: string, variant: number): string {
  const term = VOCABULARIES.find((own) => own.detail === detail)?.terms.find((own) => own.id === id);
  const words = [...(term?.words ?? []), ...(term?.added ?? [])];
  return words[variant % words.length] ?? id;
}

function inWords(details: Base['details'], variant: number): Base['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (typeof value === 'boolean') return [name, value ? '是' : '否'];
      if (typeof value === 'string') return [name, wordFor(name, value, variant)];
      return Array.isArray(value) ? [name, value.map((word) => wordFor(name, String(word), variant))] : [name, value];
    }),
  );
}

function byWords(base: Base, variant: number): Pair | string {
  const { licences = [] } = base.facility;
  const { conditions } = base.patient;
  const words = inWords(base.details, variant);
  const isSame = JSON.stringify(words) === JSON.stringify(base.details);
  const readsClaim = ['310100045N', '311000046-1N'].includes(base.item.code);
  if (isSame && !readsClaim) return 'no rule of it reads a word or a yes';
  const date = dayOf(variant);
  const one = [units(base, 1, variant, { date }), ...besideOn(base, date)];
  return {
    base,
    one,
    other: one.map((line, i) => (i === 0 && Object.keys(words).length > 0 ? { ...line, details: words } : line)),
    otherFacility: { ...base.facility, licences: licences.map((own) => wordFor('facility.licences', own, variant)) },
    otherPatient: {
      ...base.patient,
      ...(conditions === undefined
        ? {}
        : { conditions: conditions.map((own) => wordFor('patient.conditions', own, variant)) }),
    },
  };
}

function byPrimary(base: Base, variant: number): Pair | string {
  if (base.beside.length === 0) return 'it requires no primary';
  const shared = base.pack.rules.some(
    ({ appliesTo, event }) =>
      event.type === 'measure' && event.params.per === 'session' && appliesTo.codes?.includes(base.item.code) === true,
  );
  if (!shared) return 'what it measures is not counted per session';
  const date = dayOf(variant);
  const quantity = 1 + (variant % 4);
  const stated = { vertebrae: 1 + (variant % 5) };
  const [primary, ...others] = besideOn(base, date);
  return {
    base,
    one: [units(base, quantity, variant, { date, details: stated }), ...besideOn(base, date)],
    other: [
      { ...units(base, quantity, variant, { date }), details: {} },
      { ...primary, details: stated } as Line,
      ...others,
    ],
  };
}

function bySession(base: Base, variant: number): Pair | string {
  const date = dayOf(variant);
  const one = [
    units(base, 1 + (variant % 2), variant, { date }),
    ...besideOn(base, date, 1 + (variant % 2)),
    { code: '110900001', date },
  ];
  return { base, one, other: one.map((line) => ({ ...line, session: `s${variant % 3}` })) };
}

const KINDS: Readonly<Record<string, { readonly pairs: Kind; readonly only?: (base: Base) => string | null }>> = {
  'quantity on one line, or split by side': { pairs: bySide },
  'several days on one line, or a line a day': { pairs: byDate },
  'lines in another order': { pairs: byOrder },
  'national codes, or the provincial one': { pairs: byCodeForm },
  'Chinese words, or ids': { pairs: byWords },
  'a fact on the add-on’s line, or on its primary’s': { pairs: byPrimary },
  'a session named on all lines, or on none': { pairs: bySession },
};
/** At least so many pairs of each kind come to something. */
const WANTED = 1000;
const MOST_VARIANTS = 4000;

/** What is wrong with a pair; null if both ways come to the same. */
function faultOf({ base, one, other, otherPatient, otherFacility }: Pair): string | null {
  const first = outcomeOf(base, one);
  const second = outcomeOf(base, other, otherPatient, otherFacility);
  if (first.payable === second.payable && first.isReviewed === second.isReviewed) return null;
  const say = ({ payable, isReviewed, result }: typeof first): string => {
    const codes = result.lines.flatMap(({ findings }) =>
      findings.filter(({ effect }) => effect !== 'info').map(({ code }) => code),
    );
    return `${payable / 100}${isReviewed ? ' review' : ''} [${[...new Set(codes)].join(' ')}]`;
  };
  return `${base.item.code} ${base.item.unit?.text ?? ''}: ${say(first)} | ${say(second)} | ${JSON.stringify(one[0])} | ${JSON.stringify(other[0])}`;
}

describe('the same care, the same money', () => {
  const covered = new Set<string>();

  it.each(Object.entries(KINDS))('%s', (name, { pairs }) => {
    const faults: string[] = [];
    const left = new Map<string, Set<string>>();
    let counted = 0;
    const mine = new Set<string>();
    for (let variant = 0; variant < MOST_VARIANTS && (counted < WANTED || variant < 4); variant++) {
      let tried = 0;
      for (const base of BASES) {
        const pair = pairs(base, variant);
        if (typeof pair === 'string') {
          if (variant === 0) left.set(pair, (left.get(pair) ?? new Set()).add(base.item.code));
          continue;
        }
        tried++;
        if (outcomeOf(base, pair.one).payable === 0) continue;
        counted++;
        mine.add(base.item.code);
        const fault = faultOf(pair);
        if (fault !== null) faults.push(fault);
      }
      if (tried === 0) break;
    }
    for (const code of mine) covered.add(code);
    const reasons = [...left].map(
      ([why, codes]) => `${[...codes].filter((code) => !mine.has(code)).length} items: ${why}`,
    );
    console.log(`${name}: ${counted} pairs of ${mine.size} items; left out: ${reasons.join('; ') || 'none'}`);
    expect(faults.slice(0, 20)).toEqual([]);
    expect(counted).toBeGreaterThanOrEqual(WANTED);
  });

  it('every item of both packs is in one of them', () => {
    expect([...ALL_CODES].filter((code) => !covered.has(code))).toEqual([]);
  });
});
