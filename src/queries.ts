import { fieldsOf } from './fields.js';
import { holds } from './ground/day.js';
import { decimalText } from './ground/money.js';
import { nameKey } from './ground/name.js';
import type { Facility } from './model/claim.js';
import type { ServiceItem } from './model/item.js';
import type { Citation, DecimalString } from './model/primitives.js';
import type { Field, Provision, ProvisionsAnswer } from './model/types.generated.js';
import { itemKey, referenceKey } from './packs/item-key.js';
import { priceOn } from './stages/base-price.js';
import { openCase, resolvedCode, type Setup } from './stages/open-case.js';
import { versionInForce } from './stages/resolving.js';
import { standing } from './stages/scope.js';

interface Query {
  readonly jurisdiction: string;
  readonly date: string;
}

/** The version of an item in force on a day. */
export function itemOn(code: string, { jurisdiction, date }: Query, setup: Setup): ServiceItem | undefined {
  const versions = setup.catalogues.of(jurisdiction).versions.get(resolvedCode(code, setup)) ?? [];
  return versionInForce(versions, date)?.item;
}

/** The rules that bind an item on a day, and all that a form has to ask for it.
 * @zh 某日适用于某项目的规则，以及录入该项目时应询问的全部字段。 */
export type Provisions = Provision[] & {
  /** What to ask, each once, needed ones first: what the rules read, and what unit, prices by class and scope of the item ask.
   * @zh 应询问的字段，各列一次，必填的在前：规则所读取的，以及计价单位、分类价格、适用机构所需的。 */
  readonly fields: readonly Field[];
  /** What `JSON.stringify` writes: the rules and the fields as an object, since a list in JSON has no further members.
   * @zh JSON.stringify 写出的内容：规则和字段合为一个对象，因为 JSON 的数组不能带其他成员。 */
  toJSON(): ProvisionsAnswer;
};

/** The rules that bind a code on a day, in the order of packs and rules. */
export function provisions(code: string, query: Query, setup: Setup): Provisions {
  const { ruleBook } = setup.catalogues.of(query.jurisdiction);
  const item = itemOn(code, query, setup) ?? null;
  const subject = {
    kind: 'service',
    code: resolvedCode(code, setup),
    countsAs: mainOf(item) ?? resolvedCode(code, setup),
    item,
    matchName: nameKey(item?.name ?? ''),
  } as const;
  const rules = ruleBook.rulesFor(subject).filter(({ rule }) => holds(rule.effective, query.date));
  const { all, ofRule } = fieldsOf(item, rules, query, setup);
  const list = rules.map((own) => ({ rule: own.rule, details: [...own.details], fields: ofRule(own) }));
  const toJSON = (): ProvisionsAnswer => ({ provisions: list.slice(), fields: all });
  return Object.defineProperties(list, { fields: { value: all }, toJSON: { value: toJSON } }) as unknown as Provisions;
}

/** The main item that an extension counts as. */
function mainOf(item: ServiceItem | null): string | null {
  const [main] = item?.role === 'extension' ? (item.of ?? []) : [];
  return main === undefined ? null : referenceKey(main);
}

interface BillableItem {
  readonly item: ServiceItem;
  readonly price: DecimalString | null;
  readonly citation: Citation;
}

/** The items that a facility may charge on a day: the list it must display. */
export function billable(query: Query & { facility: Facility }, setup: Setup): BillableItem[] {
  const { jurisdiction, date } = query;
  const of = openCase({ jurisdiction, facility: query.facility }, setup);
  const found: BillableItem[] = [];
  for (const versions of of.catalogue.versions.values()) {
    const version = versionInForce(versions, date);
    if (version === undefined) continue;
    const stands = standing(version, of);
    if (stands === 'no' || stands === 'like') continue;
    const price = priceOn({ code: version.code, version, date }, of);
    const citation = stands === 'unknown' ? version.scopeSource : version.source;
    found.push({ item: version.item, price: price === null ? null : decimalText(price), citation });
  }
  return found.sort((a, b) => (itemKey(a.item) < itemKey(b.item) ? -1 : 1));
}
