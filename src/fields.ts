import { adjudicateClaim } from './adjudicate.js';
import { type Comparison, comparisons, isFactReference } from './conditions/condition.js';
import { leadingMembers } from './conditions/path.js';
import { KNOWN_DETAILS } from './model/details.js';
import type { ServiceItem } from './model/item.js';
import { QUOTED } from './model/quoted.js';
import type { BillingRule } from './model/rule.js';
import type { Field, FieldWord } from './model/types.generated.js';
import type { Catalogue } from './packs/catalogue.js';
import type { CompiledRule } from './packs/rule-book.js';
import type { Setup } from './stages/open-case.js';
import { factName, valueText } from './words/fact-names.js';
import { unitOf } from './words/field-units.js';

/** Fields outside details that rules and prices read, and what they take. */
const OTHERS: Readonly<
  Record<string, { readonly type: Field['type']; readonly values?: readonly (string | number)[] }>
> = {
  endDate: { type: 'day' },
  session: { type: 'text' },
  side: { type: 'text', values: ['left', 'right', 'both'] },
  site: { type: 'text' },
  department: { type: 'text' },
  parent: { type: 'text' },
  order: { type: 'text' },
  'patient.birthDate': { type: 'day' },
  'patient.sex': { type: 'text', values: ['male', 'female'] },
  'patient.conditions': { type: 'texts' },
  'patient.diagnoses': { type: 'texts' },
  'facility.ownership': { type: 'text', values: ['public', 'private'] },
  'facility.level': { type: 'number', values: [1, 2, 3] },
  'facility.licences': { type: 'texts' },
  'encounter.type': { type: 'text', values: ['outpatient', 'inpatient', 'emergency', 'home'] },
  'encounter.admitted': { type: 'day' },
  'encounter.discharged': { type: 'day' },
};

const DETAIL = 'details.';
const ATTRIBUTE = 'facility.attributes.';

/** The path of a field, of a fact as findings name what is missing: "vertebrae", "patient.ageYears", "session.lines". */
function pathOf(fact: string): string | null {
  if (/^patient\.age(?:Years|Months|Days)$/.test(fact)) return 'patient.birthDate';
  if (fact.startsWith(ATTRIBUTE) || Object.hasOwn(OTHERS, fact)) return fact;
  if (fact === 'days') return 'endDate';
  const [head = '', kind, name] = fact.split('.');
  if (head === 'session') return kind === 'details' && name !== undefined ? DETAIL + name : 'session';
  return fact.includes('.') || ALWAYS_STATED.has(fact) ? null : DETAIL + fact;
}

/** What every line states, whatever its item. */
const ALWAYS_STATED: ReadonlySet<string> = new Set([
  'code',
  'name',
  'called',
  'kind',
  'date',
  'quantity',
  'unknownWords',
  'charged',
]);

/** A fact that a comparison reads, as findings name it; null if no claim states it. */
function factRead(fact: string, path = '$'): string | null {
  const [member, second] = leadingMembers(path);
  if (member === undefined) return null;
  if (fact === 'line') return member === 'details' ? (second ?? null) : member;
  if (fact === 'patient' || fact === 'encounter' || fact === 'session') {
    return second === undefined ? `${fact}.${member}` : `${fact}.${member}.${second}`;
  }
  if (fact !== 'facility') return null;
  return member === 'attributes' && second !== undefined ? ATTRIBUTE + second : `facility.${member}`;
}

function comparisonsOf({ conditions }: BillingRule): Comparison[] {
  return conditions === undefined ? [] : [...comparisons(conditions)].map(({ comparison }) => comparison);
}

/** Paths of what a rule reads: its details, and facts outside them. */
function pathsOfRule({ rule, details }: CompiledRule): string[] {
  const facts = comparisonsOf(rule).flatMap(({ fact, path, value }) => [
    factRead(fact, path),
    ...(isFactReference(value) ? [factRead(value.fact, value.path)] : []),
  ]);
  return [
    ...facts.flatMap((fact) => (fact === null ? [] : (pathOf(fact) ?? []))),
    ...details.map((name) => DETAIL + name),
  ];
}

/** Paths of what an item asks for by itself: for its unit, its prices by class, who may charge it. */
function pathsOfItem({ unit, prices = [], scope }: ServiceItem): string[] {
  const isTimed = ['minute', 'hour'].includes(unit?.of ?? unit?.counts ?? '');
  return [
    ...(isTimed ? ['details.durationMinutes'] : []),
    ...(unit?.counts === 'day' ? ['endDate'] : []),
    ...prices.flatMap(({ by }) => (by === undefined ? [] : [DETAIL + by])),
    ...prices
      .flatMap(({ when = {} }) => Object.keys(when))
      .map((key) => (key === 'level' ? 'facility.level' : ATTRIBUTE + key)),
    ...(scope === 'province-public' ? ['facility.ownership'] : []),
  ];
}

