import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program and gives what it prints. @throws Error if it ends with another status than 0 */
export function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Says that something is as it was promised. @throws Error if it is not, or if nothing was promised */
export function check(what: string, printed: string, wanted: string): void {
  if (printed === wanted && wanted !== '') console.log(`ok ${what}`);
  else throw new Error(`${what} printed\n${printed}instead of\n${wanted || '(nothing promised)'}`);
}

/** The packages that are installed in a folder, those that other platforms need left out. */
export function installed(folder: string): string[] {
  const lock = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string }> };
  return Object.entries(packages).map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
}
