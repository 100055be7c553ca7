import type { Issue } from '../ground/errors.js';
import { codeKey, nameKey } from '../ground/name.js';
import type { PolicyPack } from '../model/pack.js';
import type { BillingRule } from '../model/rule.js';
import { makeIssue } from '../words/issues.js';
import { warningIssue } from '../words/pack-warnings.js';
import { classGaps, classWords } from './class-gaps.js';
import { compileGroup, type GroupSubject, termsOf, underPrefix } from './group.js';
import { itemKey } from './item-key.js';
import { oppositeRules } from './opposite-rules.js';
import { placeText, printedForm, printedWords } from './printed-words.js';
import { unknownTerms } from './unknown-terms.js';
import { isPriced } from './versions.js';

/** Items that some class of facility has no price for. */
function gapsIn(pack: PolicyPack): Issue[] {
  const words = classWords(pack);
  return pack.items.flatMap(({ name, prices }, i) => {
    const classes = prices === undefined ? [] : classGaps(prices, words);
    if (classes.length === 0) return [];
    return [warningIssue(['items', i, 'prices'], 'class-without-price', { item: name, classes: classes.join(', ') })];
  });
}

/** Words added to 除外内容 for words that the row does not have: a result would quote what nobody printed. */
function addedToNothing(pack: PolicyPack): Issue[] {
  const words = printedWords(pack);
  return pack.items.flatMap(({ source, separatelyCharged: { also = [] } }, i) =>
    also.flatMap(({ of }, j) => {
      if (words.at(source)?.includes(printedForm(of)) !== false) return [];
      const at = ['items', i, 'separatelyCharged', 'also', j, 'of'];
      return [makeIssue(at, 'not-quoted', { place: placeText(source), quote: of })];
    }),
  );
}

/** Items that are called a reduction and would raise the bill. */
function reductionsAdded({ items }: PolicyPack): Issue[] {
  return items.flatMap((item, i) => {
    const { name, role } = item;
    if (!name.includes('减收') || role === 'reduction' || !isPriced(item)) return [];
    return [warningIssue(['items', i, 'role'], 'reduction-as-plus', { item: name })];
  });
}

/** The items of a pack as groups see lines of them. */
function subjectsOf({ items }: PolicyPack): GroupSubject[] {
  return items.map((item) => ({
    kind: 'service',
    code: itemKey(item),
    countsAs: null,
    item,
    matchName: nameKey(item.name),
  }));
}

/** Rules by prefix or group that select no item of the pack. A group with names may select what no pack knows. */
function selectingNothing(pack: PolicyPack): Issue[] {
  const subjects = subjectsOf(pack);
  const groups = new Map(pack.groups.map((group) => [group.id, compileGroup(group)]));
  const selects = ({ codes = [], codePrefixes = [], group: id }: BillingRule['appliesTo']): boolean => {
    const group = id === undefined ? undefined : groups.get(id);
    if (codes.length > 0) return true;
    if (group !== undefined && termsOf(group.definition).length > 0) return true;
    const prefixes = codePrefixes.map(codeKey);
    return subjects.some((subject) => underPrefix(subject.code, prefixes) || group?.has(subject) === true);
  };
  return pack.rules.flatMap(({ appliesTo }, i) =>
    selects(appliesTo) ? [] : [warningIssue(['rules', i, 'appliesTo'], 'selects-nothing')],
  );
}

/**
 * What a pack may well say, but a person should look at: a class of facility without a price, a 减收 that raises the bill,
 * words added to 除外内容 for what the row does not print, words that no line can state, a rule that selects nothing, two
 * rules that say the opposite of one case.
 *
 * @zh 规则包中可以成立但应由人核对之处：某类机构没有价格、名为减收却按加价计算、为本行未印的词补充的除外内容、收费行无从填写的词、不选中任何项目的规则、
 * 对同一情形结论相反的两条规则。
 * @param pack checked, as `definePack` returns it
 * @returns each with its path, code and what to do; [] if there is nothing to look at
 * @example
 * packWarnings(pack).map(({ code }) => code) // ["class-without-price"]
 */
export function packWarnings(pack: PolicyPack): readonly Issue[] {
  return [
    ...gapsIn(pack),
    ...addedToNothing(pack),
    ...reductionsAdded(pack),
    ...unknownTerms(pack),
    ...selectingNothing(pack),
    ...oppositeRules(pack.rules),
  ];
}
