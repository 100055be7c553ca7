import type { Bilingual, Issue } from 'yijia';
import { drained } from '../ndjson/open-sink.js';
import type { ReadLine } from '../ndjson/read-lines.js';
import { cannotRead } from '../read/read-text.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import type { Method } from './methods.js';
import { idOf, type RequestId, readRequest } from './read-request.js';
import { RequestError } from './request-error.js';
import { RequestLines } from './request-lines.js';

/** What a refusal says. */
interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly zh: string;
  readonly issues: readonly Issue[];
}

function refusal(code: string, { zh, en: message }: Bilingual, issues: readonly Issue[] = []): Refusal {
  return { code, message, zh, issues };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RequestError) return refusal(error.code, error.text, error.issues);
  const message = error instanceof Error ? error.message : String(error);
  return refusal('internal', text('internal', { message }));
}

function refused(id: RequestId | null, error: Refusal): string {
  return JSON.stringify({ id, error });
}

function resultOf(value: unknown, methods: ReadonlyMap<string, Method>): unknown {
  const { method, params } = readRequest(value);
  const answer = methods.get(method);
  if (answer !== undefined) return answer(params);
  throw new RequestError('unknown-method', text('unknown-method', { method, known: [...methods.keys()].join(', ') }));
}

/** The line that answers a line, without its end. Nothing that a line holds ends the process. */
function answerTo(line: ReadLine, methods: ReadonlyMap<string, Method>): string {
  if (line.error !== undefined) return refused(null, line.error.error);
  const id = idOf(line.claim);
  try {
    return JSON.stringify({ id, result: resultOf(line.claim, methods) });
  } catch (error) {
    return refused(id, refusalOf(error));
  }
}

/**
 * Answers each line of standard input with a line as soon as its end has come, until the input ends. No further line is
 * read while the client does not take the answers.
 *
 * @param mostMiB the most MiB of a line
 * @throws InputError if standard input cannot be read
 */
export async function serveLines(
  methods: ReadonlyMap<string, Method>,
  mostMiB: number,
  { stdin, stdout, cwd }: Terminal,
): Promise<void> {
  const lines = new RequestLines(mostMiB);
  const answer = (line: ReadLine): unknown => stdout.write(`${answerTo(line, methods)}\n`);
  try {
    for await (const chunk of stdin) {
      for (const line of lines.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)) {
        if (answer(line) === false) await drained(stdout);
      }
    }
  } catch (error) {
    throw cannotRead(error, text('standard-input'), cwd);
  }
  const last = lines.finish();
  if (last !== null) answer(last);
}
