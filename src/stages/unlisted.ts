import { type BoundedCache, boundedCache } from '../ground/bounded-cache.js';
import { grouped } from '../ground/grouped.js';
import { nameKey } from '../ground/name.js';
import { remembered } from '../ground/remembered.js';
import type { Case } from '../line/case.js';
import type { Judged } from '../line/judged.js';
import { NATIONAL } from '../model/primitives.js';
import type { Catalogue, Catalogues } from '../packs/catalogue.js';
import { codeOrName } from '../packs/item-key.js';
import type { ItemVersion } from '../packs/versions.js';
import { type Suggested, type UnlistedCounts, unlistedWhy } from '../words/unlisted.js';

/** The least letters of a code that is compared: one edit leaves its first four or its last four as they are. */
const LEAST = 8;

function ends(code: string): readonly [string, string] {
  return [code.slice(0, 4), `…${code.slice(-4)}`];
}

/** The codes of a catalogue by their first and by their last letters. */
const byEnds: (catalogue: Catalogue) => ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ remembered(
  ({ versions }) => grouped([...versions.keys()], ends),
);

/** True if one letter less, more or other makes one text of the other. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return a.length === b.length
    ? a.slice(same + 1) === b.slice(same + 1)
    : a.length > b.length
      ? a.slice(same + 1) === b.slice(same)
      : a.slice(same) === b.slice(same + 1);
}

function pairs(name: string): Set<string> {
  return new Set(Array.from({ length: Math.max(name.length - 1, 0) }, (_, i) => name.slice(i, i + 2)));
}

/** True if one name holds the other, or if they share half of their pairs of characters. */
function areLike(own: string, other: string): boolean {
  if (own.includes(other) || other.includes(own)) return true;
  const [a, b] = [pairs(own), pairs(other)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared * 4 >= a.size + b.size && shared > 0;
}

/** The known item that a line most likely means: its code is one edit away, and its name is like the line's. */
function nearest({ code, line: { name } }: Judged, catalogue: Catalogue): ItemVersion | null {
  if (code === null || name === undefined || code.length < LEAST) return null;
  const index = byEnds(catalogue);
  for (const end of ends(code)) {
    for (const candidate of index.get(end) ?? []) {
      if (!isOneEdit(code, candidate)) continue;
      const version = catalogue.versions.get(candidate)?.at(-1);
      if (version?.names.some((known) => areLike(nameKey(name), known))) return version;
    }
  }
  return null;
}

/** A name without what stands in brackets, and with 其它 as 其他: how most names are printed. */
function bareName(name: string): string {
  return nameKey(name)
    .replace(/\([^()]*\)/g, '')
    .replaceAll('其它', '其他');
}

/** The last version of each item. */
const lastVersions: (catalogue: Catalogue) => readonly ItemVersion[] = /* @__PURE__ */ remembered(({ versions }) =>
  [...versions.values()].flatMap((ofCode) => ofCode.at(-1) ?? []),
);

/** The last version of each item by its names without brackets. */
const byBareName: (catalogue: Catalogue) => ReadonlyMap<string, readonly ItemVersion[]> = /* @__PURE__ */ remembered(
  (catalogue) => grouped(lastVersions(catalogue), ({ names }) => names.map(bareName)),
);

/** The known items whose name a line has but for brackets, written "stated → code name". */
function likeNames({ line: { name } }: Judged, catalogue: Catalogue): string[] {
  const found = name === undefined ? [] : (byBareName(catalogue).get(bareName(name)) ?? []);
  return found.map(({ item }) => `${name} → ${codeOrName(item)} ${item.name}`);
}

/** The least characters of a name, and letters of a code, that say what they may be the beginning of. */
const LEAST_PART = { name: 3, code: 4 } as const;
/** More items than this are counted, not named. */
const MOST_NAMED = 3;

/** Names of which is kept what they are a part of, by catalogue. */
const KEPT_PARTS = 10_000;

const keptParts: (catalogue: Catalogue) => BoundedCache<readonly ItemVersion[]> = /* @__PURE__ */ remembered(() =>
  boundedCache(KEPT_PARTS),
);

/** The known items that have a name as a part of theirs, or if there is none the beginning of a code. */
function itemsWith({ code, line: { name } }: Judged, catalogue: Catalogue): readonly ItemVersion[] {
  if (code === null && name !== undefined) {
    const holding = (key: string) =>
      lastVersions(catalogue).filter(({ names }) => names.some((known) => known.includes(key)));
    const key = nameKey(name);
    return key.length < LEAST_PART.name ? [] : keptParts(catalogue).get(key, holding);
  }
  if (code === null || name !== undefined || code.length < LEAST_PART.code) return [];
  return lastVersions(catalogue).filter((version) => version.code.startsWith(code));
}

/** The known items of whose name a line has a part, or of whose code alone the beginning, as "stated → code name". */
function partOf(state: Judged, catalogue: Catalogue): string[] {
  const found = itemsWith(state, catalogue);
  if (found.length === 0) return [];
  const named = found.slice(0, MOST_NAMED).map(({ item }) => `${codeOrName(item)} ${item.name}`);
  const more = found.length > MOST_NAMED ? ` … (${found.length})` : '';
  return [`${state.line.code ?? state.line.name} → ${named.join('、')}${more}`];
}

/** The chapters that rows of a crosswalk point to, by code. */
const chaptersOf: (catalogue: Catalogue) => ReadonlyMap<string, string> = /* @__PURE__ */ remembered(
  ({ crosswalk }) =>
    new Map(
      [...crosswalk.values()]
        .flat()
        .flatMap(({ code, entry }) => (entry.targetKind === 'chapter' && code !== null ? [[code, entry.target]] : [])),
    ),
);

const provincesOf: (catalogues: Catalogues) => ReadonlySet<string> = /* @__PURE__ */ remembered(
  ({ packs }) => new Set(packs.map(({ jurisdiction }) => jurisdiction)),
);

/** More suggestions than this are no help in one note. */
const MOST_NEAREST = 5;

const WHYS = [
  'noPack',
  'otherProvince',
  'unknownCode',
  'nameOnly',
] as const satisfies readonly (keyof UnlistedCounts)[];

/** True for the code of an item of another province. */
function isElsewhere(code: string, of: Case, catalogues: Catalogues): boolean {
  for (const one of provincesOf(catalogues))
    if (one !== of.jurisdiction && one !== NATIONAL && catalogues.of(one).versions.has(code)) return true;
  return false;
}

/** The item of a code that may be misspelt, written "stated → code name". */
function nearCode(state: Judged, catalogue: Catalogue): string[] {
  const version = nearest(state, catalogue);
  return version === null ? [] : [`${state.line.code} → ${codeOrName(version.item)} ${version.item.name}`];
}

/** Why lines are unlisted, as parameters of the note about them. */
export function unlistedParams(lines: readonly Judged[], of: Case, catalogues: Catalogues) {
  const provinces = provincesOf(catalogues);
  const hasPack = provinces.has(of.jurisdiction) || provinces.has(NATIONAL);
  const counts: UnlistedCounts = { noPack: 0, otherProvince: 0, unknownCode: 0, nameOnly: 0 };
  const meant: Record<keyof Suggested, string[]> = { near: [], like: [], part: [], chapters: [] };
  /** Adds what is found to a list that has room for it. True if anything was found, or not looked for any more. */
  const suggest = (list: string[], find: () => readonly string[]): boolean => {
    if (list.length >= MOST_NEAREST) return true;
    const found = find();
    for (const said of found) if (list.length < MOST_NEAREST && !list.includes(said)) list.push(said);
    return found.length > 0;
  };
  for (const state of lines) {
    const { code } = state;
    if (!hasPack) counts.noPack++;
    else if (code === null) {
      counts.nameOnly++;
      if (!suggest(meant.like, () => likeNames(state, of.catalogue)))
        suggest(meant.part, () => partOf(state, of.catalogue));
    } else if (isElsewhere(code, of, catalogues)) counts.otherProvince++;
    else {
      counts.unknownCode++;
      const chapter = chaptersOf(of.catalogue).get(code);
      if (chapter !== undefined) suggest(meant.chapters, () => [`${code} ${chapter}`]);
      else if (!suggest(meant.near, () => nearCode(state, of.catalogue)))
        suggest(meant.part, () => partOf(state, of.catalogue));
    }
  }
  const stated: { -readonly [Why in keyof UnlistedCounts]?: string } = {};
  for (const why of WHYS) if (counts[why] > 0) stated[why] = String(counts[why]);
  const { near, like, part, chapters } = meant;
  const suggested = {
    ...(near.length === 0 ? {} : { nearest: near.join('; ') }),
    ...(like.length === 0 ? {} : { like: like.join('; ') }),
    ...(part.length === 0 ? {} : { part: part.join('; ') }),
    ...(chapters.length === 0 ? {} : { chapters: chapters.join('; ') }),
  };
  return { count: String(lines.length), ...stated, ...suggested, ...unlistedWhy(counts, meant) };
}
