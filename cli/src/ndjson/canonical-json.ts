function sorted(_name: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON with sorted members: equal values have one text, and so one digest. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted);
}
