import { describe, expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { jiangxi } from 'yijia/packs/jiangxi';
import { columnOf, json, runCli } from './run-cli.js';
import { SHIPPED, SHIPPED_PROVINCES } from './shipped.js';

const library = createAdjudicator({ packs: SHIPPED });
const GUANGDONG = ['--jurisdiction', 'CN-GD', '--date', '2025-10-08'];
const JIANGXI = ['--jurisdiction', 'CN-JX', '--date', '2025-10-08'];

describe('billable', () => {
  const NANFANG = ['--facility', '南方医院赣州医院'];

  it('lists code, name, unit, price and source of what the facility may charge', async () => {
    const { status, out } = await runCli(['billable', ...JIANGXI, ...NANFANG]);
    expect(status).toBe(0);
    const list = library.billable({
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      date: '2025-10-08',
    });
    expect(out.split('\n')[0]).toBe(`南方医院赣州医院（CN-JX）2025-10-08 可收费项目：${list.length} 项`);
    const row = out.split('\n').find((line) => line.includes('QYLS00147'));
    expect(row?.split('│').map((cell) => cell.trim())).toEqual([
      '',
      'QYLS00147',
      '骶尾部畸胎瘤切除术',
      '次',
      '5578.56',
      '赣医保字〔2025〕37号 附表2序号4',
      '',
    ]);
    expect(out).not.toContain('QYLS00152');
    expect(columnOf(out, 3)).toContain('未知');
  });

  it('is the list of the library with --json', async () => {
    const { out } = await runCli(['billable', ...JIANGXI, '--facility', '某院', '--ownership', 'private', '--json']);
    const facility = { name: '某院', ownership: 'private' } as const;
    expect(JSON.parse(out)).toEqual(library.billable({ jurisdiction: 'CN-JX', facility, date: '2025-10-08' }));
  });

  it('has the prices of the facility’s level', async () => {
    const argv = ['billable', ...JIANGXI, '--facility', '某院', '--price-book', 'p.csv', '--json', '--level'];
    const files = { 'p.csv': 'code,price,level\n310905022,1500,三级\n310905022,1200,2\n' };
    const prices = await Promise.all(
      ['3', '2', '1'].map(async (level) => {
        const { out } = await runCli([...argv, level], { files });
        const list: { item: { code: string }; price: string | null }[] = JSON.parse(out);
        return list.find(({ item }) => item.code === '310905022')?.price;
      }),
    );
    expect(prices).toEqual(['1500', '1200', null]);
  });

  it('is printed in English, and is empty before the notice', async () => {
    const pack = {
      ...jiangxi,
      items: jiangxi.items.filter(({ code }) => code === 'QYLS00144'),
      crosswalk: [],
      groups: [],
      rules: [],
    };
    const argv = ['billable', '--jurisdiction', 'CN-JX', '--facility', '某院', '--pack', 'p.json', '--lang', 'en'];
    const { status, out } = await runCli([...argv, '--date', '2025-09-29'], { files: { 'p.json': json(pack) } });
    expect(status).toBe(0);
    expect(out).toBe('Items that 某院 (CN-JX) may charge on 2025-09-29: 0\n');
  });

  it('needs a pack of the jurisdiction', async () => {
    const { status, err } = await runCli(['billable', '--jurisdiction', 'CN-BJ', '--facility', '某院']);
    expect(status).toBe(2);
    expect(err).toBe(`错误：所用规则包不含 CN-BJ；现有 ${SHIPPED_PROVINCES} 的规则包，其他地区的用 --pack 加载\n`);
  });
});

describe('provisions', () => {
  it('are shown with event, period, details and quote', async () => {
    const { status, out: whole } = await runCli(['provisions', '310905022', ...JIANGXI]);
    const [out = '', fields = ''] = whole.split('\n310905022 ');
    expect(status).toBe(0);
    expect(fields).toMatch(/^胆道支架置入术：录入时应询问\n/);
    expect(columnOf(fields, 0)).toBe('字段是否取出details.removal');
    expect(columnOf(fields, 3)).toBe('何时填写有则填');
    expect(out.split('\n')[0]).toBe('310905022 胆道支架置入术（CN-JX）2025-10-08 适用的规则：1 条');
    expect(columnOf(out, 0)).toBe('规则胆道支架取出术减半收费cn-jx-2025-37/annex-1/77');
    expect(columnOf(out, 1)).toBe('作用减收by: 0.5');
    expect(columnOf(out, 2)).toBe('执行期2025-09-30 起');
    expect(columnOf(out, 3)).toBe('读取的明细removal');
    expect(columnOf(out, 4)).toBe('依据赣医保字〔2025〕37号 附表1序号77：“说明中增加‘胆道支架取出术减半收费。’”');
  });

  it('of a chapter are shown for a code that no pack has', async () => {
    const { status, out, err } = await runCli(['provisions', '330201099', ...JIANGXI, '--lang', 'en']);
    expect(status).toBe(0);
    expect(err).toMatch(/^note: no item of CN-JX has the code "330201099"; did you mean 3302010\d\d \(.+\)\?\n$/);
    expect(out).toContain('argon knife');
    expect(out).toMatch(/^Rules that bind 330201099 \(CN-JX\) on 2025-10-08: \d+\n/);
    expect(columnOf(out, 0)).toContain('Argon knife: 200 yuan more');
    expect(columnOf(out, 1)).toContain('surcharge' + 'amount: 200' + 'basis: line');
    expect(columnOf(out, 4)).toContain('“氩气刀加收200元”');
  });

  it.each([
    [
      'zh',
      '2704',
      'CN-JX 的规则包未收录项目“2704”；它是一章（冰冻切片与快速石蜡切片检查与诊断）而非项目，请用章内项目的编码查询',
    ],
    ['en', '2704', 'a chapter (冰冻切片与快速石蜡切片检查与诊断), not an item: ask by the code of an item in it'],
    ['zh', '9704', 'CN-JX 的规则包未收录项目“9704”；请核对编码'],
  ])('in %s of %s, neither an item nor bound, say so', async (lang, code, said) => {
    const { status, err } = await runCli(['provisions', code, ...JIANGXI, '--lang', lang]);
    expect(status).not.toBe(0);
    expect(err).toContain(said);
  });

  it('are those of the library with --json, and what a form has to ask for all of them', async () => {
    const { out } = await runCli(['provisions', '310905022', ...JIANGXI, '--json']);
    const query = { jurisdiction: 'CN-JX', date: '2025-10-08' };
    const list = library.provisions('310905022', query);
    const { provisions, fields } = JSON.parse(out);
    expect([provisions, fields]).toEqual([JSON.parse(json([...list])), JSON.parse(json(list.fields))]);
    expect([provisions.length, fields.length]).not.toContain(0);
  });

  it('have a heading that counts 0 if there are none', async () => {
    const { status, out } = await runCli(['provisions', '270700001', ...JIANGXI, '--lang', 'en']);
    expect({ status, out }).toEqual({
      status: 0,
      out: 'Rules that bind 270700001 原位杂交技术 (CN-JX) on 2025-10-08: 0\n',
    });
  });

  it('have words for every event of the packs', async () => {
    for (const { code } of jiangxi.items.filter(({ code }) => code.startsWith('QY'))) {
      const { out } = await runCli(['provisions', code, ...JIANGXI]);
      expect(out).not.toMatch(/undefined|effect-/);
    }
  });

  it('are refused if there is neither rule nor item', async () => {
    const { status, out, err } = await runCli(['provisions', '220500003', ...GUANGDONG]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe(
      '错误：CN-GD 的规则包未收录项目“220500003”；是否应为 220500003N（腔内动态三维子宫输卵管超声造影）？\n',
    );
  });
});
