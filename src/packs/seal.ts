import { freeze } from '../ground/freeze.js';
import type { PolicyPack } from '../model/pack.js';

/** Packs that have been checked: by `definePack`, or when this package was built. */
const sealed = new WeakSet<object>();

/** Freezes a checked pack in full, and remembers that it was checked. */
export function seal<Pack extends PolicyPack>(pack: Pack): Pack {
  freeze(pack);
  sealed.add(pack);
  return pack;
}

/** True if this package has checked and frozen a pack. */
export function isSealed(pack: unknown): pack is PolicyPack {
  return typeof pack === 'object' && pack !== null && sealed.has(pack);
}
