import { nameKey } from '../ground/name.js';
import { remembered } from '../ground/remembered.js';
import { makeFinding, why } from '../line/finding.js';
import { addFinding, isJudged, type Judged } from '../line/judged.js';
import type { Witness } from '../line/witness.js';
import type { ServiceItem } from '../model/item.js';
import type { ItemVersion } from '../packs/versions.js';
import { NO_LIST, NO_NAME, NO_PARENT, PARENT_DENIED } from '../words/reasons.js';
import type { Lines } from './lines.js';

/** A name without 一次性 (single-use) and 使用 (for use), which do not say what a thing is. */
function essence(name: string): string {
  return nameKey(name).replace(/一次性|使用/g, '');
}

/** A printed name, and its parts if 及 or brackets join several. */
function parts(printed: string): string[] {
  const whole = essence(printed);
  const single = whole.split(/[及()[\]]/).filter((part) => part !== '');
  return [...new Set([whole, ...single])].filter((part) => part !== '');
}

/** The parts of each name in the 除外内容 of an item, by the name as printed: items are frozen. */
const printedParts: (item: ServiceItem) => ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ remembered(
  (item) => new Map(item.separatelyCharged.names.map((printed) => [printed, parts(printed)])),
);

/** The printed name that lets a consumable be charged, or undefined. */
function separateName(name: string, item: ServiceItem): string | undefined {
  const own = essence(name);
  for (const [printed, names] of printedParts(item)) if (names.some((part) => own.includes(part))) return printed;
  return undefined;
}

function addNotSeparate(state: Judged, { item, source }: ItemVersion): void {
  const { names, complete } = item.separatelyCharged;
  if (!complete) {
    state.unlisted = true;
    return;
  }
  const isListed = names.length > 0;
  const list = names.join('、');
  const citation = isListed ? { ...source, quote: list } : source;
  const excluded = isListed ? { zh: list, en: list } : NO_LIST;
  const printed = isListed ? { listed: list } : {};
  const said = { name: state.line.name ?? '', item: item.name, ...printed };
  const params = { ...said, excludedZh: excluded.zh, excludedEn: excluded.en };
  addFinding(
    state,
    makeFinding({ code: 'consumable-not-separate', effect: isListed ? 'deny' : 'review', params }, citation),
  );
}

function addParentDenied(state: Judged, parent: Judged): void {
  const params = { ...why(PARENT_DENIED), line: parent.line.id };
  const effect = parent.denied === 'line-rule' ? 'deny' : 'review';
  const cited = parent.drafts.find(({ finding }) => finding.effect === 'deny')?.finding.citation ?? null;
  addFinding(state, makeFinding({ code: 'missing-primary', effect, params }, cited, { lines: [parent.line.id] }));
}

function decideBeside(state: Judged, parent: Witness): void {
  const { version } = parent;
  if (isJudged(parent) && parent.denied !== null) addParentDenied(state, parent);
  if (version === null) {
    if (parent.denied === null) state.unlisted = true;
    return;
  }
  if (state.line.name === undefined) {
    addFinding(
      state,
      makeFinding(
        { code: 'missing-detail', effect: 'review', params: { missing: 'name', ...why(NO_NAME) } },
        version.source,
      ),
    );
    return;
  }
  const printed = separateName(state.line.name, version.item);
  if (printed === undefined) addNotSeparate(state, version);
  else state.separate = { ...version.source, quote: printed };
}

/** Consumables are charged beside a service if its 除外内容 names them. */
export function decideConsumables({ judged, all }: Lines): void {
  const consumables = judged.filter(({ kind }) => kind === 'consumable');
  if (consumables.length === 0) return;
  const byId = new Map(all.map((state) => [state.line.id, state]));
  for (const state of consumables) {
    const parent = state.line.parent === undefined ? undefined : byId.get(state.line.parent);
    if (parent === undefined) {
      const params = { missing: 'parent', ...why(NO_PARENT) };
      addFinding(state, makeFinding({ code: 'missing-detail', effect: 'review', params }, null));
    } else decideBeside(state, parent);
  }
}
