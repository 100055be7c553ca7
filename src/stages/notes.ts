import { append } from '../ground/grouped.js';
import { nearestName } from '../ground/name.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { paramsIf } from '../model/events.js';
import type { Finding } from '../model/finding.js';
import type { Catalogues } from '../packs/catalogue.js';
import type { PriceBook } from '../packs/price-book.js';
import type { CompiledRule } from '../packs/rule-book.js';
import type { SettledLine } from './settle.js';
import { unlistedParams } from './unlisted.js';

type Lines = readonly Judged[];

const NONE: readonly never[] = [];

const idsOf = (lines: Lines): string[] => lines.map(({ line: { id } }) => id);

/** What rules say once of the claim, in the order of packs, with the lines that they hold for. */
function ofRules(judged: Lines): readonly Finding[] {
  let found: Map<CompiledRule, Judged[]> | undefined;
  for (const state of judged) {
    for (const rule of state.active) {
      if (rule.stage !== 'note') continue;
      found ??= new Map();
      append(found, rule, state);
    }
  }
  if (found === undefined) return NONE;
  const rules = [...found].sort(([a], [b]) => a.ordinal - b.ordinal);
  return rules.flatMap(([rule, lines]) => {
    const params = paramsIf(rule.rule.event, 'note');
    if (params === null) return [];
    const said = { code: params.code, effect: 'info', params: { count: String(lines.length) } } as const;
    return [ruleFinding(rule, said, { lines: idsOf(lines) })];
  });
}

function unlistedNote(lines: Lines, of: Case, catalogues: Catalogues): Finding {
  const params = unlistedParams(lines, of, catalogues);
  return makeFinding({ code: 'unlisted-lines', effect: 'info', params }, null, { lines: idsOf(lines) });
}

function counted(code: 'price-not-checked' | 'consumables-without-parent', lines: Lines): Finding {
  const params = { count: String(lines.length) };
  return makeFinding({ code, effect: 'info', params }, null, { lines: idsOf(lines) });
}

/** Names of attributes that price lists are printed by. */
const KNOWN_ATTRIBUTES = ['grade', 'tier', 'class'] as const;

/** Attributes of facilities that a price book has prices for. */
const attributesOf = /* @__PURE__ */ remembered(
  ({ entries }: PriceBook) => new Set(entries.flatMap(({ terms: { attributes } }) => Object.keys(attributes ?? {}))),
);

/** Attributes of the facility that nothing reads: a misspelt one would silently change the prices of all lines. */
function unknownAttributes(judged: Lines, { facility, priceBook }: Case, catalogues: Catalogues): readonly Finding[] {
  const stated = Object.keys(facility.attributes ?? {});
  const known: readonly string[] = [...KNOWN_ATTRIBUTES, ...catalogues.attributes];
  const unknown = stated.filter((name) => !known.includes(name) && !attributesOf(priceBook).has(name));
  const lines = unknown.length === 0 ? NONE : judged.filter(({ kind, item }) => kind === 'service' && item !== null);
  if (lines.length === 0) return NONE;
  return unknown.map((name) => {
    const nearest = nearestName(name, [...known, ...attributesOf(priceBook)]);
    const params = { detail: `facility.attributes.${name}`, nearest: `facility.attributes.${nearest}` };
    return makeFinding({ code: 'unknown-detail', effect: 'info', params }, null, { lines: idsOf(lines) });
  });
}

/**
 * What is said once of the claim as a whole: of attributes that nothing reads, by rules, of prices that nothing was compared with, of unlisted lines, of
 * consumables without a parent.
 */
export function notesOf(judged: Lines, settled: readonly SettledLine[], of: Case, catalogues: Catalogues): Finding[] {
  const unpriced: Judged[] = [];
  const orphans: Judged[] = [];
  const unlisted: Judged[] = [];
  for (const [i, state] of judged.entries()) {
    if (state.isAsCharged && state.item?.priceBasis !== 'market') unpriced.push(state);
    if (state.kind === 'consumable' && state.line.parent === undefined) orphans.push(state);
    if (state.kind === 'service' && settled[i]?.result.decision === 'unlisted') unlisted.push(state);
  }
  const notes = [...unknownAttributes(judged, of, catalogues), ...ofRules(judged)];
  if (unpriced.length > 0) notes.push(counted('price-not-checked', unpriced));
  if (unlisted.length > 0) notes.push(unlistedNote(unlisted, of, catalogues));
  if (orphans.length > 0) notes.push(counted('consumables-without-parent', orphans));
  return notes;
}
