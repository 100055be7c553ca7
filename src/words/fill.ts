/** Templates taken apart: text and names by turns. It grows no larger than the templates of the package. */
const taken = new Map<string, readonly string[]>();

/** How a parameter is called in a text, from its name and value. */
export type Called = (name: string, value: string) => string;

/**
 * Fills a template of the package. A missing parameter leaves its braces, so that a test can see it.
 * @param called how people read parameters; as they are if it is left out
 */
export function fill(template: string, params: Readonly<Record<string, string>>, called?: Called): string {
  let parts = taken.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/);
    taken.set(template, parts);
  }
  let filled = '';
  let isName = false;
  for (const part of parts) {
    if (isName) {
      const value = params[part];
      filled += value === undefined ? `{${part}}` : called === undefined ? value : called(part, value);
    } else filled += part;
    isName = !isName;
  }
  return filled;
}
