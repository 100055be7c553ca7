import { markDenied } from './line/judged.js';
import type { Adjudication } from './model/adjudication.js';
import type { Claim } from './model/claim.js';
import { capMoney } from './stages/caps.js';
import { applyChangingDays } from './stages/changing-days.js';
import { decideConsumables } from './stages/consumables.js';
import { applyLineRules } from './stages/line-rules.js';
import { notesOf } from './stages/notes.js';
import type { Setup } from './stages/open-case.js';
import { openLines } from './stages/open-lines.js';
import { applyPrices } from './stages/price.js';
import { boundQuantities } from './stages/quantity.js';
import { settleAll } from './stages/reductions.js';
import { relate } from './stages/relations.js';
import { settle } from './stages/settle.js';
import { totalsOf } from './stages/totals.js';
import { ENGINE } from './version.js';

/**
 * Decides and prices a claim that has been read. Pure: the result depends on the claim and the setup alone.
 *
 * 1. `openLines` finds the item of each line and puts the lines into their sessions.
 * 2. `applyLineRules` looks at each line by itself: its period, who may charge it, the rules for it.
 * 3. `applyPrices` says what one unit costs. Lines of several days within which a version, a price, a rule or an age changes
 *    are decided day by day (`findChangingDays`, `applyChangingDays`).
 * 4. `boundQuantities` says how much each line may count. Lines that come first, or cost most, use up what is shared.
 *    Then `markDenied` marks what was denied so far.
 * 5. `relate` compares lines that meet; `decideConsumables` compares goods with their service; `capMoney` bounds sums.
 * 6. `settle` compares what was charged with what is allowed, and decides; `totalsOf` adds up.
 */
export function adjudicateClaim(claim: Claim, setup: Setup): Adjudication {
  const { of, lines, changing } = openLines(claim, setup);
  applyLineRules(lines.all, of);
  const sayPrices = applyPrices(lines.judged, of);
  if (changing !== null) applyChangingDays(lines, changing);
  boundQuantities(lines, of);
  sayPrices();
  markDenied(lines.judged, 'line-rule');
  relate(lines, of);
  decideConsumables(lines, of);
  capMoney(lines, of);

  const settled = settleAll(lines.judged, of, (state) => settle(state, of));
  return {
    claimId: claim.id,
    lines: settled.map(({ result }) => result),
    notes: notesOf(lines.judged, settled, of, setup.catalogues),
    totals: totalsOf(settled),
    basis: { engine: ENGINE, packs: setup.catalogues.packs.map(({ id, version }) => ({ id, version })) },
  };
}
