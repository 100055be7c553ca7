/**
 * Installs the packed tarball into an empty project and runs there what the READMEs show: each snippet, as ESM
 * and CJS, must print what its //=> comments say; the command line must decide an example claim.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const READMES = ['README.md', 'README.zh-CN.md'];

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The same program for CommonJS. */
function asCommonJs(snippet: string): string {
  return snippet.replace(/^import (\{[^}]+\}) from ('[^']+');$/gm, 'const $1 = require($2);');
}

function snippetsOf(readme: string): string[] {
  return [...readFileSync(readme, 'utf8').matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
}

function promised(snippet: string): string {
  return [...snippet.matchAll(/\/\/=> (.*)$/gm)].map(([, text]) => `${text}\n`).join('');
}

function check(what: string, printed: string, wanted: string): void {
  if (printed === wanted && wanted !== '') console.log(`ok ${what}`);
  else throw new Error(`${what} printed\n${printed}instead of\n${wanted || '(nothing promised)'}`);
}

function runSnippets(folder: string): void {
  for (const readme of READMES) {
    const snippets = snippetsOf(readme);
    if (snippets.length === 0) throw new Error(`${readme} shows no snippet`);
    for (const [i, snippet] of snippets.entries()) {
      writeFileSync(join(folder, 'snippet.mjs'), snippet);
      writeFileSync(join(folder, 'snippet.cjs'), asCommonJs(snippet));
      for (const file of ['snippet.mjs', 'snippet.cjs']) {
        check(`${readme} snippet ${i + 1} as ${file}`, run('node', [file], folder), promised(snippet));
      }
    }
  }
}

function runCommandLine(folder: string): void {
  const claim = 'spinal-cord-stimulation-two-electrodes.json';
  copyFileSync('examples/prices.csv', join(folder, 'prices.csv'));
  copyFileSync(`examples/claims/${claim}`, join(folder, claim));
  const printed = run(
    'npx',
    ['--no-install', 'yijia', 'adjudicate', claim, '--price-book', 'prices.csv', '--json'],
    folder,
  );
  const { lines, totals } = JSON.parse(printed) as { lines: { decision: string }[]; totals: { allowed: string } };
  if (lines.length === 0 || !/^\d+\.\d\d$/.test(totals.allowed)) throw new Error(`unexpected result: ${printed}`);
  console.log(`ok yijia adjudicate: ${lines.map(({ decision }) => decision).join(', ')}; allowed ${totals.allowed}`);
}

/** Many claims, with and without worker threads. */
function runManyClaims(folder: string): void {
  copyFileSync('examples/claims.ndjson', join(folder, 'claims.ndjson'));
  const answers = (workers: string): string =>
    run('npx', ['--no-install', 'yijia', 'adjudicate', 'claims.ndjson', '--ndjson', '--workers', workers], folder);
  check('yijia adjudicate --ndjson --workers 2', answers('2'), answers('0'));
}

/** Raw data by subpath. No entry loads a catalogue, zod or json-rules-engine that it does not need. */
function checkEntries(folder: string): void {
  const program = `
    const items = require('yijia/catalog/jiangxi-2025-37/items.json');
    const rules = require('yijia/rules/jiangxi-2025-37/annex-1.json');
    const schema = require('yijia/schemas/claim.json');
    const { compile, rulesOf } = require('yijia/compile');
    const { jiangxi } = require('yijia/packs/jiangxi');
    const { withHistory } = require('yijia/stream');
    const isCompiled = compile(rulesOf(jiangxi).rules, { operators: rulesOf(jiangxi).operators }).events.length === 1;
    const others = Object.keys(require.cache).some((file) => /node_modules.(zod|json-rules-engine|jsonpath-plus)/.test(file));
    const { toEngine } = require('yijia/json-rules-engine');
    const isLoaded = toEngine(jiangxi).rules.length === jiangxi.rules.length;
    console.log(items.length > 80, rules.length > 5, schema.type, isCompiled, isLoaded, withHistory([]).length, others);
  `;
  check('subpaths', run('node', ['-e', program], folder), 'true true object true true 0 false\n');
}

/** The example programs, against the package as built. */
function runPrograms(): void {
  for (const program of ['charge-capture', 'adjudicate-batch']) {
    const lines = run('npx', ['--no-install', 'tsx', `examples/${program}.ts`], '.')
      .trim()
      .split('\n');
    if (lines.length < 5) throw new Error(`examples/${program}.ts printed only ${lines.length} lines`);
    console.log(`ok examples/${program}.ts: ${lines.length} lines`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'yijia-smoke-'));
try {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], '.')) as {
    filename: string;
    size: number;
    entryCount: number;
  }[];
  if (packed === undefined) throw new Error('npm pack made nothing');
  console.log(`packed ${packed.filename}: ${packed.entryCount} files, ${(packed.size / 1024).toFixed(0)} KB`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-save', '--omit=dev', resolve(folder, packed.filename)], folder);
  runSnippets(folder);
  runCommandLine(folder);
  runManyClaims(folder);
  checkEntries(folder);
  runPrograms();
} finally {
  rmSync(folder, { recursive: true });
}
