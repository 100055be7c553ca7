import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import goods from '../rules/common/goods.json' with { type: 'json' };
import { createAdjudicator, type ServiceItem } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** Names of goods that could stand on a bill, made up after those that products have, by what an item says of them. */
interface NameTable {
  readonly pack: 'jiangxi' | 'guangdong';
  /** section and row of the item */
  readonly row: string;
  readonly code: string;
  readonly allow: readonly string[];
  readonly ask: readonly string[];
  /** names that a list which is not complete says nothing of */
  readonly unlisted?: readonly string[];
}

const TABLES = JSON.parse(readFileSync(new URL('goods-names.json', import.meta.url), 'utf8')) as readonly NameTable[];
const PACKS = { jiangxi, guangdong };
const yijia = createAdjudicator({ packs: Object.values(PACKS) });
const DATE = '2025-10-08';

/** The version of a table's item on the day of the claims. */
function itemOf({ pack, code }: NameTable): ServiceItem | undefined {
  const { items }: { readonly items: readonly ServiceItem[] } = PACKS[pack];
  return items.find((item) => item.code === code && (item.effective.from ?? DATE) <= DATE && !isOver(item));
}

const isOver = ({ effective: { to } }: ServiceItem): boolean => to !== null && to < DATE;

/** What becomes of goods beside an item that names them as its own. */
function decisionOn(name: string, table: NameTable): string | undefined {
  const applicant = itemOf(table)?.applicants?.[0];
  const { lines } = yijia.adjudicate({
    id: name,
    jurisdiction: PACKS[table.pack].jurisdiction,
    facility: { name: applicant ?? '某市第一医院', ownership: 'public', level: 3 },
    lines: [
      { id: 'a', code: table.code, date: DATE },
      { id: 'b', kind: 'consumable', name, parent: 'a', date: DATE, charged: { amount: '100' } },
    ],
  });
  return lines[1]?.decision;
}

describe.each(TABLES.map((table) => [`${table.pack} ${table.row}`, table] as const))(
  'goods beside %s',
  (_row, table) => {
    const expected = [
      ...table.allow.map((name) => ({ name, decision: 'allow' })),
      ...table.ask.map((name) => ({ name, decision: 'review' })),
      ...(table.unlisted ?? []).map((name) => ({ name, decision: 'unlisted' })),
    ];
    it('are decided by their names', () => {
      const seen = expected.map(({ name }) => ({ name, decision: decisionOn(name, table) }));
      expect(seen.filter(({ decision }, i) => decision !== expected[i]?.decision)).toEqual([]);
    });
  },
);

describe('the tables', () => {
  const placeOf = ({ source }: ServiceItem): string => `${source.section} ${source.row}`;

  it('have ten names for each printed list, some of them of other goods', () => {
    for (const [pack, { items }] of Object.entries(PACKS)) {
      const listed = (items as readonly ServiceItem[]).filter(
        (item) => item.separatelyCharged.names.length > 0 && !isOver(item),
      );
      const lacking = listed.filter((item) => {
        const table = TABLES.find((own) => own.pack === pack && own.row === placeOf(item));
        return table === undefined || table.ask.length < 4 || table.allow.length + table.ask.length < 10;
      });
      expect(lacking.map(placeOf)).toEqual([]);
    }
  });

  it('name the rows of their items, and each name once', () => {
    for (const table of TABLES) {
      const item = itemOf(table);
      expect(item === undefined ? null : placeOf(item)).toBe(table.row);
      const names = [...table.allow, ...table.ask, ...(table.unlisted ?? [])];
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

describe('goods of every pack', () => {
  const blank: NameTable = { pack: 'guangdong', row: 'list 115', code: '330201069N', allow: [], ask: [] };
  const atLaboratory: NameTable = { pack: 'guangdong', row: 'list 3', code: '250403094N', allow: [], ask: [] };
  const decisions = (words: readonly string[], table: NameTable) => [
    ...new Set(words.map((word) => decisionOn(word, table))),
  ];

  it('each word under a blank cell says what its list says', () => {
    expect(decisions(goods.apart, blank)).toEqual(['allow']);
    expect(decisions(goods.ordinary, blank)).toEqual(['review']);
    expect(decisions(goods.laboratory, blank)).toEqual(['unlisted']);
    expect(decisions(goods.laboratory, atLaboratory)).toEqual(['review']);
  });

  it('each word stands once', () => {
    const words = [...goods.apart, ...goods.ordinary, ...goods.laboratory];
    expect(words).toEqual([...new Set(words)]);
  });
});

describe('words added to the printed ones', () => {
  it('stand for words of their row, and say why', () => {
    const said = Object.values(PACKS).flatMap(({ items }) =>
      (items as readonly ServiceItem[]).flatMap((item) => {
        const { names, also = [] } = item.separatelyCharged;
        const cells = [item.name, item.content ?? '', names.join('、')];
        return also.filter(({ of }) => !cells.some((cell) => cell.includes(of))).map(({ of }) => `${item.code} ${of}`);
      }),
    );
    expect(said).toEqual([]);
  });
});
