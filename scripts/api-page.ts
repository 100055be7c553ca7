/** Writes docs/api.md: every public name with its signature, so that a change of the surface is seen; --check compares. */
import ts from 'typescript';
import { type Exported, isOwn, readSurface, resolved } from './model/public-surface.js';
import { writeGenerated } from './model/write-generated.js';

const { surfaces, checker } = readSurface();
const printer = ts.createPrinter({ removeComments: true });

/** The statement that declares a name, whole. */
function statementOf(declaration: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

function declarationText(declaration: ts.Declaration): string {
  const node = statementOf(declaration);
  const isUnion = ts.isTypeAliasDeclaration(declaration) && ts.isUnionTypeNode(declaration.type);
  if (isUnion && declaration.getSourceFile().fileName.includes('.codes.generated')) {
    return `type ${declaration.name.text} = '…' | '…'; // one text for each item code of the pack`;
  }
  const text = printer.printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile());
  return text.replace(/^export /, '').replace(/^declare /, '');
}

/** The names of this project that a declaration mentions. */
function mentioned(node: ts.Node): Exported[] {
  const found: Exported[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner)) {
      const symbol = checker.getSymbolAtLocation(inner);
      const target = symbol && resolved(symbol, checker);
      const isType = target?.declarations?.some(
        (one) =>
          isOwn(one) &&
          (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one)),
      );
      if (target !== undefined && isType === true) found.push({ name: target.name, symbol: target });
    }
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

function declarationsOf({ symbol }: Exported): readonly ts.Declaration[] {
  return symbol.declarations ?? [];
}

/** Names that stand on the page: those that an entry exports, and those that were shown behind one. */
const seen = new Set(surfaces.flatMap(({ exported }) => exported.map(({ symbol }) => symbol)));

/** What the names of an entry mention and no entry exports, each once. */
function behind(exported: readonly Exported[]): Exported[] {
  const queue = [...exported];
  const added: Exported[] = [];
  for (const one of queue) {
    const next = declarationsOf(one).flatMap((declaration) => mentioned(statementOf(declaration)));
    for (const name of next) {
      if (seen.has(name.symbol)) continue;
      seen.add(name.symbol);
      added.push(name);
      queue.push(name);
    }
  }
  return added.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function block(names: readonly Exported[]): string[] {
  const texts = names.flatMap((name) => declarationsOf(name).map(declarationText));
  return ['```ts', texts.join('\n\n'), '```', ''];
}

const page = [
  '# The public surface',
  '',
  'Every name that the package exports, with its signature. Generated from the declarations (`npm run generate`), so that',
  'a change of the surface is seen in a diff. What each member means stands in [reference.md](reference.md).',
  '',
  ...surfaces.flatMap(({ specifier, exported }) => {
    const unnamed = behind(exported);
    return [
      `## ${specifier}`,
      '',
      ...block(exported),
      ...(unnamed.length === 0 ? [] : ['Mentioned by these, and not exported by name:', '', ...block(unnamed)]),
    ];
  }),
].join('\n');

writeGenerated('docs/api.md', page);
