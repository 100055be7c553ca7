import type { Issue } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { makeIssue } from '../words/issues.js';
import { reversalIssue } from '../words/reversal-faults.js';
import { type Entry, isSpent } from './entry.js';
import type { Looked } from './unmatched.js';
import { isOfOnePrice, negated } from './worth.js';

/** The lines that reversals name by their ids. */
export class NamedLines {
  readonly #byId: ReadonlyMap<string, readonly Entry[]>;

  constructor(entries: readonly Entry[]) {
    this.#byId = grouped(entries, ({ line }) => [line.id]);
  }

  #found({ reverses }: Entry): readonly Entry[] {
    return (reverses !== null && this.#byId.get(reverses)) || [];
  }

  /** Why a reversal cannot take back what it names; null if it can. */
  fault(reversal: Entry): Issue | null {
    const { line, index, kind, code, reverses } = reversal;
    const at = [index, 'reverses'];
    const params = { id: line.id, line: reverses ?? '' };
    const [found, another] = this.#found(reversal);
    if (found === undefined) return reversalIssue(at, 'unknown-reversed', params);
    if (another !== undefined) return makeIssue(at, 'duplicate-id', { id: found.line.id });
    const isOther = found.kind !== kind || (code !== null && found.code !== null && found.code !== code);
    return isOther || found.isNegative || found === reversal ? reversalIssue(at, 'reverses-other', params) : null;
  }

  /** The line that a reversal names, if it is of its price and something is left of it. */
  earlier(reversal: Entry): readonly Entry[] {
    const taken = negated(reversal.left);
    return this.looked(reversal).open.filter(({ left }) => isOfOnePrice(taken, left));
  }

  /** Where a reversal is looked for, to say why it could not be netted: at the line that it names. */
  looked(reversal: Entry): Looked & { readonly open: readonly Entry[] } {
    const taken = negated(reversal.left);
    const ever = this.fault(reversal) === null ? this.#found(reversal) : [];
    const earlier = ever.filter(({ line }) => line.date <= reversal.line.date);
    const charged = earlier.filter(({ whole }) => isOfOnePrice(taken, whole));
    return { ever, charged, open: earlier.filter((own) => !isSpent(own)) };
  }
}
