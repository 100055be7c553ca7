import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes a generated file; with --check only says whether it is up to date, and fails if it is not. */
export function writeGenerated(file: string, wanted: string): void {
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    console.error(`${file} is out of date: run npm run generate`);
    process.exitCode = 1;
  }
}
