import { difference, intersection, overlap } from '../day.js';
import { type Issue, PackError } from '../errors.js';
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

/** Two records that only refer to one item say together what each says. */
function merged(a: ServiceItem, b: ServiceItem, effective: Period): ServiceItem {
  const names = [...new Set([...a.separatelyCharged.names, ...b.separatelyCharged.names])];
  const complete = a.separatelyCharged.complete || b.separatelyCharged.complete;
  const formerNames = [...new Set([...(a.formerNames ?? []), ...(b.formerNames ?? [])])];
  const former = formerNames.length === 0 ? {} : { formerNames };
  return { ...b, ...a, ...former, separatelyCharged: { names, complete }, effective };
}

function during(item: ServiceItem, periods: readonly Period[]): ServiceItem[] {
  return periods.map((effective) => ({ ...item, effective }));
}

/** Lays one version beside those of earlier packs: bare ones yield or merge, two full ones clash. */
function lay(laid: readonly ServiceItem[], next: ServiceItem, clash: (other: ServiceItem) => void): ServiceItem[] {
  const others = laid.filter((item) => !overlap(item.effective, next.effective));
  let rest: Period[] = [next.effective];
  for (const item of laid) {
    const common = intersection(item.effective, next.effective);
    if (common === null) continue;
    if (isBare(item) && isBare(next)) {
      others.push(...during(item, difference(item.effective, common)), merged(item, next, common));
    } else if (isBare(item)) {
      others.push(...during(item, difference(item.effective, common)));
      continue;
    } else {
      if (!isBare(next)) clash(item);
      others.push(item);
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

/**
 * The versions of every code among packs of one jurisdiction, by code, the earliest first.
 * @throws PackError where two full versions of a code are in force on the same day
 */
export function versionsOf(packs: readonly PolicyPack[]): Map<string, readonly ItemVersion[]> {
  const laid = new Map<string, ServiceItem[]>();
  const origin = new Map<string, PolicyPack>();
  const issues: Issue[] = [];
  const endings = endingsByCode(packs);
  for (const pack of packs) {
    for (const [i, printed] of pack.items.entries()) {
      const code = codeKey(printed.code);
      const item = cut(printed, endings.get(code) ?? []);
      const clash = (): void => {
        const other = origin.get(code)?.id;
        const en = `${item.code} has a full version in force on the same day in the packs "${other}" and "${pack.id}"; end one of them`;
        issues.push({
          path: [pack.id, 'items', i],
          code: 'clashing-versions',
          message: en,
          zh: `规则包“${other}”与“${pack.id}”中 ${item.code} 的有效期重叠，请终止其一`,
        });
      };
      laid.set(code, lay(laid.get(code) ?? [], item, clash));
      origin.set(code, pack);
    }
  }
  if (issues.length > 0) throw new PackError(issues);
  return indexed(laid, origin, endings, packs);
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
  laid: ReadonlyMap<string, ServiceItem[]>,
  origin: ReadonlyMap<string, PolicyPack>,
  endings: ReadonlyMap<string, Ending[]>,
  packs: readonly PolicyPack[],
): Map<string, readonly ItemVersion[]> {
  const namedBy = new Map(packs.map((pack) => [pack, named(pack)]));
  const versions = new Map<string, readonly ItemVersion[]>();
  for (const [code, items] of laid) {
    const pack = origin.get(code);
    const made = items.map((item) => ({
      item,
      endedBy: endings.get(code)?.find((ending) => ending.to === item.effective.to)?.citation ?? null,
      code,
      names: [item.name, ...(item.formerNames ?? [])].map(nameKey),
      applicants: new Set((item.applicants ?? []).map(nameKey)),
      named: (pack && namedBy.get(pack)) ?? new Set<string>(),
    }));
    versions.set(code, made.sort(byStart));
  }
  return versions;
}
