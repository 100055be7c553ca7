import { comparisons, isFactReference } from '../conditions/condition.js';
import { leadingMembers } from '../conditions/path.js';
import { dayAfter, dayNumber } from '../ground/day.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import type { Condition } from '../model/condition.js';
import { isSurelyOf } from '../packs/group.js';

/** What a condition reads of the lines of a session or of a day. */
interface Read {
  readonly fact: 'session' | 'day';
  readonly member: string;
  /** of `groups`: which */
  readonly id: string;
}

function readOf(fact: string, path = '$'): Read[] {
  const [member = '', id = ''] = leadingMembers(path);
  return fact === 'session' || fact === 'day' ? [{ fact, member, id: member === 'groups' ? id : '' }] : [];
}

const readsOf: (condition: Condition) => readonly Read[] = /* @__PURE__ */ remembered((condition) =>
  [...comparisons(condition)].flatMap(({ comparison: { fact, path, value } }) => [
    ...readOf(fact, path),
    ...(isFactReference(value) ? readOf(value.fact, value.path) : []),
  ]),
);

/** Finds the days within a line on which that changes which its conditions read of the lines beside it. */
export class DaysBeside {
  readonly #lines: readonly Witness[];
  readonly #of: Case;
  /** by what is read: numbers of the days on which a line begins, or has just ended */
  readonly #turns = new Map<string, ReadonlySet<number>>();

  constructor(lines: readonly Witness[], of: Case) {
    this.#lines = lines;
    this.#of = of;
  }

  #isRead({ fact, member, id }: Read, item: string | null): (state: Witness) => boolean {
    const group = member === 'groups' ? this.#of.catalogue.ruleBook.reads.groups.get(id) : undefined;
    const isCounted =
      group !== undefined
        ? (state: Witness) => isSurelyOf(group, state)
        : fact === 'session' && member !== 'codes'
          ? (state: Witness) => state.countsAs === item
          : () => true;
    return (state) => (fact === 'day' || state.stand.session === null) && isCounted(state);
  }

  #turnsOf(read: Read, item: string | null): ReadonlySet<number> {
    const key = JSON.stringify([read, read.member === 'groups' ? null : item]);
    const known = this.#turns.get(key);
    if (known !== undefined) return known;
    const turns = new Set<number>();
    for (const { stand } of this.#lines.filter(this.#isRead(read, item))) turns.add(stand.first).add(stand.last + 1);
    this.#turns.set(key, turns);
    return turns;
  }

  /** The days after the first of a line that is by its own days where it is. */
  turnsWithin({ line, stand, countsAs }: Judged, conditions: readonly Condition[]): string[] {
    const reads = conditions.flatMap(readsOf).filter(({ fact }) => fact === 'day' || stand.session === null);
    if (reads.length === 0 || stand.first !== dayNumber(line.date)) return [];
    const turns = reads.map((read) => this.#turnsOf(read, countsAs));
    const days = Array.from({ length: stand.last - stand.first }, (_, i) => i + 1);
    return days
      .filter((after) => turns.some((one) => one.has(stand.first + after)))
      .map((after) => dayAfter(line.date, after));
  }
}
