import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { claim } from '../../test/small-claims.js';
import { run } from '../src/run.js';
import type { Host } from '../src/terminal.js';

export { badClaim, claim } from '../../test/small-claims.js';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  /** files of the current directory, by name */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** the current directory, for a test that looks into it afterwards */
  readonly cwd?: string;
  readonly stdin?: string | Readable;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly onInterrupt?: Host['onInterrupt'];
}

const made: string[] = [];
function removeMade(): void {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
}
// scripts that write documents run the command line too
if ('VITEST' in process.env) afterAll(removeMade);
else process.once('exit', removeMade);

/** A directory with files in it. It is removed after the last test of the file. */
export function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'yijia-'));
  made.push(cwd);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

/** Runs the command line inside this process, in a directory of its own. */
export async function runCli(argv: readonly string[], given: Surroundings = {}): Promise<Ran> {
  const written = { out: '', err: '' };
  const terminal = { isTTY: given.isTTY ?? false, ...(given.columns === undefined ? {} : { columns: given.columns }) };
  const output = (stream: 'out' | 'err') => ({
    ...terminal,
    write: (text: string | Uint8Array) => {
      written[stream] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
  });
  const stdin = typeof given.stdin === 'object' ? given.stdin : Readable.from([Buffer.from(given.stdin ?? '')]);
  const status = await run(argv, {
    stdin: Object.assign(stdin, { isTTY: given.isTTY ?? false }),
    stdout: output('out'),
    stderr: output('err'),
    cwd: given.cwd ?? directoryWith(given.files ?? {}),
    env: given.env ?? {},
    now: () => given.now ?? new Date('2025-10-08T04:00:00Z'),
    ...(given.onInterrupt === undefined ? {} : { onInterrupt: given.onInterrupt }),
  });
  return { status, ...written };
}

/** The line of NDJSON that answers a claim of one line. */
export function answered(result: object, given = claim()): string {
  const context = {
    jurisdiction: given.jurisdiction,
    facility: given.facility.name,
    dates: ['2025-10-08'],
    lines: given.lines.map(({ code }) => ({ code })),
  };
  return `${JSON.stringify({ ...result, context })}\n`;
}

export function json(value: unknown): string {
  return JSON.stringify(value);
}

/** The text of a column of a ruled table, all rows together, with broken lines joined. @param column from 0 */
export function columnOf(table: string, column: number): string {
  const rows = table.split('\n').filter((line) => line.startsWith('│'));
  return rows.map((row) => row.split('│')[column + 1]?.replace(/ +/g, ' ').trim() ?? '').join('');
}
