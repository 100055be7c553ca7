import { describe, expect, it } from 'vitest';
import { ENGINE } from 'yijia';
import { guangdong } from 'yijia/packs/guangdong';
import { claim, json, runCli } from './run-cli.js';
import { SHIPPED, SHIPPED_NAMES, SHIPPED_PROVINCES } from './shipped.js';

const citation = { document: 'cn-bj-1', section: 'list', row: 1 };

/** A pack of Beijing with one item of 88 yuan. */
function pack(change: Readonly<Record<string, unknown>> = {}) {
  return {
    format: 2,
    id: 'beijing',
    version: '1.0.0',
    jurisdiction: 'CN-BJ',
    title: { zh: '北京', en: 'Beijing' },
    documents: [
      {
        id: 'cn-bj-1',
        jurisdiction: 'CN-BJ',
        number: null,
        title: '北京价格目录',
        issuer: '北京市医疗保障局',
        issued: null,
        effective: { from: null, to: null },
      },
    ],
    items: [
      {
        code: 'BJ1',
        name: '示例项目',
        status: 'in-force',
        separatelyCharged: { names: [], complete: true },
        price: '88',
        priceBasis: 'document',
        scope: 'any',
        effective: { from: '2025-01-01', to: '2025-12-31' },
        effectiveBasis: 'printed',
        source: citation,
      },
    ],
    crosswalk: [],
    groups: [],
    rules: [],
    ...change,
  };
}

const beijing = json(claim({ jurisdiction: 'CN-BJ', lines: [{ id: 'a', date: '2025-10-08', code: 'BJ1' }] }));

describe('packs', () => {
  it('are taken in the version that is named, as a result names it', async () => {
    const stdin = json(claim());
    const one = await runCli(['adjudicate', '--json', '--pack', 'jiangxi'], { stdin });
    const [{ id, version }] = JSON.parse(one.out).basis.packs;
    expect(await runCli(['adjudicate', '--json', '--pack', `${id}@${version}`], { stdin })).toEqual(one);
    for (const [lang, said] of [
      ['zh', '程序包中没有规则包“jiangxi-2025-37”的 0.0.1 版'],
      ['en', 'the package has no version 0.0.1 of a pack "jiangxi-2025-37"'],
    ] as const) {
      const none = await runCli(['adjudicate', '--pack', `${id}@0.0.1`, '--lang', lang], { stdin });
      expect([none.status, none.err]).toEqual([2, expect.stringContaining(said)]);
    }
  });

  it('are all that are built in if none is named', async () => {
    const all = await runCli(['adjudicate', '--json'], { stdin: json(claim()) });
    const one = await runCli(['adjudicate', '--json', '--pack', 'jiangxi', '--pack', 'jiangxi-2025-37'], {
      stdin: json(claim()),
    });
    const ids = (out: string): unknown => JSON.parse(out).basis.packs.map(({ id }: { id: string }) => id);
    expect(ids(all.out)).toEqual(SHIPPED.map(({ id }) => id));
    expect(ids(one.out)).toEqual(['jiangxi-2025-37']);
  });

  it('come from files too; their documents are cited by title if they have no number', async () => {
    const { status, out } = await runCli(['adjudicate', '--pack', 'bj.json', '--pack', 'guangdong'], {
      stdin: beijing,
      files: { 'bj.json': json(pack()) },
    });
    expect(status).toBe(0);
    expect(out).toContain('│ 88.00 │');
    expect(out).toContain('北京价格目录 目录序号1：“88”');
    expect(out).toContain(`审核依据：${ENGINE} beijing@1.0.0 guangdong-trial-list@${guangdong.version}\n`);
  });

  it('leave claims of another jurisdiction unlisted, with one note', async () => {
    const { status, out, err } = await runCli(['adjudicate', '--json'], { stdin: `[${beijing},${beijing}]` });
    expect(status).toBe(0);
    expect(JSON.parse(out)[1].lines[0].decision).toBe('unlisted');
    expect(err).toBe(`提示：没有 CN-BJ 的规则包，其收费行均按未收录处理；现有：${SHIPPED_PROVINCES}\n`);
  });

  it('are refused if their name is unknown', async () => {
    const { status, out, err } = await runCli(['adjudicate', '--pack', 'beijing'], { stdin: beijing });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe(`错误：没有名为“beijing”的规则包；内置：${SHIPPED_NAMES}，或给出规则包的 JSON 文件\n`);
    const missing = await runCli(['adjudicate', '--pack', 'beijing.json', '--lang', 'en'], { stdin: beijing });
    expect(missing.err).toMatch(/^error: there is no file beijing\.json /);
  });

  it('are refused with every fault if they are faulty', async () => {
    const { status, err } = await runCli(['adjudicate', '--pack', 'bj', '--lang', 'en'], {
      stdin: beijing,
      files: { bj: json(pack({ version: '1', groups: {} })) },
    });
    expect(status).toBe(2);
    const [heading, ...faults] = err.trimEnd().split('\n');
    expect(heading).toBe('error: the pack bj cannot be used; faults: 2');
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['  version', '  groups']);
  });

  it('are refused if they clash with each other', async () => {
    const { status, err } = await runCli(['adjudicate', '--pack', 'bj.json', '--pack', './bj.json'], {
      stdin: beijing,
      files: { 'bj.json': json(pack()) },
    });
    expect(status).toBe(2);
    expect(err).toBe('错误：所选规则包不能一起使用，1 处问题\n  beijing：“beijing”在多个规则包中重复\n');
  });

  it('are not blamed for a code that a bad row of the price book lacks', async () => {
    const ends = [{ code: 'OLD1', to: '2024-12-31', citation }];
    const { err } = await runCli(['adjudicate', '--pack', 'bj.json', '--price-book', 'p.csv', '--lang', 'en'], {
      stdin: beijing,
      files: { 'bj.json': json(pack({ ends })), 'p.csv': 'jurisdiction,code,price\nCN-BJ,OLD1,-5\nCN-BJ,OLD2,5\n' },
    });
    expect(err).toMatch(/^error: the price book p\.csv cannot be used; faults: 1\n {2}row 2 \(C2\): "-5" is no price/);
  });
});

