import { Command, Option } from 'commander';
import cliPackage from '../package.json' with { type: 'json' };
import { adjudicateCommand } from './commands/adjudicate-command.js';
import { billableCommand } from './commands/billable-command.js';
import { checkCommand } from './commands/check-command.js';
import { itemCommand } from './commands/item-command.js';
import { collect, dayInChina, parseDate, parseJurisdiction, wholeNumber } from './commands/parse-option.js';
import { pricesCheckCommand } from './commands/prices-command.js';
import { provisionsCommand } from './commands/provisions-command.js';
import { quoteCommand } from './commands/quote-command.js';
import type { ReportOptions } from './commands/report-command.js';
import { searchCommand } from './commands/search-command.js';
import { serveCommand } from './commands/serve-command.js';
import { LANGUAGES } from './language.js';
import { helpStyle } from './print/help-style.js';
import { wrapText } from './print/wrap-text.js';
import { builtInNames } from './read/read-packs.js';
import { ROW_FORMATS } from './rows/row-writer.js';
import { say, type Terminal, tableWidth } from './terminal.js';
import type { Params, TextKey } from './words/texts.js';

/** Called with the exit status of the command that ran. */
type Done = (status: number) => void;

/** Makes the options, by name. Each call makes a new option: commander lets no two commands share one. */
function makeOptions(terminal: Terminal) {
  const option = (flags: string, key: TextKey, params?: Params): Option =>
    new Option(flags, say(terminal, key, params));
  return {
    lang: () => option('--lang <language>', 'help-lang').choices(LANGUAGES).default('zh'),
    json: () => option('--json', 'help-json'),
    compact: () => option('--compact', 'help-compact'),
    explain: () => option('--explain', 'help-explain'),
    ndjson: () => option('--ndjson', 'help-ndjson'),
    format: () => option('--format <format>', 'help-format').choices(['ndjson', ...ROW_FORMATS]),
    history: () => option('--history', 'help-history'),
    out: () => option('--out <file>', 'help-out'),
    resume: () => option('--resume', 'help-resume'),
    maxLine: () => option('--max-line <MiB>', 'help-max-line').argParser(wholeNumber('--max-line', 1)),
    workers: () => option('--workers <number>', 'help-workers').argParser(wholeNumber('--workers', 0)),
    progress: () => option('--progress', 'help-progress'),
    pack: () => option('--pack <pack>', 'help-pack', { known: builtInNames() }).argParser(collect),
    priceBook: () => option('--price-book <file>', 'help-price-book'),
    priceFacility: () => option('--price-facility <name>', 'help-price-facility'),
    sheet: () => option('--sheet <name>', 'help-sheet'),
    priceSheet: () => option('--price-sheet <name>', 'help-price-sheet'),
    billSheet: () => option('--sheet <name>', 'help-bill-sheet'),
    billFacility: () => option('--facility <facility>', 'help-bill-facility'),
    billJurisdiction: () => option('--jurisdiction <code>', 'help-bill-jurisdiction').argParser(parseJurisdiction),
    mapping: () => option('--mapping <file>', 'help-mapping'),
    writeMapping: () => option('--write-mapping <file>', 'help-write-mapping'),
    zeroIsFree: () => option('--zero-is-free', 'help-zero-is-free'),
    strict: () => option('--strict', 'help-strict'),
    rowJurisdiction: () => option('--jurisdiction <code>', 'help-row-jurisdiction').argParser(parseJurisdiction),
    jurisdiction: () =>
      option('--jurisdiction <code>', 'help-jurisdiction').argParser(parseJurisdiction).makeOptionMandatory(),
    searchJurisdiction: () => option('--jurisdiction <code>', 'help-search-jurisdiction').argParser(parseJurisdiction),
    searchFacility: () => option('--facility <name>', 'help-search-facility'),
    limit: () => option('--limit <number>', 'help-limit').argParser(wholeNumber('--limit', 1)).default(20),
    date: () => option('--date <day>', 'help-date').argParser(parseDate).default(dayInChina(terminal.now())),
    partialUnits: () => option('--partial-units <rule>', 'help-partial-units').choices(['review', 'count']),
    facilityAliases: () => option('--facility-aliases <file>', 'help-facility-aliases'),
    codeAliases: () => option('--code-aliases <file>', 'help-code-aliases'),
    facility: () => option('--facility <name>', 'help-facility').makeOptionMandatory(),
    ownership: () => option('--ownership <kind>', 'help-ownership').choices(['public', 'private']),
    level: () => option('--level <number>', 'help-level').choices(['1', '2', '3']),
    upgrade: () => option('--upgrade', 'help-upgrade'),
    stdio: () => option('--stdio', 'help-stdio').makeOptionMandatory(),
    html: () => option('--html <file>', 'help-html').makeOptionMandatory(),
  };
}

type OptionName = keyof ReturnType<typeof makeOptions>;

