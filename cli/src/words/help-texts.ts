import type { Bilingual } from 'yijia';

/** Help, and faults in arguments. */
export const HELP_TEXTS = {
  'help-program': {
    zh: '依据医疗服务价格文件审核收费，并引用文件原文。',
    en: 'Decides medical service charges by the price notices of Chinese provinces, and cites their words.',
  },
  'help-adjudicate': {
    zh: '审核费用清单和收费明细表（JSON、NDJSON、CSV、XLSX）。',
    en: 'Decides claims and tables of charges (JSON, NDJSON, CSV, XLSX).',
  },
  'help-quote': {
    zh: '收费试算（事前审核）：收费之前审核一行，结合清单上已有的行。',
    en: 'Decides one line before it is charged, beside what is already on the bill.',
  },
  'help-search': {
    zh: '查找项目：名称的一部分、曾用名、申报名称、编码开头或拼音首字母。',
    en: 'Finds items by part of a name, a former or declared name, the start of a code, or pinyin initials.',
  },
  'help-search-text': {
    zh: '要找的文字；可多个词，均须出现',
    en: 'what to look for; of several words all must occur',
  },
  'help-search-jurisdiction': {
    zh: '地区，如 CN-JX；默认已载入规则包的各省',
    en: 'jurisdiction, e.g. CN-JX; default: every province with a pack',
  },
  'help-search-facility': {
    zh: '机构名称，列出该机构的价格；默认各机构通用的价格',
    en: 'facility whose prices are listed; default: those of every facility',
  },
  'help-limit': { zh: '至多列出几条；默认 20', en: 'the most to list; default: 20' },
  'help-item': { zh: '查询项目在某日执行的版本。', en: 'Shows the version of an item in force on a day.' },
  'help-billable': {
    zh: '列出机构在某日可以收费的项目（应公示的清单）。',
    en: 'Lists the items that a facility may charge on a day, as it must display them.',
  },
  'help-provisions': {
    zh: '列出某日适用于某项目的规则及其文件依据。',
    en: 'Lists the rules that bind an item on a day, with their citations.',
  },
  'help-check': {
    zh: '检查规则包，列出全部问题（JSON 指针、原因和改法）。',
    en: 'Checks a rule pack: every fault with its JSON pointer and what to do.',
  },
  'help-serve': {
    zh: '供其他程序调用的常驻进程：每行一个请求，每行一个答复，输入结束即退出。',
    en: 'Answers other programs: a request a line, an answer a line, until the input ends.',
  },
  'help-stdio': {
    zh: '从标准输入读请求，向标准输出写答复；必填',
    en: 'read requests from standard input, write answers to standard output; required',
  },
  'help-pack-file': { zh: '规则包的 JSON 文件；“-”为标准输入', en: 'JSON file of the pack; "-": standard input' },
  'help-explain': {
    zh: '用句子说明每一行的计算过程和依据',
    en: 'explain each line in sentences, from base price to amount',
  },
  'help-ndjson': {
    zh: '输入为每行一份清单（可为 gzip、zstd），每行输出一份结果，来一行答一行；内存占用与文件大小无关',
    en: 'read one claim a line (gzip and zstd too) and answer each with a line as it comes, in flat memory',
  },
  'help-history': {
    zh: '同一患者的清单相邻时，互为既往收费（history）',
    en: "give each claim its history: the patient's other claims, which stand together in the input",
  },
  'help-out': {
    zh: '写入文件，全部完成后才以此命名（.gz、.zst 为压缩）',
    en: 'write to a file, which bears the name only when complete (.gz, .zst: compressed)',
  },
  'help-resume': {
    zh: '接着中断的 --out 文件继续；输入和选项须与当时相同',
    en: 'go on where a run with --out stopped, with the same input and options',
  },
  'help-max-line': { zh: '一行的上限，单位 MiB；默认 16', en: 'MiB that a line may be long; default: 16' },
  'help-workers': {
    zh: '工作线程数；0 或 1 为不用；默认在输入较大时按 CPU 核数',
    en: 'threads that decide; 0 or 1: none; default: one for each core where the input is large',
  },
  'help-progress': {
    zh: '标准错误不是终端时也显示进度',
    en: 'show progress even where standard error is no terminal',
  },
  'help-help': { zh: '显示命令的帮助', en: 'show the help of a command' },
  'help-usage-title': { zh: '用法：', en: 'Usage:' },
  'help-arguments-title': { zh: '参数：', en: 'Arguments:' },
  'help-options-title': { zh: '选项：', en: 'Options:' },
  'help-global-title': { zh: '通用选项：', en: 'Global options:' },
  'help-commands-title': { zh: '命令：', en: 'Commands:' },
  'help-options-word': { zh: '[选项]', en: '[options]' },
  'help-command-word': { zh: '[命令]', en: '[command]' },
  'help-claims-file': {
    zh: '清单或收费明细表：文件、目录、通配符，可多个；“-”或不填为标准输入（JSON）',
    en: 'claims or tables: files, folders, patterns; "-" or none: standard input (JSON)',
  },
  'help-quote-file': {
    zh: '试算请求的 JSON 文件（jurisdiction、facility、line、beside、history）；“-”或不填为标准输入',
    en: 'JSON file of the request (jurisdiction, facility, line, beside, history); "-" or none: standard input',
  },
  'help-code': { zh: '项目编码', en: 'code of the item' },
  'help-lang': { zh: '语言：zh（默认）或 en', en: 'language: zh (default) or en' },
  'help-version': { zh: '显示版本', en: 'show the version' },
  'help-flag': { zh: '显示帮助', en: 'show help' },
  'help-compact': {
    zh: '输出精简形式（不到一半长），可用 expand 还原',
    en: 'write results less than half as long, to be read by expand',
  },
  'help-json': { zh: '输出 JSON', en: 'print JSON' },
  'help-pack': {
    zh: '规则包：{known}、ID@版本 或 JSON 文件；可重复；默认全部内置规则包',
    en: 'rule pack: {known}, ID@VERSION or a JSON file; repeatable; default: all built in',
  },
  'help-price-book': {
    zh: '价格表：.csv、.xlsx（列名中英文均可，见 yijia prices check）或 .json',
    en: 'price list: .csv or .xlsx with columns named in Chinese or English (see yijia prices check), or .json',
  },
  'help-price-facility': {
    zh: '价格表为某医院自行执行的价格时，填其名称',
    en: 'the hospital whose own prices the list holds, by name',
  },
  'help-sheet': {
    zh: '工作表名称；默认第一个未隐藏的',
    en: 'sheet of the workbook; default: the first that is not hidden',
  },
  'help-price-sheet': {
    zh: '价格表的工作表名称；默认第一个未隐藏的',
    en: 'sheet of the price list; default: the first that is not hidden',
  },
  'help-zero-is-free': {
    zh: '价格表中的 0 视为价格；默认视为未定价',
    en: 'take a price of 0 as it is; default: as "not set"',
  },
  'help-strict': {
    zh: '价格表有任一行不能采用即停止',
    en: 'stop if any row of the price list cannot be used',
  },
  'help-prices': { zh: '价格表：读出什么、哪些未采用', en: 'price lists: what they hold, and what is left out' },
  'help-prices-check': {
    zh: '检查 CSV 或 XLSX 价格表：采用的价格、未采用的行及原因',
    en: 'check a price list in CSV or XLSX: prices that are used, rows that are not, and why',
  },
  'help-prices-file': { zh: '价格表（.csv 或 .xlsx）', en: 'the price list (.csv or .xlsx)' },
  'help-row-jurisdiction': {
    zh: '价格表所属地区，如 CN-JX；表中写有他省的行不采用',
    en: 'jurisdiction of the price list, e.g. CN-JX; rows of another are left out',
  },
  'help-jurisdiction': {
    zh: '地区，如 CN-JX（江西）、CN-GD（广东）；必填',
    en: 'jurisdiction, e.g. CN-JX (Jiangxi), CN-GD (Guangdong); required',
  },
  'help-partial-units': {
    zh: '不足一个计价单位的部分：review 待核实（默认）或 count 按一个单位计',
    en: 'a started but incomplete unit: review (default) or count as one',
  },
  'help-facility-aliases': {
    zh: '机构别名的 JSON 文件：{"别名": "文件所用名称"}',
    en: 'JSON file of other names of facilities: {"alias": "name in the documents"}',
  },
  'help-code-aliases': {
    zh: '编码对照的 JSON 文件：{"本院或国家编码": "项目编码"}',
    en: 'JSON file of other codes: {"national or house code": "item code"}',
  },
  'help-date': { zh: '日期 YYYY-MM-DD；默认今天（北京时间）', en: 'day, YYYY-MM-DD; default: today in China' },
  'help-facility': { zh: '机构名称；必填', en: 'name of the facility; required' },
  'help-ownership': { zh: '办院性质：public 公立、private 社会办（民营）', en: 'ownership: public or private' },
  'help-level': { zh: '医院等级：3 三级、2 二级、1 一级', en: 'hospital level: 1, 2 or 3' },
  'help-status': {
    zh: '退出状态：0 完成（有不予收费也算完成）；2 输入有误或无法写出，均未审核；3 有的文件或行无法审核，其余已审核；1 程序内部错误；130、143 被中断（Ctrl-C、SIGTERM），已审核的部分已写出。',
    en: 'Exit status: 0 done, denied lines included; 2 something given is wrong, or output cannot be written; 3 some files or lines cannot be decided, the others were; 1 internal error; 130 or 143 interrupted (Ctrl-C, SIGTERM), what was decided is written.',
  },
  // arguments that cannot be parsed
  'arg-unknownOption': { zh: '未知选项 {subject}', en: 'unknown option {subject}' },
  'arg-unknownCommand': { zh: '未知命令 {subject}', en: 'unknown command {subject}' },
  'arg-missingArgument': { zh: '缺少参数 {subject}', en: 'argument {subject} is missing' },
  'arg-optionMissingArgument': { zh: '选项 {subject} 缺少取值', en: 'option {subject} needs a value' },
  'arg-missingMandatoryOptionValue': { zh: '缺少必填选项 {subject}', en: 'option {subject} is required' },
  'arg-invalidArgument': {
    zh: '选项 {subject} 不能取“{value}”，可用：{choices}',
    en: 'option {subject} cannot be "{value}"; use {choices}',
  },
  'arg-excessArguments': { zh: '参数过多', en: 'too many arguments' },
  'arg-nothing': { zh: '请给出命令', en: 'name a command' },
  'did-you-mean': { zh: '，是否应为 {nearest}？', en: '; did you mean {nearest}?' },
} as const satisfies Readonly<Record<string, Bilingual>>;
