/** Table 9: matching a name: one twice as long, among twice as many terms, and one that was asked for before. */
import { compileTerms, matcherOf } from '../src/packs/name-match.js';
import { isShort, mustEqual, type Row, row, timeByTurns } from './measure.js';

const TABLE = '9. names, twice as much against half of it';
const TIMES = 200;
const COUNTS = isShort ? [1000] : [1000, 10_000];

/** Names made of one text many times over: found terms, neutral words, brackets, approaches, words taken out. */
const HARD = ['换药', '检查', '(', '()', '经晶石镜取', '换药(5f)', '换药包', '晨露'];

/** So many terms that share their first character, and one that is looked for. */
function termsOf(count: number): string[] {
  return [...Array.from({ length: count }, (_, i) => `晨${String.fromCharCode(0x4e00 + i)}灌注`), '换药', '晶石镜'];
}

async function longerRows(): Promise<Row[]> {
  const match = compileTerms({ names: ['换药', '换药检查', '晶石镜'], not: ['换药包'], doubt: ['特大'] });
  const rows: Row[] = [];
  for (const part of HARD) {
    const [half, whole] = [part.repeat(TIMES), part.repeat(2 * TIMES)];
    mustEqual(part, match(half), match(whole));
    const [subject, peer] = await timeByTurns(
      () => match(whole),
      () => match(half),
    );
    rows.push(row({ table: TABLE, name: `${part} ${2 * TIMES} times`, subject, peer, better: 'less', target: 2.3 }));
  }
  return rows;
}

/** Names as bills have them. */
const NAMES = [
  '大换药',
  '换药(中)',
  '经晶石镜取石术',
  '血细胞分析',
  '换药室使用费',
  '晨露灌注',
  '静脉输液',
  '常规心电图检查',
];

async function moreTermsRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of COUNTS) {
    const [few, many] = [count, 2 * count].map((terms) => compileTerms({ names: termsOf(terms) }));
    const all = (match: typeof few) => () => NAMES.map((name) => match?.(name));
    mustEqual('terms', all(few)(), all(many)());
    const [subject, peer] = await timeByTurns(all(many), all(few));
    rows.push(row({ table: TABLE, name: `${2 * count} terms, 8 names`, subject, peer, better: 'less', target: 1.3 }));
  }
  return rows;
}

async function knownRows(): Promise<Row[]> {
  const compiled = compileTerms({ names: ['换药', '晶石镜'], not: ['换药包'], doubt: ['特大'] });
  const remembering = matcherOf(compiled);
  const all = (match: typeof compiled) => () => NAMES.map(match);
  mustEqual('known names', all(compiled)(), all(remembering)());
  const [subject, peer] = await timeByTurns(all(remembering), all(compiled));
  return [row({ table: TABLE, name: '8 names known, against 8 new', subject, peer, better: 'less', target: null })];
}

export async function nameRows(): Promise<Row[]> {
  return [...(await longerRows()), ...(await moreTermsRows()), ...(await knownRows())];
}
