/** The library as a user installs it: alone, then beside json-rules-engine. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import yijia from '../../package.json' with { type: 'json' };
import { check, installed, run } from './run.js';

const SHOWING = ['README.md', 'README.zh-CN.md', 'docs/pack-versions.md'];
/** Itself counted. */
const MOST_PACKAGES = 6;
const NEEDS = 'yijia/json-rules-engine';
const ENTRIES = Object.entries(yijia.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([subpath]) => `yijia${subpath.slice(1)}`);

/** The same program for CommonJS, which cannot wait at its top. */
function asCommonJs(snippet: string): string {
  const program = snippet.replace(/^import (\{[^}]+\}) from ('[^']+');$/gm, 'const $1 = require($2);');
  return `(async () => {\n${program}\n})();\n`.replaceAll(/\bimport\(/g, 'require(');
}

/** Runs a program as ES module and as CommonJS. */
function runBoth(what: string, program: string, wanted: string, folder: string): void {
  writeFileSync(join(folder, 'program.mjs'), program);
  writeFileSync(join(folder, 'program.cjs'), asCommonJs(program));
  for (const file of ['program.mjs', 'program.cjs']) check(`${what} as ${file}`, run('node', [file], folder), wanted);
}

function runSnippets(folder: string): void {
  for (const page of SHOWING) {
    const snippets = [...readFileSync(page, 'utf8').matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
    if (snippets.length === 0) throw new Error(`${page} shows no snippet`);
    for (const [i, snippet] of snippets.entries()) {
      const promised = [...snippet.matchAll(/\/\/=> (.*)$/gm)].map(([, text]) => `${text}\n`).join('');
      runBoth(`${page} snippet ${i + 1}`, snippet, promised, folder);
    }
  }
}

/** Raw data by subpath, and no catalogue, zod or json-rules-engine behind what did not ask for it. */
function checkEntries(folder: string): void {
  const program = `
    const items = require('yijia/catalog/jiangxi-2025-37/items.json');
    const rules = require('yijia/rules/jiangxi-2025-37/annex-1.json');
    const schema = require('yijia/schemas/claim.json');
    const { compile, rulesOf } = require('yijia/compile');
    const { jiangxi } = require('yijia/packs/jiangxi');
    const { withHistory } = require('yijia/stream');
    require('yijia/explain');
    require('yijia/names');
    const isCompiled = compile(rulesOf(jiangxi).rules, { operators: rulesOf(jiangxi).operators }).events.length === 1;
    const others = Object.keys(require.cache).some((file) => /node_modules.(zod|json-rules-engine|jsonpath-plus)/.test(file));
    console.log(items.length > 80, rules.length > 5, schema.type, isCompiled, withHistory([]).length, others);
  `;
  check('subpaths', run('node', ['-e', program], folder), 'true true object true 0 false\n');
}

/** Every entry loads, and the one that needs another package says so, in both formats. */
function checkWithoutEngine(folder: string): void {
  const program = `
    const load = (format, name) => (format === 'import' ? import(name) : Promise.resolve().then(() => require(name)));
    (async () => {
      for (const format of ['import', 'require']) {
        for (const name of ${JSON.stringify(ENTRIES)}) {
          await load(format, name).catch(({ constructor, message }) => console.log(format, constructor.name, message));
        }
      }
    })();
  `;
  const said = `${NEEDS} needs the package json-rules-engine, which is not installed: npm install json-rules-engine`;
  check(
    'without json-rules-engine',
    run('node', ['-e', program], folder),
    `import Error ${said}\nrequire Error ${said}\n`,
  );
}

/** The types of every entry but one, compiled strictly with what is installed, the declarations themselves checked. */
function checkTypes(folder: string): void {
  const names = ENTRIES.filter((name) => name !== NEEDS);
  const program = names.map((name, i) => `export * as _${i} from '${name}';\n`).join('');
  for (const file of ['types.mts', 'types.cts']) writeFileSync(join(folder, file), program);
  const options = '--noEmit --strict --skipLibCheck false --module nodenext --target es2022 --types'.split(' ');
  run(resolve('node_modules/.bin/tsc'), [...options, '', 'types.mts', 'types.cts'], folder);
  console.log(`ok types of ${names.length} entries`);
}

function checkEngine(folder: string): void {
  run('npm', ['install', `json-rules-engine@${yijia.devDependencies['json-rules-engine']}`], folder);
  const program = `import { toEngine } from '${NEEDS}';
import { jiangxi } from 'yijia/packs/jiangxi';
console.log(toEngine(jiangxi).rules.length === jiangxi.rules.length);
`;
  runBoth(NEEDS, program, 'true\n', folder);
}

/** @param folder of an empty project @param tarball of the library */
export function checkLibrary(folder: string, tarball: string): void {
  run('npm', ['install', tarball], folder);
  const packages = installed(folder);
  console.log(`yijia installs ${packages.length} packages: ${packages.join(', ')}`);
  if (packages.length > MOST_PACKAGES) throw new Error(`more than ${MOST_PACKAGES} packages`);
  runSnippets(folder);
  checkEntries(folder);
  checkWithoutEngine(folder);
  checkTypes(folder);
  checkEngine(folder);
}
