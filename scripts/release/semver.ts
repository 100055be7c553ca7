const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/** True for three numbers, "0.2.0". */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Whether a version comes after another. */
export function isLater(version: string, other: string): boolean {
  const numbers = (text: string): number[] => (VERSION.exec(text) ?? []).slice(1).map(Number);
  const [own, before] = [numbers(version), numbers(other)];
  const at = own.findIndex((number, i) => number !== before[i]);
  return at >= 0 && (own[at] ?? 0) > (before[at] ?? 0);
}
