import { type Claim, ENGINE, type Facility, type QuoteRequest } from 'yijia';
import { itemNotFound } from '../commands/item-not-found.js';
import { dayInChina } from '../commands/parse-option.js';
import { noteForeign, requirePackOf } from '../read/jurisdictions.js';
import type { Opened } from '../read/open-adjudicator.js';
import type { Terminal } from '../terminal.js';
import { decide, look, refusing } from './ask.js';
import type { Members } from './members.js';
import { RequestError } from './request-error.js';

/** Answers the params of a request. @throws RequestError if it cannot */
export type Method = (params: unknown) => unknown;

/** The version of the lines. It rises if a client of the one before might misread them. */
const PROTOCOL = 1;

const OF_CODE = ['code', 'jurisdiction', 'date'];
const OF_FACILITY = ['jurisdiction', 'date', 'facility'];
const OF_TEXT = ['text', 'jurisdiction', 'date', 'limit', 'facility'];

/** What decides. */
function deciding({ adjudicator, packs }: Opened, terminal: Terminal): [string, Method][] {
  const note = noteForeign(packs, terminal);
  return [
    [
      'adjudicate',
      (claim) => {
        const result = decide('adjudicate', () => adjudicator.adjudicate(claim as Claim));
        note((claim as Claim).jurisdiction);
        return result;
      },
    ],
    [
      'quote',
      (request) => {
        const result = decide('quote', () => adjudicator.quote(request as QuoteRequest));
        note((request as QuoteRequest).jurisdiction);
        return result;
      },
    ],
  ];
}

/** What looks up. */
function lookingUp({ adjudicator, packs }: Opened, terminal: Terminal): [string, Method][] {
  /** As it was given: the library checks it. The process may live for weeks, so today is asked each time. */
  const queryOf = ({ jurisdiction, date }: Members) => ({
    jurisdiction: jurisdiction as string,
    date: (date ?? dayInChina(terminal.now())) as string,
  });
  const ofPacks = (jurisdiction: string): void => refusing('no-pack', () => requirePackOf(jurisdiction, packs));
  const notFound = (code: string, query: ReturnType<typeof queryOf>): RequestError =>
    new RequestError('item-not-found', itemNotFound(code, query, { adjudicator, packs }).text);
  const item = (given: Members) => {
    const [code, query] = [given['code'] as string, queryOf(given)];
    const found = adjudicator.item(code, query);
    ofPacks(query.jurisdiction);
    if (found === undefined) throw notFound(code, query);
    return found;
  };
  const provisions = (given: Members) => {
    const [code, query] = [given['code'] as string, queryOf(given)];
    const rules = adjudicator.provisions(code, query);
    ofPacks(query.jurisdiction);
    if (rules.length === 0 && adjudicator.item(code, query) === undefined) throw notFound(code, query);
    return rules;
  };
  const billable = (given: Members) => {
    const query = queryOf(given);
    const list = adjudicator.billable({ ...query, facility: given['facility'] as Facility });
    ofPacks(query.jurisdiction);
    return list;
  };
  const search = ({ text: wanted, ...given }: Members) => {
    const query = { ...given, date: queryOf(given).date } as Parameters<typeof adjudicator.search>[1];
    const hits = adjudicator.search(wanted as string, query);
    if (query?.jurisdiction != null) ofPacks(query.jurisdiction);
    return hits;
  };
  return [
    ['item', (params) => look('item', params, OF_CODE, item)],
    ['provisions', (params) => look('provisions', params, OF_CODE, provisions)],
    ['billable', (params) => look('billable', params, OF_FACILITY, billable)],
    ['search', (params) => look('search', params, OF_TEXT, search)],
  ];
}

/** What may be asked, by name. */
export function makeMethods(opened: Opened, terminal: Terminal): ReadonlyMap<string, Method> {
  const packs = opened.packs.map(({ id, version }) => ({ id, version }));
  const methods = new Map([...deciding(opened, terminal), ...lookingUp(opened, terminal)]);
  const hello: Method = () => ({ protocol: PROTOCOL, engine: ENGINE, packs, methods: [...methods.keys()] });
  return methods.set('hello', hello);
}
