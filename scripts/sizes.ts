/** Bundles each entry with its dependencies and compares its gzip size with its limit. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIMITS = [
  { entry: 'dist/index.js', limit: 55 },
  { entry: 'dist/jiangxi.js', limit: 30 },
  { entry: 'dist/guangdong.js', limit: 30 },
];

for (const { entry, limit } of LIMITS) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
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
  const packages = [
    ...new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? [])),
  ];
  console.log(`${entry}: ${size.toFixed(1)} KB gzip of ${limit} KB (${packages.sort().join(', ') || 'no packages'})`);
  const isPack = !entry.endsWith('index.js');
  if (size > limit || (isPack && packages.length > 0)) process.exitCode = 1;
}
