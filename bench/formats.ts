/** Table 8: the package as CommonJS against itself as ES modules, in turns within one process. */
import { createRequire } from 'node:module';
import type { Adjudicator, Claim } from '../src/index.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS } from './claim-lines.js';
import { mustEqual, type Row, row, timeByTurns } from './measure.js';

type Core = Pick<typeof import('../src/index.js'), 'createAdjudicator'>;
type Packs = Pick<typeof import('../src/packs/jiangxi.js'), 'jiangxi'>;

function made({ createAdjudicator }: Core, { jiangxi }: Packs): Adjudicator {
  return createAdjudicator({ packs: [jiangxi] });
}

/** Both formats as they are published. The build must be fresh. */
async function bothFormats(): Promise<{ cjs: Adjudicator; esm: Adjudicator }> {
  const require = createRequire(import.meta.url);
  const load = async (path: string): Promise<unknown> => import(path);
  return {
    cjs: made(require('../dist/index.cjs') as Core, require('../dist/jiangxi.cjs') as Packs),
    esm: made((await load('../dist/index.js')) as Core, (await load('../dist/jiangxi.js')) as Packs),
  };
}

async function formatRow(
  name: string,
  claim: Claim,
  { cjs, esm }: { cjs: Adjudicator; esm: Adjudicator },
): Promise<Row> {
  mustEqual(name, cjs.adjudicate(claim), esm.adjudicate(claim));
  const [subject, peer] = await timeByTurns(
    () => cjs.adjudicate(claim),
    () => esm.adjudicate(claim),
  );
  return row({ table: '8. CommonJS against ES modules', name, subject, peer, better: 'less', target: 1.1 });
}

export async function formatRows(): Promise<Row[]> {
  const formats = await bothFormats();
  const rows: Row[] = [];
  for (const count of [1, 10, 100]) {
    rows.push(await formatRow(`clean, ${count} lines`, claimOf(CLEAN, count), formats));
    rows.push(await formatRow(`full of findings, ${count} lines`, claimOf(FULL_OF_FINDINGS, count), formats));
  }
  return rows;
}
