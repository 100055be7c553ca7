import { append } from '../ground/grouped.js';
import type { Case } from '../line/case.js';
import { makeFinding, ruleFinding } from '../line/finding.js';
import type { Judged } from '../line/judged.js';
import { paramsIf } from '../model/events.js';
import type { Finding } from '../model/finding.js';
import type { Catalogues } from '../packs/catalogue.js';
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

/**
 * What is said once of the claim as a whole: by rules, of prices that nothing was compared with, of unlisted lines, of
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
  const notes = [...ofRules(judged)];
  if (unpriced.length > 0) notes.push(counted('price-not-checked', unpriced));
  if (unlisted.length > 0) notes.push(unlistedNote(unlisted, of, catalogues));
  if (orphans.length > 0) notes.push(counted('consumables-without-parent', orphans));
  return notes;
}
