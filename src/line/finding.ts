import type { Finding } from '../model/adjudication.js';
import type { FindingCode } from '../model/finding-code.js';
import type { Bilingual, Citation } from '../model/primitives.js';
import type { CompiledRule } from '../packs/rule-book.js';
import { messageOf } from '../words/messages.js';

type Extras = Pick<Finding, 'lines' | 'missing' | 'suggestion' | 'rule'>;

function hasMembers(object: object): boolean {
  for (const name in object) if (Object.hasOwn(object, name)) return true;
  return false;
}

/** The parts of a finding that make its message. */
interface Said {
  readonly code: FindingCode;
  readonly effect: Finding['effect'];
  readonly params: Readonly<Record<string, string>>;
}

/** A finding with its message filled in. */
export function makeFinding({ code, effect, params }: Said, citation: Citation | null, extras: Extras = {}): Finding {
  const message = messageOf(code, params, effect);
  if (hasMembers(params)) return { code, effect, message, citation, params, ...extras };
  return { code, effect, message, citation, ...extras };
}

/** The parameters that carry a set phrase or a rule's title into a template. */
export function why(reason: Bilingual): { whyZh: string; whyEn: string } {
  return { whyZh: reason.zh, whyEn: reason.en };
}

/** The parameters that carry a rule's title with a doubt about it. */
export function doubtful(title: Bilingual, doubt: Bilingual): { whyZh: string; whyEn: string } {
  return { whyZh: `${title.zh}（${doubt.zh}）`, whyEn: `${title.en} (${doubt.en})` };
}

/** A finding that a rule produced: it cites the rule's words and explains with the rule's title. */
export function ruleFinding(
  { rule, citation, isOfRole }: CompiledRule,
  { code, effect, params }: Omit<Said, 'params'> & Partial<Said>,
  extras: Extras = {},
): Finding {
  const said = { whyZh: rule.title.zh, whyEn: rule.title.en, ...params };
  const named = isOfRole ? extras : { ...extras, rule: rule.id };
  return makeFinding({ code, effect, params: said }, citation, named);
}
