import type { SearchHit } from 'yijia';

/** Code and name of what is charged, as people write them; a note on prices has no code. */
export function hitName(hit: SearchHit): readonly [code: string, name: string] {
  return hit.kind === 'item' ? [hit.item.code ?? '', hit.item.name] : [hit.entry.code ?? '', hit.entry.target];
}

/** More are for the search itself to list. */
const MOST_NAMES = 5;

/** Items that the text may mean, as "code name", each once; another name than the item's stands after it in brackets. */
export function itemsMeant(hits: readonly SearchHit[]): string[] {
  const once = new Map<string, string>();
  for (const hit of hits) {
    const [code, name] = hitName(hit);
    if (code === '' || once.has(code) || (hit.kind === 'crosswalk' && hit.entry.targetKind !== 'item')) continue;
    const isShown = hit.matched === name || hit.matched === code;
    once.set(code, isShown ? `${code} ${name}` : `${code} ${name}（${hit.matched}）`);
  }
  return [...once.values()].slice(0, MOST_NAMES);
}
