import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'cli/dist/main.js');
const USAGE = join(ROOT, 'bench/throughput/usage.mjs');

/** The time and memory of a process, from its start to its end. */
export interface Took {
  readonly milliseconds: number;
  readonly peakBytes: number;
  /** of all its threads */
  readonly cpuMilliseconds: number;
  /** the part of the time in which the main thread was busy, 0 to 1 */
  readonly mainThreadShare: number;
}

/** Waits for the end of a process. @throws Error if it fails; status 3 is none, it says that some lines were bad */
function ended(child: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0 || status === 3) resolve();
      else reject(new Error(`${what} ended with status ${status}`));
    });
  });
}

/** Runs a program from the root of the repository and waits for it. @returns what it printed */
export async function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: [...stdio] });
  let printed = '';
  child.stdout?.on('data', (part) => {
    printed += String(part);
  });
  await ended(child, [program, ...args].join(' '));
  return printed;
}

/** The files of a run of the CLI, and its other arguments. */
export interface CliRun {
  readonly claims: { readonly file: string } | { readonly generator: readonly string[] };
  readonly out: string;
  readonly options: readonly string[];
  /** a directory for measurements */
  readonly folder: string;
}

function tookOf(began: number, usage: string): Took {
  return { milliseconds: performance.now() - began, ...JSON.parse(readFileSync(usage, 'utf8')) } as Took;
}

/** `yijia adjudicate --ndjson < claims > out`, measured as a whole process. */
export async function runCli({ claims, out, options, folder }: CliRun): Promise<Took> {
  const usage = join(folder, 'usage.json');
  const source = 'file' in claims ? openSync(claims.file, 'r') : 'pipe';
  const target = openSync(out, 'w');
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, CLI, 'adjudicate', '--ndjson', ...options], {
    stdio: [source, target, 'ignore'],
    env: { ...process.env, YIJIA_USAGE: usage },
  });
  if ('generator' in claims && child.stdin !== null) {
    const generator = spawn(process.execPath, claims.generator, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    generator.stdout.pipe(child.stdin);
  }
  await ended(child, `yijia ${options.join(' ')}`);
  if (typeof source === 'number') closeSync(source);
  closeSync(target);
  return tookOf(began, usage);
}
