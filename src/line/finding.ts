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

/** A finding with its message filled in. */
export function makeFinding(
  code: FindingCode,
  effect: Finding['effect'],
  citation: Citation | null,
  params: Readonly<Record<string, string>>,
  extras: Extras = {},
): Finding {
  const message = messageOf(code, params, effect);
  if (hasMembers(params)) return { code, effect, message, citation, params, ...extras };
  return { code, effect, message, citation, ...extras };
}

/** The parameters that carry a set phrase or a rule's title into a template. */
export function why(reason: Bilingual): { whyZh: string; whyEn: string } {
  return { whyZh: reason.zh, whyEn: reason.en };
}

/** A rule's title with what is doubtful about it. */
export function doubtful(title: Bilingual, doubt: Bilingual): { whyZh: string; whyEn: string } {
  return { whyZh: `${title.zh}（${doubt.zh}）`, whyEn: `${title.en} (${doubt.en})` };
}

/** A finding that a rule produced: cites the rule's words, explains with its title. */
export function ruleFinding(
  compiled: CompiledRule,
  code: FindingCode,
  effect: Finding['effect'],
  params: Readonly<Record<string, string>> = {},
  extras: Extras = {},
): Finding {
  const { rule, citation } = compiled;
  const said = { whyZh: rule.title.zh, whyEn: rule.title.en, ...params };
  return makeFinding(code, effect, citation, said, { ...extras, rule: rule.id });
}
