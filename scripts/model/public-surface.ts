/** What the package exports, as its declarations have it: every entry, every name. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import ts from 'typescript';
import { entry } from '../entries.js';
import { compilerOptions, programOf } from './sentences.js';

/** An entry of the package: what users import, and the file behind it. */
interface Entry {
  readonly specifier: string;
  readonly file: string;
}

type Exports = Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;

/** A version of a pack: each is alike, with one name, `pack`. */
const VERSIONED = /^\.\/packs\/[^/]+\/\d/;

/** The entries that package.json exports, in its order, those of versions left out. */
function entries(): Entry[] {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; exports: Exports };
  const sources: Readonly<Record<string, string>> = entry;
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === 'string' || VERSIONED.test(path)) return [];
    const file = sources[basename(target.import.types, '.d.ts')];
    if (file === undefined) throw new Error(`scripts/entries.ts has no entry for ${path}`);
    return [{ specifier: join(name, path), file }];
  });
}

/** Where declarations are kept: a folder that is on no disk. */
const FOLDER = join(process.cwd(), '.declarations');

function pathIn(folder: string, file: string): string {
  return join(folder, relative(process.cwd(), file)).replace(/\.ts$/, '.d.ts');
}

/** The declarations of some files, and of all that they import, by path. */
function declarationsOf(files: readonly string[]): Map<string, string> {
  const declarations = new Map<string, string>();
  const program = programOf(files);
  program.emit(undefined, (file, text) => {
    declarations.set(join(FOLDER, relative(process.cwd(), file)), text);
  });
  return declarations;
}

/** A program over declarations in memory; packages are found where they lie. */
function programOver(declarations: ReadonlyMap<string, string>, roots: readonly string[]): ts.Program {
  const options = { ...compilerOptions(), declaration: true, noEmit: true, paths: {} };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  host.fileExists = (path) => declarations.has(path) || fileExists(path);
  host.readFile = (path) => declarations.get(path) ?? readFile(path);
  host.directoryExists = (path) => path.startsWith(FOLDER) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, ...rest) => {
    const text = declarations.get(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  };
  return ts.createProgram(roots, options, host);
}

/** A name that an entry exports. */
export interface Exported {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** What an entry exports, by name. */
export interface Surface extends Entry {
  readonly exported: readonly Exported[];
}

/** The symbol that a name stands for, wherever it was exported again. */
export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Whether a declaration is of this project. */
export function isOwn(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(FOLDER);
}

/** What all entries export, and what knows the types of it. */
export interface PublicSurface {
  readonly surfaces: readonly Surface[];
  readonly checker: ts.TypeChecker;
}

let known: PublicSurface | undefined;

/** The declarations of all entries, as they are when they are first asked for: reading them takes seconds. */
export function publicSurface(): PublicSurface {
  known ??= readSurface();
  return known;
}

function readSurface(): PublicSurface {
  const own = entries();
  const declarations = declarationsOf(own.map(({ file }) => file));
  const program = programOver(
    declarations,
    own.map(({ file }) => pathIn(FOLDER, file)),
  );
  const checker = program.getTypeChecker();
  const surfaces = own.map(({ specifier, file }) => {
    const source = program.getSourceFile(pathIn(FOLDER, file));
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${file} has no declarations`);
    const exported = checker
      .getExportsOfModule(module)
      .map((symbol) => ({ name: symbol.name, symbol: resolved(symbol, checker) }));
    return { specifier, file, exported: exported.sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
  return { surfaces, checker };
}
