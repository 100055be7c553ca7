import { decimal, decimalText, ZERO } from '../ground/money.js';
import type { Adjudication, LineAdjudication, PriceComponent } from '../model/adjudication.js';
import type { FactUsed, Finding, FindingBase } from '../model/finding.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import { DOUBTS } from '../words/doubts.js';
import { LABELS } from '../words/labels.js';
import { messageOf } from '../words/messages.js';
import type {
  CompactCitation,
  CompactComponent,
  CompactDocument,
  CompactFact,
  CompactFinding,
  CompactForm,
  CompactLine,
} from './compact-form.js';
import { Digest } from './digest.js';

/** The format that a compact result names first. */
export const FORMAT: CompactForm['format'] = 'yijia-compact@1';

/** A result as it is sent: plain JSON. What packs or set phrases say again and again is left out.
 * @zh 用于传输的审核结果，纯 JSON；规则包与固定用语中已有的内容省去。 */
export type CompactAdjudication = Record<string, unknown>;

function compactCitation({ document, section, row, quote, documentInferred }: Citation): CompactCitation {
  if (documentInferred) return [document, section, row ?? null, quote ?? null, true];
  if (quote !== undefined) return [document, section, row ?? null, quote];
  return row === undefined ? [document, section] : [document, section, row];
}

/** Collects the texts that are left out of a result, and the labels and citations that no rule has, each once. */
class LeftOut {
  readonly digest = new Digest();
  readonly labels: Bilingual[] = [];
  readonly citations: CompactCitation[] = [];
  readonly documents = new Map<string, CompactDocument>();
  readonly #numbers = new Map<string, number>();

  /** the number of a label; there are few, so a search is enough */
  labelNumber({ zh, en }: Bilingual): number {
    const known = [...LABELS, ...this.labels].findIndex((label) => label.zh === zh && label.en === en);
    if (known !== -1 && known < LABELS.length) this.digest.addBoth({ zh, en }); // `expand` adds it, as it does messages
    return known === -1 ? LABELS.length + this.labels.push({ zh, en }) - 1 : known;
  }

  /** leaves out a citation that its rule has, but keeps the name of the document */
  ofRule(citation: Citation | null): void {
    if (citation !== null) this.#call(citation);
    this.digest.addCitation(citation);
  }

  #call({ document, number, title }: Citation): void {
    if (number !== undefined) this.documents.set(document, number);
    else if (title !== undefined) this.documents.set(document, { title });
  }

  numberOf(citation: Citation | null): number | null {
    if (citation === null) return null;
    this.#call(citation);
    const compact = compactCitation(citation);
    const key = JSON.stringify(compact);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.citations.length);
    return this.citations.push(compact) - 1;
  }
}

function compactFacts(facts: readonly FactUsed[] | undefined): { facts?: CompactFact[] } {
  return facts === undefined ? {} : { facts: facts.map(({ fact, path, value }): CompactFact => [fact, path, value]) };
}

function compactComponent(component: PriceComponent, leftOut: LeftOut): CompactComponent {
  const { type, basis, label, citation, facts, ...said } = component;
  const kind = { ...(type === 'base' ? {} : { type }), ...(basis === 'unit' ? {} : { basis }) };
  const rest: CompactComponent = { ...kind, ...said, ...compactFacts(facts) };
  if (component.rule === undefined)
    return { ...rest, label: leftOut.labelNumber(label), citation: leftOut.numberOf(citation) };
  leftOut.digest.addBoth(label);
  leftOut.ofRule(citation);
  return rest;
}

/** The parameters of a rule's finding without the rule's title, and the number of the doubt beside it. */
function withoutTitle({ whyZh = '', whyEn = '', ...params }: Readonly<Record<string, string>>) {
  const doubt = DOUBTS.findIndex(({ zh, en }) => whyZh.endsWith(`（${zh}）`) && whyEn.endsWith(` (${en})`));
  return {
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(doubt === -1 ? {} : { doubt }),
  };
}

function isUsual({ code, params, effect, message }: Finding): boolean {
  const made = messageOf(code, params, effect);
  return made.zh === message.zh && made.en === message.en;
}

