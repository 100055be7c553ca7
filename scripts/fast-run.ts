/** Which files of tests the fast run leaves out, and why: seen from what they import and read, not from a list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const FOLDERS = ['test', 'cli/test', 'examples'];

/** Every file of tests, of both packages. */
export function testFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test(-d)?\.ts$/.test(file))
      .map((file) => join(folder, file).replaceAll(sep, '/'))
      .sort(),
  );
}

interface Reason {
  readonly why: string;
  /** what a file that is left out for this imports, itself or by another file of tests */
  readonly imports?: RegExp;
  /** what it says */
  readonly says?: RegExp;
}

const REASONS: readonly Reason[] = [
  { why: 'reads what is built', says: /['"`](?:\.{1,2}\/)*dist[/'"`]/ },
  { why: 'starts processes', imports: /^node:child_process$/ },
  { why: 'starts threads of what is built', imports: /\/worker-pool\.js$/ },
  { why: 'draws in a browser', imports: /^playwright-core$/ },
  { why: 'runs the TypeScript compiler', imports: /^typescript$/, says: /\bexpectTypeOf\b/ },
  { why: 'bundles the engine for each seeded fault', imports: /^esbuild$/ },
  { why: 'draws plots', says: /['"`]--html['"`]/ },
  { why: 'decides thousands of generated claims', imports: /^bench\/generate\/claims\.js$/ },
  { why: 'tries as many inputs as one asks for', imports: /\/runs\.js$/ },
  { why: 'draws inputs at random', imports: /^fast-check$/ },
  { why: 'breaks copies of all data', says: /\bcpSync\('catalog'/ },
  { why: 'reads whole tables of generated results', imports: /\/result-records\.js$/ },
  { why: 'decides pairs for every item', imports: /\/same-care\.js$/ },
  { why: 'spoils every document in every way', imports: /\/spoilers\.js$/ },
];

/** What a file imports: packages by name, files of the project by path. */
function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/\bfrom '([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(file), name).replaceAll(sep, '/') : name,
  );
}

/** The files that stand behind a test: itself, and all of tests and scripts that it imports. */
function filesBehind(test: string): string[] {
  const files = [test];
  for (const file of files) {
    const imported = importsOf(file, readFileSync(file, 'utf8')).map((name) => name.replace(/\.js$/, '.ts'));
    const further = imported.filter((name) => /^((cli\/)?test|scripts)\//.test(name) && existsSync(name));
    files.push(...further.filter((name) => !files.includes(name)));
  }
  return files;
}

/** Why the fast run leaves a file of tests out; none if it is run. */
export function reasonsAgainst(test: string): string[] {
  const behind = filesBehind(test).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
  const given = REASONS.filter(({ imports, says }) =>
    behind.some(
      ({ file, source }) =>
        (imports !== undefined && importsOf(file, source).some((name) => imports.test(name))) ||
        (says?.test(source) ?? false),
    ),
  );
  return given.map(({ why }) => why);
}

/** The files that the fast run leaves out, each with the reasons. */
export function leftOut(): ReadonlyMap<string, readonly string[]> {
  const reasons = testFiles().map((file): [string, string[]] => [file, reasonsAgainst(file)]);
  return new Map(reasons.filter(([, why]) => why.length > 0));
}
