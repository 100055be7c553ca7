/**
 * Installs the packed tarballs into empty projects and runs there what the READMEs show: the library alone, each
 * snippet as ESM and CJS printing what its //=> comments say; then the command line beside it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommandLine } from './smoke/command-line.js';
import { checkLibrary } from './smoke/library.js';
import { run } from './smoke/run.js';

/** Packs both packages. @returns their files, the library first */
function pack(folder: string): [library: string, commandLine: string] {
  const packed = JSON.parse(run('npm', ['pack', '--workspaces', '--json', '--pack-destination', folder], '.')) as {
    name: string;
    filename: string;
    size: number;
    entryCount: number;
  }[];
  const fileOf = (name: string): string => {
    const found = packed.find((one) => one.name === name);
    if (found === undefined) throw new Error(`npm pack made no ${name}`);
    console.log(`packed ${found.filename}: ${found.entryCount} files, ${(found.size / 1024).toFixed(0)} KB`);
    return join(folder, found.filename);
  };
  return [fileOf('yijia'), fileOf('yijia-cli')];
}

function emptyProject(folder: string, name: string): string {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  return project;
}

/** The example programs, against the package as built. */
function runPrograms(): void {
  for (const program of ['charge-capture', 'net-reversals', 'adjudicate-batch']) {
    const lines = run('npx', ['--no-install', 'tsx', `examples/${program}.ts`], '.')
      .trim()
      .split('\n');
    if (lines.length < 5) throw new Error(`examples/${program}.ts printed only ${lines.length} lines`);
    console.log(`ok examples/${program}.ts: ${lines.length} lines`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'yijia-smoke-'));
try {
  const tarballs = pack(folder);
  checkLibrary(emptyProject(folder, 'library'), tarballs[0]);
  checkCommandLine(emptyProject(folder, 'command-line'), tarballs);
  runPrograms();
} finally {
  rmSync(folder, { recursive: true });
}
