import pc from 'picocolors';
import { type Adjudication, type Adjudicator, type Claim, compact } from 'yijia';
import { faultOf } from '../input-error.js';
import type { Outcome } from '../ndjson/decide-line.js';
import type { ErrorRecord } from '../ndjson/error-line.js';
import type { Place } from '../ndjson/place.js';
import { noteForeign } from '../read/jurisdictions.js';
import type { Opened } from '../read/open-adjudicator.js';
import { hasColours, print, say, type Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { adjudicationText } from './adjudication-text.js';
import { makeCite } from './citation-text.js';
import { explainedText } from './explained-text.js';
import { faultLines } from './print-error.js';

/** A claim that was accepted, so that it is of type `Claim`, and its result. */
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
/** The same for claims of NDJSON, as text only. */
export type RecordPrinter = Deciding & TextPrinter;

/** Prints results as JSON. Compact results are for programs and have no white space. */
function jsonPrinter(terminal: Terminal, isCompact: boolean): Printer {
  const jsonOf = (results: readonly Adjudication[], isMany: boolean): string => {
    const written = isCompact ? results.map(compact) : results;
    return JSON.stringify(isMany ? written : written[0], null, isCompact ? 0 : 2);
  };
  return {
    printOne: (_claim, result) => print(terminal, jsonOf([result], false)),
    printMany: (decided) =>
      print(
        terminal,
        jsonOf(
          decided.map(({ result }) => result),
          true,
        ),
      ),
  };
}

/** What is wrong with a line of NDJSON. */
function errorText({ file, error: { message, zh, issues } }: ErrorRecord, terminal: Terminal): string {
  const { red } = pc.createColors(hasColours(terminal.stdout, terminal));
  const said = { en: message, zh };
  const heading = red(
    say(terminal, 'error', { message: file === undefined ? said : text('file-fault', { file, message: said }) }),
  );
  return [
    heading,
    ...faultLines(
      issues.map((issue) => faultOf(issue)),
      terminal,
    ),
  ].join('\n');
}

type TextOf = (claim: Claim, result: Adjudication, place?: Place) => string;

function textPrinter(terminal: Terminal, textOf: TextOf): TextPrinter {
  const printOne = (claim: unknown, result: Adjudication): void => print(terminal, textOf(claim as Claim, result));
  return {
    printOne,
    printMany(decided) {
      if (decided.length === 0) print(terminal, say(terminal, 'no-claims'));
      for (const { claim, result } of decided) print(terminal, `${textOf(claim as Claim, result)}\n`);
    },
    printRecord(decided) {
      const { error } = decided;
      const printed =
        error === undefined ? textOf(decided.claim, decided.result, decided.place) : errorText(error, terminal);
      print(terminal, `${printed}\n`);
    },
  };
}

/** The forms of results as text. */
export type TextForm = 'table' | 'sentences';
/** All forms of results. */
export type Form = TextForm | 'json' | 'compact';

function printerOf(opened: Opened, form: TextForm, terminal: Terminal): TextPrinter {
  if (form === 'sentences')
    return textPrinter(terminal, (claim, result, place) => explainedText(claim, result, terminal, place));
  const cite = makeCite(opened.packs, terminal.language);
  return textPrinter(terminal, (claim, result, place) => adjudicationText(claim, result, terminal, cite, place));
}

/** Decides claims, and prints a note for each jurisdiction that no pack is of: its lines are unlisted. */
function noting({ adjudicator, packs }: Opened, terminal: Terminal): Deciding {
  const note = noteForeign(packs, terminal);
  return {
    adjudicate(claim) {
      const result = adjudicator.safeAdjudicate(claim);
      if (result.success) note((claim as Claim).jurisdiction);
      return result;
    },
  };
}

/** A printer of text, for claims of NDJSON too. */
export function makeRecordPrinter(opened: Opened, form: TextForm, terminal: Terminal): RecordPrinter {
  return { ...printerOf(opened, form, terminal), ...noting(opened, terminal) };
}

/** A printer of JSON or text. */
export function makePrinter(opened: Opened, form: Form, terminal: Terminal): ClaimPrinter {
  if (form === 'table' || form === 'sentences') return makeRecordPrinter(opened, form, terminal);
  return { ...jsonPrinter(terminal, form === 'compact'), ...noting(opened, terminal) };
}
