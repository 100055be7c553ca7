import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import yijia from '../../package.json' with { type: 'json' };
import cli from '../package.json' with { type: 'json' };

const files = readdirSync('cli/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** The specifiers of a file's imports, types too: `from '…'`, `import '…'`, `import('…')`. */
function importsOf(source: string): string[] {
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier);
}

const imports = files.flatMap((file) =>
  importsOf(readFileSync(join('cli/src', file), 'utf8')).map((specifier) => ({ file, specifier })),
);

/** The package that a specifier names: "@a/b/c" is of "@a/b". */
function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** True for what any project can import from yijia: its entries, and raw JSON below a folder. */
function isPublic(specifier: string): boolean {
  const subpath = `.${specifier.slice('yijia'.length)}`;
  return Object.keys(yijia.exports).some((entry) => {
    const [before = '', after] = entry.split('*');
    return after === undefined ? subpath === entry : subpath.startsWith(before) && subpath.endsWith(after);
  });
}

/** True if a relative import stays in the package. */
function staysInside(file: string, specifier: string): boolean {
  return join('cli/src', dirname(file), specifier).startsWith('cli/');
}

describe('the sources of the command line', () => {
  it('import no file outside their package', () => {
    const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
    expect(relative.length).toBeGreaterThan(200);
    expect(relative.filter(({ file, specifier }) => !staysInside(file, specifier))).toEqual([]);
  });

  it('import yijia by its public entries only', () => {
    const ofCore = imports.filter(({ specifier }) => packageOf(specifier) === 'yijia');
    expect(new Set(ofCore.map(({ specifier }) => specifier)).size).toBeGreaterThan(3);
    expect(ofCore.filter(({ specifier }) => !isPublic(specifier))).toEqual([]);
  });

  it('import packages that are installed with them, or bundled', () => {
    const installed = [...Object.keys(cli.dependencies), 'echarts', ...builtinModules.map((name) => `node:${name}`)];
    const foreign = imports.filter(
      ({ specifier }) =>
        !specifier.startsWith('.') && !installed.includes(specifier) && !installed.includes(packageOf(specifier)),
    );
    expect(foreign).toEqual([]);
  });

  it('import every package that the command line installs', () => {
    const used = new Set(imports.map(({ specifier }) => packageOf(specifier)));
    expect(Object.keys(cli.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the check of imports', () => {
  it('finds values, types and what is loaded later', () => {
    expect(importsOf("import type { A } from 'yijia';\nexport * from './a.js';\nimport 'b';\nimport('c')")).toEqual([
      'yijia',
      './a.js',
      'b',
      'c',
    ]);
  });

  it('refuses what is not public and what lies outside', () => {
    expect(['yijia', 'yijia/stream', 'yijia/schemas/claim.json'].map(isPublic)).toEqual([true, true, true]);
    expect(['yijia/dist/index.js', 'yijia/src/day.js', 'yijia/packs/x'].map(isPublic)).toEqual([false, false, false]);
    expect([staysInside('read/a.ts', '../input-error.js'), staysInside('program.ts', '../package.json')]).toEqual([
      true,
      true,
    ]);
    expect([staysInside('read/a.ts', '../../../src/day.js'), staysInside('main.ts', '../../src/day.js')]).toEqual([
      false,
      false,
    ]);
  });
});

describe('the two packages', () => {
  it('have one version, and the command line asks for exactly that', () => {
    expect(cli.version).toBe(yijia.version);
    expect(cli.dependencies.yijia).toBe(yijia.version);
  });

  it('have the same versions of dependencies that both need', () => {
    const shared = Object.entries(yijia.dependencies).filter(([name]) => name in cli.dependencies);
    expect(shared).toEqual(shared.map(([name]) => [name, (cli.dependencies as Record<string, string>)[name]]));
    expect(shared.length).toBeGreaterThan(0);
  });
});
