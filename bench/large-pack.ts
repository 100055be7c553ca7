/**
 * What a pack of 2,000 items, 2,000 rules and 2,000 groups costs: `definePack` of its JSON, `createAdjudicator` of what was
 * defined, and `JSON.parse` of the same bytes beside them. Processor time, best of five.
 *
 *     npx tsx bench/large-pack.ts [items]
 */
import { createAdjudicator, definePack } from '../src/index.js';

const COUNT = Number(process.argv[2] ?? 2000);
const TURNS = 5;
const ALWAYS = { from: null, to: null };
const text = (value: string) => ({ zh: value, en: value });
const codeOf = (i: number): string => `${310_000_000 + i}`;
const nameOf = (i: number): string => `第${i}项检查${i % 7}术`;

function packJson(): string {
  const indices = Array.from({ length: COUNT }, (_, i) => i);
  return JSON.stringify({
    format: 2,
    id: 'large',
    version: '1.0.0',
    jurisdiction: 'CN-ZJ',
    title: text('large'),
    documents: [
      { id: 'large', jurisdiction: 'CN-ZJ', number: null, title: '大', issuer: '大', issued: null, effective: ALWAYS },
    ],
    items: indices.map((i) => ({
      code: codeOf(i),
      name: nameOf(i),
      status: 'in-force',
      separatelyCharged: { names: ['导管'], complete: true },
      unit: { text: '次', counts: 'session' },
      price: `${100 + (i % 900)}`,
      priceBasis: 'document',
      scope: 'any',
      effective: ALWAYS,
      effectiveBasis: 'not-stated',
      source: { document: 'large', section: 'list', row: i + 1 },
    })),
    crosswalk: [],
    groups: indices.map((i) => ({
      id: `g${i}`,
      title: text(`g${i}`),
      codes: [codeOf((i * 7 + 1) % COUNT)],
      names: [nameOf((i * 11 + 3) % COUNT)],
      not: ['附加'],
    })),
    rules: indices.map((i) => ({
      id: `r${i}`,
      title: text(`r${i}`),
      citation: { document: 'large', section: 'list', row: i + 1, quote: nameOf(i) },
      appliesTo: { codes: [codeOf(i)] },
      effective: ALWAYS,
      ...(i % 4 === 0
        ? { conditions: { all: [{ fact: 'line', path: '$.details.electrodes', operator: 'greaterThan', value: 1 }] } }
        : {}),
      event:
        i % 2 === 0
          ? { type: 'excludes', params: { group: `g${i}`, denies: 'other' } }
          : { type: 'limit', params: { max: 1, per: 'day' } },
    })),
  });
}

/** Milliseconds of processor time, the best of the turns. */
function best(run: () => unknown): string {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return `${least.toFixed(1)} ms`;
}

const json = packJson();
const parsed: unknown = JSON.parse(json);
const defined = definePack(parsed);
console.log(`${COUNT} items, rules and groups, ${(json.length / 1e6).toFixed(2)} MB of JSON`);
console.log(`JSON.parse         ${best(() => JSON.parse(json))}`);
console.log(`definePack         ${best(() => definePack(parsed))}`);
console.log(`createAdjudicator  ${best(() => createAdjudicator({ packs: [defined] }))}`);
