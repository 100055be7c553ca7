import * as z from 'zod/mini';
import { type Issue, PackError, PriceBookError, UsageError } from './ground/errors.js';
import { isObject } from './ground/json.js';
import { codeKey, nameKey, nearestName } from './ground/name.js';
import { type Facility, facility } from './model/claim.js';
import type { PolicyPack } from './model/pack.js';
import type { PriceEntry } from './model/price-book.js';
import { day, jurisdiction } from './model/primitives.js';
import { type GroupExtension, groupExtension } from './model/rule.js';
import { withoutNulls } from './model/without-nulls.js';
import { makeIssue, toIssues, typeIssue } from './words/issues.js';

/** What an adjudicator is made from.
 * @zh 审核程序的选项。 */
export interface AdjudicatorOptions<Packs extends readonly PolicyPack[] = readonly PolicyPack[]> {
  /** At least one. Claims of provinces without a pack are unlisted; see `definePack` for packs of one's own.
   * @zh 规则包，至少一个；没有规则包的省份，收费行均为未收录。自建规则包见 definePack。 */
  readonly packs: Packs;
  /** Prices that the documents do not print; see `parsePriceBook` for rows of CSV or XLSX.
   * @zh 价格表：文件未印的价格；CSV、XLSX 的行先用 parsePriceBook 读取。 */
  readonly priceBook?: readonly PriceEntry[];
  /** Other names or ids of a facility -> the name that the documents use.
   * @zh 医疗机构的别名或标识 -> 文件所用的名称。 */
  readonly facilityAliases?: Readonly<Record<string, string>>;
  /** National 15-digit or house codes -> code of the province's item.
   * @zh 国家 15 位编码或院内编码 -> 省级项目编码。 */
  readonly codeAliases?: Readonly<Record<string, string>>;
  /** A started but incomplete unit or step: left to a person (review, default), or counted as one (count).
   * @zh 不足一个单位或一级的零头：review（默认）待核实，count 按一个计。 */
  readonly partialUnits?: 'review' | 'count';
  /** Local codes and names for groups of the packs: services that a document names without a code.
   * @zh 为规则包的服务组补充本地编码和名称（文件只写名称而无编码的项目）。 */
  readonly groupExtensions?: readonly GroupExtension[];
}

const texts = z.record(z.string(), z.string());

export const adjudicatorOptions = z.object({
  packs: z.array(z.unknown()),
  priceBook: z.optional(z.array(z.unknown())),
  facilityAliases: z.optional(texts),
  codeAliases: z.optional(texts),
  partialUnits: z.optional(z.enum(['review', 'count'])),
  groupExtensions: z.optional(z.array(groupExtension)),
});

const OPTIONS = 'createAdjudicator cannot use its options';
const NAMES = Object.keys(adjudicatorOptions.def.shape);

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
 * Reads the options, which may come from JavaScript; one that is null is absent.
 * @throws UsageError naming those that are absent, misspelt or of another type
 * @throws PackError if packs or group extensions are at fault, PriceBookError if the price book is
 */
export function readOptions(given: unknown): AdjudicatorOptions {
  const options = withoutNulls(adjudicatorOptions, given);
  checkOptions(options);
  return options;
}

function checkOptions(options: unknown): asserts options is AdjudicatorOptions {
  if (!isObject(options)) {
    throw new UsageError(OPTIONS, [typeIssue(['options'], 'object', options)]);
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

/**
 * Checks that a price book is a list, which may come from JavaScript.
 * @throws PriceBookError if it is none
 */
export function checkPriceBook(entries: unknown): void {
  if (Array.isArray(entries)) return;
  throw new PriceBookError([typeIssue(['priceBook'], 'array', entries ?? undefined)]);
}

const query = z.object({ jurisdiction, date: day });
export const facilityQuery = z.extend(query, { facility });

export const searchQuery = z.object({
  jurisdiction: z.optional(jurisdiction),
  date: z.optional(day),
  limit: z.optional(z.int().check(z.minimum(1))),
  facility: z.optional(facility),
});

function throwUnusable(called: string, issues: readonly Issue[]): never {
  throw new UsageError(`${called} cannot use what it was asked`, issues);
}

/**
 * Checks a query about a code, which may come from JavaScript.
 * @throws UsageError naming the members that are absent or of another type
 */
export function checkQuery(called: 'item' | 'provisions', asked: unknown, code: unknown): void {
  const parsed = query.safeParse(asked, { reportInput: true });
  const issues = inside('query', parsed.error?.issues.flatMap(toIssues) ?? []);
  if (typeof code !== 'string') issues.unshift(typeIssue(['code'], 'string', code));
  if (issues.length > 0) throwUnusable(called, issues);
}

/**
 * Reads a query about a facility, which may come from JavaScript; what is null of the facility is absent.
 * @throws UsageError naming the members that are absent or of another type
 */
export function readFacilityQuery(asked: unknown): { jurisdiction: string; date: string; facility: Facility } {
  const parsed = facilityQuery.safeParse(withoutNulls(facilityQuery, asked), { reportInput: true });
  if (!parsed.success) throwUnusable('billable', inside('query', parsed.error.issues.flatMap(toIssues)));
  return parsed.data;
}

/**
 * Reads what is searched for, which may come from JavaScript; what is null of the query is absent.
 * @throws UsageError naming the members that are of another type
 */
export function readSearchQuery(text: unknown, asked: unknown): z.infer<typeof searchQuery> {
  const parsed = searchQuery.safeParse(withoutNulls(searchQuery, asked), { reportInput: true });
  const issues = inside('query', parsed.error?.issues.flatMap(toIssues) ?? []);
  if (typeof text !== 'string') issues.unshift(typeIssue(['text'], 'string', text));
  if (!parsed.success || issues.length > 0) throwUnusable('search', issues);
  return parsed.data;
}
