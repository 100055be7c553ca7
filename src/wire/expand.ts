import { type Issue, PackError, pathText } from '../ground/errors.js';
import { doubtful, why } from '../line/finding.js';
import type { Adjudication, LineAdjudication, PriceComponent } from '../model/adjudication.js';
import type { FactUsed, Finding } from '../model/finding.js';
import { classOfFinding } from '../model/finding-class.js';
import { narrowed, narrowedFinding } from '../model/narrowed.js';
import type { PolicyPack } from '../model/pack.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import type { BillingRule } from '../model/rule.js';
import { DOUBTS } from '../words/doubts.js';
import { makeIssue } from '../words/issues.js';
import { LABELS } from '../words/labels.js';
import { messageOf } from '../words/messages.js';
import { compactFault } from './check-compact.js';
import { type CompactAdjudication, FORMAT, unitSum } from './compact.js';
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

function broken(what: string): never {
  throw new TypeError(`the compact result is not whole: ${what}`);
}

function fullCitation([document, section, row, quote, documentInferred]: CompactCitation): Citation {
  return {
    document,
    section,
    ...(row == null ? {} : { row }),
    ...(documentInferred === undefined ? {} : { documentInferred }),
    ...(quote == null ? {} : { quote }),
  };
}

function fullFacts(facts: readonly CompactFact[] | undefined): { facts?: FactUsed[] } {
  return facts === undefined ? {} : { facts: facts.map(([fact, path, value]) => ({ fact, path, value })) };
}

/** Faults of the packs given: the result was made with other packs, or with other versions. */
function packIssues({ basis }: CompactForm, packs: readonly PolicyPack[]): Issue[] {
  return basis.packs.flatMap(({ id, version }) => {
    const given = packs.find((pack) => pack.id === id);
    if (given?.version === version) return [];
    if (given === undefined) return [makeIssue(['packs', id], 'pack-missing', { version })];
    return [makeIssue(['packs', id], 'pack-version', { given: given.version, version })];
  });
}

/** Rules by id, for packs that cannot change. */
const indexed = new WeakMap<PolicyPack, ReadonlyMap<string, BillingRule>>();

function rulesById(pack: PolicyPack): ReadonlyMap<string, BillingRule> {
  const known = indexed.get(pack);
  if (known !== undefined) return known;
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  if (Object.isFrozen(pack) && Object.isFrozen(pack.rules)) indexed.set(pack, rules);
  return rules;
}

function ruleIn(packs: readonly PolicyPack[], id: string): BillingRule | undefined {
  for (const pack of packs) {
    const rule = rulesById(pack).get(id);
    if (rule !== undefined) return rule;
  }
  return undefined;
}

/** Expands the parts of one result. */
class Reader {
  readonly digest = new Digest();
  readonly #packs: readonly PolicyPack[];
  readonly #labels: readonly Bilingual[];
  readonly #citations: readonly Citation[];
  readonly #documents: Readonly<Record<string, CompactDocument>>;

  constructor({ labels = [], citations = [], documents = {} }: CompactForm, packs: readonly PolicyPack[]) {
    this.#packs = packs;
    this.#labels = [...LABELS, ...labels];
    this.#citations = citations.map(fullCitation);
    this.#documents = documents;
  }

  #called(citation: Citation): Citation {
    const { document } = citation;
    const name = Object.hasOwn(this.#documents, document) ? this.#documents[document] : undefined;
    if (name === undefined) return citation;
    return { ...citation, ...(typeof name === 'string' ? { number: name } : { title: name.title }) };
  }

  /** A rule's title and citation, or the title with a doubt beside it. */
  #ruleSays(id: string, doubt?: number) {
    const rule = ruleIn(this.#packs, id);
    if (rule === undefined) {
      throw new PackError([makeIssue(['rules', id], 'unknown-rule', { rule: id })]);
    }
    const { title, citation } = rule;
    const said =
      doubt === undefined ? why(title) : doubtful(title, DOUBTS[doubt] ?? broken(`there is no doubt ${doubt}`));
    this.digest.add(said.whyZh);
    this.digest.add(said.whyEn);
    this.digest.addCitation(citation);
    return { title, citation: this.#called(citation), said };
  }

  #citation(number: number | null | undefined): Citation | null {
    if (number === null) return null;
    return this.#called(this.#citations[number ?? -1] ?? broken(`there is no citation ${number}`));
  }

