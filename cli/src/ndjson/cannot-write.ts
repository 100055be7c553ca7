import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** The error for a file that cannot be written. */
export function cannotWrite(error: unknown, file: string | Bilingual): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new InputError(text(FULL.has(code) ? 'disk-full' : 'cannot-write', { file, code }));
}
