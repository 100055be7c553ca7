/**
 * Turns the library's ES modules in dist/ into CommonJS, file by file: the same chunks, so that one ClaimError serves
 * all entries. Declarations are the same but for the names of the files. A package that an entry awaits at its top is required there: CommonJS cannot wait. (tsup's own split CommonJS rewrites `?.` and `??` into function calls, which costs up to 1.6 times.)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { entry } from './entries.js';

const DIST = 'dist';
const AWAITED = /\bawait import\(("[^".][^"]*")\)/g;
const IMPORT = /\bfrom ?"\.\/([^"]+\.js)"|\bimport ?"\.\/([^"]+\.js)"/g;

/** The files that a file imports from beside it. */
function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, named, bare]) => named ?? bare ?? '');
}

/** The files that the entries are made of, themselves among them. */
function reachable(entries: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (sources.has(name)) continue;
    const source = readFileSync(join(DIST, name), 'utf8');
    sources.set(name, source);
    waiting.push(...importsOf(source));
  }
  return sources;
}

function toCommonJs(source: string): string {
  const waiting = source.replaceAll(AWAITED, 'require($1)');
  const { code } = transformSync(waiting, { format: 'cjs', target: 'node20.19', charset: 'utf8' });
  return code.replaceAll(/require\("\.\/([^"]+)\.js"\)/g, 'require("./$1.cjs")');
}

/** Declarations name the files that they belong to. */
function toCommonTypes(source: string): string {
  return source.replaceAll(/((?:\bfrom|\bimport) ?\(?')(\.\/[^']+)\.js'/g, "$1$2.cjs'");
}

for (const [name, source] of reachable(Object.keys(entry).map((key) => `${key}.js`))) {
  writeFileSync(join(DIST, name.replace(/\.js$/, '.cjs')), toCommonJs(source));
}
for (const name of readdirSync(DIST).filter((file) => file.endsWith('.d.ts'))) {
  const types = toCommonTypes(readFileSync(join(DIST, name), 'utf8'));
  writeFileSync(join(DIST, name.replace(/\.d\.ts$/, '.d.cts')), types);
}
