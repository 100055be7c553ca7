import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Adjudicator, type Claim, createAdjudicator, type PolicyPack } from '../src/index.js';
import { PACKS as SHIPPED } from '../src/packs/index.js';

export const PACKS: readonly PolicyPack[] = Object.values(SHIPPED);

export interface Expected {
  readonly decision: string;
  readonly amount: string | null;
  readonly allowed?: string;
  /** other amounts in the rule's finding; null if there are none */
  readonly alternatives?: readonly string[] | null;
  readonly lines?: readonly string[];
  readonly suggestion?: Readonly<Record<string, unknown>>;
}

/** A rule with a claim on which it fires, and claims that differ in one fact on which it does not. */
export interface Case extends Pick<Claim, 'lines' | 'patient' | 'encounter' | 'history'> {
  readonly rule: string;
  readonly facility: string | Claim['facility'];
  /** id of the line to look at; "a" if it is absent */
  readonly on?: string;
  readonly prices?: Readonly<Record<string, string>>;
  readonly partialUnits?: 'review' | 'count';
  readonly fires: Expected;
  readonly nearMisses: readonly { readonly change: string; readonly to: unknown; readonly expect: Expected }[];
}

/** A copy of a value with one member changed; without the member if the new value is null. */
export function changed<T>(value: T, pointer: string, to: unknown): T {
  const copy = structuredClone(value);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Record<string, unknown>>(
    (at, key) => {
      at[key] ??= {};
      return at[key] as Record<string, unknown>;
    },
    copy as Record<string, unknown>,
  );
  if (to === null) delete holder[last];
  else holder[last] = to;
  return copy;
}

export function packOf(rule: string): PolicyPack {
  const pack = PACKS.find(({ rules }) => rules.some(({ id }) => id === rule));
  if (pack === undefined) throw new Error(`no pack has the rule ${rule}`);
  return pack;
}

/** The claim of a case. */
export function claimOf({ rule, facility, lines, patient, encounter, history }: Case): Claim {
  const { jurisdiction } = packOf(rule);
  const who = typeof facility === 'string' ? { name: facility } : facility;
  return { id: rule, jurisdiction, facility: who, patient, encounter, lines, history };
}

const made = new Map<string, Adjudicator>();

/** What decides a case, by its own prices. It is kept for others like it: making one takes longer than forty claims. */
export function adjudicatorFor({ rule, prices = {}, partialUnits = 'review' }: Case): Adjudicator {
  const { jurisdiction } = packOf(rule);
  const priceBook = Object.entries(prices).map(([code, price]) => ({ jurisdiction, code, price }));
  const key = JSON.stringify([priceBook, partialUnits]);
  const known = made.get(key) ?? createAdjudicator({ packs: PACKS, priceBook, partialUnits });
  made.set(key, known);
  return known;
}

/** The cases of a folder, as its files have them. */
export function casesIn(folder: string): Case[] {
  return readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case[]);
}

/** The cases of all rules. */
export const CASES: readonly Case[] = casesIn(join(import.meta.dirname, 'cases'));
