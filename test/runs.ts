/**
 * How many inputs a property is tried on: as many as the environment says, else as many as are usual for it. A test
 * that asks here can be made as long as one likes, so the fast run leaves its file out.
 * @param setting RULE_SETS for what is compared with json-rules-engine
 */
export function runs(usual: number, setting: 'PROPERTY_RUNS' | 'RULE_SETS' = 'PROPERTY_RUNS'): number {
  return Number(process.env[setting] ?? usual);
}
