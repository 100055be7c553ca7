import { describe, expect, it } from 'vitest';
import { columnWidths } from '../src/print/column-widths.js';
import { renderTable } from '../src/print/table.js';
import { displayWidth, wrapText } from '../src/print/wrap-text.js';

describe('wrapText', () => {
  it.each([
    ['计价单位按整数计', 6, ['计价单', '位按整', '数计']],
    ['one two  three', 8, ['one two', 'three']],
    ['价格（元）。', 8, ['价格', '（元）。']],
    ['加收“50%”。', 8, ['加收', '“50%”。']],
    ['cn-jx-2025-37/annex-1/31-argon-knife', 16, ['cn-jx-2025-37/', 'annex-1/31-', 'argon-knife']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['title\nabc-defghij', 6, ['title', 'abc-', 'defghi', 'j']],
    ['', 5, ['']],
    ['a\n\nb', 5, ['a', '', 'b']],
    ['（（', 4, ['（（']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('leaves out nothing but white space', () => {
    const text = `（三）手术治疗(33)"说明"7.在同一项目中使用冷冻、电切；cm² 𠮷 Ⅲ ${'x'.repeat(30)}`;
    for (let width = 2; width < 60; width++) {
      const lines = wrapText(text, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(lines.filter((line) => displayWidth(line) > width && [...line].length > 3)).toEqual([]);
    }
  });
});

it.each([
  ['text', 4],
  ['江西', 4],
  ['〔2025〕37号', 12],
  ['e\u0301', 1],
  ['“”Ⅲ²', 4],
])('the width of %s is %i', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe('columnWidths', () => {
  it('leaves columns as they are if all fit', () => {
    expect(columnWidths([{ natural: 5 }, { natural: 20, share: 1 }], 25)).toEqual([5, 20]);
  });

  it('divides what columns without a share leave', () => {
    const wants = [{ natural: 10 }, { natural: 90, share: 2 }, { natural: 90, share: 1 }];
    expect(columnWidths(wants, 100)).toEqual([10, 60, 30]);
  });

  it('gives the others what a narrow column does not need', () => {
    const wants = [
      { natural: 90, share: 1 },
      { natural: 10, share: 1 },
      { natural: 90, share: 1 },
    ];
    expect(columnWidths(wants, 90)).toEqual([40, 10, 40]);
  });

  it('keeps columns wide enough to be read', () => {
    expect(columnWidths([{ natural: 100 }, { natural: 50, share: 1 }], 80)).toEqual([100, 8]);
  });
});

describe('renderTable', () => {
  it('begins parts of level columns on the same line', () => {
    const columns = [
      { head: 'a' },
      { head: 'why', share: 1, level: true },
      { head: 'where', share: 1, level: true },
    ] as const;
    const row = ['1', [{ text: 'long long words' }, { text: 'x' }], [{ text: 'p' }, { text: 'q' }]];
    expect(renderTable(columns, [row], 26).split('\n')).toEqual([
      '┌───┬───────────┬───────┐',
      '│ a │ why       │ where │',
      '├───┼───────────┼───────┤',
      '│ 1 │ long long │ p     │',
      '│   │ words     │       │',
      '│   │ x         │ q     │',
      '└───┴───────────┴───────┘',
    ]);
  });

  it('paints line by line, and not the empty lines', () => {
    const table = renderTable([{ head: '' }], [[[{ text: 'x\n\ny', paint: (line: string) => `<${line}>` }]]], 40);
    expect(table.split('\n')).toEqual(['┌─────┐', '│ <x> │', '│     │', '│ <y> │', '└─────┘']);
  });

  it('stays within the width for any text', () => {
    const text = '依据医疗服务价格文件审核收费，并引用文件原文 '.repeat(9);
    for (const width of [80, 120, 200]) {
      const lines = renderTable(
        [{ head: 'a' }, { head: 'b', share: 1 }, { head: 'c', share: 2 }],
        [['1', text, text]],
        width,
      ).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });
});
