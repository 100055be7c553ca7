import { describe, expect, it } from 'vitest';
import { type ClaimLine, createAdjudicator } from '../src/index.js';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

const both = createAdjudicator({ packs: [jiangxi, guangdong] });

/** The note about the unlisted lines of a bill in Jiangxi, or of another province. */
function noteOf(lines: readonly Omit<ClaimLine, 'id' | 'date'>[], jurisdiction = 'CN-JX', yijia = both) {
  const dated = lines.map((line, i) => ({ ...line, id: String(i + 1), date: '2025-10-08' }));
  const { notes } = yijia.adjudicate({ id: 'c', jurisdiction, facility: { name: '某医院' }, lines: dated });
  return notes.find(({ code }) => code === 'unlisted-lines');
}

const SCREWS = '颈后路椎弓根螺钉复位内固定术';

describe('the note about unlisted lines', () => {
  it('says why, each reason with its number', () => {
    const lines = [{ code: 'X1' }, { code: 'X2' }, { code: '311201083N' }, { name: '午餐' }];
    expect(noteOf(lines)?.params).toMatchObject({ count: '4', unknownCode: '2', otherProvince: '1', nameOnly: '1' });
    expect(noteOf(lines)?.message.zh).toBe(
      '4 行未收录，未审核：编码属其他省份 1 行；编码未收录 2 行；未填编码且名称未收录 1 行',
    );
  });

  it('says of the code of a chapter that it is no item', () => {
    const note = noteOf([{ code: '2704' }, { code: '2704', name: '冰冻切片' }, { code: '2709' }]);
    const chapters = '2704 冰冻切片与快速石蜡切片检查与诊断';
    expect(note?.params).toMatchObject({ unknownCode: '3', chapters });
    expect(note?.message.zh).toBe(
      `3 行未收录，未审核：编码未收录 3 行；所填编码是一章而非项目，应填写章内所做项目的编码（${chapters}）`,
    );
    expect(noteOf([{ code: '2704' }], 'CN-GD')?.params).not.toHaveProperty('chapters');
  });

  it('says that no pack of the province is loaded', () => {
    expect(noteOf([{ code: 'QYLS00158' }, { name: '午餐' }], 'CN-BJ')?.params).toMatchObject({ noPack: '2' });
    const alone = createAdjudicator({ packs: [jiangxi] });
    expect(noteOf([{ code: '311201083N' }], 'CN-JX', alone)?.params).toMatchObject({ unknownCode: '1' });
  });

  it.each([
    ['a letter less', 'QYLS0158', SCREWS, true],
    ['a letter more', 'QYLS000158', SCREWS, true],
    ['another letter', 'QYLS0O158', SCREWS, true],
    ['a name that is like it', 'QYLS0158', '颈后路椎弓根螺钉固定', true],
    ['two letters', 'QYLS018', SCREWS, false],
    ['another name', 'QYLS0158', '床位费', false],
    ['no name', 'QYLS0158', undefined, false],
  ])('names the known code: %s', (_title, code, name, isFound) => {
    const { nearest } = (noteOf([name === undefined ? { code } : { code, name }])?.params ?? {}) as {
      nearest?: string;
    };
    expect(nearest).toBe(isFound ? `${code} → QYLS00158 ${SCREWS}` : undefined);
  });

  it.each([
    ['the name with a note in brackets', '颈后路椎弓根螺钉复位内固定术（C3）', true],
    ['another name', '颈前路椎弓根螺钉复位内固定术（C3）', false],
    ['nothing but a note', '（C3）', false],
  ])('names the item that a line without a code has the name of, brackets aside: %s', (_title, name, isFound) => {
    const { like, whyZh } = (noteOf([{ name }])?.params ?? {}) as { like?: string; whyZh?: string };
    const said = `${name} → QYLS00158 ${SCREWS}`;
    expect(like).toBe(isFound ? said : undefined);
    expect(whyZh?.includes(said)).toBe(isFound);
  });

  it.each([
    [
      'the beginning of a name',
      { name: '颈后路' },
      `颈后路 → QYLS00158 ${SCREWS}、QYLS00159 ${SCREWS}加收(每增加1椎体)`,
    ],
    [
      'a part of a name',
      { name: '椎弓根螺钉复位内固定术加收' },
      `椎弓根螺钉复位内固定术加收 → QYLS00159 ${SCREWS}加收(每增加1椎体)`,
    ],
    ['two characters', { name: '颈后' }, undefined],
    ['a name that no other holds', { name: '颈后路椎板' }, undefined],
    ['the beginning of a code', { code: 'qyls0016' }, /^qyls0016 → QYLS00160 .+、QYLS00161 .+、QYLS00162 .+ … \(10\)$/],
    ['three letters of a code', { code: 'QYL' }, undefined],
    ['the beginning of a code, with a name', { code: 'QYLS0016', name: '床位费' }, undefined],
  ])('names what a part may mean: %s', (_title, line, part) => {
    const params = (noteOf([line])?.params ?? {}) as { part?: string; whyZh?: string };
    if (part === undefined) expect(params).not.toHaveProperty('part');
    else expect(params.part).toMatch(part);
    expect(params.whyZh?.includes('编码或名称不完整')).toBe(part !== undefined);
  });

  it('names no more than five, each once', () => {
    const misspelt = jiangxi.items.slice(0, 9).map(({ code, name }) => ({ code: `${code}X`, name }));
    const nearest = (lines: typeof misspelt): string[] =>
      ((noteOf(lines)?.params ?? {}) as { nearest?: string }).nearest?.split('; ') ?? [];
    expect(nearest(misspelt)).toHaveLength(5);
    expect(nearest([...misspelt.slice(0, 1), ...misspelt.slice(0, 1)])).toHaveLength(1);
  });
});
