import { packNames } from './pack-names.js';
import { builtName, modulePath, versionEntries } from './version-modules.js';

/**
 * What is built: the name of each entry in dist/, and its source. Names are flat, since entries and shared chunks all lie
 * in dist/. Each folder of catalog/ has one, and so has each version of a pack.
 */
export const entry = {
  index: 'src/index.ts',
  packs: 'src/packs/index.ts',
  ...Object.fromEntries(packNames().map(({ name }) => [name, `src/packs/${name}.ts`])),
  ...Object.fromEntries(versionEntries().map((one) => [builtName(one), modulePath(one)])),
  explain: 'src/explain.ts',
  names: 'src/names.ts',
  compile: 'src/interop/compile.ts',
  'json-rules-engine': 'src/interop/json-rules-engine.ts',
  stream: 'src/stream/index.ts',
  tables: 'src/tables/index.ts',
};
