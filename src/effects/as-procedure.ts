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
/** A code that begins with a chapter of the price book. */
const HAS_CHAPTER = /^\d{6}/;
const OF_AN_OPERATION = /加收|使用费|辅助(操作)?/g;

/** What ends with 术 and is no operation of its own: anaesthesia, examinations, a tube or a needle put in. */
const NO_OPERATION = /麻醉|检查术$|(插管|导尿|穿刺|注射|护理)术$/;

/** The name without a bracket at its end, and without 手术 after the operation's own name. */
function plainName(name: string): string {
  return name.replace(/[(（][^()（）]*[)）]$/, '').replace(/手术$/, '');
}

/** True if a name is that of an operation: all that can be told of a line whose code names no chapter. */
function isOperation(name: string): boolean {
  const plain = plainName(name);
  return plain.endsWith('术') && !NO_OPERATION.test(plain);
}

/** True if a name is that of a fee or an add-on: without the words for it, and a bracket, no operation's name is left. */
function isFee(name: string, of: Case): boolean {
  if (!/加收|使用费|辅助/.test(name)) return false;
  const rest = name.replace(OF_AN_OPERATION, '');
  return !plainName(rest).endsWith('术') && !of.catalogue.byName.has(rest);
}

/**
 * Whether a service is another procedure, beside which an item for independent use alone is denied or in doubt; null: it
 * is none. By its printed category and the chapter of its code.
 */
export function asProcedure(state: Witness, of: Case): 'deny' | 'review' | null {
  const { kind, code, item, line } = state;
  if (kind !== 'service' || item?.visitFee === true) return null;
  const compared = code === null ? '' : chapterCode(code);
  if (NEVER.some((prefix) => compared.startsWith(prefix))) return null;
  const name = nameKey(line.name ?? item?.name ?? '');
  if (isFee(name, of)) return null;
  if (item === null && !HAS_CHAPTER.test(compared)) return isOperation(name) ? 'review' : null;
  const category = item?.category;
  if (compared.startsWith(SURGERY)) return category === undefined || category === OPERATION ? 'deny' : 'review';
  if (category === OPERATION) return 'review';
  return category === undefined && compared.startsWith(INTERVENTION) ? 'review' : null;
}
