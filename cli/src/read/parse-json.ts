import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';
import type { Source } from './read-text.js';

/** The number of characters that V8 shows on either side of a token that it did not expect. */
const CONTEXT = 10;

/** The place at which V8 stopped reading. Some of its messages give it, others the text around it. */
function stoppedAt(reason: string, json: string): number | null {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  if (reason.includes('end of JSON input')) return json.length;
  const excerpt = /, \.\.\."(.+?)"(?:\.\.\.)? is not valid JSON$/s.exec(reason)?.[1];
  if (excerpt === undefined) return null;
  const at = json.indexOf(excerpt);
  return at < 0 || at !== json.lastIndexOf(excerpt) ? null : at + CONTEXT;
}

function placeOf(position: number, json: string): Bilingual {
  const before = json.slice(0, position).split('\n');
  return text('at-position', { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 });
}

/** What V8 says of a text that is no JSON, and the place at which it stopped, if it tells. */
export interface JsonFault {
  readonly reason: string;
  readonly position: number | null;
}

/** Reads JSON text. @param refuse makes the error of a text that is none */
export function jsonOf(json: string, refuse: (fault: JsonFault) => Error): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse({ reason, position: stoppedAt(reason, json) });
  }
}

/**
 * Reads JSON text.
 * @throws InputError with line and column, if V8 tells them
 */
export function parseJson({ file, text: json }: Source): unknown {
  return jsonOf(json, ({ reason, position }) => {
    const at = position === null ? { zh: '', en: '' } : placeOf(position, json);
    return new InputError(text('not-json', { file, at, reason }));
  });
}
