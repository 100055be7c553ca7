/**
 * The bytes of minified JSON that each shipped pack has for an item, in all and by part: `npx tsx scripts/pack-sizes.ts`.
 * With another checkout (`npx tsx scripts/pack-sizes.ts ../old`) its packs stand beside them.
 */
import { assemblePacks } from './assemble-packs.js';

type Sizes = ReadonlyMap<string, number>;

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** Bytes for an item, by part. */
function sizesOf(root: string): ReadonlyMap<string, Sizes> {
  return new Map(
    assemblePacks(root).map((pack) => {
      const count = pack.items.length;
      const parts = Object.entries(pack).filter(([, part]) => Array.isArray(part));
      const sizes = parts.map(([name, part]): [string, number] => [name, bytes(part) / count]);
      return [pack.id, new Map([['in all', bytes(pack) / count], ...sizes])];
    }),
  );
}

const [old] = process.argv.slice(2);
const before = old === undefined ? null : sizesOf(old);
for (const [id, sizes] of sizesOf('.')) {
  console.log(`${id}, bytes of minified JSON for an item`);
  for (const [part, size] of sizes) {
    const was = before === null ? '' : `  before: ${(before.get(id)?.get(part) ?? 0).toFixed(0)}`;
    console.log(`  ${part.padEnd(14)} ${size.toFixed(0).padStart(6)}${was}`);
  }
}
