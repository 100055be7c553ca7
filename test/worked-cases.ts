import { readFileSync } from 'node:fs';
import {
  type Adjudication,
  type Adjudicator,
  type AdjudicatorOptions,
  type Claim,
  ClaimError,
  createAdjudicator,
  type PolicyPack,
  PriceBookError,
} from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** The members that a line must have. The findings listed must be there; others may be. */
interface ExpectedLine {
  readonly lineId: string;
  readonly findings?: readonly string[];
  readonly [key: string]: unknown;
}

/** A claim, the options to decide it with, and the expected answer. */
export interface WorkedCase extends Omit<AdjudicatorOptions, 'packs'> {
  readonly name: string;
  /** why it must be so */
  readonly why?: string;
  /** for two ways to write the same care: the name of the pair, or of the other case. Both must come to the same */
  readonly pair?: string;
  /** names of the packs to decide with; absent: those that are shipped */
  readonly packs?: readonly string[];
  readonly claim: Claim;
  readonly expect: {
    readonly lines: readonly ExpectedLine[];
    readonly totals?: Readonly<Record<string, string | null>>;
  };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

export const WORKED_CASES = read<readonly WorkedCase[]>('worked-cases.json');

const SHIPPED: readonly PolicyPack[] = [jiangxi, guangdong];
const made = new Map<string, Adjudicator>();

/** Adjudicators are kept for cases with the same options: making one takes longer than forty claims. */
function decide({ claim, ...given }: WorkedCase, packs: readonly PolicyPack[]): Adjudication {
  const { name: _name, why: _why, pair: _pair, expect: _expect, packs: _packs, ...options } = given;
  const key = JSON.stringify([packs.map(({ id }) => id), options]);
  const known = made.get(key) ?? createAdjudicator({ packs, ...options });
  made.set(key, known);
  return known.adjudicate(claim);
}

/** A line of the result under the names that cases use. */
function seenLine(result: Adjudication, { lineId }: ExpectedLine): Readonly<Record<string, unknown>> {
  const line = result.lines.find((own) => own.lineId === lineId);
  return {
    ...line,
    item: line?.item?.code,
    itemName: line?.item?.name,
    allowed: line?.quantity.allowed,
    suggestion: line?.findings.find(({ suggestion }) => suggestion)?.suggestion?.code,
    findings: line?.findings.map(({ code }) => code) ?? [],
  };
}

/** Quantities of cases are texts or numbers, those of results always texts. */
function isMet(key: string, seen: unknown, wanted: unknown): boolean {
  if (key === 'findings')
    return (wanted as readonly string[]).every((code) => (seen as readonly string[]).includes(code));
  if (key === 'allowed') return seen === String(wanted);
  return seen === wanted;
}

function faultsIn(at: string, seen: Readonly<Record<string, unknown>>, wanted: object): string[] {
  return Object.entries(wanted).flatMap(([key, value]) =>
    isMet(key, seen[key], value) ? [] : [`${at}${key} is ${JSON.stringify(seen[key])}, not ${JSON.stringify(value)}`],
  );
}

/** The faults of a case, a sentence each; none if it is met. Input that is refused is a fault too. */
export function faultsOf(one: WorkedCase, packs: readonly PolicyPack[] = SHIPPED): string[] {
  try {
    const result = decide(one, packs);
    const { lines, totals = {} } = one.expect;
    return [
      ...lines.flatMap((line) => faultsIn(`line ${line.lineId}: `, seenLine(result, line), line)),
      ...faultsIn('total ', { ...result.totals }, totals),
    ];
  } catch (error) {
    if (error instanceof ClaimError || error instanceof PriceBookError) return [error.message];
    throw error;
  }
}

/** The sum of a case's lines in fen, and whether a person must look. */
export function outcomeOf(one: WorkedCase): { readonly fen: bigint; readonly asks: boolean } {
  const { lines } = decide(one, SHIPPED);
  return {
    fen: lines.reduce((sum, { amount }) => sum + BigInt((amount ?? '0.00').replace('.', '')), 0n),
    asks: lines.some(({ decision }) => decision === 'review'),
  };
}

/** Pairs of cases for the same care: both name one pair, or one names the other. */
export const PAIRS = WORKED_CASES.flatMap((one, i) =>
  WORKED_CASES.filter((other, j) => {
    const areTwo = one.pair !== undefined && one.pair === other.pair && i < j;
    return areTwo || (one !== other && one.pair === other.name);
  }).map((other): readonly [WorkedCase, WorkedCase] => [one, other]),
);
