import { describe, expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';
import { json, runCli } from './run-cli.js';
import { SHIPPED, SHIPPED_PROVINCES } from './shipped.js';

async function item(...argv: readonly string[]) {
  return runCli(['item', ...argv]);
}

/** The rows of a table by name, with continued lines put together. */
function fields(table: string): Record<string, string> {
  const rows = new Map<string, string>();
  let name = '';
  for (const line of table.split('\n').filter((row) => row.startsWith('│'))) {
    const [, head = '', value = ''] = line.split('│').map((cell) => cell.trim());
    name = head === '' ? name : head;
    rows.set(name, (rows.get(name) ?? '') + value);
  }
  return Object.fromEntries(rows);
}

describe('item', () => {
  it('shows every field of the version in force', async () => {
    const { status, out } = await item('qyls00144', '--jurisdiction', 'CN-JX', '--date', '2025-09-30');
    expect(status).toBe(0);
    expect(fields(out)).toEqual({
      编码: 'QYLS00144',
      名称: '1-3级肝管切开+肝胆管盆式内引流术',
      状态: '试行',
      除外内容: '文件未列',
      计价单位: '次',
      '价格（元）': '3380  文件公布',
      说明: '仅限申报医院使用',
      使用范围: '限申报医院赣医保字〔2025〕37号 附表2序号1：“仅限申报医院使用”',
      申报医院: '广东省人民医院赣州医院',
      执行期: '2025-09-30 起',
      文件依据: '赣医保字〔2025〕37号 附表2序号1',
    });
  });

  it('shows the words that the project adds to 除外内容, and what for', async () => {
    const { out } = await item('QYLS00151', '--jurisdiction', 'CN-JX', '--date', '2025-09-30');
    expect(fields(out)['除外内容']).toBe(
      '特殊缝线；可崩解肠道吻合器规则库补充（文件未印）：可降解肠道吻合器、可降解肠道吻合器支架、可降解肠道吻合支架（可降解肠道吻合器）；肠道吻合支架、可降解肠道支架吻合器、肠道支架吻合器（可崩解肠道吻合器）',
    );
  });

  it('is shown in English', async () => {
    const { out } = await item('220500003N', '--jurisdiction', 'CN-GD', '--lang', 'en');
    expect(fields(out)).toMatchObject({
      Code: '220500003N',
      Category: 'D',
      'Charged separately':
        '造影剂；一次性导管added by yijia, not printed: 对比剂（造影剂）；六氟化硫微泡、白蛋白微球注射液、全氟丁烷微球（造影剂）；声诺维、示卓安（造影剂）；造影管、通水管、通液管（一次性导管）',
      'Price (yuan)': 'not printed',
      'Who may charge it': 'every facility',
      'In force': 'the document prints no date; from 2023-01-01 at the earliest, by the year in its number',
      Source: '粤医保发〔2023〕21号 list row 1',
    });
    expect(fields(out)['Content']).toMatch(/^在宫腔植入一次性专用导管后.*含常规阴道彩超检查。$/);
  });

  it.each([
    ['filed by the facility', 'QYLS00150', 'Price (yuan)', 'filed by the facility'],
    ['in the schedule', '310905022', 'Price (yuan)', 'in the provincial schedule'],
    ['an addition to what is charged separately', '310905022', 'Status', 'item already in force'],
    [
      'open to the province',
      'QYFK00066',
      'Who may charge it',
      'its applicants and other public hospitals of the province',
    ],
    ['a blank list of what is charged separately', '310905022', 'Charged separately', 'the document lists none'],
  ])('shows %s', async (_title, code, field, value) => {
    const { out } = await item(code ?? '', '--jurisdiction', 'CN-JX', '--lang', 'en', '--date', '2025-10-08');
    expect(fields(out)[field]).toContain(value);
  });

  it('has words for all that shipped items say', async () => {
    for (const pack of SHIPPED) {
      for (const { code } of pack.items.filter((_, i) => i % 5 === 0)) {
        const { status, out } = await item(code ?? '', '--jurisdiction', pack.jurisdiction, '--date', '2026-01-01');
        expect(status).toBe(0);
        expect(out).not.toMatch(/undefined|\{\w+\}|not-stated|scope-/);
      }
    }
  });

  it('shows values of a pack of one’s own that no shipped pack has', async () => {
    const own = {
      ...jiangxi,
      id: 'own',
      jurisdiction: 'CN-BJ',
      documents: [],
      crosswalk: [],
      groups: [],
      rules: [],
      ends: [],
      items: [
        {
          code: 'B1',
          name: '项目',
          formerNames: ['甲', '乙'],
          status: 'in-force',
          separatelyCharged: { names: ['导管'], complete: false },
          price: null,
          priceBasis: '市级目录',
          watch: 'consumable-price',
          scope: 'not-stated',
          effective: { from: '2025-01-01', to: '2025-12-31' },
          effectiveBasis: 'printed',
          remark: '备注文字',
          source: { document: 'bj', section: '目录一' },
        },
      ],
    };
    const { packs: _none, ...pack } = { ...own, packs: 0 };
    const document = { id: 'bj', jurisdiction: 'CN-BJ', number: null, title: '北京目录', effectiveCitation: undefined };
    const documents = [{ ...jiangxi.documents[0], ...document }];
    const { out, err } = await runCli(
      ['item', 'B1', '--jurisdiction', 'CN-BJ', '--pack', 'bj.json', '--date', '2025-06-01'],
      { files: { 'bj.json': json({ ...pack, documents }) } },
    );
    expect(err).toBe('');
    expect(fields(out)).toEqual({
      编码: 'B1',
      名称: '项目',
      原名称: '甲；乙',
      状态: '现行项目',
      除外内容: '导管（仅为文件新增部分）',
      '价格（元）': '市级目录',
      备注: '备注文字',
      关注: '关注耗材价格',
      使用范围: '文件未写明',
      执行期: '2025-01-01 至 2025-12-31',
      文件依据: '北京目录 目录一',
    });
  });

  it('is the item of the library with --json', async () => {
    const query = { jurisdiction: 'CN-JX', date: '2025-10-08' };
    const { out } = await item('QYLS00144', '--jurisdiction', 'CN-JX', '--json');
    expect(JSON.parse(out)).toEqual(createAdjudicator({ packs: [jiangxi] }).item('QYLS00144', query));
  });

  it('is that of today in China if no day is given', async () => {
    const argv = ['item', 'QYLS00144', '--jurisdiction', 'CN-JX'];
    const before = await runCli(argv, { now: new Date('2025-09-29T15:59:59Z') });
    const after = await runCli(argv, { now: new Date('2025-09-29T16:00:00Z') });
    expect([before.status, after.status]).toEqual([2, 0]);
    expect(before.err).toBe(
      '错误：QYLS00144 在 2025-09-29 没有执行的版本（执行期：2025-09-30 起）；请改查执行期内的日期\n',
    );
  });

  it('is found by a house code if aliases name it', async () => {
    const { out } = await runCli(['item', 'H-1', '--jurisdiction', 'CN-JX', '--json', '--code-aliases', 'c.json'], {
      files: { 'c.json': json({ 'H-1': 'QYLS00144' }) },
    });
    expect(JSON.parse(out).code).toBe('QYLS00144');
  });
});

describe('an item that is not found', () => {
  it.each([
    [
      ['QYLS0014', 'CN-JX'],
      'no item of CN-JX has the code "QYLS0014"; ask by the whole code, perhaps of: QYLS00140 脊髓神经电刺激系统植入术; QYLS00144 1-3级肝管切开+肝胆管盆式内引流术; QYLS00145 乳腺导管注射治疗; QYLS00146 心内赘生物消除术; QYLS00147 骶尾部畸胎瘤切除术; yijia search lists more',
    ],
    [
      ['qyls00144', 'CN-GD'],
      'no item of CN-GD has the code "qyls00144"; it is an item of CN-JX: ask with that jurisdiction',
    ],
    [
      ['骶尾部', 'CN-JX'],
      'no item of CN-JX has the code "骶尾部"; ask by the whole code, perhaps of: QYLS00147 骶尾部畸胎瘤切除术; QYLS00152 骶尾部畸胎瘤切除术; yijia search lists more',
    ],
    [
      ['QYLS00258', 'CN-JX'],
      'no item of CN-JX has the code "QYLS00258"; did you mean QYLS00158 (颈后路椎弓根螺钉复位内固定术)?',
    ],
    [
      ['水冷式', 'CN-JX'],
      'no item of CN-JX has the code "水冷式"; ask by the whole code, perhaps of: 331501063 经皮穿刺椎关节射频治疗（水冷式双极射频纤维环成形术）; yijia search lists more',
    ],
    [
      ['X', 'CN-BJ'],
      `no pack given is of CN-BJ; there are packs of ${SHIPPED_PROVINCES}, and others are loaded with --pack`,
    ],
    [
      ['X', 'jx'],
      '--jurisdiction "jx" is not the code of a province; write it like CN-JX (Jiangxi) or CN-GD (Guangdong)',
    ],
  ] as const)('%j is answered with what to try', async ([code, jurisdiction], message) => {
    expect(await item(code, '--jurisdiction', jurisdiction, '--lang', 'en')).toEqual({
      status: 2,
      out: '',
      err: `error: ${message}\n`,
    });
  });

  it('is only asked to be checked if the pack has no items', async () => {
    const { items: _items, crosswalk: _rows, groups: _groups, rules: _rules, ...rest } = jiangxi;
    const pack = { ...rest, items: [], crosswalk: [], groups: [], rules: [] };
    const { err } = await runCli(['item', 'X', '--jurisdiction', 'CN-JX', '--pack', 'p.json'], {
      files: { 'p.json': json(pack) },
    });
    expect(err).toBe('错误：CN-JX 的规则包未收录项目“X”；请核对编码，或用 yijia search 按名称查找\n');
  });

  it('is refused on a day that does not exist', async () => {
    const { status, err } = await item('QYLS00144', '--jurisdiction', 'CN-JX', '--date', '2025-02-30');
    expect(status).toBe(2);
    expect(err).toBe('错误：--date“2025-02-30”不是有效日期，请写成 YYYY-MM-DD\n');
  });
});
