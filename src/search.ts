import { holds } from './ground/day.js';
import { initialsAt } from './ground/initials.js';
import { decimalText } from './ground/money.js';
import { nameKey } from './ground/name.js';
import { remembered } from './ground/remembered.js';
import type { Facility } from './model/claim.js';
import { NATIONAL } from './model/primitives.js';
import type { SearchHit } from './model/types.generated.js';
import type { Catalogue, CrosswalkRow } from './packs/catalogue.js';
import type { ItemVersion } from './packs/versions.js';
import { priceOn } from './stages/base-price.js';
import { openCase, resolvedCode, type Setup } from './stages/open-case.js';
import { versionInForce } from './stages/resolving.js';

export interface SearchQuery {
  readonly jurisdiction?: string | undefined;
  readonly date?: string | undefined;
  readonly limit?: number | undefined;
  readonly facility?: Facility | undefined;
}

/** A name or code, as printed and as it is compared. */
interface Label {
  readonly text: string;
  readonly key: string;
}

/** A version of an item, or a row of the crosswalk, with all that it is called. */
type Listed = { readonly labels: readonly Label[] } & (
  | { readonly version: ItemVersion }
  | { readonly row: CrosswalkRow }
);

const label = (text: string): Label => ({ text, key: nameKey(text) });

const listOf: (catalogue: Catalogue) => readonly Listed[] = /* @__PURE__ */ remembered(({ versions, crosswalk }) => [
  ...[...versions.values()].flat().map((version) => {
    const { code, name, formerNames = [] } = version.item;
    return { version, labels: [...(code === null ? [] : [code]), name, ...formerNames].map(label) };
  }),
  ...[...new Set([...crosswalk.values()].flat())].map((row) => {
    const { declaredName, names = [], otherNames = [], targetKind, code, target } = row.entry;
    const chapter = targetKind === 'chapter' ? [code ?? '', target] : [];
    return { row, labels: [declaredName, ...names, ...otherNames.map(({ name }) => name), ...chapter].map(label) };
  }),
]);

/** What is looked for, as it is compared. */
interface Wanted {
  readonly whole: string;
  readonly words: readonly string[];
  /** the code that an alias stands for */
  readonly code: string;
}

const SCORES = { exact: 1, start: 0.8, part: 0.6, initials: 0.4, letters: 0.2 } as const;
type How = keyof typeof SCORES;

/** How a label fits, and from which of its characters on. */
interface Fit {
  readonly how: How;
  readonly at: number;
  readonly label: Label;
}

/** Where the last of some characters stands that follow each other in a key, with others between them; -1 if they do not. */
function afterEachOther(key: string, characters: string): number {
  let at = -1;
  for (const character of characters) {
    at = key.indexOf(character, at + 1);
    if (at < 0) break;
  }
  return at;
}

function fitOf(own: Label, { whole, words, code }: Wanted): Fit | null {
  const fits = (how: How, at: number): Fit => ({ how, at, label: own });
  const { key } = own;
  if (key === whole || key === code) return fits('exact', 0);
  if (key.startsWith(whole)) return fits('start', 0);
  const places = words.map((word) => key.indexOf(word));
  if (!places.includes(-1)) return fits('part', Math.min(...places));
  const initials = /^(?=.*[a-z])[a-z\d]{2,}$/.test(whole) ? initialsAt(key, whole) : -1;
  if (initials >= 0) return fits('initials', initials);
  const last = /^[ -~]*$|^.$/.test(whole) ? -1 : afterEachOther(key, whole);
  return last < 0 ? null : fits('letters', last);
}

/** Better ones first: how they fit, then from where on, then the shorter. */
function order(a: Fit, b: Fit): number {
  return SCORES[b.how] - SCORES[a.how] || a.at - b.at || a.label.key.length - b.label.key.length;
}

interface Found {
  readonly fit: Fit;
  readonly listed: Listed;
  readonly jurisdiction: string;
}

/** What fits in a province. An item stands once: of its versions the one that fits best, of equal ones the last. */
function foundIn(jurisdiction: string, wanted: Wanted, date: string | undefined, setup: Setup): Found[] {
  const found = new Map<unknown, Found>();
  for (const listed of listOf(setup.catalogues.of(jurisdiction))) {
    const { effective } = 'row' in listed ? listed.row.entry : listed.version.item;
    if (date !== undefined && !holds(effective, date)) continue;
    const [fit] = listed.labels.flatMap((own) => fitOf(own, wanted) ?? []).sort(order);
    if (fit === undefined) continue;
    const key = 'row' in listed ? listed.row : listed.version.code;
    const before = found.get(key);
    if (before === undefined || order(before.fit, fit) >= 0) found.set(key, { fit, listed, jurisdiction });
  }
  return [...found.values()];
}

/** The price at a facility, or one for all: printed or of the price book; without a day only what is printed. */
function priceFor(
  version: ItemVersion | undefined,
  jurisdiction: string,
  { date, facility = { name: '' } }: SearchQuery,
  setup: Setup,
): string | null {
  if (version === undefined || date === undefined) return version?.item.price ?? null;
  const price = priceOn({ code: version.code, version, date }, openCase({ jurisdiction, facility }, setup));
  return price === null ? null : decimalText(price);
}

function hitOf({ fit: { how, label: own }, listed, jurisdiction }: Found, query: SearchQuery, setup: Setup): SearchHit {
  const priced = (version: ItemVersion | undefined) => ({
    price: priceFor(version, jurisdiction, query, setup),
    jurisdiction,
    matched: own.text,
    how,
    score: SCORES[how],
  });
  if ('version' in listed) return { kind: 'item', item: listed.version.item, ...priced(listed.version) };
  const { entry, code } = listed.row;
  const versions = setup.catalogues.of(jurisdiction).versions.get(code ?? '') ?? [];
  const version = query.date === undefined ? versions.at(-1) : versionInForce(versions, query.date);
  return { kind: 'crosswalk', entry, ...priced(version) };
}

/** The provinces that packs are of; the country, if packs are of none. */
function provincesOf({ catalogues }: Setup): string[] {
  const all = new Set(catalogues.packs.map(({ jurisdiction }) => jurisdiction));
  if (all.size > 1) all.delete(NATIONAL);
  return [...all];
}

/** Items and rows of the crosswalk that a text may mean, the best first; by letters with others between them only if nothing else fits. */
export function search(text: string, query: SearchQuery, setup: Setup): SearchHit[] {
  const { jurisdiction, date, limit = 20 } = query;
  const words = text.split(/\s+/).flatMap((word) => nameKey(word) || []);
  const wanted = { whole: words.join(''), words, code: nameKey(resolvedCode(text, setup)) };
  if (words.length === 0) return [];
  const provinces = jurisdiction === undefined ? provincesOf(setup) : [jurisdiction];
  const found = provinces.flatMap((province) => foundIn(province, wanted, date, setup));
  const sorted = found.sort((a, b) => order(a.fit, b.fit));
  const [best] = sorted;
  const shown = best?.fit.how === 'letters' ? sorted : sorted.filter(({ fit }) => fit.how !== 'letters');
  return shown.slice(0, limit).map((one) => hitOf(one, query, setup));
}
