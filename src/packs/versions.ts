import { difference, intersection, overlap } from '../day.js';
import { type Issue, PackError } from '../errors.js';
import { freeze } from '../freeze.js';
import type { ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { Citation, Period } from '../model/primitives.js';
import { codeKey, nameKey } from '../name.js';

/** One version of an item as it counts among all packs of a jurisdiction. */
export interface ItemVersion {
  readonly item: ServiceItem;
  readonly code: string;
  /** name and former names, normalised */
  readonly names: readonly string[];
  /** applicants of the item, normalised */
  readonly applicants: ReadonlySet<string>;
  /** every facility that the pack names as an applicant, normalised: they count as public */
  readonly named: ReadonlySet<string>;
  /** what brought the version to its end, where a later document did */
  readonly endedBy: Citation | null;
}

type Ending = NonNullable<PolicyPack['ends']>[number];

/** An item that a document only refers to: it yields to one that says more. */
function isBare(item: ServiceItem): boolean {
  return item.price === null && item.content === undefined;
}

/** An item with the pack that it comes from. */
interface Laid {
  readonly item: ServiceItem;
  readonly pack: PolicyPack;
}

/** Two records that only refer to one item say together what each says. */
function merged(a: ServiceItem, b: ServiceItem, effective: Period): ServiceItem {
  const names = [...new Set([...a.separatelyCharged.names, ...b.separatelyCharged.names])];
  const complete = a.separatelyCharged.complete || b.separatelyCharged.complete;
  const others = [...(a.formerNames ?? []), b.name, ...(b.formerNames ?? [])].filter((name) => name !== a.name);
  const former = others.length === 0 ? {} : { formerNames: [...new Set(others)] };
  return { ...b, ...a, ...former, separatelyCharged: { names, complete }, effective };
}

function during({ item, pack }: Laid, periods: readonly Period[]): Laid[] {
  return periods.map((effective) => ({ item: { ...item, effective }, pack }));
}

/** Lays one version beside those of earlier packs: bare ones yield or merge, two full ones clash. */
function lay(laid: readonly Laid[], next: Laid, clash: (other: Laid) => void): Laid[] {
  const others = laid.filter(({ item }) => !overlap(item.effective, next.item.effective));
  let rest: Period[] = [next.item.effective];
  for (const own of laid) {
    const common = intersection(own.item.effective, next.item.effective);
    if (common === null) continue;
    const outside = during(own, difference(own.item.effective, common));
    if (isBare(own.item) && !isBare(next.item)) {
      others.push(...outside);
      continue;
    }
    if (isBare(own.item)) others.push(...outside, { item: merged(own.item, next.item, common), pack: own.pack });
    else {
      if (!isBare(next.item)) clash(own);
      others.push(own);
    }
    rest = rest.flatMap((period) => difference(period, common));
  }
  return [...others, ...during(next, rest)];
}

/** A version that a later document brings to an end, cut there; what begins after that day stays. */
function cut(item: ServiceItem, endings: readonly Ending[]): ServiceItem {
  const { from, to } = item.effective;
  const days = endings
    .map((ending) => ending.to)
    .filter((day) => (from === null || from <= day) && (to === null || day < to));
  const [first] = days.sort();
  return first === undefined ? item : { ...item, effective: { from, to: first } };
}

function named(pack: PolicyPack): ReadonlySet<string> {
  const applicants = pack.items.flatMap((item) => item.applicants ?? []);
  return new Set([...applicants, ...pack.crosswalk.map((entry) => entry.applicant)].map(nameKey));
}

function byStart(a: ItemVersion, b: ItemVersion): number {
  return (a.item.effective.from ?? '') < (b.item.effective.from ?? '') ? -1 : 1;
}

function clashing(code: string, i: number, pack: PolicyPack, other: PolicyPack): Issue {
  return {
    path: [pack.id, 'items', i],
    code: 'clashing-versions',
    message: `${code} has a full version in force on the same day in the packs "${other.id}" and "${pack.id}"; end one of them`,
    zh: `规则包“${other.id}”与“${pack.id}”中 ${code} 的有效期重叠，请终止其一`,
  };
}

/**
 * The versions of every code among packs of one jurisdiction, by code, the earliest first.
 * @throws PackError where two full versions of a code are in force on the same day
 */
export function versionsOf(packs: readonly PolicyPack[]): Map<string, readonly ItemVersion[]> {
  const laid = new Map<string, Laid[]>();
  const issues: Issue[] = [];
  const endings = endingsByCode(packs);
  for (const pack of packs) {
    for (const [i, printed] of pack.items.entries()) {
      const code = codeKey(printed.code);
      const item = cut(printed, endings.get(code) ?? []);
      const clash = (other: Laid): void => {
        issues.push(clashing(printed.code, i, pack, other.pack));
      };
      laid.set(code, lay(laid.get(code) ?? [], { item, pack }, clash));
    }
  }
  if (issues.length > 0) throw new PackError(issues);
  return indexed(laid, endings, packs);
}

function endingsByCode(packs: readonly PolicyPack[]): Map<string, Ending[]> {
  const endings = new Map<string, Ending[]>();
  for (const ending of packs.flatMap((pack) => pack.ends ?? [])) {
    if (ending.code === undefined) continue;
    const code = codeKey(ending.code);
    endings.set(code, [...(endings.get(code) ?? []), ending]);
  }
  return endings;
}

function indexed(
  laid: ReadonlyMap<string, readonly Laid[]>,
  endings: ReadonlyMap<string, Ending[]>,
  packs: readonly PolicyPack[],
): Map<string, readonly ItemVersion[]> {
  const namedBy = new Map(packs.map((pack) => [pack, named(pack)]));
  const versions = new Map<string, readonly ItemVersion[]>();
  for (const [code, items] of laid) {
    const made = items.map(({ item, pack }) => ({
      item: freeze(item),
      endedBy: endings.get(code)?.find((ending) => ending.to === item.effective.to)?.citation ?? null,
      code,
      names: [item.name, ...(item.formerNames ?? [])].map(nameKey),
      applicants: new Set((item.applicants ?? []).map(nameKey)),
      named: namedBy.get(pack) ?? new Set<string>(),
    }));
    versions.set(code, made.sort(byStart));
  }
  return versions;
}
