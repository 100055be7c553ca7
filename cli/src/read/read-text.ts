import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bilingual } from 'yijia';
import { InputError } from '../input-error.js';
import { say, type Terminal, warn } from '../terminal.js';
import { type TextKey, text } from '../words/texts.js';

/** Text that was read, and the name of its source for messages. */
export interface Source {
  readonly file: Bilingual;
  readonly text: string;
}

const REASONS: Readonly<Record<string, TextKey>> = {
  ENOENT: 'no-such-file',
  ENOTDIR: 'no-such-file',
  EISDIR: 'is-directory',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
};

/** The error for a file that cannot be read. */
export function cannotRead(error: unknown, file: Bilingual, cwd: string): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new InputError(text(REASONS[code] ?? 'unreadable', { file, cwd, code }));
}

/** Decodes UTF-8, and refuses anything else: the names of a table in GBK would match no facility. */
function decode(bytes: Uint8Array, file: Bilingual): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(text('not-utf8', { file }));
  }
}

/**
 * Reads a file as UTF-8, without its byte order mark.
 * @throws InputError if it is missing, a directory, not readable, or in another encoding
 */
export async function readText(path: string, { cwd }: Pick<Terminal, 'cwd'>): Promise<Source> {
  const file = { zh: path, en: path };
  const bytes = await readFile(resolve(cwd, path)).catch((error: unknown) => {
    throw cannotRead(error, file, cwd);
  });
  return { file, text: decode(bytes, file) };
}

async function readStandardInput(terminal: Terminal): Promise<Source> {
  const file = text('standard-input');
  if (terminal.stdin.isTTY === true) warn(terminal, say(terminal, 'reading-stdin'));
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of terminal.stdin) chunks.push(Buffer.from(chunk));
  } catch (error) {
    throw cannotRead(error, file, terminal.cwd);
  }
  return { file, text: decode(Buffer.concat(chunks), file) };
}

/**
 * Reads the input of a command: a file, or standard input if its name is "-" or absent.
 * @throws InputError as `readText` does
 */
export async function readInput(path: string | undefined, terminal: Terminal): Promise<Source> {
  return path === undefined || path === '-' ? readStandardInput(terminal) : readText(path, terminal);
}
