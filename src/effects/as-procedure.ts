import { chapterCode, nameKey } from '../ground/name.js';
import type { Case } from '../line/case.js';
import type { Witness } from '../line/witness.js';

/** Chapters that hold operations: 33, and 32 of the interventional ones. */
const SURGERY = '33';
const INTERVENTION = '32';
/** Anaesthesia, and what is only used in an operation. */
const NEVER = ['3301', '3317'] as const;
/** The printed category of operations. */
const OPERATION = 'G';
const OF_AN_OPERATION = /加收|使用费|辅助(操作)?/g;

/** True if a name is that of a fee or an add-on: without the words for it, and a bracket, no operation's name is left. */
function isFee(name: string, of: Case): boolean {
  if (!/加收|使用费|辅助/.test(name)) return false;
  const rest = name.replace(OF_AN_OPERATION, '');
  const plain = rest.replace(/[(（][^()（）]*[)）]$/, '').replace(/手术$/, '');
  return !plain.endsWith('术') && !of.catalogue.byName.has(rest);
}

/**
 * Whether a service is another procedure, beside which an item for independent use alone is denied or in doubt; null: it
 * is none. By its printed category and the chapter of its code.
 */
export function asProcedure(state: Witness, of: Case): 'deny' | 'review' | null {
  const { kind, code, item, line } = state;
  if (kind !== 'service' || item?.visitFee === true || code === null) return null;
  const compared = chapterCode(code);
  if (NEVER.some((prefix) => compared.startsWith(prefix))) return null;
  if (isFee(nameKey(line.name ?? item?.name ?? ''), of)) return null;
  const category = item?.category;
  if (compared.startsWith(SURGERY)) return category === undefined || category === OPERATION ? 'deny' : 'review';
  if (category === OPERATION) return 'review';
  return category === undefined && compared.startsWith(INTERVENTION) ? 'review' : null;
}
