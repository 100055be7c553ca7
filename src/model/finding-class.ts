import type { Finding, FindingBase, FindingCode } from './types.generated.js';

/** Codes whose review asks about the data and not about the care. */
const GAPS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'facility-ownership-unknown',
  'licence-unknown',
  'missing-detail',
  'unknown-value',
  'price-unknown',
  'price-not-filed',
  'ambiguous-name',
  'charge-inconsistent',
  'resolved-by-national-code',
]);

/** The desk that a finding goes to, by its effect; a review asks about the care, or about the data. */
export function classOfFinding(code: FindingCode, effect: Finding['effect']): FindingBase['class'] {
  if (effect === 'deny' || effect === 'reduce') return 'violation';
  if (effect === 'info') return 'note';
  return GAPS.has(code) ? 'gap' : 'suspicion';
}
