import pc from 'picocolors';
import type { Adjudication, Adjudicator, Bilingual, Claim, Issue } from '../index.js';
import { adjudicationText } from './adjudication-text.js';
import { makeCite } from './citation-text.js';
import { explainedText } from './explained-text.js';
import { faultOf } from './input-error.js';
import { noteForeign } from './jurisdictions.js';
import type { Opened } from './open-adjudicator.js';
import { faultLines } from './report-error.js';
import { hasColours, print, type Session, say } from './terminal.js';

/** A claim that was accepted, so of type `Claim`, and its result. */
interface Decided {
  readonly claim: unknown;
  readonly result: Adjudication;
}

/** Decides claims and prints the results, as tables or as JSON. */
export interface ClaimPrinter {
  readonly adjudicate: Adjudicator['safeAdjudicate'];
  printOne(claim: unknown, result: Adjudication): void;
  printMany(decided: readonly Decided[]): void;
  /** one of NDJSON: with JSON, on a line of its own */
  printRecord(claim: unknown, result: Adjudication): void;
  printBadRecord(line: number, code: string, message: Bilingual, issues: readonly Issue[]): void;
}

function jsonPrinter(session: Session): Omit<ClaimPrinter, 'adjudicate'> {
  return {
    printOne: (_claim, result) => print(session, JSON.stringify(result, null, 2)),
    printMany: (decided) =>
      print(
        session,
        JSON.stringify(
          decided.map(({ result }) => result),
          null,
          2,
        ),
      ),
    printRecord: (_claim, result) => print(session, JSON.stringify(result)),
    printBadRecord(line, code, message, issues) {
      const error = { code, message: message[session.language], issues };
      print(session, JSON.stringify({ line, error }));
    },
  };
}

function textPrinter(
  session: Session,
  textOf: (claim: Claim, result: Adjudication) => string,
): Omit<ClaimPrinter, 'adjudicate'> {
  const printOne = (claim: unknown, result: Adjudication): void => print(session, textOf(claim as Claim, result));
  const printRecord = (claim: unknown, result: Adjudication): void => {
    printOne(claim, result);
    print(session, '');
  };
  return {
    printOne,
    printRecord,
    printMany(decided) {
      if (decided.length === 0) print(session, say(session, 'no-claims'));
      for (const { claim, result } of decided) printRecord(claim, result);
    },
    printBadRecord(_line, _code, message, issues) {
      const { red } = pc.createColors(hasColours(session.stdout, session));
      const faults = issues.map((issue) => faultOf(issue));
      const heading = red(say(session, 'error', { message }));
      print(session, [heading, ...faultLines(faults, session), ''].join('\n'));
    },
  };
}

/** How results are printed. */
export type Form = 'json' | 'table' | 'sentences';

function printerOf(opened: Opened, form: Form, session: Session): Omit<ClaimPrinter, 'adjudicate'> {
  if (form === 'json') return jsonPrinter(session);
  if (form === 'sentences') return textPrinter(session, (claim, result) => explainedText(claim, result, session));
  const cite = makeCite(opened.packs, session.language);
  return textPrinter(session, (claim, result) => adjudicationText(claim, result, session, cite));
}

/** A printer that also notes, once each, jurisdictions that no pack is of: their lines come out unlisted. */
export function makePrinter(opened: Opened, form: Form, session: Session): ClaimPrinter {
  const note = noteForeign(opened.packs, session);
  return {
    ...printerOf(opened, form, session),
    adjudicate(claim) {
      const result = opened.adjudicator.safeAdjudicate(claim);
      if (result.success) note((claim as Claim).jurisdiction);
      return result;
    },
  };
}
