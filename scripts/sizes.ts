/** Bundles each entry with its dependencies, and compares its gzip size with its limit. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { packNames } from './pack-names.js';

/** The bundle of a program that only decides claims: nothing that prints, shortens or looks up results. */
const DECIDING = 'ClaimError, createAdjudicator, definePack, PackError, parsePriceBook, PriceBookError';

const LIMITS = [
  { what: 'deciding claims', code: `export { ${DECIDING} } from './dist/index.js';`, limit: 125, packages: true },
  { what: 'all of yijia', code: `export * from './dist/index.js';`, limit: 140, packages: true },
  { what: 'explaining a result', code: `export { explain } from './dist/index.js';`, limit: 9, packages: false },
  { what: 'yijia/explain', code: `export * from './dist/explain.js';`, limit: 9, packages: false },
  { what: 'yijia/names', code: `export * from './dist/names.js';`, limit: 1, packages: false },
  { what: 'yijia/compile', code: `export * from './dist/compile.js';`, limit: 13, packages: false },
  ...packNames().map(({ name }) => {
    return { what: `yijia/packs/${name}`, code: `export * from './dist/${name}.js';`, limit: 46, packages: false };
  }),
];

for (const { what, code, limit, packages: allowed } of LIMITS) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: '.' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  const size = gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1024;
  // what was read but left out again is in no bundle
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  const packages = [...new Set(files.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []))];
  console.log(`${what}: ${size.toFixed(1)} KB gzip of ${limit} KB (${packages.sort().join(', ') || 'no packages'})`);
  if (size > limit || (!allowed && packages.length > 0)) process.exitCode = 1;
}
