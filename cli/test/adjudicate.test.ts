import { describe, expect, it } from 'vitest';
import { createAdjudicator, ENGINE } from 'yijia';
import { answered, badClaim, claim, columnOf, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const library = createAdjudicator({ packs: SHIPPED });

describe('one claim', () => {
  it('is printed as a table in Chinese with decision, amount and the words of the notice', async () => {
    const { status, out, err } = await runCli(['adjudicate', 'c.json'], { files: { 'c.json': json(claim()) } });
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(
      [
        '费用清单 C1  广东省人民医院赣州医院  CN-JX',
        '┌──────┬────────────────────────┬──────────┬─────────┬──────────────────────┬───────────────────────────────────┐',
        '│ 行号 │ 项目                   │ 审核结论 │    金额 │ 说明                 │ 依据                              │',
        '├──────┼────────────────────────┼──────────┼─────────┼──────────────────────┼───────────────────────────────────┤',
        '│ a    │ QYLS00144              │ 合规     │ 3380.00 │ 文件公布的价格：3380 │ 赣医保字〔2025〕37号 附表2序号1： │',
        '│      │ 1-3级肝管切开+肝胆管盆 │          │         │                      │ “3380”                            │',
        '│      │ 式内引流术             │          │         │                      │                                   │',
        '└──────┴────────────────────────┴──────────┴─────────┴──────────────────────┴───────────────────────────────────┘',
        '合计（元）：实收 未填  可收 3380.00  待核实 0.00  扣减及不予收费 0.00  未收录 0.00',
        '提示：1 行为试行项目：临时政策，试行至相关立项指南落地实施，届时按新规定执行（行 a）',
        `审核依据：${ENGINE} ${SHIPPED.map(({ id, version }) => `${id}@${version}`).join(' ')}`,
        '本结果只对照价格文件，不涉及医保报销',
        '',
      ].join('\n'),
    );
  });

  it('is printed in English with --lang en, before or after the command', async () => {
    const files = { 'c.json': json(claim({ facility: { name: '南方医院赣州医院' } })) };
    const before = await runCli(['--lang', 'en', 'adjudicate', 'c.json'], { files });
    const after = await runCli(['adjudicate', 'c.json', '--lang=en'], { files });
    expect(before.out).toBe(after.out);
    expect(before.status).toBe(0);
    expect(before.out).toContain('Claim C1  南方医院赣州医院  CN-JX');
    expect(columnOf(before.out, 2)).toBe('Decisiondeny');
    expect(columnOf(before.out, 3)).toBe('Amount0.00');
    expect(columnOf(before.out, 4)).toContain('QYLS00144 may be charged by itsapplicants');
    expect(columnOf(before.out, 5)).toBe('Provision赣医保字〔2025〕37号 annex 2row 1: “仅限申报医院使用”');
    expect(before.out).toContain('Totals (yuan): charged not stated  allowed 0.00  under review 0.00  refused 0.00');
  });

  it('is printed as the result of the library with --json', async () => {
    const { status, out } = await runCli(['adjudicate', 'c.json', '--json'], { files: { 'c.json': json(claim()) } });
    expect(status).toBe(0);
    expect(out).toBe(`${JSON.stringify(library.adjudicate(claim()), null, 2)}\n`);
  });

  it.each([['-'], []])('comes from standard input if the file is %j', async (...file) => {
    const { status, out } = await runCli(['adjudicate', ...file, '--json'], { stdin: `\uFEFF${json(claim())}` });
    expect(status).toBe(0);
    expect(JSON.parse(out).lines[0].amount).toBe('3380.00');
  });

  it('is asked for if standard input is a terminal', async () => {
    const { err } = await runCli(['adjudicate'], { stdin: json(claim()), isTTY: true });
    expect(err).toBe('正在从标准输入读取，按 Ctrl-D 结束\n');
  });

  it('with faults is refused with file, paths and remedies', async () => {
    const files = { 'c.json': json({ ...badClaim(), id: '' }) };
    const zh = await runCli(['adjudicate', 'c.json'], { files });
    expect(zh).toEqual({
      status: 2,
      out: '',
      err: '错误：c.json：清单无法读取，2 处问题\n  id：不能为空\n  lines[0].date：不是有效日期，请写成 YYYY-MM-DD\n',
    });
    const en = await runCli(['adjudicate', 'c.json', '--lang', 'en', '--json'], { files });
    expect(en).toEqual({
      status: 2,
      out: '',
      err:
        'error: c.json: the claim cannot be read; faults: 2\n  id: must not be empty\n' +
        '  lines[0].date: is not a valid date; write it as YYYY-MM-DD\n',
    });
  });

  it('is refused as a whole if it is no object', async () => {
    const { status, err } = await runCli(['adjudicate'], { stdin: '5' });
    expect(status).toBe(2);
    expect(err).toMatch(/^错误：标准输入：清单无法读取，1 处问题\n {2}（整体）：/);
  });
});

/** The table of lines on 2025-10-08, so wide that most texts stay on one line. */
async function tableOf(
  lines: readonly object[],
  { prices = '', lang = 'zh', ...change }: { prices?: string; lang?: string; [key: string]: unknown } = {},
): Promise<string> {
  const given = lines.map((line, i) => ({ id: String(i + 1), date: '2025-10-08', ...line }));
  const { status, out } = await runCli(
    ['adjudicate', ...(prices === '' ? [] : ['--price-book', 'p.csv']), '--lang', lang],
    {
      stdin: json(claim({ lines: given, ...change })),
      files: { 'p.csv': `code,price,jurisdiction\n${prices}` },
      columns: 200,
    },
  );
  expect(status).toBe(0);
  return out;
}

describe('the table of lines', () => {
  it('shows surcharges with their amounts and provisions', async () => {
    const lines = [
      { code: 'QYLS00140', details: { electrodes: 2 } },
      { code: '330201041', details: { techniques: ['argon-knife'] } },
    ];
    const prices = 'QYLS00140,4000,CN-JX\n330201041,5000,CN-JX\n';
    const out = await tableOf(lines, { prices, facility: { name: '南方医院赣州医院' } });
    expect(columnOf(out, 3)).toBe('金额6000.005200.00');
    expect(columnOf(out, 4)).toBe(
      '说明用户价格表（全省适用）：40002根及以上电极加收50%：+2000用户价格表（全省适用）：5000氩气刀加收200元：+200（本行计一次）',
    );
    expect(columnOf(out, 5)).toBe(
      '依据用户价格表赣医保字〔2025〕37号 附表1序号13：“说明中新增‘2根及以上电极加收50%’。”' +
        '用户价格表赣医保字〔2025〕37号 附表1序号31：“氩气刀加收200元”',
    );
  });

  it('shows a deduction', async () => {
    const lines = [{ code: '310905022', details: { removal: true } }];
    const out = await tableOf(lines, { prices: '310905022,1500,CN-JX\n', lang: 'en' });
    expect(columnOf(out, 3)).toBe('Amount750.00');
    expect(columnOf(out, 4)).toBe(
      'Whyprice book, for the whole province: 1500Removal of a biliary stent: half price: -750',
    );
    expect(columnOf(out, 5)).toBe(
      'Provisionprice book赣医保字〔2025〕37号 annex 1 row 77: “说明中增加‘胆道支架取出术减半收费。’”',
    );
  });

  it('shows the amounts of a doubtful provision under other readings', async () => {
    const lines = [{ code: '331007001', details: { techniques: ['vessel-dissector'] } }];
    const out = await tableOf(lines, { prices: '331007001,6000,CN-JX\n' });
    expect(columnOf(out, 2)).toBe('审核结论待核实');
    expect(columnOf(out, 4)).toContain('按另一种理解，本行金额应为 6050.00 / 6100.00 / 6200.00');
  });

  it('shows the item to charge instead', async () => {
    const other = await tableOf([{ code: 'QYLS00152' }], { facility: { name: '南方医院赣州医院' }, lang: 'en' });
    expect(columnOf(other, 4)).toContain('Use QYLS00147 骶尾部畸胎瘤切除术 instead');
    const facility = { name: '广州示范医院' };
    const prices = '230400011N,5000,CN-GD\n230400011-1N,7000,CN-GD\n';
    const parts = await tableOf([{ code: '230400011N', quantity: 2 }], { jurisdiction: 'CN-GD', facility, prices });
    expect(columnOf(parts, 2)).toBe('审核结论不予收费');
    expect(columnOf(parts, 4)).toMatch(/应改收 230400011-1N .+，数量 1，金额 7000\.00/);
  });

  it('shows unit price, allowed quantity and claimed quantity', async () => {
    const lines = [
      { code: 'QYLS00147', quantity: 2 },
      { code: '311400001', name: '超声清创术' },
      { code: 'QYFK00067', quantity: 8, details: { areaCm2: 15 } },
      { code: '310905022', quantity: 3 },
    ];
    const out = await tableOf(lines, { facility: { name: '南方医院赣州医院' } });
    expect(columnOf(out, 3)).toBe('金额11157.125578.56 × 235.007 × 5申报 8未知数量 3');
  });

  it('shows the sum for a line without a unit price as a sum', async () => {
    const lines = [
      { code: 'QYLS00151' },
      { kind: 'consumable', name: '特殊缝线', parent: '1', quantity: 3, charged: { amount: '420' } },
    ];
    const facility = { name: '浙江大学医学院附属第一医院江西医院' };
    expect(columnOf(await tableOf(lines, { facility }), 3)).toBe('金额3600.00420.00数量 3 合计');
    expect(columnOf(await tableOf(lines, { facility, lang: 'en' }), 3)).toBe('Amount3600.00420.00for all 3');
    expect(columnOf(await tableOf(lines, { facility }), 4)).toContain('耗材按实收金额：420（本行计一次）');
  });

  it('names no price book for a consumable', async () => {
    const sutures = { kind: 'consumable', name: '可吸收缝线', parent: '1', charged: { amount: '900' } };
    const facility = { name: '浙江大学医学院附属第一医院江西医院' };
    const out = await tableOf([{ code: 'QYLS00151' }, sutures], { facility });
    expect(columnOf(out, 4)).toContain('耗材按实收金额：900');
    expect(columnOf(out, 5)).not.toContain('价格表');
  });

  it('leaves the provision of a finding blank if it rests on no document', async () => {
    const charged = { unitPrice: '3380', amount: '3000' };
    const out = await tableOf([{ code: 'QYLS00144', charged }]);
    expect(columnOf(out, 4)).toMatch(/^说明单价×数量为 3380\.00 元，与所填金额 3000\.00 元不符，按所填金额审核/);
    expect(columnOf(out, 5)).toBe('依据赣医保字〔2025〕37号 附表2序号1：“3380”');
  });

  it('shows the claimed name of an unlisted line', async () => {
    const lines = [
      { id: 'a', date: '2025-10-08', code: 'X99', name: '某项目' },
      { id: 'b', kind: 'drug', date: '2025-10-08', name: '氨甲环酸注射液', charged: { amount: '12.5' } },
    ];
    const { status, out } = await runCli(['adjudicate'], { stdin: json(claim({ lines })) });
    expect(status).toBe(0);
    expect(out).toContain('│ X99 ');
    expect(out).toContain('│ 某项目 ');
    expect(out).toContain('│ 氨甲环酸注射液 ');
    expect(out).toContain('│ 未收录   │');
    expect(out).toContain('规则包和价格表均未收录，未审核');
    expect(out).toContain('合计（元）：实收 12.50  可收 0.00  待核实 0.00  扣减及不予收费 0.00  未收录 12.50');
  });

  it('has colours on a terminal, unless NO_COLOR is set', async () => {
    const stdin = json(claim());
    const green = '\u001b[32m合规\u001b[39m';
    expect((await runCli(['adjudicate'], { stdin, isTTY: true })).out).toContain(green);
    expect((await runCli(['adjudicate'], { stdin })).out).not.toContain('\u001b');
    expect((await runCli(['adjudicate'], { stdin, isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await runCli(['adjudicate'], { stdin, isTTY: true, env: { TERM: 'dumb' } })).out).not.toContain('\u001b');
  });
});

describe('an array of claims', () => {
  it('is answered with an array', async () => {
    const claims = [claim(), claim({ id: 'C2' })];
    const { status, out } = await runCli(['adjudicate', '--json'], { stdin: json(claims) });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual(claims.map((one) => library.adjudicate(one)));
  });

  it('is printed claim by claim', async () => {
    const { out } = await runCli(['adjudicate'], { stdin: json([claim(), claim({ id: 'C2' })]) });
    expect(out.match(/^费用清单 C\d/gm)).toEqual(['费用清单 C1', '费用清单 C2']);
  });

  it('has a text of its own if it is empty', async () => {
    expect((await runCli(['adjudicate'], { stdin: '[]' })).out).toBe('没有费用清单\n');
    expect((await runCli(['adjudicate', '--json'], { stdin: '[]' })).out).toBe('[]\n');
  });

  it('is not decided at all if one claim is bad; all bad claims are listed', async () => {
    const claims = [claim(), badClaim(), claim({ id: 'C2', lines: [{ id: 'a', date: '2025-10-08' }] }), null];
    const { status, out, err } = await runCli(['adjudicate', 'all.json'], { files: { 'all.json': json(claims) } });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n').slice(0, 3)).toEqual([
      '错误：all.json：4 份清单中有 3 份无法读取，均未审核；3 处问题',
      '  [1].lines[0].date：不是有效日期，请写成 YYYY-MM-DD',
      '  [2].lines[0]：编码（code）与名称（name）至少填写一个',
    ]);
    expect(err).toContain('  [3]：');
  });
});

describe('a file with a claim on each line', () => {
  const good = [json(claim()), '', json(claim({ id: 'C2' })), ''].join('\r\n');
  const mixed = [json(claim()), json(badClaim()), '{"id": 1,', '', json(claim({ id: 'C2' }))].join('\n');

  it('is answered line by line', async () => {
    const { status, out } = await runCli(['adjudicate', '--json'], { stdin: good });
    expect(status).toBe(0);
    expect(out).toBe([claim(), claim({ id: 'C2' })].map((one) => answered(library.adjudicate(one))).join(''));
  });

  it('is known by its name if it holds a single claim', async () => {
    const { out } = await runCli(['adjudicate', 'day.ndjson', '--json'], { files: { 'day.ndjson': json(claim()) } });
    expect(out).toBe(answered(library.adjudicate(claim())));
    const none = await runCli(['adjudicate', 'day.JSONL', '--json'], { files: { 'day.JSONL': '\n' } });
    expect(none).toEqual({ status: 0, out: '', err: '' });
  });

  it('has its errors in their place; the rest is decided, and the status is 3', async () => {
    const { status, out, err } = await runCli(['adjudicate', '--json', '--lang', 'en'], { stdin: mixed });
    expect(status).toBe(3);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map((result) => result.claimId ?? result.line)).toEqual(['C1', 2, 3, 'C2']);
    expect(results[1]).toEqual({
      line: 2,
      error: {
        code: 'invalid-claim',
        message: 'Line 2: the claim cannot be read',
        zh: '第 2 行：清单无法读取',
        issues: [
          {
            path: ['lines', 0, 'date'],
            code: 'not-a-date',
            message: 'is not a valid date; write it as YYYY-MM-DD',
            zh: '不是有效日期，请写成 YYYY-MM-DD',
          },
        ],
      },
    });
    expect(results[2].error.code).toBe('not-json');
    expect(results[2].error.message).toMatch(/^line 3 is not valid JSON/);
    expect(err).toBe('note: standard input: 2 of 4 lines cannot be read; the others were decided\n');
  });

  it('has its errors among the tables', async () => {
    const { status, out, err } = await runCli(['adjudicate', 'm.txt'], { files: { 'm.txt': mixed } });
    expect(status).toBe(3);
    expect(out).toContain('\n\n错误：第 2 行：清单无法读取\n  lines[0].date：不是有效日期，请写成 YYYY-MM-DD\n\n');
    expect(out).toContain('\n错误：第 3 行不是有效的 JSON');
    expect(out.match(/^(?:费用清单 C\d|错误：第 \d 行)/gm)).toEqual([
      '费用清单 C1',
      '错误：第 2 行',
      '错误：第 3 行',
      '费用清单 C2',
    ]);
    expect(err).toBe('提示：m.txt：4 行中有 2 行无法读取，其余已审核\n');
  });
});

