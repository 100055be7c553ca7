import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

// Flat names: entries and shared chunks all lie in dist/.
export const entry = {
  index: 'src/index.ts',
  packs: 'src/packs/index.ts',
  jiangxi: 'src/packs/jiangxi.ts',
  guangdong: 'src/packs/guangdong.ts',
  explain: 'src/explain.ts',
  names: 'src/names.ts',
  compile: 'src/interop/compile.ts',
  'json-rules-engine': 'src/interop/json-rules-engine.ts',
  stream: 'src/stream/index.ts',
};

const dts = { entry, compilerOptions: { ignoreDeprecations: '6.0' } }; // tsup sets baseUrl, which TypeScript 6 rejects

const base: Options = {
  outDir: 'dist',
  target: 'es2022',
  platform: 'node',
  removeNodeProtocol: false,
  splitting: true, // one ClaimError, and one list of checked packs, for all entries
  treeshake: false,
  sourcemap: false, // a source map of the catalogue is twice the catalogue
  esbuildOptions(options) {
    options.charset = 'utf8'; // Chinese as it is, not as escapes
  },
  clean: false, // two configs run at once: the build script cleans first
  dts,
};

/**
 * A second index, thrown away: code that both share moves into chunks, so that dist/index.js only names what they
 * export. A bundler then drops a chunk of which nothing is used; of an index that holds code it would keep zod.
 */
const TWIN = 'twin-of-index';

export default defineConfig([
  {
    ...base,
    format: 'esm',
    entry: { ...entry, [TWIN]: entry.index },
    onSuccess: async () => rmSync(`dist/${TWIN}.js`),
  },
  { ...base, format: 'cjs', entry, dts: { ...dts, only: true } }, // scripts/cjs.ts makes the JavaScript
]);
