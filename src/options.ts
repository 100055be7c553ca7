import * as z from 'zod/mini';
import { type Issue, PackError, PriceBookError, UsageError } from './ground/errors.js';
import { codeKey, nameKey, nearestName } from './ground/name.js';
import { facility } from './model/claim.js';
import type { PolicyPack } from './model/pack.js';
import type { PriceEntry } from './model/price-book.js';
import { day, jurisdiction } from './model/primitives.js';
import { type GroupExtension, groupExtension } from './model/rule.js';
import { makeIssue, toIssues, typeIssue } from './words/issues.js';

export interface AdjudicatorOptions {
  /** at least one; see `definePack` for packs of one's own */
  readonly packs: readonly PolicyPack[];
  /** prices that the documents do not print; see `parsePriceBook` for rows of CSV or XLSX */
  readonly priceBook?: readonly PriceEntry[];
  /** other names or ids of a facility -> the name that the documents use */
  readonly facilityAliases?: Readonly<Record<string, string>>;
  /** national 15-digit or house codes -> provincial item code */
  readonly codeAliases?: Readonly<Record<string, string>>;
  /** a started but incomplete unit or step: left to a person (default), or counted as one */
  readonly partialUnits?: 'review' | 'count';
  /** local codes and names for groups of the packs: services that a document names without a code */
  readonly groupExtensions?: readonly GroupExtension[];
}

const texts = z.record(z.string(), z.string());

const adjudicatorOptions = z.object({
  packs: z.array(z.unknown()),
  priceBook: z.optional(z.array(z.unknown())),
  facilityAliases: z.optional(texts),
  codeAliases: z.optional(texts),
  partialUnits: z.optional(z.enum(['review', 'count'])),
  groupExtensions: z.optional(z.array(groupExtension)),
});

const OPTIONS = 'createAdjudicator cannot use its options';
const NAMES = Object.keys(adjudicatorOptions.def.shape);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownOptions(options: object): Issue[] {
  const unknown = Object.keys(options).filter((key) => !NAMES.includes(key));
  return unknown.map((key) => makeIssue([key], 'unknown-option', { key, nearest: nearestName(key, NAMES) }));
}

/** Faults of aliases: one that means two things, or one of another alias. Both would pass without a word. */
function checkAliases(option: string, aliases: Readonly<Record<string, string>>, keyOf: (text: string) => string) {
  const known = new Map<string, { alias: string; target: string }>();
  const issues: Issue[] = [];
  for (const [alias, target] of Object.entries(aliases)) {
    const other = known.get(keyOf(alias));
    if (other !== undefined && keyOf(other.target) !== keyOf(target)) {
      issues.push(makeIssue([option, alias], 'alias-twice', { alias, other: other.alias }));
    }
    known.set(keyOf(alias), { alias, target });
  }
  for (const { alias, target } of known.values()) {
    const further = known.get(keyOf(target))?.target;
    if (further === undefined || keyOf(further) === keyOf(target)) continue;
    issues.push(makeIssue([option, alias], 'alias-of-alias', { alias, target, further }));
  }
  return issues;
}

/** Puts the name of an argument before the paths of its faults. */
function inside(argument: string, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [argument, ...issue.path] }));
}

const OF_PACKS: readonly unknown[] = ['packs', 'groupExtensions'];

/** Throws the error for faults of options. Packs and price books have their own errors, after all others. */
function throwFor(issues: readonly Issue[]): void {
  const ofPacks = issues.filter(({ path }) => OF_PACKS.includes(path[0]));
  const ofPrices = issues.filter(({ path }) => path[0] === 'priceBook');
  if (issues.length > ofPacks.length + ofPrices.length) throw new UsageError(OPTIONS, inside('options', issues));
  if (ofPacks.length > 0) throw new PackError(ofPacks);
  if (ofPrices.length > 0) throw new PriceBookError(ofPrices);
}

/**
 * Checks the options, which may come from JavaScript.
 * @throws UsageError naming those that are absent, misspelt or of another type
 * @throws PackError if packs or group extensions are at fault, PriceBookError if the price book is
 */
export function checkOptions(options: unknown): asserts options is AdjudicatorOptions {
  if (!isObject(options)) {
    throw new UsageError(OPTIONS, [typeIssue(['options'], 'object', options === undefined)]);
  }
  const parsed = adjudicatorOptions.safeParse(options, { reportInput: true });
  const issues = [...unknownOptions(options), ...(parsed.error?.issues.flatMap(toIssues) ?? [])];
  if (parsed.success) {
    const { packs, facilityAliases = {}, codeAliases = {} } = parsed.data;
    if (packs.length === 0) issues.push(makeIssue(['packs'], 'no-packs'));
    issues.push(...checkAliases('facilityAliases', facilityAliases, nameKey));
    issues.push(...checkAliases('codeAliases', codeAliases, codeKey));
  }
  throwFor(issues);
}

const query = z.object({ jurisdiction, date: day });
const facilityQuery = z.extend(query, { facility });

/**
 * Checks a query, which may come from JavaScript.
 * @throws UsageError naming the members that are absent or of another type
 */
export function checkQuery(called: 'item' | 'provisions' | 'billable', asked: unknown, code: unknown = ''): void {
  const schema = called === 'billable' ? facilityQuery : query;
  const parsed = schema.safeParse(asked, { reportInput: true });
  const issues = inside('query', parsed.error?.issues.flatMap(toIssues) ?? []);
  if (typeof code !== 'string') issues.unshift(typeIssue(['code'], 'string', code === undefined));
  if (issues.length > 0) throw new UsageError(`${called} cannot use what it was asked`, issues);
}
