import { describe, expect, it } from 'vitest';
import { nameKey } from '../src/ground/name.js';
import { createAdjudicator } from '../src/index.js';
import { compileGroup } from '../src/packs/group.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** Names as hospitals write them, and how the group takes them: as its name, as a kind of it, in part, or not. */
const NAMES: readonly (readonly [group: string, name: string, basis: string | null])[] = [
  ['colostomy', '结肠造瘘术', 'name'],
  ['colostomy', '结肠(插管)造瘘术', 'name'],
  ['colostomy', '结肠造口术', 'name'],
  ['colostomy', '结肠插管造瘘术（双腔）', 'name'],
  ['colostomy', '回肠造口术', 'part-of-name'],
  ['colostomy', '横结肠造瘘术', 'kind-of-name'],
  ['colostomy', '乙状结肠造口术', 'kind-of-name'],
  ['colostomy', '腹腔镜下结肠造瘘术', 'kind-of-name'],
  ['colostomy', '预防性结肠造口术', 'kind-of-name'],
  ['colostomy', '结肠造瘘还纳术', null],
  ['colostomy', '结肠造口关闭术', null],
  ['colostomy', '末端回肠造口术', 'part-of-name'],
  ['colostomy', '结肠造口术后护理', 'part-of-name'],
  ['colostomy', '小肠造瘘术', null],
  ['colostomy', '造口护理', null],
  ['colostomy', '胃造瘘术', null],
  ['colostomy', '空肠造瘘术', null],
  ['colostomy', '结肠切除术', null],
  ['colostomy', '造口袋更换', null],
  ['ultrasonic-debridement', '超声清创', 'name'],
  ['ultrasonic-debridement', '超声清创术', 'name'],
  ['ultrasonic-debridement', '超声清创治疗', 'name'],
  ['ultrasonic-debridement', '超声清创(10cm²以内)', 'name'],
  ['ultrasonic-debridement', '创面超声清创术', 'kind-of-name'],
  ['ultrasonic-debridement', '低频超声清创', 'kind-of-name'],
  ['ultrasonic-debridement', '糖尿病足超声清创术', 'kind-of-name'],
  ['ultrasonic-debridement', '超声清创术加收(超10cm²)', 'part-of-name'],
  ['ultrasonic-debridement', '超声清创换药', 'part-of-name'],
  ['ultrasonic-debridement', '清创缝合', null],
  ['ultrasonic-debridement', '清创术', null],
  ['ultrasonic-debridement', '超声检查', null],
  ['ultrasonic-debridement', '超声雾化', null],
  ['ultrasonic-debridement', '彩色多普勒超声', null],
  ['report-with-images', '计算机图文报告', 'name'],
  ['report-with-images', '图文报告', 'name'],
  ['report-with-images', '图文报告费', 'name'],
  ['report-with-images', '计算机图文报告(A4)', 'name'],
  ['report-with-images', '内镜计算机图文报告', 'kind-of-name'],
  ['report-with-images', '彩色图文报告', 'kind-of-name'],
  ['report-with-images', '超声图文报告', 'kind-of-name'],
  ['report-with-images', '图文报告打印纸', 'part-of-name'],
  ['report-with-images', '图象记录', null],
  ['report-with-images', '病理报告', null],
  ['report-with-images', '胶片费', null],
  ['report-with-images', '检查报告复印', null],
  ['craniotomy', '颅内血肿清除术', 'name'],
  ['craniotomy', '去骨瓣减压术', 'name'],
  ['craniotomy', '脑膜瘤切除术', 'name'],
  ['craniotomy', '听神经瘤切除术', 'name'],
  ['craniotomy', '经鼻脑膜瘤切除术', 'part-of-name'],
  ['craniotomy', '颅底肿瘤切除术', 'name'],
  ['craniotomy', '颅内动脉瘤夹闭术', 'name'],
  ['craniotomy', '幕上颅内血肿清除术', 'kind-of-name'],
  ['craniotomy', '右侧额颞去骨瓣减压术', 'kind-of-name'],
  ['craniotomy', '显微镜下颅内肿瘤切除术', 'kind-of-name'],
  ['craniotomy', '开颅血肿清除术', 'part-of-name'],
  ['craniotomy', '开颅颅内减压术', 'part-of-name'],
  ['craniotomy', '颅内血肿穿刺颅内血肿清除术', 'part-of-name'],
  ['craniotomy', '开颅动脉瘤夹闭术', 'part-of-name'],
  ['craniotomy', '开颅探查术', null],
  ['craniotomy', '脑室引流术', null],
  ['craniotomy', '腰椎穿刺术', null],
  ['craniotomy', '颅骨修补术', null],
  ['craniotomy', '垂体瘤切除术', null],
  ['craniotomy', '颅脑CT平扫', null],
  ['laparotomy', '剖腹探查术', 'name'],
  ['laparotomy', '剖腹探查', 'name'],
  ['laparotomy', '腹腔镜探查术', 'name'],
  ['laparotomy', '开腹探查术', 'name'],
  ['laparotomy', '急诊剖腹探查术', 'kind-of-name'],
  ['laparotomy', '全麻下剖腹探查术', 'kind-of-name'],
  ['laparotomy', '剖腹探查术+肠修补', 'part-of-name'],
  ['laparotomy', '腹腔穿刺术', null],
  ['laparotomy', '腹腔镜胆囊切除术', null],
  ['laparotomy', '腹部探查超声', null],
  ['laparotomy', '胃镜检查', null],
  ['laparotomy', '开胸探查术', null],
];

