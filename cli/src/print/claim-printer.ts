import pc from 'picocolors';
import { type Adjudication, type Adjudicator, type Claim, compact } from 'yijia';
import { faultOf } from '../input-error.js';
import type { Outcome } from '../ndjson/decide-line.js';
import type { ErrorRecord } from '../ndjson/error-line.js';
import { noteForeign } from '../read/jurisdictions.js';
import type { Opened } from '../read/open-adjudicator.js';
import { hasColours, print, type Session, say } from '../terminal.js';
import { adjudicationText } from './adjudication-text.js';
import { makeCite } from './citation-text.js';
import { explainedText } from './explained-text.js';
import { faultLines } from './report-error.js';

/** A claim that was accepted, so of type `Claim`, and its result. */
interface Decided {
  readonly claim: unknown;
  readonly result: Adjudication;
}

interface Printer {
  printOne(claim: unknown, result: Adjudication): void;
  printMany(decided: readonly Decided[]): void;
}

interface TextPrinter extends Printer {
  /** a line of NDJSON */
  printRecord(decided: Outcome): void;
}

interface Deciding {
  readonly adjudicate: Adjudicator['safeAdjudicate'];
}

/** Decides claims and prints the results, as text or as JSON. */
export type ClaimPrinter = Deciding & Printer;
/** The same for claims that come one a line: as text only. */
export type RecordPrinter = Deciding & TextPrinter;

/** Results as JSON; compact ones, which are for programs, without white space. */
function jsonPrinter(session: Session, isCompact: boolean): Printer {
  const jsonOf = (results: readonly Adjudication[], isMany: boolean): string => {
    const written = isCompact ? results.map(compact) : results;
    return JSON.stringify(isMany ? written : written[0], null, isCompact ? 0 : 2);
  };
  return {
    printOne: (_claim, result) => print(session, jsonOf([result], false)),
    printMany: (decided) =>
      print(
        session,
        jsonOf(
          decided.map(({ result }) => result),
          true,
        ),
      ),
  };
}

/** What is wrong with a line of NDJSON. */
function errorText({ error: { message, zh, issues } }: ErrorRecord, session: Session): string {
  const { red } = pc.createColors(hasColours(session.stdout, session));
  const heading = red(say(session, 'error', { message: { en: message, zh } }));
  return [
    heading,
    ...faultLines(
      issues.map((issue) => faultOf(issue)),
      session,
    ),
  ].join('\n');
}

function textPrinter(session: Session, textOf: (claim: Claim, result: Adjudication) => string): TextPrinter {
  const printOne = (claim: unknown, result: Adjudication): void => print(session, textOf(claim as Claim, result));
  return {
    printOne,
    printMany(decided) {
      if (decided.length === 0) print(session, say(session, 'no-claims'));
      for (const { claim, result } of decided) print(session, `${textOf(claim as Claim, result)}\n`);
    },
    printRecord(decided) {
      const { error } = decided;
      const printed = error === undefined ? textOf(decided.claim, decided.result) : errorText(error, session);
      print(session, `${printed}\n`);
    },
  };
}

/** How results are printed as text. */
export type TextForm = 'table' | 'sentences';
/** How results are printed. */
export type Form = TextForm | 'json' | 'compact';

function printerOf(opened: Opened, form: TextForm, session: Session): TextPrinter {
  if (form === 'sentences') return textPrinter(session, (claim, result) => explainedText(claim, result, session));
  const cite = makeCite(opened.packs, session.language);
  return textPrinter(session, (claim, result) => adjudicationText(claim, result, session, cite));
}

/** Notes, once each, jurisdictions that no pack is of: their lines come out unlisted. */
function noting({ adjudicator, packs }: Opened, session: Session): Deciding {
  const note = noteForeign(packs, session);
  return {
    adjudicate(claim) {
      const result = adjudicator.safeAdjudicate(claim);
      if (result.success) note((claim as Claim).jurisdiction);
      return result;
    },
  };
}

/** A printer of text, for claims one a line too. */
export function makeRecordPrinter(opened: Opened, form: TextForm, session: Session): RecordPrinter {
  return { ...printerOf(opened, form, session), ...noting(opened, session) };
}

/** A printer of JSON or text. */
export function makePrinter(opened: Opened, form: Form, session: Session): ClaimPrinter {
  if (form === 'table' || form === 'sentences') return makeRecordPrinter(opened, form, session);
  return { ...jsonPrinter(session, form === 'compact'), ...noting(opened, session) };
}
