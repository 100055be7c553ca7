/** Table 5: results on the wire, whole and compact: their length, and the cost to write and to read them. */
import { compact, expand } from '../src/index.js';
import { CLEAN, claimOf, FULL_OF_FINDINGS, PACKS, yijia } from './claim-lines.js';
import { mustEqual, type Row, row, type Timing, time } from './measure.js';

/** A row for a size, which is the same each time. */
function sizeOf(text: string): Timing {
  const bytes = Buffer.byteLength(text);
  return { median: bytes, p25: bytes, p75: bytes, min: bytes };
}

export async function wireRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, lines] of [
    ['clean', CLEAN],
    ['full of findings', FULL_OF_FINDINGS],
  ] as const) {
    for (const count of [5, 100]) {
      const result = yijia.adjudicate(claimOf(lines, count));
      const [whole, short] = [JSON.stringify(result), JSON.stringify(compact(result))];
      const name = `${kind}, ${count} lines`;
      mustEqual(`${name}: expanded`, expand(JSON.parse(short), PACKS), JSON.parse(whole));
      const better = 'less';
      const length = '5. compact results against whole ones: bytes';
      const [subject, peer] = [sizeOf(short), sizeOf(whole)];
      rows.push(row({ table: length, name, subject, peer, better, target: 0.5, unit: 'bytes' }));
      rows.push(
        row({
          table: '5. compact and JSON.stringify, against JSON.stringify',
          name,
          subject: await time(() => JSON.stringify(compact(result))),
          peer: await time(() => JSON.stringify(result)),
          better,
          target: null,
        }),
        row({
          table: '5. JSON.parse and expand, against JSON.parse',
          name,
          subject: await time(() => expand(JSON.parse(short), PACKS)),
          peer: await time(() => JSON.parse(whole)),
          better,
          target: null,
        }),
      );
    }
  }
  return rows;
}
