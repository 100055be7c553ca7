import * as z from 'zod/mini';
import { membersOf } from '../line/session.js';
import { text } from '../model/primitives.js';
import { judge } from './accusation.js';
import { type Effect, paramsOf } from './effect.js';

export const includesParams = z.strictObject({ group: text, effect: z.exactOptional(z.enum(['deny', 'review'])) });
type Params = z.infer<typeof includesParams>;

/** 含…: lines of the group are part of the item already. */
export const includes: Effect = {
  stage: 'relation',
  kind: 'includes',
  relate(session, bearers) {
    judge(
      bearers.map(({ rule, lines }) => ({
        rule,
        code: 'included-in-other-item',
        effect: paramsOf<Params>(rule).effect ?? 'deny',
        causes: lines,
        accused: rule.group === null ? [] : membersOf(session, rule.group).filter((state) => state.denied === null),
        placed: false,
      })),
    );
  },
};
