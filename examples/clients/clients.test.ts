/** Runs the clients in other languages against the built command line. What is not here is left out, except in CI. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { createAdjudicator, ENGINE } from 'yijia';
import { PACKS } from 'yijia/packs';

// compiling Java takes a while on a busy machine
vi.setConfig({ testTimeout: 600_000 });

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SERVER = [process.execPath, at('../../cli/dist/main.js')];
const CLIENTS = [
  { language: 'Python', needs: 'python3', run: ['python3', at('client.py')] },
  { language: 'Java', needs: 'javac', run: ['java', '-Dfile.encoding=UTF-8', at('Client.java')] },
] as const;

/** What the clients print, reckoned by the library. */
function expected(): string[] {
  const yijia = createAdjudicator({ packs: Object.values(PACKS) });
  const visit = { jurisdiction: 'CN-JX', facility: { name: '南方医院赣州医院' } };
  const date = '2025-10-08';
  const [first, second] = ['QYLS00158', 'QYLS00152'].map((code) => yijia.quote({ ...visit, line: { code, date } }));
  if (first?.decision !== 'allow' || second?.decision !== 'deny') throw new Error('the examples decide otherwise now');
  return [
    ENGINE,
    `QYLS00158 allow ${first.amount}`,
    `QYLS00152 deny 0.00 ${second.findings.map(({ code }) => code).join(' ')}`,
    `${yijia.billable({ ...visit, date }).length} items may be charged`,
    'item-not-found: no item of CN-GD has the code "QYLS00158"; it is an item of CN-JX: ask with that jurisdiction',
    `${first.amount.replace('.', '')}0.00 yuan in all`,
  ];
}

describe.each(CLIENTS)('the client in $language', ({ language, needs, run: [program, ...file] }) => {
  const isAbsent = spawnSync(needs, ['--version']).error !== undefined && process.env['CI'] === undefined;
  if (isAbsent) console.warn(`${needs} is not here: the client in ${language} is not run`);
  const run = (command: readonly string[]) =>
    spawnSync(program, [...file, ...command], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

  it.skipIf(isAbsent)('asks, asks many at once, and reads what is refused', () => {
    const { status, stdout, stderr } = run(SERVER);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split(/\r?\n/)).toEqual(expected());
  });

  it.skipIf(isAbsent)('is not left waiting by a process that ends', () => {
    const { status, stderr } = run([process.execPath, '--eval', '0', '--']);
    expect(status).toBe(1);
    expect(stderr).toContain('yijia has ended');
  });
});
