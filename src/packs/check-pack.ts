import type { Issue, KeyPath } from '../ground/errors.js';
import { grouped } from '../ground/grouped.js';
import { codeKey } from '../ground/name.js';
import { byFirstDay, overlapping } from '../ground/periods.js';
import { groupNamed } from '../model/events.js';
import type { ServiceItem } from '../model/item.js';
import type { PolicyPack } from '../model/pack.js';
import type { BillingRule } from '../model/rule.js';
import { makeIssue } from '../words/issues.js';
import { checkCitations } from './check-citations.js';
import { checkCondition } from './check-conditions.js';
import { checkReferences } from './check-references.js';
import { checkRoles } from './check-roles.js';
import { checkVocabularies } from './check-vocabularies.js';
import { contradictions } from './contradictions.js';
import { endingsOf } from './endings.js';
import { codeOrName, itemKey } from './item-key.js';
import { isPriced } from './versions.js';

function duplicates(list: readonly { readonly id: string }[], at: string): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [makeIssue([at, i, 'id'], 'duplicate-id', { id })];
  });
}

function versionClash({ item, i }: Placed, other: Placed): Issue {
  return makeIssue(['items', i, 'effective'], 'overlapping-versions', {
    code: codeOrName(item),
    other: String(other.i),
  });
}

function checkVersions(items: readonly ServiceItem[]): Issue[] {
  const placed = items.map((item, i): Placed => ({ item, i }));
  const versions = grouped(placed, ({ item }) => [itemKey(item)]);
  const periodOf = ({ item }: Placed) => item.effective;
  return [...versions.values()]
    .flatMap((own) => overlapping(byFirstDay(own, periodOf), periodOf))
    .map(({ own, other }) => (own.i > other.i ? versionClash(own, other) : versionClash(other, own)));
}

/** An item with its place in the pack. */
interface Placed {
  readonly item: ServiceItem;
  readonly i: number;
}

/** A pack may end a code or a rule once only. */
function checkEnds(pack: PolicyPack): Issue[] {
  const ended = [...endingsOf([pack], 'code').values(), ...endingsOf([pack], 'rule').values()];
  return ended.flatMap(([first, ...others]) =>
    others.map(({ id, path }) => makeIssue(path.slice(1), 'ended-twice', { id, other: pack.id, day: first?.to ?? '' })),
  );
}

function checkItem(item: ServiceItem, i: number): Issue[] {
  const { priceBasis, scope, applicants = [] } = item;
  const isBasisRight = item.prices !== undefined || isPriced(item) === (priceBasis === 'document');
  const needsApplicants = scope === 'applicants' || scope === 'province-public';
  return [
    ...(isBasisRight ? [] : [makeIssue(['items', i, 'priceBasis'], 'price-basis')]),
    ...(needsApplicants && applicants.length === 0
      ? [makeIssue(['items', i, 'applicants'], 'no-applicants', { scope })]
      : []),
  ];
}

function checkCrosswalk(pack: PolicyPack): Issue[] {
  const codes = new Set(pack.items.map(itemKey));
  return pack.crosswalk.flatMap(({ targetKind, code }, i) => {
    const at = ['crosswalk', i, 'code'];
    const isNote = targetKind === 'note';
    if (isNote !== (code === null)) return [makeIssue(at, 'code-of-target')];
    if (targetKind !== 'item' || code === null || codes.has(codeKey(code))) return [];
    return [makeIssue(at, 'dangling-code', { code })];
  });
}

function checkRule(rule: BillingRule, i: number, groups: ReadonlySet<string>): Issue[] {
  const named: [string | undefined, KeyPath][] = [
    [rule.appliesTo.group, ['rules', i, 'appliesTo', 'group']],
    [groupNamed(rule.event), ['rules', i, 'event', 'params', 'group']],
  ];
  const dangling = named.flatMap(([group, path]) =>
    group === undefined || groups.has(group) ? [] : [makeIssue(path, 'dangling-group', { group })],
  );
  const where = 'where' in rule.event.params ? rule.event.params.where : undefined;
  return [
    ...dangling,
    ...checkCondition(rule.conditions, ['rules', i, 'conditions']),
    ...checkCondition(where, ['rules', i, 'event', 'params', 'where']),
  ];
}

/** What rules, roles and vocabularies say of each other. */
function checkWords(pack: PolicyPack): Issue[] {
  return [
    ...checkRoles(pack),
    ...checkVocabularies(pack),
    ...checkReferences(pack),
    ...pack.rules.flatMap(({ conditions, event: { params } }, i) => [
      ...contradictions(conditions, ['rules', i, 'conditions']),
      ...contradictions('where' in params ? params.where : undefined, ['rules', i, 'event', 'params', 'where']),
    ]),
  ];
}

/** Every fault of a pack that its schema cannot see. */
export function checkPack(pack: PolicyPack): Issue[] {
  const groups = new Set(pack.groups.map(({ id }) => id));
  return [
    ...duplicates(pack.documents, 'documents'),
    ...duplicates(pack.groups, 'groups'),
    ...duplicates(pack.rules, 'rules'),
    ...checkVersions(pack.items),
    ...checkEnds(pack),
    ...pack.items.flatMap(checkItem),
    ...checkCrosswalk(pack),
    ...pack.rules.flatMap((rule, i) => checkRule(rule, i, groups)),
    ...checkCitations(pack),
    ...checkWords(pack),
  ];
}
