import type { KeyPath } from '../ground/errors.js';
import type {
  Basis,
  Bilingual,
  Citation,
  ClaimedName,
  CompactComponent,
  CompactFinding,
  CompactForm,
  CompactLine,
  DocumentTitle,
  PackVersion,
  ReviewTotals,
  Suggestion,
  Totals,
} from '../model/types.generated.js';
import { TEMPLATES } from '../words/messages.js';

// A reader of one form, in a twentieth of the bytes that its schema and zod's for results would add to each bundle. A test
// holds both to refuse the same.

/** Where a value is not what it is to be, from itself; null if it is. */
type Check = (value: unknown) => KeyPath | null;

const HERE: KeyPath = [];

function that(isRight: (value: unknown) => boolean): Check {
  return (value) => (isRight(value) ? null : HERE);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first fault of the members of something. */
function firstOf(members: Iterable<readonly [string | number, Check, unknown]>): KeyPath | null {
  for (const [key, check, value] of members) {
    const fault = check(value);
    if (fault !== null) return [key, ...fault];
  }
  return null;
}

function listOf(check: Check): Check {
  return (value) => (Array.isArray(value) ? firstOf(value.map((own, i) => [i, check, own])) : HERE);
}

/** A list of so many, of which the last may be absent. */
function tuple(least: number, ...checks: readonly Check[]): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > checks.length) return HERE;
    return firstOf(checks.slice(0, value.length).map((check, i) => [i, check, value[i]]));
  };
}

function mapOf(check: Check): Check {
  return (value) => (isObject(value) ? firstOf(Object.entries(value).map(([key, own]) => [key, check, own])) : HERE);
}

/** An object that has these members and no others. */
function members<T>(checks: { readonly [Key in keyof T]-?: Check }): Check {
  const known = Object.entries<Check>(checks);
  return (value) => {
    if (!isObject(value)) return HERE;
    const foreign = Object.keys(value).find((key) => !Object.hasOwn(checks, key));
    return foreign === undefined ? firstOf(known.map(([key, check]) => [key, check, value[key]])) : [foreign];
  };
}

function either(...checks: readonly Check[]): Check {
  return (value) => (checks.some((check) => check(value) === null) ? null : HERE);
}

const oneOf = (...words: readonly unknown[]): Check => that((value) => words.includes(value));
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);
const matching = (form: RegExp): Check => that((value) => typeof value === 'string' && form.test(value));

const string = that((value) => typeof value === 'string');
const text = that((value) => typeof value === 'string' && value !== '');
const whole = that(Number.isSafeInteger);
const count = that((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const row = that((value) => Number.isSafeInteger(value) && Number(value) > 0);
const decimal = matching(/^-?\d+(\.\d+)?$/);
const yuan = matching(/^-?\d+\.\d{2}$/);
const bilingual = members<Bilingual>({ zh: text, en: text });

const citation = members<Citation>({
  ...{ document: text, section: text, row: maybe(row), quote: maybe(text), documentInferred: maybe(oneOf(true)) },
  ...{ number: maybe(text), title: maybe(text) },
});
const factValue = either(string, that(Number.isFinite), oneOf(true, false), listOf(string));
const facts = maybe(listOf(tuple(3, string, string, factValue)));
const citationNumber = maybe(orNull(count));

const component = members<CompactComponent>({
  ...{ type: maybe(oneOf('surcharge', 'deduction')), basis: maybe(oneOf('line')), amount: decimal },
  ...{ factor: maybe(decimal), steps: maybe(decimal), facts, rule: maybe(string), label: maybe(count) },
  citation: citationNumber,
});

const suggestion = members<Suggestion>({
  ...{ code: orNull(string), name: maybe(string), quantity: maybe(decimal), amount: maybe(orNull(yuan)) },
});

const finding = members<CompactFinding>({
  code: that((value) => Object.hasOwn(TEMPLATES, String(value))),
  effect: oneOf('deny', 'review', 'reduce', 'info'),
  ...{ furtherCitations: maybe(listOf(citation)), rule: maybe(string), lines: maybe(listOf(string)) },
  ...{ missing: maybe(string), suggestion: maybe(suggestion), alternatives: maybe(listOf(yuan)), facts },
  basis: maybe(oneOf('code', 'deduced-code', 'name', 'kind-of-name', 'part-of-name')),
  ...{ params: maybe(mapOf(string)), doubt: maybe(count), message: maybe(bilingual), citation: citationNumber },
});

const line = members<CompactLine>({
  ...{ id: string, decision: oneOf('allow', 'reduce', 'deny', 'review', 'unlisted') },
  ...{ item: maybe(tuple(2, orNull(string), string, string)), resolvedFrom: maybe(string) },
  claimed: maybe(members<ClaimedName>({ code: maybe(string), name: maybe(string) })),
  ...{ charged: maybe(yuan), quantity: maybe(either(decimal, tuple(2, decimal, decimal))) },
  ...{ unitPrice: maybe(orNull(decimal)), amount: maybe(yuan) },
  ...{ components: maybe(listOf(component)), findings: maybe(listOf(finding)) },
});

const totals = members<Totals>({
  ...{ charged: orNull(yuan), allowed: yuan, underReview: yuan, refused: yuan, unlisted: yuan, suggested: yuan },
  ...{ linesCharged: count, underReviewBy: members<ReviewTotals>({ suspicion: yuan, gap: yuan }) },
});

const compactForm = members<CompactForm & { context: unknown }>({
  ...{ format: string, digest: maybe(matching(/^[0-9a-f]{8}$/)), claimId: string, totals },
  basis: members<Basis>({ engine: string, packs: listOf(members<PackVersion>({ id: string, version: string })) }),
  ...{ notes: maybe(listOf(finding)), labels: maybe(listOf(bilingual)), lines: listOf(line) },
  citations: maybe(listOf(tuple(2, string, string, orNull(whole), orNull(string), oneOf(true)))),
  documents: maybe(mapOf(either(string, members<DocumentTitle>({ title: string })))),
  context: () => null, // a line of `adjudicate --ndjson --compact` has one
});

/** Where what is given is no compact result; null if it is one. */
export const compactFault: Check = compactForm;
