/** Files that a script writes: the text of each, by its path. */
export type Generated = ReadonlyMap<string, string>;
