import { append } from '../ground/grouped.js';
import type { Group } from '../packs/group.js';
import type { Witness } from './witness.js';

/** The lines of a claim and of its history that can stand beside each other, found by item and by group. */
export class Bill {
  /** services and consumables: claim lines first, then history */
  readonly lines: readonly Witness[];
  #byItem: Map<string, Witness[]> | undefined;
  readonly #members = new Map<Group, readonly Witness[]>();

  constructor(all: readonly Witness[]) {
    this.lines = all.filter(({ kind }) => kind === 'service' || kind === 'consumable');
  }

  #items(): Map<string, Witness[]> {
    if (this.#byItem !== undefined) return this.#byItem;
    const items = new Map<string, Witness[]>();
    for (const state of this.lines) {
      if (state.code !== null) append(items, state.code, state);
      if (state.countsAs !== null && state.countsAs !== state.code) append(items, state.countsAs, state);
    }
    this.#byItem = items;
    return items;
  }

  /** The lines of an item, in the order of the bill; extensions of it too. */
  ofItem(key: string): readonly Witness[] {
    return this.#items().get(key) ?? [];
  }

  /** The lines of a group, in the order of the bill. Found once for each group; a group of codes looks at no others. */
  membersOf(group: Group | null): readonly Witness[] {
    if (group === null) return [];
    const known = this.#members.get(group);
    if (known !== undefined) return known;
    const { onlyCodes } = group;
    const candidates = onlyCodes === null ? this.lines : this.#ofCodes(onlyCodes);
    const members = candidates.filter((state) => group.has(state));
    this.#members.set(group, members);
    return members;
  }

  /** Looked up by whichever is fewer: the codes, or the items of the bill. */
  #ofCodes(codes: ReadonlySet<string>): readonly Witness[] {
    const items = this.#items();
    const keys = codes.size <= items.size ? [...codes] : [...items.keys()].filter((key) => codes.has(key));
    const lists = keys.map((key) => this.ofItem(key)).filter((list) => list.length > 0);
    if (lists.length < 2) return lists[0] ?? [];
    return [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
  }

  /** The members of a group that surely are: those whose name only contains a term of it are left out. */
  sureMembersOf(group: Group | null): readonly Witness[] {
    return this.membersOf(group).filter((state) => group?.match(state)?.basis !== 'part-of-name');
  }

  /** Finds the members of groups that are not denied so far: those of a group once, for all rules of a type. */
  chargedMembers(): (group: Group | null) => readonly Witness[] {
    const found = new Map<Group | null, readonly Witness[]>();
    return (group) => {
      const known = found.get(group);
      if (known !== undefined) return known;
      const charged = this.membersOf(group).filter(({ denied }) => denied === null);
      found.set(group, charged);
      return charged;
    };
  }
}