/** How a price book that is a table is read. */
const LISTS: readonly OptionName[] = ['priceFacility', 'priceSheet', 'zeroIsFree', 'strict'];
const OPENING: readonly OptionName[] = [...LISTS, 'pack', 'partialUnits', 'facilityAliases', 'codeAliases'];
const SETUP: readonly OptionName[] = ['priceBook', 'rowJurisdiction', ...OPENING];
/** How tables of charges are read. */
const BILLS: readonly OptionName[] = [
  'billJurisdiction',
  'billFacility',
  'level',
  'ownership',
  'billSheet',
  'mapping',
  'writeMapping',
];
const ANSWERING: readonly OptionName[] = [
  'ndjson',
  'compact',
  'format',
  'history',
  'out',
  'resume',
  'maxLine',
  'workers',
  'progress',
];
const LOOKING_UP: readonly OptionName[] = ['jurisdiction', 'date', 'pack', 'codeAliases', 'json'];
const SEARCHING: readonly OptionName[] = [
  'searchJurisdiction',
  'date',
  'limit',
  'searchFacility',
  'level',
  'ownership',
  'priceBook',
  ...LISTS,
  'pack',
  'facilityAliases',
  'codeAliases',
  'json',
];
const LISTING: readonly OptionName[] = [
  'jurisdiction',
  'facility',
  'ownership',
  'level',
  'date',
  'priceBook',
  ...LISTS,
  'pack',
  'facilityAliases',
  'json',
];

function makeRoot(terminal: Terminal): Command {
  const root = new Command('yijia')
    .description(say(terminal, 'help-program'))
    .version(cliPackage.version, '--version', say(terminal, 'help-version'))
    .helpOption('-h, --help', say(terminal, 'help-flag'))
    .addOption(makeOptions(terminal).lang())
    .configureHelp(helpStyle(terminal.language))
    .configureOutput({
      writeOut: (help) => terminal.stdout.write(help),
      writeErr: (help) => terminal.stderr.write(help),
      outputError: () => {}, // `run` prints it, in the language of the user
      getOutHelpWidth: () => tableWidth(terminal),
      getErrHelpWidth: () => tableWidth(terminal),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  return root.helpCommand('help [command]', say(terminal, 'help-help'));
}

/** Runs `report`. What draws the page is loaded only here. */
async function runReport(file: string, given: ReportOptions, terminal: Terminal): Promise<number> {
  const { reportCommand } = await import('./commands/report-command.js');
  return reportCommand(file, given, terminal);
}

/**
 * The commands of `yijia`, ready to parse arguments.
 * @param done called with the exit status of the command that ran
 */
export function makeProgram(terminal: Terminal, done: Done): Command {
  const root = makeRoot(terminal);
  const options = makeOptions(terminal);
  const statuses = wrapText(say(terminal, 'help-status'), tableWidth(terminal)).join('\n');
  const command = (usage: string, key: TextKey, names: readonly OptionName[], of = root): Command =>
    names.reduce(
      (made, name) => made.addOption(options[name]()),
      of.command(usage).description(say(terminal, key)).addHelpText('after', `\n${statuses}`),
    );
  command('adjudicate', 'help-adjudicate', [...BILLS, 'priceBook', ...OPENING, 'json', 'explain', ...ANSWERING])
    .argument('[files...]', say(terminal, 'help-claims-file'))
    .action(async (files, given) => done(await adjudicateCommand(files, given, terminal)));
  command('quote', 'help-quote', [...SETUP, 'json'])
    .argument('[file]', say(terminal, 'help-quote-file'))
    .action(async (file, given) => done(await quoteCommand(file, given, terminal)));
  command('search', 'help-search', SEARCHING)
    .argument('<text...>', say(terminal, 'help-search-text'))
    .action(async (words, given) => done(await searchCommand(words, given, terminal)));
  command('item', 'help-item', LOOKING_UP)
    .argument('<code>', say(terminal, 'help-code'))
    .action(async (code, given) => done(await itemCommand(code, given, terminal)));
  command('billable', 'help-billable', LISTING).action(async (given) => done(await billableCommand(given, terminal)));
  command('provisions', 'help-provisions', LOOKING_UP)
    .argument('<code>', say(terminal, 'help-code'))
    .action(async (code, given) => done(await provisionsCommand(code, given, terminal)));
  command('check', 'help-check', ['pack', 'upgrade', 'json'])
    .argument('<file>', say(terminal, 'help-pack-file'))
    .action(async (file, given) => done(await checkCommand(file, given, terminal)));
  const prices = root.command('prices').description(say(terminal, 'help-prices'));
  command(
    'check',
    'help-prices-check',
    ['rowJurisdiction', 'priceFacility', 'sheet', 'zeroIsFree', 'strict', 'pack', 'json'],
    prices,
  )
    .argument('<file>', say(terminal, 'help-prices-file'))
    .action(async (file, given) => done(await pricesCheckCommand(file, given, terminal)));
  command('serve', 'help-serve', ['stdio', ...SETUP, 'maxLine']).action(async (given) =>
    done(await serveCommand(given, terminal)),
  );
  command('report', 'help-report', ['html', 'pack'])
    .argument('<file>', say(terminal, 'help-results-file'))
    .action(async (file, given) => done(await runReport(file, given, terminal)));
  return root;
}
