import type { Finding, FindingBase, FindingCode, FindingParams } from '../model/finding.js';
import { classOfFinding } from '../model/finding-class.js';
import { narrowedFinding } from '../model/narrowed.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { messageOf } from '../words/messages.js';

type Extras = Pick<FindingBase, 'lines' | 'suggestion' | 'rule' | 'basis' | 'facts' | 'furtherCitations'>;

/** What a set phrase or a rule's title gives. */
export interface Why {
  readonly whyZh: string;
  readonly whyEn: string;
}

/** The parameters that each of several codes takes. */
type ParamsForAll<Code extends FindingCode> = (
  Code extends FindingCode
    ? (params: FindingParams<Code>) => void
    : never
) extends (params: infer Params) => void
  ? Params
  : never;

/** Leaves no room for parameters that one of the codes does not have. */
type NoOthers<Given, Code extends FindingCode> = {
  readonly [Name in Exclude<keyof Given, keyof FindingParams<Code>>]: never;
};

/** The parts of a finding that make its message. */
interface Said<Code extends FindingCode, Given> {
  readonly code: Code;
  readonly effect: Finding['effect'];
  readonly params: Given & NoOthers<Given, Code>;
}

type AnySaid = Pick<FindingBase, 'code' | 'effect' | 'params'>;

type Making = { -readonly [Member in keyof FindingBase]: FindingBase[Member] };

/** The members that few findings have. Each is put in by name: engines know the shapes that come of it, those of copies less. */
function addMore(finding: Making, more: Omit<Extras, 'rule'> & Pick<FindingBase, 'missing' | 'alternatives'>): void {
  if (more.missing !== undefined) finding.missing = more.missing;
  if (more.lines !== undefined) finding.lines = more.lines;
  if (more.suggestion !== undefined) finding.suggestion = more.suggestion;
  if (more.basis !== undefined) finding.basis = more.basis;
  if (more.furtherCitations !== undefined) finding.furtherCitations = more.furtherCitations;
  if (more.facts !== undefined) finding.facts = more.facts;
  if (more.alternatives !== undefined) finding.alternatives = more.alternatives;
}

function filled(
  { code, effect, params }: AnySaid,
  citation: Citation | null,
  rule: string | undefined,
  extras: Extras | undefined,
): Finding {
  const message = messageOf(code, params, effect);
  const { missing } = params;
  const finding: Making = { code, effect, class: classOfFinding(code, effect), message, citation, params };
  if (missing !== undefined) finding.missing = missing;
  if (extras !== undefined) addMore(finding, extras);
  const by = rule ?? extras?.rule;
  if (by !== undefined) finding.rule = by;
  return narrowedFinding(finding);
}

/** A finding with other or further members. */
export function changed(
  said: Finding,
  more: Partial<Pick<FindingBase, 'effect' | 'facts' | 'lines' | 'alternatives'>>,
): Finding {
  const { code, class: desk, message, citation, params, rule } = said;
  const finding: Making = { code, effect: more.effect ?? said.effect, class: desk, message, citation, params };
  addMore(finding, said);
  addMore(finding, more);
  if (rule !== undefined) finding.rule = rule;
  return narrowedFinding(finding);
}

/** A finding with its message filled in. A fact that is missing stands beside its parameters too. */
export function makeFinding<Code extends FindingCode, Given extends ParamsForAll<Code>>(
  said: Said<Code, Given>,
  citation: Citation | null,
  extras?: Extras,
): Finding;
export function makeFinding(said: AnySaid, citation: Citation | null, extras?: Extras): Finding {
  return filled(said, citation, undefined, extras);
}

/** The parameters that carry a set phrase or a rule's title into a template. */
export function why(reason: Bilingual): Why {
  return { whyZh: reason.zh, whyEn: reason.en };
}

/** The parameters that carry a rule's title with a doubt about it. */
export function doubtful(title: Bilingual, doubt: Bilingual): Why {
  return { whyZh: `${title.zh}（${doubt.zh}）`, whyEn: `${title.en} (${doubt.en})` };
}

/** A finding with another effect, and what that makes of its class and message. */
function withEffect(finding: Finding, effect: Finding['effect']): Finding {
  const { code, params } = finding;
  const said = { effect, class: classOfFinding(code, effect), message: messageOf(code, params, effect) };
  return narrowedFinding({ ...finding, ...said } as FindingBase);
}

/** A finding as a question for a person, whatever its effect was. */
export function asQuestion(finding: Finding): Finding {
  return withEffect(finding, 'review');
}

/** A denial that takes a part of the line only. */
export function asReduction(finding: Finding): Finding {
  return withEffect(finding, 'reduce');
}

/** A finding that a rule produced: it cites the rule's words and explains with the rule's title. */
export function ruleFinding<Code extends FindingCode, Given extends Omit<ParamsForAll<Code>, keyof Why> & Partial<Why>>(
  rule: CompiledRule,
  said: Said<Code, Given>,
  extras?: Extras,
): Finding;
export function ruleFinding({ rule, citation, isOfRole }: CompiledRule, said: AnySaid, extras?: Extras): Finding {
  const { zh: whyZh, en: whyEn } = rule.title;
  const params = { whyZh, whyEn, ...said.params };
  return filled({ code: said.code, effect: said.effect, params }, citation, isOfRole ? undefined : rule.id, extras);
}
