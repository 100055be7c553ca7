type Json = Record<string, unknown>;

/** What a quantity is that takes nothing back. */
const ABOVE_ZERO = {
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: '^(?![+]?[0.]+$)[^-]' },
    { type: 'null' },
  ],
};

/** What is asked of a line whose members are right one by one. */
const LINE_CHECKS = {
  // a code or a name
  not: { properties: { code: { type: 'null' }, name: { type: 'null' } } },
  // only lines that are never decided take back
  if: { required: ['kind'], properties: { kind: { enum: ['drug', 'other'] } } },
  else: { properties: { quantity: ABOVE_ZERO } },
};

const LINES: readonly unknown[] = ['ClaimLine', 'QuotedLine'];

/** The schema with what a line must be as a whole, as far as keywords can say it. */
export function withLineChecks(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withLineChecks);
  if (typeof json !== 'object' || json === null) return json;
  const own = Object.fromEntries(Object.entries(json as Json).map(([key, value]) => [key, withLineChecks(value)]));
  return LINES.includes(own['title']) ? { ...own, ...LINE_CHECKS } : own;
}