describe('aliases', () => {
  it('are refused if they stand for each other; each is named', async () => {
    const files = { 'c.json': '{"A": "B", "B": "A"}', 'claim.json': json(claim()) };
    const { status, err } = await runCli(['adjudicate', 'claim.json', '--code-aliases', 'c.json', '--lang', 'en'], {
      files,
    });
    expect(status).toBe(2);
    expect(err.split('\n')).toEqual([
      'error: the files of aliases cannot be used; faults: 2',
      '  options.codeAliases.A: "A" stands for "B", which is itself an alias of "A"; name "A" at once',
      '  options.codeAliases.B: "B" stands for "A", which is itself an alias of "B"; name "B" at once',
      '',
    ]);
  });

  it('of facilities and codes are read from files', async () => {
    const { status, out } = await runCli(
      ['adjudicate', '--json', '--facility-aliases', 'f.json', '--code-aliases', 'c.json'],
      {
        stdin: json(claim({ facility: { name: '赣州分院' }, lines: [{ id: 'a', date: '2025-10-08', code: 'H-1' }] })),
        files: { 'f.json': json({ 赣州分院: '广东省人民医院赣州医院' }), 'c.json': json({ 'H-1': 'QYLS00144' }) },
      },
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).lines[0]).toMatchObject({ decision: 'allow', amount: '3380.00' });
  });

  it.each(['[]', '"a"', 'null', '{"a":1}'])('are refused if the file is %s', async (content) => {
    const { status, err } = await runCli(['adjudicate', '--code-aliases', 'c.json'], {
      stdin: json(claim()),
      files: { 'c.json': content },
    });
    expect(status).toBe(2);
    expect(err).toBe('错误：c.json 须为 JSON 对象，形如 {"别名": "名称"}\n');
  });
});

it('partial units are counted with --partial-units count', async () => {
  const lines = [
    { id: 'a', date: '2025-10-08', code: 'QYFK00067', quantity: 6, details: { areaCm2: '15.5' } },
    { id: 'b', date: '2025-10-08', code: '311400001', name: '超声清创术' },
  ];
  const stdin = json(claim({ lines }));
  const amounts = await Promise.all(
    ['review', 'count'].map(async (rule) => {
      const { out } = await runCli(['adjudicate', '--json', '--partial-units', rule], { stdin });
      const [line] = JSON.parse(out).lines;
      return [line.decision, line.quantity.allowed, line.amount];
    }),
  );
  expect(amounts).toEqual([
    ['review', '5', '35.00'],
    ['allow', '6', '42.00'],
  ]);
});
