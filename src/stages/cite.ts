import type { LineAdjudication } from '../model/adjudication.js';
import type { Citation } from '../model/primitives.js';
import type { DocumentName } from '../packs/document-names.js';

type Names = ReadonlyMap<string, DocumentName>;

function named(citation: Citation | null, names: Names): Citation | null {
  return citation === null ? null : { ...citation, ...names.get(citation.document) };
}

/** The line with the documents that it cites called as people call them: a reader has the result alone. */
export function cite(line: LineAdjudication, names: Names): LineAdjudication {
  return {
    ...line,
    components: line.components.map((part) => ({ ...part, citation: named(part.citation, names) })),
    findings: line.findings.map((finding) => ({ ...finding, citation: named(finding.citation, names) })),
  };
}
