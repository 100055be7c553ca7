import type { Issue, KeyPath } from '../ground/errors.js';
import type { PolicyPack } from '../model/pack.js';
import type { PackCitation } from '../model/primitives.js';
import { makeIssue } from '../words/issues.js';
import { type PrintedWords, placeText, printedForm, printedWords } from './printed-words.js';

interface Cited {
  readonly citation: PackCitation;
  readonly at: KeyPath;
}

function cite(citation: PackCitation | undefined, at: KeyPath): Cited[] {
  return citation === undefined ? [] : [{ citation, at }];
}

/** Every citation of a pack, with its place in it. */
function citationsOf({ documents, items, crosswalk, rules, ends, priceOverlays, partialUnits }: PolicyPack): Cited[] {
  return [
    ...documents.flatMap(({ effectiveCitation }, i) => cite(effectiveCitation, ['documents', i, 'effectiveCitation'])),
    ...items.flatMap(({ source, scopeCitation }, i) => [
      ...cite(source, ['items', i, 'source']),
      ...cite(scopeCitation, ['items', i, 'scopeCitation']),
    ]),
    ...crosswalk.flatMap(({ source }, i) => cite(source, ['crosswalk', i, 'source'])),
    ...rules.flatMap(({ citation, restatedIn = [] }, i) => [
      ...cite(citation, ['rules', i, 'citation']),
      ...restatedIn.flatMap((place, j) => cite(place, ['rules', i, 'restatedIn', j])),
    ]),
    ...(ends ?? []).flatMap(({ citation }, i) => cite(citation, ['ends', i, 'citation'])),
    ...(priceOverlays ?? []).flatMap(({ citation }, i) => cite(citation, ['priceOverlays', i, 'citation'])),
    ...cite(partialUnits?.citation, ['partialUnits', 'citation']),
  ];
}

function faultOf({ citation, at }: Cited, words: PrintedWords): Issue[] {
  const { document, quote } = citation;
  const printed = words.at(citation);
  const place = placeText(citation);
  if (printed === null) return [makeIssue([...at, 'section'], 'no-such-place', { place })];
  if (quote === undefined) return [];
  const source = words.sourceOf(document);
  if ((source ?? printed).includes(printedForm(quote))) return [];
  const path = [...at, 'quote'];
  return [
    source === null
      ? makeIssue(path, 'not-quoted', { place, quote })
      : makeIssue(path, 'not-in-source', { document, quote }),
  ];
}

/**
 * Citations of what the pack does not say: documents and places that it does not have, words that do not stand there. A
 * pack without documents is a part of one that has them.
 */
export function checkCitations(pack: PolicyPack): Issue[] {
  if (pack.documents.length === 0) return [];
  const documents = new Set(pack.documents.map(({ id }) => id));
  const words = printedWords(pack);
  const ofSources = (pack.sources ?? []).flatMap(({ document }, i) =>
    documents.has(document) ? [] : [makeIssue(['sources', i, 'document'], 'dangling-document', { document })],
  );
  const ofCitations = citationsOf(pack).flatMap((cited) => {
    const { document } = cited.citation;
    if (!documents.has(document)) return [makeIssue([...cited.at, 'document'], 'dangling-document', { document })];
    return faultOf(cited, words);
  });
  return [...ofCitations, ...ofSources];
}
