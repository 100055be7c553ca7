import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAdjudicator, expand } from 'yijia';
import { badClaim, claim, directoryWith, json, runCli } from './run-cli.js';
import { SHIPPED } from './shipped.js';

const library = createAdjudicator({ packs: SHIPPED });
const expected = library.adjudicate(claim());
const lines = `${json(claim())}\n${json(badClaim())}\n`;

describe('--compact', () => {
  it('with --json writes what expand reads, one claim or many', async () => {
    const one = await runCli(['adjudicate', '--json', '--compact'], { stdin: json(claim()) });
    expect(expand(JSON.parse(one.out), SHIPPED)).toEqual(expected);
    const many = await runCli(['adjudicate', '--json', '--compact'], { stdin: json([claim(), claim()]) });
    expect((JSON.parse(many.out) as never[]).map((form) => expand(form, SHIPPED))).toEqual([expected, expected]);
  });

  it('with --ndjson changes neither bad lines nor the context, but for its lines', async () => {
    const { status, out } = await runCli(['adjudicate', '--ndjson', '--compact'], { stdin: lines });
    const plain = await runCli(['adjudicate', '--ndjson'], { stdin: lines });
    const [first = '', second = ''] = out.split('\n');
    const { context } = JSON.parse(plain.out.split('\n')[0] ?? '') as { context: { lines: unknown } };
    expect(status).toBe(3);
    expect({ ...expand(JSON.parse(first), SHIPPED), context }).toEqual({ ...expected, context });
    const { lines: _, ...short } = context;
    expect((JSON.parse(first) as { context: object }).context).toEqual(short);
    expect(second).toBe(plain.out.split('\n')[1]);
  });

  it('gives the same report as full results', async () => {
    const pages: string[] = [];
    for (const flags of [[], ['--compact']]) {
      const { out } = await runCli(['adjudicate', '--ndjson', ...flags], { stdin: lines });
      const cwd = directoryWith({ 'r.ndjson': out });
      const ran = await runCli(['report', 'r.ndjson', '--html', 'p.html'], { cwd });
      expect(ran.status).toBe(0);
      pages.push(readFileSync(join(cwd, 'p.html'), 'utf8'));
    }
    expect(pages[1]).toBe(pages[0]);
  });

  it('of other packs is refused by the report, with what to do', async () => {
    const { out } = await runCli(['adjudicate', '--ndjson', '--compact'], { stdin: lines });
    const other = out.replace('"version":"1.1.0"', '"version":"0.0.1"');
    const ran = await runCli(['report', 'r.ndjson', '--html', 'p.html', '--lang', 'en'], {
      files: { 'r.ndjson': other },
    });
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/line 1: this compact result needs the packs .*--pack/);
    expect(ran.err).toContain('0.0.1');
    const cut = out.replace(/"citations":\[.*?\]\]/, '"citations":[]');
    const torn = await runCli(['report', 'r.ndjson', '--html', 'p.html'], { files: { 'r.ndjson': cut } });
    expect(torn.status).toBe(2);
  });

  it.each([
    [[], /--compact 需要 --json 或 --ndjson/],
    [['--ndjson', '--format', 'csv'], /--compact 不能与 --format csv 同用/],
  ])('is refused beside %j', async (flags, message) => {
    const { status, err } = await runCli(['adjudicate', '--compact', ...flags], { stdin: lines });
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});
