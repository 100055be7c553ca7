/** Real documents of every schema: what goes in, and what the library and the command line make of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  type Claim,
  type ClaimError,
  compact,
  createAdjudicator,
  definePack,
  type Issue,
  netReversals,
  PackError,
  parsePriceBook,
  type QuoteRequest,
  violationOf,
} from 'yijia';
import { readBills, readPriceList } from 'yijia/tables';
import { resultLine } from '../src/ndjson/result-line.js';
import { SHIPPED } from './shipped.js';
import { stoppedRun } from './stopped-run.js';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const CLAIMS = readdirSync(new URL('claims/', EXAMPLES)).map(
  (file): Claim => JSON.parse(readFileSync(new URL(`claims/${file}`, EXAMPLES), 'utf8')),
);
const ROWS: unknown[] = parse(readFileSync(new URL('prices.csv', EXAMPLES), 'utf8'), { columns: true });
const { entries } = parsePriceBook(ROWS);
const yijia = createAdjudicator({ packs: SHIPPED, priceBook: entries });

const WHOLE: Claim = {
  id: 'whole',
  jurisdiction: 'CN-JX',
  facility: {
    name: '南方医院赣州医院',
    id: 'H1',
    ownership: 'public',
    level: 3,
    licences: [],
    attributes: { tier: '省级' },
  },
  patient: { id: 'p', birthDate: '1960-01-01', sex: 'male', diagnoses: ['I50.900'], conditions: [] },
  encounter: { type: 'inpatient', admitted: '2025-10-01', discharged: '2025-10-09' },
  lines: [
    {
      ...{
        id: 'a',
        kind: 'service',
        code: 'QYLS00158',
        date: '2025-10-08',
        endDate: '2025-10-08',
        session: 's',
        side: 'left',
      },
      ...{
        site: ['C3'],
        order: '1',
        department: '骨科',
        quantity: 2,
        details: { vertebrae: 3, techniques: ['ligation'] },
      },
      charged: { unitPrice: 7.6, amount: '15.20' },
    },
    { id: 'b', kind: 'drug', name: '药', date: '2025-10-08', quantity: '-1', charged: { amount: -7.6 } },
  ],
  history: [{ id: 'h', code: 'QYLS00158', date: '2025-10-07' }],
};

function quoteOf({ id: _, lines: [first, ...beside], ...visit }: Claim): QuoteRequest {
  const { id: _own, parent: _parent, date = '', ...line } = first ?? { id: '' };
  return { ...visit, line: { ...line, date }, beside: beside.map(({ parent: _none, ...other }) => other) };
}

function errorOf(claim: unknown): ClaimError {
  const read = yijia.safeAdjudicate(claim);
  if (read.success) throw new Error('the claim should have faults');
  return read.error;
}

const claims = [...CLAIMS, WHOLE];
const results = claims.map((claim) => yijia.adjudicate(claim));
const quotes = claims.map(quoteOf);
const broken = errorOf({ ...WHOLE, lines: [{ id: 'a', date: '2025-02-30' }] });
const faults = broken.issues;
const query = { jurisdiction: 'CN-JX', date: '2025-10-08' };
const { code: _code, message, ...facility } = { code: 0, message: broken.message, ...WHOLE.facility };
const refusal = { code: 'invalid-params', message, zh: '清单无法读取', issues: faults };
const lineError = { line: 3, error: { ...refusal, code: 'invalid-claim' } };
const list = readPriceList(
  {
    rows: [
      ['编码', '名称', '三级医院价格', '计价单位'],
      ['310905022', '镜检', '100', '次'],
      ['', '无码', '5', '次'],
    ],
  },
  { jurisdiction: 'CN-JX' },
);
const bills = readBills(
  {
    rows: [
      ['就诊号', '费用发生时间', '项目编码', '项目名称', '数量', '金额'],
      ['1', '2025-10-08', '310905022', '镜检', '1', '100'],
      ['1', '没有', '310905022', '镜检', '1', '100'],
    ],
  },
  { jurisdiction: 'CN-JX', facility: { name: '示范医院' } },
);
const charged = [
  { id: '1', date: '2025-10-08', code: 'A1', quantity: 3, charged: { amount: '300.00' } },
  { id: '2', date: '2025-10-09', code: 'A1', quantity: -1, charged: { amount: -100 }, reverses: '1' },
  { id: '3', date: '2025-10-09', code: 'B1', quantity: -1, charged: { amount: -50 } },
];
function packFaults(): readonly Issue[] {
  try {
    definePack({ ...SHIPPED[0], rules: [{}], surplus: 1 });
  } catch (error) {
    if (error instanceof PackError) return error.issues;
  }
  throw new Error('the pack should have faults');
}
const welcome = {
  protocol: 1,
  engine: results[0]?.basis.engine,
  packs: results[0]?.basis.packs,
  methods: ['adjudicate'],
};
const answers = {
  'item-answer': SHIPPED.flatMap(({ items }) => items.slice(0, 20)),
  'provisions-answer': [yijia.provisions('QYLS00158', query).toJSON()],
  'billable-answer': [yijia.billable({ ...query, facility })],
  'search-answer': [yijia.search('术', { limit: 30 })],
};
const { rows: _rows, ...checked } = list;

const besideOut = await stoppedRun();

/** Documents of each schema, by its name. */
export const DOCUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  ...answers,
  pack: SHIPPED,
  claim: claims,
  'quote-request': quotes,
  adjudication: results,
  compact: results.map(compact),
  'quoted-line': quotes.map((quote) => yijia.quote(quote)),
  'answer-line': results.map((result, i) => JSON.parse(resultLine(result, claims[i] ?? WHOLE, false))),
  'compact-answer-line': results.map((result, i) => JSON.parse(resultLine(result, claims[i] ?? WHOLE, true))),
  'error-line': [lineError],
  'output-line': [...results.map((result, i) => JSON.parse(resultLine(result, claims[i] ?? WHOLE, false))), lineError],
  'serve-request': [
    ...claims.map((params, id) => ({ id, method: 'adjudicate', params })),
    ...quotes.map((params, id) => ({ id: `q${id}`, method: 'quote', params })),
    { id: 1, method: 'item', params: { code: 'QYLS00158', ...query } },
    { id: 2, method: 'billable', params: { ...query, facility } },
    { id: 3, method: 'hello' },
    { id: 4, method: 'search', params: { text: '颈后路', limit: 3 } },
  ],
  'serve-answer': [
    ...results.map((result, id) => ({ id, result })),
    ...Object.values(answers).map(([result], id) => ({ id, result })),
    { id: 'w', result: welcome },
    { id: null, error: refusal },
  ],
  'price-book': [entries],
  'pack-check': [
    packFaults().map(({ code, message: en, zh }) => ({
      severity: 'fault',
      pointer: '/rules/0',
      code,
      message: en,
      zh,
    })),
  ],
  'price-list': [list],
  'price-list-check': [
    { ...checked, unmatched: 1, names: [{ row: 3, code: '310905022', name: '镜检', belongsTo: '310905023' }] },
  ],
  'price-book-report': [yijia.priceBookReport()],
  bills: [bills],
  'bill-mapping': [
    {
      计费项: 'name',
      病人: 'patient',
      备注: null,
      项目编码: 'code',
      数: 'quantity',
      单价: 'unitPrice',
      额: 'amount',
      日: 'date',
    },
  ],
  aliases: [
    Object.fromEntries(
      ['总院', '分院', '南院', '北院', '东院', '西院', '新院'].map((name) => [name, '南方医院赣州医院']),
    ),
  ],
  'group-extensions': SHIPPED.map(({ id, groups: [group] }) => [
    { pack: id, group: group?.id, codes: ['X1'], codePrefixes: ['9'], names: ['换药'] },
  ]),
  'billed-lines': [charged],
  'netted-lines': [netReversals(charged)],
  violation: results.flatMap(({ lines }) =>
    lines.flatMap((line) => line.findings.flatMap((finding) => violationOf(finding, line) ?? [])),
  ),
  issues: [faults],
  'run-record': [JSON.parse(besideOut['r.ndjson.partial.json'] ?? '')],
  'run-lock': [JSON.parse(besideOut['r.ndjson.partial.lock'] ?? '')],
};
