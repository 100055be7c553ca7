import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Bilingual, expand, isCompact, PackError, type PolicyPack } from 'yijia';
import { InputError, issuesError } from '../input-error.js';
import { compressionCode } from '../ndjson/compression-fault.js';
import { decompressed } from '../ndjson/decompress.js';
import { cannotRead } from '../read/read-text.js';
import type { ErrorRecord, ResultRecord } from '../rows/result-record.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { checkRecord } from './result-schema.js';

/** The most characters of a line. A longer one is no result: the whole file may be one line of something else. */
const LONGEST = 256 * 1024 * 1024;

async function* bytesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** The lines of a text. Only "\n" ends one: other separators of Unicode may stand within a name. */
async function* linesOf(source: AsyncIterable<Uint8Array>, file: Bilingual): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of source) {
    const added = decoder.decode(chunk, { stream: true });
    rest += added;
    if (rest.length > LONGEST) throw new InputError(text('report-long-line', { file, mib: LONGEST / 1024 / 1024 }));
    if (!added.includes('\n')) continue; // only the new text is searched, however long the line becomes
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

/** A compact result in its full form; anything else as it is. */
function expanded(value: unknown, packs: readonly PolicyPack[], line: number, file: Bilingual): unknown {
  if (!isCompact(value)) return value;
  try {
    return { ...expand(value, packs), context: value['context'] };
  } catch (error) {
    if (error instanceof PackError) throw issuesError('report-packs', error.issues, { file, line });
    return null; // the compact form is broken
  }
}

function recordOf(
  json: string,
  line: number,
  file: Bilingual,
  packs: readonly PolicyPack[],
): ResultRecord | ErrorRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError(text('report-not-json', { file, line }));
  }
  const checked = checkRecord(expanded(value, packs, line, file));
  if ('wrong' in checked) throw new InputError(text('report-not-result', { file, line, path: checked.wrong }));
  return checked.record;
}

function readError(error: unknown, file: Bilingual, cwd: string): unknown {
  if (error instanceof InputError) return error;
  const broken = compressionCode(error);
  if (broken !== null) return new InputError(text('report-broken', { file, code: broken }));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new InputError(text('not-utf8', { file }));
  return code === '' ? error : cannotRead(error, file, cwd);
}

/**
 * Reads results one by one, as `yijia adjudicate --ndjson` writes them. gzip and zstd are recognised by their first
 * bytes.
 *
 * @param path path of the file; "-" for standard input
 * @param packs the packs that compact results were made with
 * @throws InputError if the file cannot be read, and at the first line that is no result
 */
export async function* readResults(
  path: string,
  packs: readonly PolicyPack[],
  terminal: Terminal,
): AsyncGenerator<ResultRecord | ErrorRecord> {
  const isStandard = path === '-';
  const file = isStandard ? text('standard-input') : { zh: path, en: path };
  const source = isStandard ? terminal.stdin : createReadStream(resolve(terminal.cwd, path));
  let line = 0;
  try {
    for await (const json of linesOf(decompressed(bytesOf(source)), file)) {
      line += 1;
      if (json.trim() !== '') yield recordOf(line === 1 ? json.replace(/^\uFEFF/, '') : json, line, file, packs);
    }
  } catch (error) {
    throw readError(error, file, terminal.cwd);
  }
}
