import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that a script writes: the text of each, by its path; null for one that is to be there no more. */
export type Generated = ReadonlyMap<string, string | null>;

/** The files that are not as they are to be. */
export function outOfDate(root: string, files: Generated): [path: string, text: string | null][] {
  return [...files].filter(([path, text]) => {
    const file = join(root, path);
    return (existsSync(file) ? readFileSync(file, 'utf8') : null) !== text;
  });
}

/** Writes the files that are not as they are to be. @returns what was done, a line each */
export function writeGenerated(root: string, files: Generated): string[] {
  return outOfDate(root, files).map(([path, text]) => {
    const file = join(root, path);
    if (text === null) {
      rmSync(file);
      return `removed ${path}`;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `wrote ${path}`;
  });
}
