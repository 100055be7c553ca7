import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../src/ground/name.js';
import { compileTerms, type NameMatch, type Terms } from '../src/packs/name-match.js';
import { ACTS, CIRCUMSTANCES, NEUTRAL_WORDS, USE_WORDS } from '../src/packs/neutral-words.js';

const matchOf = (terms: Terms, name: string): NameMatch | null => compileTerms(terms)(nameKey(name));

/** Names by how they match: whole, kind, part, or not at all. */
interface Expected {
  readonly whole?: string;
  readonly kind?: string;
  readonly part?: string;
  readonly none?: string;
}

function holds(title: string, terms: Terms, { whole = '', kind = '', part = '', none = '' }: Expected): void {
  const names = (text: string, match: NameMatch | null) => text.split(' ').map((name) => [name, match] as const);
  const all = [
    ...names(whole, 'name'),
    ...names(kind, 'kind-of-name'),
    ...names(part, 'part-of-name'),
    ...names(none, null),
  ].filter(([name]) => name !== '');
  describe(title, () => it.each(all)('%s: %s', (name, match) => expect(matchOf(terms, name)).toBe(match)));
}

const DRESSING: Terms = { names: ['换药'], not: ['换药包'], doubt: ['换药(大)', '特大', 'PICC'] };
const STONE_SCOPE: Terms = { names: ['晶石镜', '晶石镜检查'], doubt: ['双晶石镜'] };

holds('a term, as it stands and beside neutral words', DRESSING, {
  whole:
    '换药 换药费 换药术 一次性换药 全换药治疗 换药（小） 换药【中】 床旁换药(左侧) 左侧换药 换药2次 换药/次 换药：双侧 换药(小',
  kind: '大换药 小换药费 术后换药 更换药 清创、换药',
  part: '换药室使用费 换药车 清创(含换药) 换药加收 换药+拆线 换药(大) 特大换药 PICC换药 换药PICC 换药盘5F',
  none: '换药包 一次性使用换药包 换方药 换 药学服务 包',
});
holds(
  'a word of `not` leaves a gap, which no term bridges',
  { names: ['换药', '晨露'], not: ['换药包', '中'] },
  {
    whole: '换药包换药 换药(换药包)',
    kind: '含换药包换药',
    none: '换中药 晨中露 换药包',
  },
);
holds(
  'an examination named in short',
  { names: ['虹带镜检查', '云纹染色检查术', '琥珀术', '膜检查'] },
  {
    whole:
      '虹带镜检查 虹带镜检查术 虹带镜 虹带镜费 左侧虹带镜 虹带镜(硬镜) 云纹染色检查 云纹染色 云纹染色术 琥珀 膜检查费',
    kind: '电子虹带镜检查',
    part: '虹带镜检查室',
    none: '电子虹带镜 虹带镜治疗 虹带镜使用费 一次性虹带镜 虹带镜检测 虹带镜套 膜 琥珀膏',
  },
);
holds(
  'words for use may be left out of the term, others not',
  {
    names: ['一次性使用导气管', '医用胶', '植入式医用晶环', '银环使用费'],
  },
  {
    whole: '导气管 一次性导气管 导气管使用 一次性使用导气管 医用胶 植入式晶环 植入式医用晶环 银环使用费 银环费',
    kind: '双腔导气管',
    part: '导气管套',
    none: '胶 晶环 气管 银环',
  },
);
holds('a scope as the way in', STONE_SCOPE, {
  whole: '晶石镜 晶石镜检查 晶石镜检查费',
  kind: '经晶石镜检查 电子晶石镜 经口晶石镜',
  part: '晶石镜取石 晶石镜检查室 经晶石镜检查及活检 经晶石镜检查+活检 经晶石镜检查加收 双晶石镜 双晶石镜检查 纤维双晶石镜检查(左)',
  none: '经晶石镜取石术 晶石镜下切开 晶石镜引导穿刺 晶石镜辅助切除 经电子晶石镜取石 经鼻软性晶石镜止血 晶石镜(硬镜)下切开 晶石镜下腹壁缝合 双晶石镜下切开',
});
holds(
  'the 经 of a nerve leads nothing, and 下 may belong to the body',
  { names: ['晨波图', '石英镜'] },
  {
    whole: '晨波图',
    kind: '神经晨波图 经颅晨波图',
    part: '神经晨波图分析 晨波图下肢 晨波图(双侧)下肢 神经石英镜切除',
    none: '经晨波图定位 晨波图下定位 晨波图引导 石英镜下肢体缝合 经神经石英镜切除',
  },
);
holds(
  'a longer term of the group stands there',
  { names: ['数影', '数影引导', '石英镜下切开', '石英镜'] },
  {
    whole: '数影 数影引导 数影引导费 石英镜下切开术',
    kind: '深部数影引导 经石英镜下切开',
    part: '数影融合 石英镜下切开包',
    none: '数影引导下栓塞 数影下栓塞 石英镜下取石 经石英镜取石 数影辅助',
  },
);
holds(
  'terms that stand apart: the strongest decides',
  { names: ['囊石活检', '尿线扩张', '尿线'] },
  {
    kind: '囊石活检尿线扩张术 囊石活检及尿线',
    part: '囊石活检器 尿线扩张器 尿线测压',
  },
);
holds(
  'sizes and model numbers have a digit; letters alone mean something',
  { names: ['银环', 'he染色'], doubt: [] },
  {
    whole: '银环 银环5F 3.5mm银环 银环XK-200 银环(XK-200) 银环6*8cm 银环3号 银环大号 银环A型 HE染色 ＨＥ染色',
    kind: '全自动HE染色 CT银环',
    part: '银环CT 银环DSA',
  },
);
holds(
  'the examples of semantics.md',
  {
    names: ['超声内镜检查', '十二指肠镜', '髋关节置换'],
    doubt: ['胃十二指肠镜', '髋关节置换术后'],
  },
  {
    whole: '超声内镜检查术 超声内镜',
    kind: '人工全髋关节置换术',
    part: '胃十二指肠镜 纤维胃十二指肠镜检查 髋关节置换术后康复',
    none: '经十二指肠镜取石 超声内镜引导下穿刺引流术',
  },
);