const groups = new Map(jiangxi.groups.map((group) => [group.id, compileGroup(group)]));

describe('services that the Jiangxi document names', () => {
  it.each(NAMES)('%s: %s', (id, name, basis) => {
    const line = { kind: 'service', code: null, countsAs: null, item: null, matchName: nameKey(name) } as const;
    expect(groups.get(id)?.match(line)?.basis ?? null).toBe(basis);
  });

  it('each group with names has ten or more here', () => {
    const named = jiangxi.groups.filter(({ names = [] }) => names.length > 0).map(({ id }) => id);
    const counted = named.map((id) => NAMES.filter(([group]) => group === id).length);
    expect(counted.filter((count) => count < 10)).toEqual([]);
  });
});

const yijia = createAdjudicator({ packs: [jiangxi] });

/** Names beside the code of an amended item, and what they say by the words of its row; null if nothing. */
const SAYINGS: readonly (readonly [code: string, detail: string, name: string, says: string | true | null])[] = [
  ['310905022', 'removal', '胆道支架取出术', true],
  ['310905022', 'removal', '经内镜胆道支架取出术', true],
  ['310905022', 'removal', '内镜下胆管支架取出', true],
  ['310905022', 'removal', '胆道支架取出术（ERCP下）', true],
  ['310905022', 'removal', '胆道塑料支架取出', true],
  ['310905022', 'removal', 'ERCP+胆管支架取出术', true],
  ['310905022', 'removal', '胆道支架置入术', null],
  ['310905022', 'removal', '经内镜胆道支架置入', null],
  ['310905022', 'removal', '胆道支架更换术', null],
  ['310905022', 'removal', '胆道结石取出术', null],
  ['310905022', 'removal', '胆道支架取石术', null],
  ['250102012', 'specimen', '血酮体测定', 'blood'],
  ['250102012', 'specimen', '血酮体测定-酮体粉法', 'blood'],
  ['250102012', 'specimen', '血酮体', 'blood'],
  ['250102012', 'specimen', '血酮', 'blood'],
  ['250102012', 'specimen', '快速血酮检测', 'blood'],
  ['250102012', 'specimen', '末梢血酮体测定', 'blood'],
  ['250102012', 'specimen', 'β羟丁酸(血酮)测定', 'blood'],
  ['250102012', 'specimen', '尿酮体定性试验', null],
  ['250102012', 'specimen', '尿酮体', null],
  ['250102012', 'specimen', '酮体测定', null],
  ['250102012', 'specimen', '尿液酮体', null],
  ['250102012', 'specimen', '酮体(干化学法)', null],
  ['250102012', 'specimen', '血糖测定', null],
  ['330801003', 'redo', '二尖瓣替换再次手术', true],
  ['330801003', 'redo', '体外循环下二尖瓣替换再次手术', true],
  ['330801003', 'redo', '二尖瓣替换再次手术(机械瓣)', true],
  ['330801003', 'redo', '微创二尖瓣替换再次手术', true],
  ['330801003', 'redo', '二尖瓣替换再次手术费', true],
  ['330801003', 'redo', '二尖瓣替换术', null],
  ['330801003', 'redo', '再次二尖瓣成形术', null],
  ['330801003', 'redo', '二尖瓣替换再次手术后换药', null],
  ['330801003', 'redo', '二尖瓣成形术', null],
  ['330801003', 'redo', '主动脉瓣置换再次手术', null],
  ['330801003', 'redo', '二尖瓣替换术(首次)', null],
  ['330801009', 'redo', '主动脉瓣置换再次手术', true],
  ['330801009', 'redo', '体外循环下主动脉瓣置换再次手术', true],
  ['330801009', 'redo', '主动脉瓣置换再次手术(生物瓣)', true],
  ['330801009', 'redo', '急诊主动脉瓣置换再次手术', true],
  ['330801009', 'redo', '主动脉瓣置换术', null],
  ['330801009', 'redo', '二尖瓣替换再次手术', null],
  ['330801009', 'redo', '主动脉瓣成形术', null],
  ['330801009', 'redo', '主动脉瓣置换再次手术后监护', null],
  ['330801009', 'redo', '经导管主动脉瓣置换术', null],
  ['330801009', 'redo', '主动脉瓣置换术(机械瓣)', null],
  ['331003008', 'adhesiolysisSite', '盆腔粘连松解术', 'pelvic'],
  ['331003008', 'adhesiolysisSite', '腹腔镜下盆腔粘连松解术', 'pelvic'],
  ['331003008', 'adhesiolysisSite', '腹腔、盆腔粘连松解术', 'pelvic'],
  ['331003008', 'adhesiolysisSite', '广泛盆腔粘连松解术', 'pelvic'],
  ['331003008', 'adhesiolysisSite', '腹腔粘连松解术', 'abdominal'],
  ['331003008', 'adhesiolysisSite', '经腹腔镜腹腔粘连松解术', 'abdominal'],
  ['331003008', 'adhesiolysisSite', '盆腹腔粘连松解术', 'abdominal'],
  ['331003008', 'adhesiolysisSite', '腹腔粘连松解术(复杂)', 'abdominal'],
  ['331003008', 'adhesiolysisSite', '肠粘连松解术', null],
  ['331003008', 'adhesiolysisSite', '腹腔镜肠粘连松解术', null],
  ['331003008', 'adhesiolysisSite', '盆腔粘连松解术后护理', null],
  ['331003008', 'adhesiolysisSite', '宫腔粘连松解术', null],
  ['331003008', 'adhesiolysisSite', '输卵管粘连松解术', null],
  ['320200001', 'iliacAneurysm', '髂动脉瘤腔内修复术', true],
  ['320200001', 'iliacAneurysm', '腹腔镜辅助髂动脉瘤腔内修复术', true],
  ['320200001', 'iliacAneurysm', '左髂动脉瘤腔内修复术', true],
  ['320200001', 'iliacAneurysm', '经股动脉髂动脉瘤腔内修复术(覆膜支架)', true],
  ['320200001', 'iliacAneurysm', '右髂动脉瘤腔内修复术费', true],
  ['320200001', 'iliacAneurysm', '腹主动脉瘤腔内修复术', null],
  ['320200001', 'iliacAneurysm', '髂动脉支架置入术', null],
  ['320200001', 'iliacAneurysm', '经股动脉置管腹主动脉带网支架置入术', null],
  ['320200001', 'iliacAneurysm', '髂动脉球囊扩张术', null],
  ['320200001', 'iliacAneurysm', '髂动脉瘤切除术', null],
  ['320200001', 'iliacAneurysm', '髂动脉瘤腔内修复术后造影', null],
];

