/** `chapter-33-note-7` as a name in code: chapter33Note7. */
export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