describe('files that cannot be read', () => {
  it.each([
    [
      'a missing file',
      ['nope.json'],
      /^error: there is no file nope\.json \(looked in .*yijia-.*\); check the path\n$/,
    ],
    ['a path through a file', ['c.json/x'], /^error: there is no file c\.json\/x /],
    ['a name that is none', ['a\0b'], /^error: a\0b cannot be read \(ERR_INVALID_ARG_VALUE\)\n$/],
    ['an empty file', ['empty.json'], /^error: empty\.json is empty; give it JSON\n$/],
    ['text in another encoding', ['gbk.json'], /^error: gbk\.json is not UTF-8 text; save it as UTF-8/],
    ['a fault with its place', ['cut.json'], /^error: cut\.json is not valid JSON at line 3, column 1: /],
    ['a fault within a long text', ['odd.json'], /^error: odd\.json is not valid JSON at line 2, column 13: /],
    ['a fault without a place', ['word.json'], /^error: word\.json is not valid JSON: /],
    [
      'a fault in a text that repeats itself',
      ['again.json'],
      /^error: again\.json is not valid JSON: Unexpected token/,
    ],
  ])('%s is refused', async (_title, argv, message) => {
    const files = {
      'c.json': json(claim()),
      'empty.json': ' \n',
      'gbk.json': Uint8Array.from([0x7b, 0xc4, 0xcf, 0x7d]),
      'cut.json': '{\n"id": "C1",\n',
      'odd.json': '{"id": "C1", "jurisdiction":\n "江西", "b": oops, "facility": {"name": "x"}}',
      'word.json': 'claim',
      'again.json': '[{"a": 1, "bb": oops, "c": 1},\n{"a": 1, "bb": oops, "c": 1}]',
    };
    const { status, out, err } = await runCli(['adjudicate', ...argv, '--lang', 'en'], { files });
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(status).toBe(2);
  });

  it('standard input that breaks off is refused', async () => {
    const { Readable } = await import('node:stream');
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('broken'), { code: 'EIO' }));
      },
    });
    const { status, err } = await runCli(['adjudicate'], { stdin });
    expect(status).toBe(2);
    expect(err).toBe('错误：无法读取 标准输入（EIO）\n');
  });
});