describe('names that say by themselves what an amended item was', () => {
  it.each(SAYINGS)('%s %s: %s', (code, detail, name, says) => {
    const line = { id: 'a', date: '2025-10-08', code, name };
    const [facts] = yijia.facts({ id: 'c', jurisdiction: 'CN-JX', facility: { name: '甲' }, lines: [line] });
    const seen = facts?.['line'] as { details: Readonly<Record<string, unknown>> };
    expect(seen.details[detail]).toBe(says);
  });

  it('each row whose revision names something has ten or more here', () => {
    const rows = jiangxi.crosswalk.filter((row) => row.names ?? row.otherNames ?? row.words);
    const codes = [...new Set(rows.flatMap(({ code }) => code ?? []))];
    expect(codes.filter((code) => SAYINGS.filter(([own]) => own === code).length < 10)).toEqual([]);
  });
});

describe('Jiangxi annex 2', () => {
  it.each([
    ['nothing', [], 'deny'],
    ['another add-on', [{ code: 'QYLS00159' }], 'deny'],
    ['another service', [{ code: '310601001' }], 'review'],
    ['an operation of the next day', [{ code: 'QYLS00147', date: '2025-10-09' }], 'review'],
  ])('row 20 beside %s is asked about once', (_beside, others, effect) => {
    const lines = [{ code: 'QYLS00164' }, ...others].map((line, i) => ({ id: `${i}`, date: '2025-10-08', ...line }));
    const facility = { name: '南方医院赣州医院' };
    const [line] = yijia.adjudicate({ id: 'c', jurisdiction: 'CN-JX', facility, lines }).lines;
    expect(line?.findings.map((finding) => [finding.code, finding.effect])).toEqual([['missing-primary', effect]]);
  });

  it('two of the three items that row 10 merges are the one item twice', () => {
    const { lines } = yijia.adjudicate({
      id: 'c',
      jurisdiction: 'CN-JX',
      facility: { name: '南方医院赣州医院' },
      lines: ['脑运动功能区病变切除术', '脑语言功能区病变切除术'].map((name, i) => ({
        id: `${i}`,
        name,
        date: '2025-10-08',
      })),
    });
    expect(lines.map(({ item, decision }) => [item?.code, decision])).toEqual([
      ['QYLS00153', 'allow'],
      ['QYLS00153', 'review'],
    ]);
    expect(lines[1]?.findings.map(({ code }) => code)).toContain('possible-duplicate');
  });

  it.each(['QYLS00154', 'QYLS00155', 'QYLS00156', 'QYLS00169'])('%s may be done before the admission', (code) => {
    const decide = (date: string) =>
      yijia.adjudicate({
        id: 'c',
        jurisdiction: 'CN-JX',
        facility: { name: '中南大学湘雅医院江西医院' },
        encounter: { type: 'inpatient', admitted: '2025-10-10', preAdmission: '2025-10-08', discharged: '2025-10-20' },
        lines: [{ id: 'a', code, date }],
      }).lines[0]?.decision;
    expect(decide('2025-10-08')).toBe('allow');
    expect(decide('2025-10-07')).toBe('review');
  });
});
