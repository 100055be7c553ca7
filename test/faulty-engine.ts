import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Engine, Fault } from './construct-cases.js';

const ROOT = join(import.meta.dirname, '..');

/** Puts a fault into its file as the file is read. */
function seeded({ file, find, put }: Fault): Plugin {
  const at = join(ROOT, file);
  return {
    name: 'seeded-fault',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        path === at ? { contents: readFileSync(path, 'utf8').replace(find, () => put), loader: 'ts' } : undefined,
      );
    },
  };
}

/**
 * The engine with a fault in one of its files.
 * @throws Error if the file does not hold the text just once
 */
export async function faultyEngine(fault: Fault): Promise<Engine> {
  const held = readFileSync(join(ROOT, fault.file), 'utf8').split(fault.find).length - 1;
  if (held !== 1) throw new Error(`${fault.file} holds ${held} times: ${fault.find}`);
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [seeded(fault)],
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  const url = `data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`;
  return (await import(/* @vite-ignore */ url)) as Engine;
}
