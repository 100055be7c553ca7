import { PackError } from '../ground/errors.js';
import { DEEPEST, PlainDataError, plainCopy } from '../ground/plain-data.js';
import { type PolicyPack, policyPack } from '../model/pack.js';
import { makeIssue, toIssues } from '../words/issues.js';
import { checkPack } from './check-pack.js';
import { isSealed, seal } from './seal.js';

/** @throws PackError naming the place that is not plain data, too deep, or within itself */
function plain(pack: unknown): unknown {
  try {
    return plainCopy(pack);
  } catch (error) {
    if (!(error instanceof PlainDataError)) throw error;
    throw new PackError([makeIssue(error.path, error.fault, { limit: String(DEEPEST) })]);
  }
}

/** Keeps out packs of the first edition: hundreds of faults would say less. @throws PackError */
function refuseFirstEdition(pack: unknown): void {
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) return;
  if ('format' in pack && pack.format !== 1) return;
  throw new PackError([makeIssue(['format'], 'no-format')]);
}

/**
 * Checks a pack completely and freezes a copy of it; throws PackError with every fault.
 *
 * @zh 完整检查规则包，返回其只读副本；有误则抛出 PackError，列出全部问题。
 * @param pack plain JSON: documents, items, crosswalk, groups, rules, endings
 * @returns the pack, frozen; the object given is not touched
 * @throws PackError listing every problem with its path, not only the first
 * @example
 * definePack(JSON.parse(text)).version // "1.0.0"
 */
export function definePack(pack: unknown): PolicyPack {
  if (isSealed(pack)) return pack;
  const given = plain(pack);
  refuseFirstEdition(given);
  const parsed = policyPack.safeParse(given, { reportInput: true });
  if (!parsed.success) throw new PackError(parsed.error.issues.flatMap(toIssues));
  const checked = parsed.data as PolicyPack;
  const issues = checkPack(checked);
  if (issues.length > 0) throw new PackError(issues);
  return seal(checked);
}
