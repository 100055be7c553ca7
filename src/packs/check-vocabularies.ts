import type { Issue, KeyPath } from '../ground/errors.js';
import { KNOWN_DETAIL_NAMES } from '../model/details.js';
import type { PolicyPack } from '../model/pack.js';
import { makeIssue } from '../words/issues.js';

interface Needed {
  readonly detail: string;
  readonly at: KeyPath;
}

/** The details whose words must be told apart: that prices stand by, and that say where lines meet. */
function neededBy({ items, rules }: PolicyPack): Needed[] {
  const byWord = items.flatMap(({ prices = [] }, i) =>
    prices.flatMap(({ by }, j) => (by === undefined ? [] : [{ detail: by, at: ['items', i, 'prices', j, 'by'] }])),
  );
  const ofPlace = rules.flatMap(({ event: { params } }, i) => {
    const place = 'at' in params ? params.at : undefined;
    const at = ['rules', i, 'event', 'params', 'at'];
    return place === undefined || place === 'site' ? [] : [{ detail: place, at }];
  });
  return [...byWord, ...ofPlace];
}

/** Details whose words nothing tells apart. Those that the model knows have words that every pack shares. */
export function checkVocabularies(pack: PolicyPack): Issue[] {
  const known = new Set([...(pack.vocabularies ?? []).map(({ detail }) => detail), ...KNOWN_DETAIL_NAMES]);
  return neededBy(pack).flatMap(({ detail, at }) =>
    known.has(detail) ? [] : [makeIssue(at, 'no-vocabulary', { detail })],
  );
}
