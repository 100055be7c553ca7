import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd: string;
  /** called with the process when it runs */
  readonly meet?: (child: ChildProcess) => void;
  /** a shell command to run instead, in which "$CLI" is the command line */
  readonly shell?: string;
}

/** Runs the built command line as a process of its own. */
export function runBuilt(argv: readonly string[], { cwd, meet, shell }: Surroundings): Promise<Ended> {
  const env = { ...process.env, CLI: `${process.execPath} ${CLI}` };
  const child =
    shell === undefined
      ? spawn(process.execPath, [CLI, ...argv], { cwd, env })
      : spawn('sh', ['-c', shell], { cwd, env });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  meet?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, ...written }));
  });
}
