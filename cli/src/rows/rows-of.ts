import type { Citation, Finding, LineAdjudication, LineContext, PolicyPack, PriceComponent } from 'yijia';
import { evidence, pathText, violationOf } from 'yijia';
import type { Language } from '../language.js';
import { type Cite, makeCite } from '../print/citation-text.js';
import { COLUMN_NAMES, type ResultRow } from './columns.js';
import { moneyCells } from './money-cells.js';
import { type ErrorRecord, isErrorRecord, type ResultRecord } from './result-record.js';

/** Makes rows of a record: a row for each line of a claim, or one row for a claim that could not be read. */
export type RowsOf = (record: ResultRecord | ErrorRecord) => ResultRow[];

type Cites = Readonly<Record<Language, Cite>>;

const EMPTY = Object.fromEntries(COLUMN_NAMES.map((name) => [name, null])) as ResultRow;

/** Words on one line: some readers of CSV take a line break within a cell for the end of the row. */
function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function joined(parts: readonly (string | undefined)[]): string | null {
  const said = parts.flatMap((part) => (part === undefined || part === '' ? [] : [oneLine(part)]));
  return said.length === 0 ? null : said.join('; ');
}

function joinedOnce(parts: readonly (string | undefined)[]): string | null {
  return joined([...new Set(parts)]);
}

function priceText({ label, amount, basis }: PriceComponent, language: Language): string {
  const whole = { zh: '（本行计一次）', en: ' (whole line)' }[language];
  return `${label[language]}${language === 'zh' ? '：' : ': '}${amount}${basis === 'line' ? whole : ''}`;
}

function citationsOf({ findings, components }: LineAdjudication): Citation[] {
  return [...findings, ...components].flatMap(({ citation }) => (citation === null ? [] : [citation]));
}

const SEVERITY = {
  certain: { zh: '明确违规', en: 'certain' },
  suspected: { zh: '可疑', en: 'suspected' },
} as const;

/** What auditors call the findings of a line. */
function violationCells(line: LineAdjudication): Partial<ResultRow> {
  const found = line.findings.flatMap((finding) => violationOf(finding, line) ?? []);
  const terms = (language: Language): string[] =>
    found.flatMap(({ term, severity }) =>
      term === null ? [] : [`${term[language]}${language === 'zh' ? '：' : ': '}${SEVERITY[severity][language]}`],
    );
  return {
    violations_zh: joinedOnce(terms('zh')),
    violations_en: joinedOnce(terms('en')),
    national_rules: joinedOnce(found.map(({ rule }) => (rule === null ? '' : `${rule.code ?? ''} ${rule.name}`))),
    law: joinedOnce(found.map(({ article }) => article?.zh)),
  };
}

function findingCells(findings: readonly Finding[]): Partial<ResultRow> {
  return {
    finding_codes: joined(findings.map(({ code }) => code)),
    finding_effects: joined(findings.map(({ effect }) => effect)),
    findings_zh: joined(findings.map(({ message }) => message.zh)),
    findings_en: joined(findings.map(({ message }) => message.en)),
    evidence_zh: joinedOnce(findings.flatMap((finding) => evidence(finding, 'zh'))),
    evidence_en: joinedOnce(findings.flatMap((finding) => evidence(finding, 'en'))),
    alternatives: joinedOnce(findings.flatMap(({ alternatives = [] }) => alternatives)),
    suggested_amount: findings.find(({ suggestion }) => suggestion?.amount != null)?.suggestion?.amount ?? null,
    suggested_codes: joinedOnce(findings.map(({ suggestion }) => suggestion?.code ?? undefined)),
  };
}

/** How the claim names the line. A line without a kind is a service. */
function claimedCells({ code, name, kind, session, department, parent }: LineContext): Partial<ResultRow> {
  return {
    claimed_code: code ?? null,
    claimed_name: name ?? null,
    kind: kind ?? 'service',
    session: session ?? null,
    department: department ?? null,
    parent_line: parent ?? null,
  };
}

function rowOf(line: LineAdjudication, shared: ResultRow, cites: Cites): ResultRow {
  const { item, quantity, findings, components } = line;
  const citations = citationsOf(line);
  return {
    ...shared,
    ...findingCells(findings),
    ...violationCells(line),
    ...moneyCells(line),
    line_id: line.lineId,
    decision: line.decision,
    code: item?.code ?? null,
    item: item?.name ?? null,
    unit: item?.unit ?? null,
    quantity_claimed: quantity.claimed,
    quantity_allowed: quantity.allowed,
    unit_price: line.unitPrice,
    price_zh: joined(components.map((component) => priceText(component, 'zh'))),
    price_en: joined(components.map((component) => priceText(component, 'en'))),
    citations_zh: joinedOnce(citations.map(cites.zh)),
    citations_en: joinedOnce(citations.map(cites.en)),
    rules: joinedOnce([...findings, ...components].map(({ rule }) => rule)),
  };
}

function errorRow({ line, file, error: { code, message, zh, issues } }: ErrorRecord): ResultRow {
  const faults = (language: Language): string[] =>
    issues.map((issue) => `${pathText(issue.path)}: ${language === 'zh' ? issue.zh : issue.message}`);
  return {
    ...EMPTY,
    decision: 'error',
    file: file ?? null,
    input_line: String(line),
    error_code: code,
    error_zh: joined([zh, ...faults('zh')]),
    error_en: joined([message, ...faults('en')]),
  };
}

/**
 * Makes a pure function that makes rows of records. If a cell has several parts, they are joined by "; " in the order
 * of the findings.
 *
 * @param packs packs whose documents are cited by their numbers; documents of others are cited by their ids
 */
export function makeRowsOf(packs: readonly PolicyPack[]): RowsOf {
  const cites = { zh: makeCite(packs, 'zh'), en: makeCite(packs, 'en') };
  return (record) => {
    if (isErrorRecord(record)) return [errorRow(record)];
    const { context, basis } = record;
    const shared: ResultRow = {
      ...EMPTY,
      claim_id: record.claimId,
      jurisdiction: context.jurisdiction,
      facility: context.facility,
      patient_id: context.patient ?? null,
      file: context.file ?? null,
      engine: basis.engine,
      packs: joined(basis.packs.map(({ id, version }) => `${id}@${version}`)),
    };
    return record.lines.map((line, i) => {
      const row = context.rows?.[i];
      const named = { ...shared, ...claimedCells(context.lines[i] ?? {}), date: context.dates[i] ?? null };
      return rowOf(line, { ...named, file_row: row === undefined ? null : String(row) }, cites);
    });
  };
}
