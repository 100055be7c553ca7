import { describe, expect, it } from 'vitest';
import { createAdjudicator } from 'yijia';
import { columnOf, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const library = createAdjudicator({ packs: SHIPPED });
const FOUND_BY = 5;
const DAY = ['--date', '2025-10-08'];

async function search(...argv: readonly string[]) {
  return runCli(['search', ...argv, ...DAY]);
}

describe('search', () => {
  it('lists code, name, province, unit and price, and by what it was found', async () => {
    const { status, out } = await search('颈后路');
    expect(status).toBe(0);
    expect(out.split('\n')[0]).toBe('“颈后路”（2025-10-08）：2 条');
    const row = out.split('\n').find((line) => line.includes('QYLS00158'));
    expect(row?.split('│').map((cell) => cell.trim())).toEqual([
      '',
      'QYLS00158',
      '颈后路椎弓根螺钉复位内固定术',
      'CN-JX',
      '每椎骨',
      '4623.81',
      '名称',
      '',
    ]);
  });

  it.each([
    [
      'a declared name, by whom, and what the row adds',
      ['胆道支架取出', '--limit', '1'],
      '申报名称：胆道支架取出术（广东省人民医院赣州医院）说明中增加“胆道支架取出术减半收费。”',
    ],
    ['a former name', ['病原体用药'], '曾用名：病原体用药指导的基因检测'],
    [
      'a name that leads to a note',
      ['氩气刀'],
      '氩气刀加收申报名称：使用血管解剖刀加收（南方医院赣州医院）对应一条说明，是加收而非项目',
    ],
    [
      'a chapter',
      ['2704'],
      '申报名称：冰冻切片与快速石蜡切片检查与诊断加收(超过两块组织)（广东省人民医院赣州医院）对应一章，按章内项目收费',
    ],
    ['a code', ['QYLS00158'], '编码'],
    ['initials', ['jhlzgg', '--limit', '1'], '名称拼音首字母'],
    ['characters with others between', ['颈后螺钉', '--limit', '1'], '名称各字依次出现'],
  ])('says that it found %s', async (_title, argv, how) => {
    const { out } = await search(...argv);
    expect(columnOf(out, FOUND_BY)).toBe(`如何查到${how}`);
  });

  it('is shown in English', async () => {
    const { out } = await search('病原体用药', '--lang', 'en');
    expect(out.split('\n')[0]).toBe('"病原体用药" (2025-10-08): 1 found');
    expect(columnOf(out, FOUND_BY)).toBe('Found byformer name: 病原体用药指导的基因检测');
  });

  it('takes several words', async () => {
    expect((await search('螺钉', '颈后')).out).toContain('QYLS00158');
    expect((await search('螺钉', '颈前')).out).toBe(
      '“螺钉 颈前”（2025-10-08）：没有找到；可少写几字，或换地区、日期\n',
    );
  });

  it('says that there are more', async () => {
    const { out } = await search('QYLS', '--limit', '3');
    expect(out.split('\n')[0]).toBe('“QYLS”（2025-10-08）：前 3 条，其余未列；可多写几字，或用 --limit 列出更多');
    expect(columnOf(out, 0)).toBe('编码QYLS00140QYLS00144QYLS00145');
    expect((await search('颈后路', '--limit', '2')).out.split('\n')[0]).toContain('：2 条');
  });

  it('prints JSON as the library gives it, of all provinces or of one', async () => {
    const query = { date: '2025-10-08' };
    expect(JSON.parse((await search('超声', '--json')).out)).toEqual(JSON.parse(json(library.search('超声', query))));
    const { out } = await search('超声', '--json', '--jurisdiction', 'CN-JX');
    expect(JSON.parse(out)).toEqual(JSON.parse(json(library.search('超声', { ...query, jurisdiction: 'CN-JX' }))));
  });

  it('takes prices of a price list', async () => {
    const files = { 'prices.csv': '项目编码,项目名称,价格\n310905022,胆道支架置入术,1280\n' };
    const argv = ['search', '310905022', '--price-book', 'prices.csv', '--jurisdiction', 'CN-JX', ...DAY];
    expect(columnOf((await runCli(argv, { files })).out, 4)).toBe('价格（元）1280');
  });

  it('takes prices of a facility, or of its level', async () => {
    const files = {
      'prices.csv': '项目编码,项目名称,三级,二级\n310905022,胆道支架置入术,1280,1100\n',
      'own.csv': '项目编码,项目名称,价格\n310905022,胆道支架置入术,999\n',
    };
    const argv = ['search', '310905022', '--price-book', 'prices.csv', '--jurisdiction', 'CN-JX', ...DAY];
    const priceOf = async (...more: string[]) => columnOf((await runCli([...argv, ...more], { files })).out, 4);
    expect(await priceOf('--facility', '丙医院', '--level', '2')).toBe('价格（元）1100');
    const own = ['--price-facility', '甲医院', '--price-book', 'own.csv'];
    expect(await priceOf(...own, '--facility', '甲医院')).toBe('价格（元）999');
    expect(await priceOf(...own, '--facility', '乙医院')).toBe('价格（元）');
  });

  it('refuses a level without a facility', async () => {
    expect((await search('颈后路', '--level', '2')).err).toBe('错误：--level、--ownership 须与 --facility 同时使用\n');
  });

  it('refuses a province without a pack, and no text', async () => {
    expect(await search('x', '--jurisdiction', 'CN-BJ')).toMatchObject({ status: 2, out: '' });
    expect((await runCli(['search'])).err).toContain('缺少参数 text');
  });
});
