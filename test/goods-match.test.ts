import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../src/ground/name.js';
import { compileGoods, type GoodsMatch, type GoodsWords } from '../src/packs/goods-match.js';
import { CONTAINERS } from '../src/packs/neutral-words.js';

const of = (words: GoodsWords, name: string): GoodsMatch | null => compileGoods(words)(nameKey(name));

/** What a name matches, as one text: list, word, how. */
function said(words: GoodsWords, name: string): string {
  const found = of(words, name);
  return found === null ? 'none' : `${found.list} ${found.word} ${found.match}`;
}

const PRINTED: GoodsWords = {
  names: ['管路及面罩', '说话瓣膜（语音阀）', '血管鞘', '导丝', '尿管', '一次性使用治疗头', '粘弹剂', '电极'],
  also: [
    { name: '透明质酸钠', of: '粘弹剂' },
    { name: '导管鞘', of: '血管鞘' },
  ],
  class: ['引流装置', '特殊材料'],
  not: ['输尿管', '心电电极', '中性电极'],
  doubt: ['延伸'],
  never: ['留置管', '监护主机'],
};

describe('the words of 除外内容', () => {
  it.each([
    ['血管鞘', 'printed 血管鞘 name'],
    ['一次性使用血管鞘', 'printed 血管鞘 name'],
    ['血管鞘组', 'printed 血管鞘 name'],
    ['血管鞘及附件', 'printed 血管鞘 name'],
    ['血管鞘套件(6F)', 'printed 血管鞘 name'],
    ['桡动脉血管鞘系统', 'printed 血管鞘 kind-of-name'],
    ['血管鞘包', 'printed 血管鞘 part-of-name'],
    ['导管鞘组', 'added 导管鞘 name'],
    ['可调弯导管鞘', 'added 导管鞘 kind-of-name'],
    ['亲水导丝0.035', 'printed 导丝 kind-of-name'],
    ['导丝夹持器', 'printed 导丝 part-of-name'],
    ['导丝引导器', 'none'],
    ['治疗头', 'printed 一次性使用治疗头 name'],
    ['面罩', 'printed 面罩 name'],
    ['儿童雾化面罩（M号）', 'printed 面罩 kind-of-name'],
    ['呼吸管路套装', 'printed 管路 kind-of-name'],
    ['管路及面罩', 'printed 管路及面罩 name'],
    ['语音阀', 'printed 语音阀 name'],
    ['气切说话瓣膜', 'printed 说话瓣膜 kind-of-name'],
    ['说话瓣膜(语音阀)', 'printed 说话瓣膜（语音阀） name'],
    ['双腔尿管', 'printed 尿管 kind-of-name'],
    ['输尿管导管', 'none'],
    ['一次性心电电极', 'none'],
    ['植入电极', 'printed 电极 kind-of-name'],
    ['延伸电极', 'printed 电极 part-of-name'],
    ['电极凝胶', 'printed 电极 part-of-name'],
    ['医用透明质酸钠凝胶', 'added 透明质酸钠 name'],
    ['交联透明质酸钠凝胶系统', 'added 透明质酸钠 kind-of-name'],
    ['粘弹剂凝胶', 'printed 粘弹剂 name'],
    ['透明质酸钠敷料', 'added 透明质酸钠 part-of-name'],
    ['引流装置', 'class 引流装置 name'],
    ['脑室外引流装置套装', 'class 引流装置 kind-of-name'],
    ['引流装置固定贴', 'none'],
    ['延伸引流装置', 'none'],
    ['留置管', 'never 留置管 name'],
    ['留置管贴', 'never 留置管 part-of-name'],
    ['胎音监护主机', 'never 监护主机 kind-of-name'],
    ['纱布', 'none'],
    ['', 'none'],
  ])('%s: %s', (name, expected) => expect(said(PRINTED, name)).toBe(expected));

  it('a match says which printed name it stands for', () => {
    expect(of(PRINTED, '雾化面罩')).toEqual({
      list: 'printed',
      word: '面罩',
      of: '管路及面罩',
      match: 'kind-of-name',
      length: 2,
    });
    expect(of(PRINTED, '透明质酸钠')?.of).toBe('粘弹剂');
    expect(of(PRINTED, '引流装置')?.of).toBe('引流装置');
  });
});

describe('a printed name of several', () => {
  const parts = (printed: string, ...names: string[]) =>
    names.map((name) => of({ names: [printed] }, name)?.match ?? null);

  it('及 and brackets part it, 或 does not: such words are added', () => {
    const blocking = '封堵装置（封堵器或弹簧圈）';
    expect(parts(blocking, '封堵装置', '封堵器或弹簧圈', '弹簧圈')).toEqual(['name', 'name', null]);
    expect(said({ names: [blocking], also: [{ name: '弹簧圈', of: blocking }] }, '可脱卸弹簧圈')).toBe(
      'added 弹簧圈 kind-of-name',
    );
  });
  it('what is left of it must mean goods', () => {
    expect(parts('晶环（套装）', '晶环', '手术套装', '套装')).toEqual(['name', null, null]);
    expect(parts('晶环及附件', '晶环', '钳子附件', '附件')).toEqual(['name', null, null]);
    expect(parts('晶环（一次性使用）', '晶环', '一次性使用手套')).toEqual(['name', null]);
    expect(parts('晶环（管）', '晶环', '胃管')).toEqual(['name', null]);
  });
});

describe('words of several lists', () => {
  it('of words within each other the longest decides', () => {
    const sutures: GoodsWords = { names: ['特殊缝线'], never: ['缝线'] };
    expect(['可吸收特殊缝线', '可吸收缝线'].map((name) => said(sutures, name))).toEqual([
      'printed 特殊缝线 kind-of-name',
      'never 缝线 kind-of-name',
    ]);
    expect(said({ names: ['缝线'], never: ['普通缝线'] }, '普通缝线')).toBe('never 普通缝线 name');
  });
  it('of words apart the one that the name ends with', () => {
    expect(said({ names: ['导丝'], never: ['留置导管'] }, '留置导管导丝')).toBe('printed 导丝 kind-of-name');
  });
  it('a word of two lists counts as printed, then as added, as a class, as never separate', () => {
    const word = '晶环';
    const added = [{ name: word, of: '银环' }];
    expect(said({ names: [word], also: added, class: [word], never: [word] }, word)).toBe('printed 晶环 name');
    expect(said({ names: ['银环'], also: added, class: [word], never: [word] }, word)).toBe('added 晶环 name');
    expect(said({ names: [], class: [word], never: [word] }, word)).toBe('class 晶环 name');
  });
  it('containers at the end change nothing', () => {
    const bare = compileGoods(PRINTED);
    const names = fc.constantFrom('血管鞘', '亲水导丝', '导管鞘', '引流装置', '留置管', '纱布', '延伸电极');
    void fc.assert(
      fc.property(names, fc.array(fc.constantFrom(...CONTAINERS), { maxLength: 3 }), (name, containers) => {
        expect(bare(nameKey(name + containers.join('')))).toEqual(bare(name));
      }),
    );
  });
});
