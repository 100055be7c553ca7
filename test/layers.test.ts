import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layers from the ground up. A file belongs to the longest prefix that fits. Imports, types too, go downwards only. */
const LAYERS: readonly (readonly string[])[] = [
  ['ground/', 'version'],
  ['model/'],
  ['conditions/', 'words/'],
  ['packs/'],
  ['line/'],
  ['effects/'],
  ['stages/'],
  [
    'adjudicate',
    'queries',
    'packs-of-basis',
    'fields',
    'parse-price-book',
    'price-book-report',
    'reversals/',
    'search',
    'violations/',
    'options',
    'explain',
    'names',
    'wire/',
  ],
  ['adjudicator'],
  ['index'],
  ['interop/', 'stream/', 'tables/'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function layerOf(file: string): number {
  const fits = LAYERS.flatMap((prefixes, layer) =>
    prefixes.filter((prefix) => file.startsWith(prefix)).map((prefix) => ({ layer, prefix })),
  );
  const longest = fits.sort((a, b) => b.prefix.length - a.prefix.length)[0];
  if (longest === undefined) throw new Error(`src/${file} belongs to no layer`);
  return longest.layer;
}

/** The files that a file imports, types included. */
function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  const found = source.matchAll(/\b(?:from|import\() ?'(\.[^']+)\.js'/g);
  return [...found].map(([, path = '']) => normalize(join(dirname(file), `${path}.ts`)));
}

describe('the layers of the source', () => {
  it.each(files)('src/%s imports only from its own layer and those below', (file) => {
    const above = importsOf(file).filter((imported) => layerOf(imported) > layerOf(file));
    expect(above).toEqual([]);
  });

  it('imports are found', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
    expect(importsOf('adjudicate.ts')).toContain('stages/settle.ts');
  });

  it('only one file imports decimal.js, and one date-fns', () => {
    const importing = (name: string) =>
      files.filter((file) => readFileSync(join('src', file), 'utf8').includes(`from '${name}`));
    expect(importing('decimal.js')).toEqual(['ground/money.ts']);
    expect(importing('date-fns')).toEqual(['ground/day.ts']);
  });

  it('nothing reads clock, network, file system or environment', () => {
    const reaching = files.filter((file) =>
      /from 'node:|process\.|Date\.now|new Date\(\)|fetch\(/.test(readFileSync(join('src', file), 'utf8')),
    );
    expect(reaching).toEqual([]);
  });
});
