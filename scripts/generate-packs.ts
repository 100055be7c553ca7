/**
 * A module for each folder of catalog/: the pack put together from its files, and the literal union of its item codes;
 * the list of packs; a module for each version that can be imported; and all their entries in package.json.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camel } from './model/camel.js';
import type { Generated } from './model/generated.js';
import { packNames } from './pack-names.js';
import { builtName, versionEntries, versionModules } from './version-modules.js';

const WIDTH = 120;

function pascal(name: string): string {
  const own = camel(name);
  return own.slice(0, 1).toUpperCase() + own.slice(1);
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const CATALOG = ['crosswalk', 'document', 'items', 'pack'];
const VOCABULARIES = 'vocabularies';
const NO_RULES = ['exemptions.json', 'groups.json', `${VOCABULARIES}.json`];

interface Parts {
  readonly root: string;
  readonly folder: string;
  readonly name: string;
  /** names of the files with rules, without .json */
  readonly rules: readonly string[];
  /** true if the pack has words of its own */
  readonly hasVocabularies: boolean;
}

function partsOf(root: string, folder: string, name: string): Parts {
  const all = readdirSync(join(root, `rules/${folder}`)).filter((file) => file.endsWith('.json'));
  const rules = all.filter((file) => !NO_RULES.includes(file)).map((file) => file.replace(/\.json$/, ''));
  return { root, folder, name, rules: rules.sort(), hasVocabularies: all.includes(`${VOCABULARIES}.json`) };
}

/** A list on one line if it fits, else one element on each line, as the formatter writes it. */
function listed(before: string, elements: readonly string[], after: string): string {
  const line = `${before}${elements.join(', ')}${after}`;
  if (line.length <= WIDTH) return line;
  const [indent = ''] = /^ */.exec(before) ?? [];
  return [before, ...elements.map((element) => `${indent}  ${element},`), `${indent}${after}`].join('\n');
}

function moduleOf({ root, folder, name, rules, hasVocabularies }: Parts): string {
  const { title } = read<{ title: { zh: string; en: string } }>(join(root, `catalog/${folder}/pack.json`));
  const words = hasVocabularies ? [VOCABULARIES] : [];
  const from = (part: string, path: string) => `import ${camel(part)} from '../../${path}.json' with { type: 'json' };`;
  const imports = [
    ...CATALOG.map((part) => from(part === 'document' ? 'documents' : part, `catalog/${folder}/${part}`)),
    ...[...rules, 'groups', ...words].sort().map((part) => from(part, `rules/${folder}/${part}`)),
  ];
  const members = ['...pack', 'documents', 'items', 'crosswalk', 'groups', ...words, 'rules'].join(', ');
  return `// Generated from catalog/${folder} and rules/${folder}: run npm run generate
${imports.join('\n')}
import type { PackOf } from '../model/coded.js';
import type { ${pascal(name)}ItemCode } from './${name}.codes.generated.js';
import { seal } from './seal.js';

export type { ${pascal(name)}ItemCode } from './${name}.codes.generated.js';

/**
 * ${title.en}.
 * Frozen; its schema and references are checked when the package is built.
 *
 * @zh ${title.zh}。已冻结；构建时检查过结构和引用。
 */
export const ${camel(name)}: PackOf<${pascal(name)}ItemCode> = /* @__PURE__ */ (() => {
${listed('  const rules = [', rules.map(camel), '].flat();')}
  const parts = { ${members} };
  return seal(parts as unknown as PackOf<${pascal(name)}ItemCode>);
})();
`;
}

function codesOf({ root, folder, name }: Parts): string {
  const items = read<{ code: string }[]>(join(root, `catalog/${folder}/items.json`));
  const codes = [...new Set(items.map(({ code }) => code))].sort();
  const members = codes.map((code) => `  | '${code}'`).join('\n');
  return `/** Codes of the pack's items, for completion in editors. Generated from catalog/${folder}/items.json.\n * @zh 该规则包的全部项目编码，供编辑器补全。 */\nexport type ${pascal(name)}ItemCode =\n${members};\n`;
}

function indexOf(names: readonly string[]): string {
  const imports = names.map((name) => `import { ${camel(name)} } from './${name}.js';`);
  return `// Generated from the folders of catalog/: run npm run generate
${[...imports].sort().join('\n')}

/**
 * The packs that yijia ships, by name: for programs that offer them all. One that needs a single pack imports it by its
 * own entry, so that nothing else is loaded.
 *
 * @zh 随附的全部规则包，以名称为键，供需要全部规则包的程序使用；只用其中之一时请从其自身的入口导入，以免载入其他。
 * @example
 * createAdjudicator({ packs: Object.values(PACKS) })
 */
export const PACKS = /* @__PURE__ */ Object.freeze({ ${names.map(camel).join(', ')} });
`;
}

type Exports = Record<string, unknown>;

/** The manifest with an entry for each pack and each of its versions, after that of all packs. */
function manifestOf(root: string, names: readonly string[]): string {
  const manifest = read<{ exports: Exports }>(join(root, 'package.json'));
  const form = (ending: string) => ({
    types: `./dist/NAME.d.${ending}`,
    default: `./dist/NAME.${ending.replace('ts', 'js')}`,
  });
  const entryOf = (name: string): unknown =>
    JSON.parse(JSON.stringify({ import: form('ts'), require: form('cts') }).replaceAll('NAME', name));
  const others = Object.entries(manifest.exports).filter(([subpath]) => !subpath.startsWith('./packs/'));
  const at = others.findIndex(([subpath]) => subpath === './packs') + 1;
  const own = names.map((name): [string, unknown] => [`./packs/${name}`, entryOf(name)]);
  const versions = versionEntries(root).map((one): [string, unknown] => [
    `./packs/${one.id}/${one.version}`,
    entryOf(builtName(one)),
  ]);
  const exports = Object.fromEntries([...others.slice(0, at), ...own, ...versions, ...others.slice(at)]);
  return `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`;
}

/** Modules and list of the packs and their versions, and package.json with an entry for each. */
export function packModules(root = '.'): Generated {
  const packs = packNames(root);
  const names = packs.map(({ name }) => name);
  const modules = packs.flatMap(({ folder, name }): [string, string][] => {
    const parts = partsOf(root, folder, name);
    return [
      [`src/packs/${name}.ts`, moduleOf(parts)],
      [`src/packs/${name}.codes.generated.ts`, codesOf(parts)],
    ];
  });
  return new Map<string, string | null>([
    ['src/packs/index.ts', indexOf(names)],
    ['package.json', manifestOf(root, names)],
    ...modules,
    ...versionModules(root),
  ]);
}
