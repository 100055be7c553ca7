import { nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import { makeFinding } from '../line/finding.js';
import { codeOrName } from '../packs/item-key.js';
import type { ItemVersion } from '../packs/versions.js';
import type { Resolving } from './resolving.js';

/** Asks about a line whose name is that of another item than its code, in the packs or in the price book. */
export function checkName(state: Resolving, code: string, version: ItemVersion | undefined, of: Case): void {
  const { catalogue, priceBook, jurisdiction } = of;
  const { name } = state.line;
  if (name === undefined || !state.known) return;
  const key = nameKey(name);
  const named = catalogue.byName.get(key) ?? [];
  if (named.some(([first]) => first?.code === code)) return;
  const booked = priceBook.namesOf(jurisdiction, code);
  if (booked.some((own) => nameKey(own) === key)) return;
  const ofPack = named[0]?.[0];
  const ofBook = ofPack === undefined ? priceBook.codeNamed(jurisdiction, key) : null;
  if (ofPack === undefined && (ofBook === null || ofBook === code)) return;
  const params = {
    code: version === undefined ? code : codeOrName(version.item),
    own: version?.item.name ?? booked[0] ?? code,
    name,
    other: ofPack === undefined ? (ofBook ?? '') : codeOrName(ofPack.item),
  };
  const citation = ofPack === undefined ? null : { ...ofPack.source, quote: ofPack.item.name };
  state.findings.push(makeFinding({ code: 'name-mismatch', effect: 'review', params }, citation));
}
