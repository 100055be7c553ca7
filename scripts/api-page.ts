/** docs/api.md: every public name with its signature, so that a change of the surface is seen. */
import ts from 'typescript';
import type { Generated } from './model/generated.js';
import { type Exported, isOwn, publicSurface, resolved, type Surface } from './model/public-surface.js';

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
  const { checker } = publicSurface();
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

/** What the names of an entry mention and no entry exports, each once. @param seen names on the page: grows by them */
function behind(exported: readonly Exported[], seen: Set<ts.Symbol>): Exported[] {
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

function entryText({ specifier, exported }: Surface, seen: Set<ts.Symbol>): string[] {
  const unnamed = behind(exported, seen);
  return [
    `## ${specifier}`,
    '',
    ...block(exported),
    ...(unnamed.length === 0 ? [] : ['Mentioned by these, and not exported by name:', '', ...block(unnamed)]),
  ];
}

/** docs/api.md. */
export function apiPage(): Generated {
  const { surfaces } = publicSurface();
  const seen = new Set(surfaces.flatMap(({ exported }) => exported.map(({ symbol }) => symbol)));
  const page = [
    '# The public surface',
    '',
    'Every name that the package exports, with its signature. Generated from the declarations (`npm run generate`), so that',
    'a change of the surface is seen in a diff. What each member means stands in [reference.md](reference.md). Left out are the',
    'versions of packs, each an entry with the one name `pack`: see [pack-versions.md](pack-versions.md).',
    '',
    ...surfaces.flatMap((surface) => entryText(surface, seen)),
  ];
  return new Map([['docs/api.md', page.join('\n')]]);
}
