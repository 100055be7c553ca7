import { InputError } from '../input-error.js';
import { checkNotRead, writeTarget } from '../print/write-target.js';
import { writeWhole } from '../print/write-whole.js';
import { readPacks } from '../read/read-packs.js';
import { watchedItems } from '../report/monitored-section.js';
import { reportPage } from '../report/page.js';
import { readResults } from '../report/read-results.js';
import { addRecord, newReportData } from '../report/report-data.js';
import { say, type Terminal, warn } from '../terminal.js';
import { text } from '../words/texts.js';
import { dayInChina } from './parse-option.js';

/** The number by which every process has it open. */
const STANDARD_INPUT = 0;

export interface ReportOptions {
  /** the page to write */
  readonly html: string;
  /** packs whose documents are cited by their numbers */
  readonly pack?: readonly string[];
}

/**
 * `yijia report results.ndjson --html report.html`: sums up results in one page. The results are read once. Memory
 * grows with the number of facilities, items and days, not with that of the claims.
 *
 * @returns the exit status
 * @throws InputError if there are no results, if a line of the file is none, or if the page cannot be written
 */
export async function reportCommand(path: string, options: ReportOptions, terminal: Terminal): Promise<0> {
  const target = await writeTarget(options.html, terminal);
  const reads = [path, ...(options.pack ?? [])].map((file) => ({
    name: file,
    file: file === '-' ? STANDARD_INPUT : file,
  }));
  await checkNotRead([target], reads, terminal);
  const packs = await readPacks(options.pack, terminal);
  const watched = watchedItems();
  const data = newReportData();
  for await (const record of readResults(path, packs, terminal)) addRecord(data, record, watched);
  const { claims, lines } = data.totals;
  const { bad } = data;
  const file = path === '-' ? text('standard-input') : { zh: path, en: path };
  if (claims + bad === 0) throw new InputError(text('report-empty', { file }));
  const { language } = terminal;
  const page = reportPage(data, { language, file: file[language], day: dayInChina(terminal.now()), packs });
  await writeWhole(target, page);
  warn(terminal, say(terminal, 'report-written', { file: options.html, claims, lines, bad }));
  return 0;
}
