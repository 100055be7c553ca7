import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { badClaim, claim, directoryWith, json } from './run-cli.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process. @param most number of characters after which the pipe is closed */
function runProcess(argv: readonly string[], cwd: string, most = Number.POSITIVE_INFINITY): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.length > most) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

describe('the process', () => {
  const many = Array.from({ length: 2000 }, (_, i) => json(claim({ id: `C${i}` }))).join('\n');

  it('writes all of a large output into a pipe', async () => {
    const cwd = directoryWith({ 'many.ndjson': many });
    const { status, out, err } = await runProcess(['adjudicate', 'many.ndjson', '--json'], cwd);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(2000);
  });

  it('ends silently if its reader has gone', async () => {
    const cwd = directoryWith({ 'many.ndjson': many });
    const { status, err } = await runProcess(['adjudicate', 'many.ndjson', '--json'], cwd, 100);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('has the exit status of the run', async () => {
    const cwd = directoryWith({ 'b.json': json(badClaim()), 'b.ndjson': json(badClaim()) });
    const bad = await runProcess(['adjudicate', 'b.json'], cwd);
    expect(bad.status).toBe(2);
    expect(bad.err).toMatch(/^错误：b\.json：清单无法读取，1 处问题\n/);
    expect((await runProcess(['adjudicate', 'b.ndjson'], cwd)).status).toBe(3);
  });
});
