/**
 * docs/pack-versions.md: its table of which release of the project has which versions of packs, and the versions in its
 * examples. The rest is written by hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { releases, versionsNow } from './frozen-packs.js';
import type { Generated } from './model/generated.js';

const PAGE = 'docs/pack-versions.md';
const EXAMPLE = /\b([a-z][\w-]*)([/@])\d+\.\d+\.\d+/g;
const TABLE = /^\| `yijia` .*(?:\n\|.*)*/m;

/** A row for each release, the latest first; over them what is not released yet. */
function tableOf(root: string): string {
  const now = versionsNow(root);
  const released = Object.entries(releases(root)).reverse();
  const isReleased = isDeepStrictEqual(released[0]?.[1], now);
  const rows = [...(isReleased ? [] : [['next / 下一版', now] as const]), ...released];
  const ids = [...new Set(rows.flatMap(([, versions]) => Object.keys(versions)))];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['`yijia`', ...ids.map((id) => `\`${id}\``)]),
    `|${'---|'.repeat(ids.length + 1)}`,
    ...rows.map(([release, versions]) => row([release, ...ids.map((id) => versions[id] ?? '—')])),
  ].join('\n');
}

/** docs/pack-versions.md with its table as it is now, and examples that name the newest versions. */
export function versionsPage(root = '.'): Generated {
  const page = readFileSync(join(root, PAGE), 'utf8');
  if (!TABLE.test(page)) throw new Error(`${PAGE} has no table of versions`);
  const now = versionsNow(root);
  const examples = page.replace(EXAMPLE, (whole, id: string, sign: string) =>
    now[id] === undefined ? whole : `${id}${sign}${now[id]}`,
  );
  return new Map([[PAGE, examples.replace(TABLE, () => tableOf(root))]]);
}
