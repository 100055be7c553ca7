import { describe, expect, it } from 'vitest';
import { ENGINE } from 'yijia';
import { displayWidth } from '../src/print/wrap-text.js';
import { claim, json, runCli } from './run-cli.js';

const COMMANDS = ['adjudicate', 'quote', 'item', 'billable', 'provisions', 'report', 'serve'] as const;

describe('help', () => {
  it('lists the commands in Chinese', async () => {
    const { status, out, err } = await runCli(['--help']);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('用法： yijia [选项] [命令]\n');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} \\[选项\\].*。$`, 'm'));
  });

  it('lists the commands in English', async () => {
    const { out } = await runCli(['--help', '--lang', 'en']);
    expect(out).toContain('Usage: yijia [options] [command]\n');
    expect(out).toContain('Commands:\n');
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} \\[options\\].*\\.$`, 'm'));
  });

  it.each(COMMANDS)('of %s is in the language asked for and fits the terminal', async (command) => {
    const zh = await runCli([command, '--help'], { columns: 80 });
    const en = await runCli(['help', command, '--lang=en'], { columns: 80 });
    expect([zh.status, en.status]).toEqual([0, 0]);
    expect(zh.out).toMatch(/^选项：$/m);
    expect(zh.out).toMatch(/^通用选项：$/m);
    expect(zh.out).toContain('退出状态：0 完成');
    expect(zh.out).not.toMatch(/Options:|Usage:|display help|default:/);
    expect(en.out).toMatch(/^Options:$/m);
    expect(en.out).toContain('Exit status: 0 done');
    expect(en.out).not.toMatch(/\p{Script=Han}/u);
    for (const line of [...zh.out.split('\n'), ...en.out.split('\n')])
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it.each([
    [
      'adjudicate',
      ['[files...]', '--price-book <file>', '--jurisdiction <code>', '--pack <pack>', '--mapping <file>', '--json'],
    ],
    ['quote', ['[file]', '--price-book <file>', '--pack <pack>', '--facility-aliases <file>', '--code-aliases <file>']],
    ['item', ['<code>', '--jurisdiction <code>', '--date <day>', '--json']],
    [
      'billable',
      ['--facility <name>', '--ownership <kind>', '--level <number>', '--date <day>', '--price-book <file>'],
    ],
    ['provisions', ['<code>', '--jurisdiction <code>', '--date <day>', '--json']],
    ['report', ['<file>', '--html <file>', '--pack <pack>']],
    ['serve', ['--stdio', '--price-book <file>', '--facility-aliases <file>', '--max-line <MiB>']],
  ])('of %s names its arguments', async (command, names) => {
    const { out } = await runCli([command, '--help']);
    for (const name of names) expect(out).toContain(name);
  });
});

it('--version prints the version of the engine', async () => {
  const { status, out } = await runCli(['--version']);
  expect({ status, out: `yijia@${out}` }).toEqual({ status: 0, out: `${ENGINE}\n` });
});

describe('arguments that cannot be parsed', () => {
  it.each([
    [
      ['adjudicate', '--pakc', 'x'],
      '未知选项 --pakc，是否应为 --pack？',
      'unknown option --pakc; did you mean --pack?',
      'yijia adjudicate',
    ],
    [['itme'], '未知命令 itme，是否应为 item？', 'unknown command itme; did you mean item?', 'yijia'],
    [['item', '--jurisdiction', 'CN-JX'], '缺少参数 code', 'argument code is missing', 'yijia item'],
    [['item', 'X', '--date'], '选项 --date <day> 缺少取值', 'option --date <day> needs a value', 'yijia item'],
    [['item', 'X'], '缺少必填选项 --jurisdiction <code>', 'option --jurisdiction <code> is required', 'yijia item'],
    [
      ['adjudicate', '--partial-units', 'half'],
      '选项 --partial-units <rule> 不能取“half”，可用：review, count',
      'option --partial-units <rule> cannot be "half"; use review, count',
      'yijia adjudicate',
    ],
    [['quote', 'a', 'b'], '参数过多', 'too many arguments', 'yijia quote'],
  ])('%s', async (argv, zh, en, command) => {
    expect(await runCli(argv)).toEqual({ status: 2, out: '', err: `错误：${zh}\n用法见 ${command} --help\n` });
    expect(await runCli([...argv.slice(0, 1), '--lang', 'en', ...argv.slice(1)])).toEqual({
      status: 2,
      out: '',
      err: `error: ${en}\nsee ${command} --help\n`,
    });
  });

  it('are answered with help if there are none', async () => {
    const { status, out, err } = await runCli([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^用法： yijia .*\n错误：请给出命令\n用法见 yijia --help\n$/s);
  });

  it('are refused in Chinese if they name another language', async () => {
    const { status, err } = await runCli(['--lang', 'fr', 'adjudicate']);
    expect(status).toBe(2);
    expect(err).toContain('选项 --lang <language> 不能取“fr”，可用：zh, en');
    expect((await runCli(['item', '--', '--lang', 'en'])).err).toMatch(/^错误：/);
  });
});

it('an error is red on a terminal', async () => {
  const { err } = await runCli(['adjudicate', 'nope.json'], { isTTY: true });
  expect(err.startsWith('\u001b[31m错误：找不到文件 nope.json')).toBe(true);
});

it('an internal error is told apart from a mistake of the user', async () => {
  const { run } = await import('../src/run.js');
  const { Readable } = await import('node:stream');
  let err = '';
  const status = await run(['adjudicate', '--lang', 'en'], {
    stdin: Readable.from([json(claim())]),
    stdout: {
      write() {
        throw new Error('no paper');
      },
    },
    stderr: { write: (text: string) => (err += text) },
    cwd: '/',
    env: {},
    now: () => new Date(0),
  });
  expect(status).toBe(1);
  expect(err).toBe(
    'internal error: no paper\nYour input is not to blame; please report it with the command, the input and the version (yijia --version)\n',
  );
});