function compactFinding(finding: Finding, leftOut: LeftOut): CompactFinding {
  const { message, citation, params, rule, class: _class, facts, ...rest }: FindingBase = finding;
  const others = { ...rest, ...compactFacts(facts) };
  if (rule !== undefined) {
    leftOut.digest.add(params['whyZh']);
    leftOut.digest.add(params['whyEn']);
    leftOut.ofRule(citation);
  }
  const usual = isUsual(finding);
  if (usual) leftOut.digest.addBoth(message);
  const said = usual ? {} : { message };
  if (rule !== undefined) return { ...others, rule, ...withoutTitle(params), ...said };
  return { ...others, params, ...said, citation: leftOut.numberOf(citation) };
}

function quantities(claimed: string, allowed: string): Pick<CompactLine, 'quantity'> {
  if (claimed !== allowed) return { quantity: [claimed, allowed] };
  return claimed === '1' ? {} : { quantity: claimed };
}

/** The sum of the components per unit; null if there are none. */
export function unitSum(components: readonly PriceComponent[]): string | null {
  const perUnit = components.filter(({ basis }) => basis === 'unit');
  const sum = perUnit.reduce((total, { amount }) => total.plus(decimal(amount)), ZERO);
  return perUnit.length === 0 ? null : decimalText(sum);
}

function compactLine(line: LineAdjudication, leftOut: LeftOut): CompactLine {
  const { lineId, decision, item, claimed: called, resolvedFrom, quantity, unitPrice, charged, amount } = line;
  const { components, findings } = line;
  const { claimed, allowed } = quantity;
  return {
    id: lineId,
    decision,
    ...(item === null
      ? {}
      : { item: item.unit === undefined ? [item.code, item.name] : [item.code, item.name, item.unit] }),
    ...(called === undefined ? {} : { claimed: called }),
    ...(resolvedFrom === undefined ? {} : { resolvedFrom }),
    ...quantities(claimed, allowed),
    ...(unitPrice === unitSum(components) ? {} : { unitPrice }),
    ...(charged === undefined ? {} : { charged }),
    ...(amount === null ? {} : { amount }),
    ...(components.length === 0 ? {} : { components: components.map((part) => compactComponent(part, leftOut)) }),
    ...(findings.length === 0 ? {} : { findings: findings.map((finding) => compactFinding(finding, leftOut)) }),
  };
}

/** True for a compact result, of whatever version: one that `expand` may read.
 * @zh 是否为压缩结果（不论版本），即可交 expand 还原者。 */
export function isCompact(value: unknown): value is CompactAdjudication {
  if (typeof value !== 'object' || value === null || !('format' in value)) return false;
  return typeof value.format === 'string' && value.format.startsWith('yijia-compact@');
}

/**
 * A result of `adjudicate` for the wire, less than half as long. A rule's id stands for its title and citation, code and
 * parameters for a message, and a number for any other citation, from one table.
 *
 * @zh 压缩 adjudicate 的结果以便传输，长度不足一半：规则标识代替其名称和依据，代码和参数代替说明文字，其他依据列入一张表，
 * 以序号引用。
 * @param result as `adjudicate` gave it, or as it came off the wire
 * @returns plain JSON, which `expand` reads with the packs that `basis` names
 */
export function compact(result: Adjudication): CompactAdjudication {
  const { claimId, totals, basis, notes } = result;
  const leftOut = new LeftOut();
  const lines = result.lines.map((line) => compactLine(line, leftOut));
  const said = notes.map((finding) => compactFinding(finding, leftOut));
  const { labels, citations, documents, digest } = leftOut;
  const form: CompactForm = {
    format: FORMAT,
    ...(digest.isEmpty ? {} : { digest: digest.text }),
    claimId,
    basis,
    ...(said.length === 0 ? {} : { notes: said }),
    totals,
    ...(labels.length === 0 ? {} : { labels }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(documents.size === 0 ? {} : { documents: Object.fromEntries(documents) }),
    lines,
  };
  return { ...form };
}
