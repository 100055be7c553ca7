import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { INPUT_FILES } from './input-files.js';
import { claim, directoryWith, json, runCli } from './run-cli.js';

const ALL = ['--price-book', 'p.csv', '--facility-aliases', 'f.json', '--code-aliases', 'c.json', '--history'];

function filesIn(cwd: string): [string, string][] {
  const names = readdirSync(cwd).filter((name) => !(name in INPUT_FILES));
  return names.map((name) => [name, readFileSync(join(cwd, name), 'utf8')]);
}

/** The files beside `r.ndjson` of a run whose input breaks: what is there while it runs, and what it leaves. */
export async function stoppedRun(): Promise<Readonly<Record<string, string>>> {
  const cwd = directoryWith(INPUT_FILES);
  const during: [string, string][] = [];
  const stdin = Readable.from(
    (async function* () {
      yield Buffer.from(`${json(claim({ patient: { id: 'P1' } }))}\n{"half\n${json(claim({ id: 'C2' }))}\n`);
      during.push(...filesIn(cwd));
      throw Object.assign(new Error('broken'), { code: 'EIO' });
    })(),
  );
  await runCli(['adjudicate', '--ndjson', '--out', 'r.ndjson', ...ALL], { cwd, stdin });
  return Object.fromEntries([...during, ...filesIn(cwd)]);
}
