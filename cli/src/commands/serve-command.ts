import { MOST_MIB } from '../ndjson/answer-lines.js';
import { notePriceList } from '../print/price-list-note.js';
import { openAdjudicator, type SetupOptions } from '../read/open-adjudicator.js';
import { makeMethods } from '../serve/methods.js';
import { serveLines } from '../serve/serve-lines.js';
import { say, type Terminal, warn } from '../terminal.js';

export interface ServeOptions extends SetupOptions {
  readonly stdio: true;
  /** the most MiB of a line */
  readonly maxLine?: number;
}

/**
 * `yijia serve --stdio`: answers requests, one a line, until standard input ends.
 * @throws InputError if a file cannot be used
 */
export async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<0> {
  const opened = await openAdjudicator(options, terminal);
  notePriceList(options.priceBook, opened.list, terminal);
  if (terminal.stdin.isTTY === true) warn(terminal, say(terminal, 'reading-stdin'));
  await serveLines(makeMethods(opened, terminal), options.maxLine ?? MOST_MIB, terminal);
  return 0;
}
