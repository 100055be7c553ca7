import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import yijia from '../../package.json' with { type: 'json' };
import { runCli } from './run-cli.js';

const [, example = ''] = /cli\/dist\/main\.js (.*)$/.exec(yijia.scripts.example) ?? [];

describe.each(['README.md', 'README.zh-CN.md'])('%s', (readme) => {
  const page = readFileSync(readme, 'utf8');

  it('shows what its first command prints, from its first line on', async () => {
    const [, options = ''] = /npm run example(?: --)?([^#\n]*)/.exec(page) ?? [];
    const [, shown = ''] = /```text\n(.*?)```/s.exec(page) ?? [];
    const argv = `${example} ${options}`.trim().split(/\s+/);
    const { status, out } = await runCli(argv, { cwd: process.cwd() });
    expect(status).toBe(0);
    expect(shown.split('\n').length).toBeGreaterThan(10);
    expect(out.slice(0, shown.length)).toBe(shown);
  });
});
