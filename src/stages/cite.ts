import type { LineAdjudication } from '../model/adjudication.js';
import type { Citation } from '../model/primitives.js';
import type { DocumentName } from '../packs/document-names.js';

type Names = ReadonlyMap<string, DocumentName>;

/** Spreads of one object with one member more are what engines copy fast: every finding goes through here. */
function named(citation: Citation, names: Names): Citation {
  const { number, title } = names.get(citation.document) ?? {};
  if (number !== undefined) return { ...citation, number };
  return title === undefined ? citation : { ...citation, title };
}

function cited<T extends { readonly citation: Citation | null }>(parts: readonly T[], names: Names): readonly T[] {
  if (parts.length === 0) return parts;
  return parts.map((part) => (part.citation === null ? part : { ...part, citation: named(part.citation, names) }));
}

/** The line with the documents that it cites called as people call them: a reader has the result alone. */
export function cite(line: LineAdjudication, names: Names): LineAdjudication {
  return { ...line, components: cited(line.components, names), findings: cited(line.findings, names) };
}
