/** Templates taken apart: text and names by turns. It grows no larger than the templates of the package. */
const taken = new Map<string, readonly string[]>();

/** Fills a template of the package. A missing parameter leaves its braces, so that a test can see it. */
export function fill(template: string, params: Readonly<Record<string, string>>): string {
  let parts = taken.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    taken.set(template, parts);
  }
  let filled = '';
  let isName = false;
  for (const part of parts) {
    filled += isName ? (params[part] ?? `{${part}}`) : part;
    isName = !isName;
  }
  return filled;
}
