import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { entry } from './scripts/entries.js';

/**
 * A second index, thrown away: code that both share moves into chunks, so that dist/index.js only names what they
 * export. A bundler then drops a chunk of which nothing is used; of an index that holds code it would keep zod.
 */
const TWIN = 'twin-of-index';

/** esbuild keeps comments that stand inside expressions: what is said of each member is for types and pages alone. */
const withoutSentences: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-sentences',
  setup(build) {
    const sources = join(import.meta.dirname, 'src');
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (!path.startsWith(sources)) return undefined;
      return { contents: readFileSync(path, 'utf8').replace(/^ *\/\*\*.*?\*\/$/gms, ''), loader: 'ts' };
    });
  },
};

/** What others wrote and is bundled is made small: it is twice as long as all else. */
const smallerPackages: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'smaller-packages',
  setup(build) {
    build.onLoad({ filter: /node_modules.*\.m?js$/ }, ({ path }) => {
      const { code } = transformSync(readFileSync(path, 'utf8'), { minify: true, charset: 'utf8', target: 'es2022' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** The licences of what is bundled lie beside it. */
function copyLicences(): void {
  copyFileSync('node_modules/@e965/xlsx/LICENSE', 'dist/LICENSE-xlsx');
  copyFileSync('node_modules/d3-dsv/LICENSE', 'dist/LICENSE-d3-dsv');
}

export default defineConfig({
  entry: { ...entry, [TWIN]: entry.index },
  outDir: 'dist',
  format: 'esm', // scripts/cjs.ts makes CommonJS of it, and declarations for that
  target: 'es2022',
  platform: 'node',
  removeNodeProtocol: false,
  noExternal: ['d3-dsv', '@e965/xlsx'], // the readers of tables alone need them
  splitting: true, // one ClaimError, and one list of checked packs and one of claims, for all entries
  treeshake: false,
  sourcemap: false, // a source map of the catalogue is twice the catalogue
  esbuildOptions(options) {
    options.charset = 'utf8'; // Chinese as it is, not as escapes
  },
  esbuildPlugins: [withoutSentences, smallerPackages],
  clean: false, // the build script cleans
  dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } }, // tsup sets baseUrl, which TypeScript 6 rejects
  onSuccess: async () => {
    rmSync(`dist/${TWIN}.js`);
    copyLicences();
  },
});
