import pc from 'picocolors';
import type { Adjudicator, BillingRule } from 'yijia';
import { type Cite, makeCite } from '../print/citation-text.js';
import { periodText } from '../print/period-text.js';
import { reportNote } from '../print/report-error.js';
import { renderTable } from '../print/table.js';
import { requirePackOf } from '../read/jurisdictions.js';
import { openAdjudicator } from '../read/open-adjudicator.js';
import { hasColours, print, type Session, say, tableWidth } from '../terminal.js';
import { EVENT_NAMES } from '../words/event-names.generated.js';
import { type ItemQuery, itemNotFound } from './item-not-found.js';

export interface ProvisionsOptions extends ItemQuery {
  readonly json?: true;
}

type Provision = ReturnType<Adjudicator['provisions']>[number];

/** Parameters as they stand in the rule: they differ with its type. */
function effectText({ event: { type, params } }: BillingRule, session: Session): string {
  const settings = Object.entries(params).map(([key, value]) => {
    return `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  return [EVENT_NAMES[type][session.language], ...settings].join('\n');
}

function rowOf({ rule, details }: Provision, session: Session, cite: Cite): string[] {
  return [
    `${rule.title[session.language]}\n${rule.id}`,
    effectText(rule, session),
    periodText(rule.effective)[session.language],
    details.length === 0 ? say(session, 'none') : details.join('\n'),
    cite(rule.citation),
  ];
}

function listText(list: readonly Provision[], session: Session, cite: Cite): string {
  const columns = [
    { head: say(session, 'rule'), share: 6 },
    { head: say(session, 'effect'), share: 4 },
    { head: say(session, 'effective'), share: 2 },
    { head: say(session, 'details'), share: 3 },
    { head: say(session, 'provision'), share: 6 },
  ];
  const rows = list.map((provision) => rowOf(provision, session, cite));
  return renderTable(columns, rows, tableWidth(session));
}

/**
 * `yijia provisions CODE`: each rule that binds a code on a day, with the words that it rests on. Rules may bind whole
 * chapters, so also codes that no list has.
 * @throws InputError where neither rule nor item is there
 */
export async function provisionsCommand(code: string, options: ProvisionsOptions, session: Session): Promise<0> {
  const { adjudicator, packs } = await openAdjudicator(options, session);
  requirePackOf(options.jurisdiction, packs);
  const list = adjudicator.provisions(code, options);
  const item = adjudicator.item(code, options);
  if (item === undefined) {
    const error = itemNotFound(code, options, packs);
    if (list.length === 0) throw error;
    reportNote(error.text[session.language], session);
  }
  if (options.json) {
    print(session, JSON.stringify(list, null, 2));
    return 0;
  }
  const { bold } = pc.createColors(hasColours(session.stdout, session));
  const { jurisdiction, date } = options;
  const subject = item === undefined ? code : `${item.code} ${item.name}`;
  print(session, bold(say(session, 'provisions-heading', { subject, jurisdiction, date, count: list.length })));
  if (list.length > 0) print(session, listText(list, session, makeCite(packs, session.language)));
  return 0;
}
