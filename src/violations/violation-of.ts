import type { LineAdjudication } from '../model/adjudication.js';
import type { Finding, FindingBase } from '../model/finding.js';
import { VIOLATION_TERMS, type ViolationTerm } from './violation-terms.js';

/** What auditors call a finding, and how sure it is.
 * @zh 审核意见的违规用语及确定程度。 */
export interface Violation extends Pick<ViolationTerm, 'term' | 'rule' | 'article'> {
  /** certain (明确违规) for deny and reduce, suspected (可疑) for review: never more than the finding and its line decide.
   * @zh certain 明确违规（不予收费、扣减），suspected 可疑（待核实）；不高于审核意见的效果，也不高于本行的审核结论。 */
  readonly severity: 'certain' | 'suspected';
}

function fits(row: ViolationTerm, finding: FindingBase, { item }: Pick<LineAdjudication, 'item'>): boolean {
  const { code, effect = finding.effect, params = {}, fact, goods } = row;
  if (code !== finding.code || effect !== finding.effect || (goods === true && item !== null)) return false;
  if (!Object.entries(params).every(([name, value]) => finding.params[name] === value)) return false;
  return (
    fact === undefined || (finding.facts ?? []).some((used) => used.path.replace(/^\$/, used.fact).startsWith(fact))
  );
}

/**
 * What auditors call what a finding says of a line, by the table `VIOLATION_TERMS`.
 *
 * @zh 按违规用语表，给出一项审核意见的违规用语、国家规则和条款。
 * @param line the line that has the finding
 * @returns null for notes, and findings that no row of the table fits, gaps in the data among them
 * @example
 * violationOf(finding, line)?.term?.zh // "重复收费"
 */
export function violationOf(
  finding: Finding,
  line: Pick<LineAdjudication, 'item'> & Partial<Pick<LineAdjudication, 'decision'>>,
): Violation | null {
  if (finding.class === 'note') return null;
  const row = VIOLATION_TERMS.find((one) => fits(one, finding, line));
  if (row === undefined) return null;
  const { term, rule, article } = row;
  if (term === null && rule === null && article === null) return null;
  // of a line that a person must look at nothing is certain yet
  const isCertain = finding.class === 'violation' && line.decision !== 'review';
  return { term, rule, article, severity: isCertain ? 'certain' : 'suspected' };
}
