import { UsageError } from './ground/errors.js';
import type { Adjudication } from './model/adjudication.js';
import type { PolicyPack } from './model/pack.js';
import { makeIssue } from './words/issues.js';

/**
 * The packs that a result was made with, to decide its claim again as it was then: of several versions of a pack the one
 * that its `basis` names.
 *
 * @zh 按结果的 basis 从现有规则包中选出当时所用的版本，用于按原口径复核。
 * @param basis of a result
 * @param available packs of any version, in any order
 * @returns in the order of the basis
 * @throws UsageError naming each version that is not there
 * @example
 * const packs = packsOfBasis(result.basis, [jiangxi, jiangxiOf2025]);
 * createAdjudicator({ packs }).adjudicate(claim);
 */
export function packsOfBasis(basis: Adjudication['basis'], available: readonly PolicyPack[]): PolicyPack[] {
  const found = basis.packs.map(({ id, version }) =>
    available.find((pack) => pack.id === id && pack.version === version),
  );
  const issues = basis.packs.flatMap(({ id, version }, i) => {
    if (found[i] !== undefined) return [];
    const others = available.flatMap((pack) => (pack.id === id ? [pack.version] : []));
    return [makeIssue(['basis', 'packs', i], 'other-pack-version', { id, version, has: others.join(', ') || '—' })];
  });
  if (issues.length > 0) throw new UsageError('packsOfBasis has not all the packs that it was asked for', issues);
  return found.filter((pack) => pack !== undefined);
}
