import { execFileSync } from 'node:child_process';

/** Runs git in a folder and gives what it prints, less the last line break. @throws Error with what git complains of */
export function git(root: string, ...args: readonly string[]): string {
  const printed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 });
  return printed.replace(/\n$/, '');
}

/** The commit that the last release was made of: its tag, else the first commit. */
export function lastRelease(root: string): string {
  try {
    return git(root, 'describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*');
  } catch {
    const [first = ''] = git(root, 'rev-list', '--max-parents=0', 'HEAD').split('\n').reverse();
    return first;
  }
}

/** The text of a file as it was in a commit; null if it was not there. */
export function fileAt(root: string, commit: string, path: string): string | null {
  if (git(root, 'ls-tree', '--name-only', commit, path) === '') return null;
  return git(root, 'show', `${commit}:${path}`);
}
