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

/**
 * Reads JSON text.
 * @throws InputError with line and column, if V8 tells them
 */
export function parseJson({ file, text: json }: Source): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const position = stoppedAt(reason, json);
    const at = position === null ? { zh: '', en: '' } : placeOf(position, json);
    throw new InputError(text('not-json', { file, at, reason }));
  }
}
