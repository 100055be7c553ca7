/** The part of the reference about what is written by hand: functions, their options, errors. */
import ts from 'typescript';
import { cell, codeCell, table } from './markdown.js';
import { type Exported, publicSurface } from './public-surface.js';
import { type Locale, TEXTS } from './reference-texts.js';
import { sentenceOf } from './sentences.js';

const printer = ts.createPrinter({ removeComments: true });

/** Types of the model have parts of their own; lists of codes stand in the packs. */
function isElsewhere({ symbol }: Exported): boolean {
  const [declaration] = symbol.declarations ?? [];
  const file = declaration?.getSourceFile().fileName ?? '';
  return file.includes('.generated.') || file.endsWith('/scalars.d.ts');
}

function textOf(node: ts.Node): string {
  return printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^(export )?(declare )?/, '')
    .replace(/\s+/g, ' ');
}

/** A member of a type that is written by hand, with what is inherited from types of this project. */
export interface HandMember {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

/** The members of an interface or a class that this project declares. */
export function handMembers(symbol: ts.Symbol): HandMember[] {
  if ((symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) === 0) return [];
  return publicSurface()
    .checker.getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .flatMap((member) => {
      const [declaration] = member.declarations ?? [];
      const isOwn = declaration?.getSourceFile().fileName.includes('/.declarations/') === true;
      if (declaration === undefined || !isOwn) return [];
      return [{ name: member.name, symbol: member, declaration }];
    });
}

/** An exported name that is written by hand, and the entry that exports it. */
export interface HandWritten extends Exported {
  readonly specifier: string;
}

export function handWritten(): readonly HandWritten[] {
  return publicSurface().surfaces.flatMap(({ specifier, exported }) =>
    exported.filter((one) => !isElsewhere(one)).map((one) => ({ ...one, specifier })),
  );
}

/** The sentence of a name or a member. */
export function handSentence(symbol: ts.Symbol) {
  return sentenceOf(symbol, publicSurface().checker);
}

function memberRow({ name, symbol, declaration }: HandMember, locale: Locale): string[] {
  const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
  const text = textOf(declaration)
    .replace(/^readonly /, '')
    .replace(/;$/, '')
    .slice(name.length);
  const type = text.replace(/^\??: /, '').replace(/ \| undefined$/, isOptional ? '' : ' | undefined');
  return [codeCell(`${name}${isOptional ? '?' : ''}`), codeCell(type), cell(handSentence(symbol)[locale])];
}

function nameText({ name, symbol, specifier }: HandWritten, locale: Locale): string[] {
  const [declaration] = symbol.declarations ?? [];
  const members = handMembers(symbol).map((member) => memberRow(member, locale));
  const head = [`### ${name}`, '', `\`${specifier}\``, '', handSentence(symbol)[locale], ''];
  if (members.length > 0) {
    return [...head, ...table([TEXTS.member[locale], TEXTS.type[locale], TEXTS.meaning[locale]], members)];
  }
  return declaration === undefined ? head : [...head, '```ts', textOf(declaration), '```', ''];
}

/** Every function, option and error, by entry. */
export function functionPart(locale: Locale): string[] {
  return handWritten().flatMap((one) => nameText(one, locale));
}