  component(component: CompactComponent): PriceComponent {
    const { type = 'base', basis = 'unit', amount, factor, steps, facts, rule, label, citation } = component;
    const priced: Pick<PriceComponent, 'type' | 'basis' | 'amount' | 'factor' | 'steps' | 'facts'> = {
      type,
      basis,
      amount,
      ...(factor === undefined ? {} : { factor }),
      ...(steps === undefined ? {} : { steps }),
      ...fullFacts(facts),
    };
    if (rule !== undefined) {
      const own = this.#ruleSays(rule);
      return { ...priced, label: own.title, rule, citation: own.citation };
    }
    const named = this.#labels[label ?? -1] ?? broken(`there is no label ${label}`);
    if ((label ?? 0) < LABELS.length) this.digest.addBoth(named);
    return { ...priced, label: named, citation: this.#citation(citation) };
  }

  finding({ code, effect, message, citation, params = {}, doubt, facts, ...rest }: CompactFinding): Finding {
    const own = rest.rule === undefined ? null : this.#ruleSays(rest.rule, doubt);
    const said = own === null ? params : { ...own.said, ...params };
    const made = message ?? messageOf(code, said, effect);
    if (message === undefined) this.digest.addBoth(made);
    return narrowedFinding({
      code,
      effect,
      class: classOfFinding(code, effect),
      message: made,
      citation: own === null ? this.#citation(citation) : own.citation,
      params: said,
      ...rest,
      ...fullFacts(facts),
    });
  }

  line(line: CompactLine): LineAdjudication {
    const { id, decision, item, quantity = '1', amount = null, findings = [] } = line;
    const components = (line.components ?? []).map((component) => this.component(component));
    const [code = '', name = '', unit] = item ?? [];
    const [claimed, allowed] = typeof quantity === 'string' ? [quantity, quantity] : quantity;
    return narrowed({
      lineId: id,
      decision,
      item: item === undefined ? null : { code, name, ...(unit === undefined ? {} : { unit }) },
      ...(line.claimed === undefined ? {} : { claimed: line.claimed }),
      ...(line.resolvedFrom === undefined ? {} : { resolvedFrom: line.resolvedFrom }),
      ...(line.charged === undefined ? {} : { charged: line.charged }),
      quantity: { claimed, allowed },
      unitPrice: line.unitPrice === undefined ? unitSum(components) : line.unitPrice,
      amount,
      components,
      findings: findings.map((finding) => this.finding(finding)),
    });
  }
}

/**
 * The result that `compact` was given: `expand(compact(result), packs)` equals `result`. Throws PackError if a pack is
 * missing or another, TypeError if it is no compact result.
 *
 * @zh 还原 compact 压缩的审核结果：expand(compact(result), packs) 与 result 完全相同。规则包缺少或不符则抛出 PackError，
 * 不是压缩结果则抛出 TypeError。
 * @param result what `compact` gave, as JSON if it was sent
 * @param packs those that `basis` names, in the same versions
 * @throws PackError if a pack is missing, of another version, or says something else
 * @throws TypeError if it is no compact result, naming the place that is not as `compact` writes it; `context`, which lines
 *   of the command line have, is let pass
 */
export function expand(result: CompactAdjudication, packs: readonly PolicyPack[]): Adjudication {
  if (result?.['format'] !== FORMAT) {
    throw new TypeError(
      `expand takes what compact gave (format "${FORMAT}"), not ${JSON.stringify(result?.['format'])}`,
    );
  }
  const fault = compactFault(result);
  if (fault !== null) broken(`${pathText(fault) || 'the whole'} is not as compact writes it`);
  const form = result as unknown as CompactForm;
  const issues = packIssues(form, packs);
  if (issues.length > 0) throw new PackError(issues);
  const reader = new Reader(form, packs);
  const lines = form.lines.map((line) => reader.line(line));
  const notes = (form.notes ?? []).map((finding) => reader.finding(finding));
  if ((reader.digest.isEmpty ? undefined : reader.digest.text) !== form.digest) {
    throw new PackError([makeIssue(['packs'], 'pack-content')]);
  }
  const { claimId, totals, basis } = form;
  return { claimId, lines, notes, totals, basis };
}
