/** Reads the sentences that stand over the members of schemas: English, and Chinese after `@zh`. */
import ts from 'typescript';
import { FURTHER_SCHEMAS, NAMED_SCHEMAS, partsOf, type Schema } from './named-schemas.js';
import { INTERFACES } from './report-schemas.js';

/** What a type or a member means, in both languages. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** The sentences of types, and of the members of each object, by schema. */
export interface Sentences {
  readonly ofTypes: ReadonlyMap<Schema, Sentence>;
  readonly ofMembers: ReadonlyMap<Schema, ReadonlyMap<string, Sentence>>;
}

interface Written {
  readonly ofTypes: Map<Schema, Sentence>;
  readonly ofMembers: Map<Schema, Map<string, Sentence>>;
}

/** The settings of the project's own programs. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  // the files that the project is made of are of no interest, and finding them takes a while
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: ['package.json'] }, ts.sys, '.').options;
}

/** A program over some files of the project, with its settings. */
export function programOf(files: readonly string[]): ts.Program {
  return ts.createProgram(files, { ...compilerOptions(), noEmit: false, declaration: true, emitDeclarationOnly: true });
}

/** Lines of a comment as one: Chinese needs no space where two lines meet. */
function joined(text: string): string {
  return text
    .trim()
    .replace(/([^\p{ASCII}])\s*\n\s*/gu, '$1')
    .replace(/\s*\n\s*/g, ' ');
}

/** The sentence over a declaration, empty texts where there is none. */
export function sentenceOf(symbol: ts.Symbol, checker: ts.TypeChecker): Sentence {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'zh');
  const en = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return { en: joined(en), zh: joined(ts.displayPartsToString(tag?.text)) };
}

/** Walks a schema beside its type, which knows where each member is written. */
class Reader {
  readonly members = new Map<Schema, Map<string, Sentence>>();
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  #follow(type: ts.Type, key: string | number): ts.Type | undefined {
    if (typeof key === 'number') return this.#checker.getTypeArguments(type as ts.TypeReference)[key];
    const found = type.getProperty(key);
    return found && this.#checker.getTypeOfSymbol(found);
  }

  read(schema: Schema, type: ts.Type): void {
    if (this.members.has(schema)) return;
    const parts = partsOf(schema);
    if (schema._zod.def.type === 'object') this.members.set(schema, new Map());
    for (const [at, part] of parts) {
      const path = ['_zod', 'def', ...at];
      const last = path.pop() ?? '';
      const owner = path.reduce<ts.Type | undefined>((from, key) => from && this.#follow(from, key), type);
      const member = typeof last === 'string' && at[0] === 'shape' ? owner?.getProperty(last) : undefined;
      if (member !== undefined) this.members.get(schema)?.set(String(last), sentenceOf(member, this.#checker));
      const next = owner && this.#follow(owner, last);
      if (next !== undefined) this.read(part, next);
    }
  }
}

/** Reads the sentences of interfaces that stand in the place of those of a schema. */
function readInterfaces(program: ts.Program, { ofTypes, ofMembers }: Written): void {
  const checker = program.getTypeChecker();
  for (const [schema, [file, name]] of INTERFACES) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.tryGetMemberInModuleExports(name, module);
    if (symbol === undefined) throw new Error(`${file} exports no ${name}`);
    const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    ofTypes.set(schema, sentenceOf(symbol, checker));
    ofMembers.set(schema, new Map(members.map((member) => [member.name, sentenceOf(member, checker)])));
  }
}

/** An exported schema of another file, to be read as well. */
export type Root = Pick<(typeof NAMED_SCHEMAS)[number], 'file' | 'key' | 'schema'>;

/** Reads the sentences of all schemas of the model, and of further ones. */
export function readSentences(further: readonly Root[] = []): Sentences {
  const roots = [...NAMED_SCHEMAS, ...further];
  const interfaces = [...INTERFACES.values()].map(([file]) => file);
  const program = programOf([...new Set([...roots.map(({ file }) => file), ...interfaces])]);
  const checker = program.getTypeChecker();
  const reader = new Reader(checker);
  const ofTypes = new Map<Schema, Sentence>();
  for (const { file, key, schema } of roots) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.tryGetMemberInModuleExports(key, module);
    if (symbol === undefined) throw new Error(`${file} exports no ${key}`);
    ofTypes.set(schema, sentenceOf(symbol, checker));
    reader.read(schema, checker.getTypeOfSymbol(symbol));
  }
  readInterfaces(program, { ofTypes, ofMembers: reader.members });
  return { ofTypes, ofMembers: reader.members };
}

let known: Sentences | undefined;

/** The sentences of the model and of all that has a JSON Schema: reading them takes seconds, so it is done once. */
export function modelSentences(): Sentences {
  known ??= readSentences(FURTHER_SCHEMAS);
  return known;
}
