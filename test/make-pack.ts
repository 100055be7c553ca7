import type { BillingRule, Condition, PolicyPack, RuleEvent, ServiceGroup, ServiceItem } from '../src/index.js';

const CITATION = { document: 'doc', section: 'list' };
const ALWAYS = { from: null, to: null };

/** A pack of the fictitious province CN-ZJ in these tests. */
export function pack(parts: Partial<PolicyPack> = {}): PolicyPack {
  return {
    format: 2,
    id: 'made',
    version: '1.0.0',
    jurisdiction: 'CN-ZJ',
    title: { zh: '测试规则包', en: 'test pack' },
    documents: [
      {
        id: 'doc',
        jurisdiction: 'CN-ZJ',
        number: null,
        title: '测试文件',
        issuer: '测试',
        issued: null,
        effective: ALWAYS,
      },
    ],
    items: [],
    crosswalk: [],
    groups: [],
    rules: [],
    ...parts,
  };
}

/** An item at 100 yuan a session, open to all. */
export function item(code: string, parts: Partial<ServiceItem> = {}): ServiceItem {
  return {
    code,
    name: `项目${code.trim()}`,
    status: 'trial',
    separatelyCharged: { names: [], complete: true },
    unit: { text: '次', counts: 'session' },
    price: '100',
    priceBasis: 'document',
    scope: 'any',
    effective: ALWAYS,
    effectiveBasis: 'not-stated',
    source: CITATION,
    ...parts,
  };
}

/** A rule for one code. Its event informs if no other is given. */
export function rule(id: string, code: string, conditions?: Condition, event?: RuleEvent): BillingRule {
  return {
    id,
    title: { zh: `规则${id}`, en: `rule ${id}` },
    citation: CITATION,
    appliesTo: { codes: [code] },
    effective: ALWAYS,
    ...(conditions === undefined ? {} : { conditions }),
    event: event ?? { type: 'info', params: { code: 'content-not-met' } },
  };
}

/** A group of listed codes and names. */
export function group(id: string, parts: Partial<ServiceGroup>): ServiceGroup {
  return { id, title: { zh: id, en: id }, ...parts };
}
