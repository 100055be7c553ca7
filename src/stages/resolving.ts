import { holding, lastBegun } from '../ground/periods.js';
import type { Witness } from '../line/witness.js';
import type { ClaimLine } from '../model/claim.js';
import type { Finding } from '../model/finding.js';
import type { Period } from '../model/primitives.js';
import type { ItemVersion } from '../packs/versions.js';

type Found = Pick<Witness, 'code' | 'item' | 'version' | 'known' | 'matchName' | 'details' | 'open' | 'resolvedFrom'>;

/** The item of a line, and the findings about how it was found. */
export type Resolved = Found & { readonly findings: readonly Finding[] };

/** The same while it is being found. */
export type Resolving = { -readonly [K in keyof Found]: Found[K] } & {
  readonly line: ClaimLine;
  /** the day by which it is decided */
  readonly date: string;
  readonly findings: Finding[];
};

const periodOf = ({ item }: ItemVersion): Period => item.effective;

/** The version of a code that is in force on a day. */
export function versionInForce(versions: readonly ItemVersion[], date: string): ItemVersion | undefined {
  return holding(versions, date, periodOf);
}

/** The version of a code that began last by a day; if none has begun, the first. */
export function versionOn(versions: readonly ItemVersion[], date: string): ItemVersion | undefined {
  return versions.length === 1 ? versions[0] : (lastBegun(versions, date, periodOf) ?? versions[0]);
}

/** Takes a version as the line's. */
export function take(state: Resolving, version: ItemVersion): void {
  state.code = version.code;
  state.item = version.item;
  state.version = version;
  state.known = true;
  state.matchName = version.names[0] ?? '';
}
