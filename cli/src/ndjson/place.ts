/** Where something stands in what was given. */
export interface Place {
  /** of the input from 1, blank lines too; of several files: the line, row or claim in its file */
  readonly line: number;
  /** the file, if there are several, or if it is a table; its name as the user gave it */
  readonly file?: string;
  /** of a claim of a table: for each of its lines the row of the file */
  readonly rows?: readonly number[];
}

/** The members of a place that go into answers. */
export function sourceOf({ file, rows }: Partial<Place>): Pick<Place, 'file' | 'rows'> {
  return { ...(file === undefined ? {} : { file }), ...(rows === undefined ? {} : { rows }) };
}
