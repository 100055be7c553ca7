type Package = Pick<typeof import('json-rules-engine'), 'Engine'>;

/** Whether the package itself is not there. Something that it needs in its turn is another fault, and says so itself. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && /^Cannot find (?:package|module) 'json-rules-engine'/.test(error.message);
}

let loaded: Package;
try {
  loaded = await import('json-rules-engine'); // in the CommonJS build a `require`: see scripts/cjs.ts
} catch (error) {
  if (!isMissing(error)) throw error;
  throw new Error(
    'yijia/json-rules-engine needs the package json-rules-engine, which is not installed: npm install json-rules-engine',
    { cause: error },
  );
}

/** The class of json-rules-engine, an optional peer of this package that this entry alone loads. */
export const Engine: Package['Engine'] = loaded.Engine;
