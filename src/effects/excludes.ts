import * as z from 'zod/mini';
import type { Facts, Predicate } from '../conditions/compile.js';
import type { Course } from '../line/course.js';
import { membersOf, type Session } from '../line/session.js';
import type { LineState } from '../line/state.js';
import { condition } from '../model/condition.js';
import { findingCode } from '../model/finding-code.js';
import { text } from '../model/primitives.js';
import { judge } from './accusation.js';
import { type CompiledRule, type Effect, paramsOf } from './effect.js';

export const excludesParams = z.strictObject({
  group: text,
  denies: z.enum(['other', 'self']),
  /** what a line of the group must satisfy; it is seen as `line` */
  where: z.exactOptional(condition),
  code: z.exactOptional(findingCode),
});
type Params = z.infer<typeof excludesParams>;

/** What cannot be put to a line (a name that is absent, a detail of another type) does not satisfy it. */
function satisfies(where: Predicate, facts: Facts): boolean {
  try {
    return where(facts);
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function others(rule: CompiledRule, session: Session, course: Course): readonly LineState[] {
  const members = rule.group === null ? [] : membersOf(session, rule.group).filter((state) => state.denied === null);
  const { where } = rule;
  return where === null ? members : members.filter((state) => satisfies(where, course.facts(state)));
}

/** 不可同时收取: beside each other, the lines of the group or the item itself cannot be charged. */
export const excludes: Effect = {
  stage: 'relation',
  kind: 'excludes',
  relate(session, bearers, course) {
    judge(
      bearers.map(({ rule, lines }) => {
        const { denies, code = 'mutually-exclusive' } = paramsOf<Params>(rule);
        const group = others(rule, session, course);
        const [causes, accused] = denies === 'other' ? [lines, group] : [group, lines];
        return { rule, code, effect: 'deny' as const, causes, accused, placed: true };
      }),
    );
  },
};
