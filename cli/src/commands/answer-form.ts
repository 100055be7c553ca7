import { InputError } from '../input-error.js';
import type { NdjsonOptions } from '../ndjson/answer-lines.js';
import type { Form } from '../print/claim-printer.js';
import { ROW_FORMATS } from '../rows/row-writer.js';
import { text } from '../words/texts.js';

/** Options that say in what form answers are written. */
export interface FormOptions extends NdjsonOptions {
  readonly json?: true;
  readonly explain?: true;
  readonly ndjson?: true;
}

/** What has an effect only if answers are written line by line. */
const OF_LINES = ['history', 'resume', 'maxLine', 'workers', 'progress'] as const;

/** The format that the name of an output asks for; null if it is none. */
function formatOf(out: string): 'ndjson' | (typeof ROW_FORMATS)[number] | null {
  if (/\.(ndjson|jsonl)(\.(gz|zst))?$/i.test(out)) return 'ndjson';
  return ROW_FORMATS.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? null;
}

/**
 * How answers are written line by line, or null if they are printed as text or as one JSON.
 * @throws InputError if options exclude each other or have no effect
 */
export function linesFormat(options: FormOptions): NonNullable<NdjsonOptions['format']> | null {
  const { json, explain, ndjson, format, out } = options;
  if ((ndjson || format !== undefined) && explain) throw new InputError(text('ndjson-or-explain'));
  if (format !== undefined || ndjson) return format ?? 'ndjson';
  if (out !== undefined) {
    if (json || explain) throw new InputError(text('out-or-printed', { option: json ? '--json' : '--explain' }));
    const named = formatOf(out);
    if (named === null) throw new InputError(text('out-needs-format', { file: out }));
    return named;
  }
  const given = OF_LINES.filter((name) => options[name] !== undefined);
  if (given.length === 0) return null;
  const flags = given.map((name) => `--${name.replace('maxLine', 'max-line')}`);
  throw new InputError(text('needs-ndjson', { options: flags.join(', ') }));
}

/** How answers are printed, if not line by line. @throws InputError if options exclude each other */
export function formOf({ json, explain, ndjson, compact, format, out }: FormOptions): Form {
  if (json && explain) throw new InputError(text('json-or-explain'));
  if (compact && !json && !ndjson && format !== 'ndjson' && out === undefined)
    throw new InputError(text('compact-needs-json'));
  if (compact && format !== undefined && format !== 'ndjson')
    throw new InputError(text('compact-or-table', { format }));
  if (json) return compact ? 'compact' : 'json';
  return explain ? 'sentences' : 'table';
}