/** Paths without which a line that states nothing but item and day is left to a person. */
function neededPaths(item: ServiceItem, query: { jurisdiction: string; date: string }, setup: Setup): string[] {
  const { code, scope, applicants = [] } = item;
  if (code === null) return [];
  const name = scope === 'applicants' ? (applicants[0] ?? QUOTED) : QUOTED;
  const claim = { id: QUOTED, jurisdiction: query.jurisdiction, facility: { name } };
  const { lines } = adjudicateClaim({ ...claim, lines: [{ id: QUOTED, code, date: query.date }] }, setup);
  const asking = lines.flatMap(({ findings }) => findings).filter(({ effect }) => effect === 'review');
  return asking.flatMap(({ code: said, params }) => {
    if (said === 'facility-ownership-unknown') return ['facility.ownership'];
    const missing = 'missing' in params ? params.missing : undefined;
    return (missing ?? '').split(', ').flatMap((fact) => (fact === '' ? [] : (pathOf(fact) ?? [])));
  });
}

/** What a detail of a pack's own takes, by what its rules compare it with. */
function typeByUse(name: string, rules: readonly CompiledRule[]): Field['type'] {
  const uses = rules
    .flatMap(({ rule }) => comparisonsOf(rule))
    .filter(({ fact, path }) => fact === 'line' && factRead(fact, path) === name);
  if (uses.some(({ operator }) => operator === 'contains' || operator === 'doesNotContain')) return 'texts';
  if (uses.some(({ value }) => typeof value === 'number')) return 'number';
  return uses.some(({ value }) => typeof value === 'boolean') ? 'yes-no' : 'text';
}

/** By the kind of a known detail's schema. */
const TYPES: Readonly<Record<string, Field['type']>> = { number: 'number', string: 'text', array: 'texts' };

function typeOf(path: string, rules: readonly CompiledRule[]): Field['type'] {
  if (!path.startsWith(DETAIL)) return OTHERS[path]?.type ?? 'text';
  const name = path.slice(DETAIL.length);
  const schema = Object.entries(KNOWN_DETAILS).find(([known]) => known === name)?.[1];
  if (schema === undefined) return typeByUse(name, rules);
  if (schema === KNOWN_DETAILS.areaCm2) return 'number';
  return schema === KNOWN_DETAILS.redo ? 'yes-no' : (TYPES[schema.def.type] ?? 'text');
}

function wordsOf(path: string, { words }: Catalogue): FieldWord[] {
  const values = OTHERS[path]?.values;
  if (path === 'facility.level') {
    return [1, 2, 3].map((value) => ({ value, label: { ...valueText(value, path), en: `level ${value}` } }));
  }
  if (values !== undefined) return values.map((value) => ({ value, label: valueText(value, path) }));
  const known = words.get(path.startsWith(DETAIL) ? path.slice(DETAIL.length) : path)?.terms ?? [];
  return known.map(({ id, words: [printed], added: [first] = [] }) => ({
    value: id,
    label: { zh: printed ?? first ?? id, en: id.replaceAll('-', ' ') },
  }));
}

/** Fields by path, for one item. */
export interface FieldsOf {
  /** what one rule reads */
  ofRule(rule: CompiledRule): readonly Field[];
  /** all that a form has to ask, needed ones first */
  readonly all: readonly Field[];
}

/** The fields of an item on a day. @param rules those that bind it then */
export function fieldsOf(
  item: ServiceItem | null,
  rules: readonly CompiledRule[],
  query: { jurisdiction: string; date: string },
  setup: Setup,
): FieldsOf {
  const catalogue = setup.catalogues.of(query.jurisdiction);
  const needed = new Set(item === null ? [] : neededPaths(item, query, setup));
  const known = new Map<string, Field>();
  const fieldAt = (path: string): Field => {
    const name = path.startsWith(DETAIL) ? path.slice(DETAIL.length) : path;
    const field = known.get(path) ?? {
      path,
      label: factName(name),
      type: typeOf(path, rules),
      unit: path.startsWith(DETAIL) ? unitOf(name) : null,
      words: wordsOf(path, catalogue),
      needed: needed.has(path),
    };
    known.set(path, field);
    return field;
  };
  const paths = [...needed, ...rules.flatMap(pathsOfRule), ...(item === null ? [] : pathsOfItem(item))];
  return {
    ofRule: (rule) => [...new Set(pathsOfRule(rule))].map(fieldAt),
    all: [...new Set(paths)].map(fieldAt),
  };
}