describe('what makes no difference', () => {
  const term = '虹带灌注';
  const bare = compileTerms({ names: [term] });
  const neutral = fc.constantFrom<string>(...NEUTRAL_WORDS, '(左)', '【复查】', '5F', '3.5mm', '-', '/');
  const some = fc.array(neutral, { maxLength: 4 }).map((words) => words.join('-'));
  const near = fc.constantFrom<string>(
    ...NEUTRAL_WORDS,
    term,
    '虹',
    '带',
    '经',
    '下',
    '大',
    '包',
    '(',
    ')',
    '镜',
    '7',
    'x',
  );
  const names = fc.array(near, { maxLength: 8 }).map((parts) => parts.join(''));

  it('neutral words at the ends never change a whole match', () => {
    void fc.assert(
      fc.property(some, some, (front, back) => {
        expect(bare(nameKey(`${front}${term}${back}`))).toBe('name');
      }),
    );
  });
  it('neutral words at the ends make no kind or part of what is none', () => {
    const other = fc.constantFrom('虹带', '带灌注', '换药', '');
    void fc.assert(
      fc.property(some, other, some, (front, name, back) => {
        expect(bare(nameKey(`${front}${name}${back}`))).toBeNull();
      }),
    );
  });
  it('case, width, white space and zero-width characters', () => {
    const match = compileTerms({ names: ['XR虹带2(左)'], doubt: ['Ab'] });
    const seen = fc.array(fc.constantFrom(...'xr虹带2(左)ab检查术'), { maxLength: 9 });
    const shown = (wide: boolean) => (character: string) =>
      wide && /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character.toUpperCase();
    void fc.assert(
      fc.property(
        seen,
        fc.boolean(),
        fc.constantFrom('', ' ', '\u3000', '\u200b', '\u2060', '\ufeff'),
        (name, wide, gap) => {
          expect(match(nameKey(name.map(shown(wide)).join(gap)))).toBe(match(name.join('')));
        },
      ),
    );
  });
  it('a word of `not` removes every match of what it holds', () => {
    const match = compileTerms({ names: [term], not: [`${term}包`] });
    void fc.assert(
      fc.property(some, some, (front, back) => {
        expect(match(nameKey(`${front}${term}包${back}`))).toBeNull();
      }),
    );
  });
  it('a word of `doubt` leaves a part at most, and changes nothing else', () => {
    const doubtful = compileTerms({ names: [term], doubt: ['大'] });
    void fc.assert(
      fc.property(names, (name) => {
        const doubted = bare(name) === null ? null : 'part-of-name';
        expect(doubtful(name)).toBe(name.includes('大') ? doubted : bare(name));
      }),
    );
  });
  it('a name without the term is never matched, one with it and no approach always', () => {
    void fc.assert(
      fc.property(names, (name) => {
        if (!name.includes(term)) expect(bare(name)).toBeNull();
        else if (!/[经下]/.test(name)) expect(bare(name)).not.toBeNull();
      }),
    );
  });
  it('the order of terms', () => {
    const terms = fc.uniqueArray(fc.constantFrom('虹带', '虹带灌注', '灌注', '带灌', '虹带检查', '一次性虹带'));
    void fc.assert(
      fc.property(terms, names, (list, name) => {
        expect(compileTerms({ names: [...list].reverse() })(name)).toBe(compileTerms({ names: list })(name));
      }),
    );
  });
});

describe('the words', () => {
  it('no word stands in two lists', () => {
    const all = [...USE_WORDS, ...ACTS, ...CIRCUMSTANCES];
    expect(new Set(all).size).toBe(all.length);
  });
  it('no term, an empty one, or an empty name matches nothing', () => {
    expect(matchOf({ names: [] }, '换药')).toBeNull();
    expect(matchOf({ names: ['\u200b'] }, '换药')).toBeNull();
    expect(matchOf({ names: ['换药'] }, '')).toBeNull();
  });
});
