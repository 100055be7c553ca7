const TYPES = /@(?:null|boolean|number|string|integer|undefined|nonFinite|scalar|array|object|function|other)\(\)/gu;

/**
 * The tokens of a path as jsonpath-plus (MIT) makes them in `JSONPath.toPathArray`, replacement by replacement. Only its
 * own splitting tells which tokens it would evaluate as code, and what the others mean.
 */
export function tokensOf(path: string): string[] {
  const scripts: string[] = [];
  const separated = path
    .replaceAll(TYPES, ';$&;')
    .replaceAll(/[['](\??\(.*?\))[\]'](?!.\])/gu, (_, script: string) => `[#${scripts.push(script) - 1}]`)
    .replaceAll(/\[['"]([^'\]]*)['"]\]/gu, (_, name: string) => {
      return `['${name.replaceAll('.', '%@%').replaceAll('~', '%%@@%%')}']`;
    })
    .replaceAll('~', ';~;')
    .replaceAll(/['"]?\.['"]?(?![^[]*\])|\[['"]?/gu, ';')
    .replaceAll('%@%', '.')
    .replaceAll('%%@@%%', '~')
    .replaceAll(/;?(\^+);?/gu, (_, ups: string) => `;${ups.split('').join(';')};`)
    .replaceAll(/;;;|;;/gu, ';..;')
    .replaceAll(/;$|'?\]|'$/gu, '');
  return separated.split(';').map((token) => {
    const script = /#(\d+)/u.exec(token);
    return script === null ? token : (scripts[Number(script[1])] ?? token);
  });
}

/** True if a token, or a part of it, is a filter or a script: jsonpath-plus runs those as code. */
export function isCode(token: string): boolean {
  return token.split(',').some((part) => part.startsWith('(') || part.startsWith('?('));
}
