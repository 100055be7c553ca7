import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  resolveJsonModule: true,
  paths: { yijia: [resolve('src/index.ts')], 'yijia/packs/*': [resolve('src/packs/*.ts')] },
};

/** The first program that a page shows, in a file of TypeScript. */
function faultsOf(page: string): string[] {
  const [, program] = /```js\n(import [\s\S]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
  if (program === undefined) throw new Error(`${page} shows no program`);
  const file = resolve('what-a-user-copies.ts');
  const host = ts.createCompilerHost(OPTIONS);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? program : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  const made = ts.createProgram([file], OPTIONS, host);
  return made.getSemanticDiagnostics(made.getSourceFile(file)).map(({ messageText }) => JSON.stringify(messageText));
}

it.each(['README.md', 'README.zh-CN.md'])(
  'the program of %s, pasted into strict TypeScript, has no fault',
  (page) => {
    expect(faultsOf(page)).toEqual([]);
  },
  60_000,
);
