import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

// Flat names: entries and shared chunks all lie in dist/.
export const entry = {
  index: 'src/index.ts',
  jiangxi: 'src/packs/jiangxi.ts',
  guangdong: 'src/packs/guangdong.ts',
  compile: 'src/interop/compile.ts',
  'json-rules-engine': 'src/interop/json-rules-engine.ts',
  stream: 'src/stream/index.ts',
};

const dts = { entry, compilerOptions: { ignoreDeprecations: '6.0' } }; // tsup sets baseUrl, which TypeScript 6 rejects

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
  esbuildPlugins: [withoutSentences],
  clean: false, // two configs run at once: the build script cleans first
  dts,
};

/** The command `report` has its plots bundled, 1 MB of a package of 60: their licences go with them. */
async function copyLicences(): Promise<void> {
  copyFileSync('node_modules/echarts/LICENSE', 'dist/LICENSE-echarts');
  copyFileSync('node_modules/echarts/NOTICE', 'dist/NOTICE-echarts');
  copyFileSync('node_modules/echarts/licenses/LICENSE-d3', 'dist/LICENSE-d3');
  copyFileSync('node_modules/zrender/LICENSE', 'dist/LICENSE-zrender');
}

export default defineConfig([
  {
    ...base,
    format: 'esm',
    entry: { ...entry, cli: 'src/cli/main.ts', worker: 'src/cli/ndjson/worker.ts' },
    onSuccess: copyLicences,
  },
  { ...base, format: 'cjs', entry, dts: { ...dts, only: true } }, // scripts/cjs.ts makes the JavaScript
]);
