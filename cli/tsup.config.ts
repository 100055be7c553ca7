import { copyFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** The command `report` has its plots bundled, 1 MB of a package of 60: their licences go with them. */
async function copyLicences(): Promise<void> {
  const modules = '../node_modules';
  copyFileSync(`${modules}/echarts/LICENSE`, 'dist/LICENSE-echarts');
  copyFileSync(`${modules}/echarts/NOTICE`, 'dist/NOTICE-echarts');
  copyFileSync(`${modules}/echarts/licenses/LICENSE-d3`, 'dist/LICENSE-d3');
  copyFileSync(`${modules}/zrender/LICENSE`, 'dist/LICENSE-zrender');
}

// Flat names: the worker is found beside the chunk that starts it.
export default defineConfig({
  entry: { main: 'src/main.ts', worker: 'src/ndjson/worker.ts' },
  outDir: 'dist',
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  removeNodeProtocol: false,
  splitting: true, // plots are loaded only if a page is asked for
  treeshake: false,
  sourcemap: false,
  esbuildOptions(options) {
    options.charset = 'utf8'; // Chinese as it is, not as escapes
  },
  dts: false, // a command has no types
  onSuccess: copyLicences,
});
