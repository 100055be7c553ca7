import type { Bilingual } from 'yijia';

/** Faults in what was given, and what to do about them. */
export const FAULT_TEXTS = {
  // faults
  error: { zh: '错误：{message}', en: 'error: {message}' },
  warning: { zh: '提示：{message}', en: 'note: {message}' },
  fault: { zh: '  {where}：{what}', en: '  {where}: {what}' },
  internal: {
    zh: '程序内部错误：{message}\n这不是输入造成的；请附上所用命令、输入和版本（yijia --version）反馈此问题',
    en: 'internal error: {message}\nYour input is not to blame; please report it with the command, the input and the version (yijia --version)',
  },
  'json-or-explain': { zh: '--json 与 --explain 只能用一个', en: 'use --json or --explain, not both' },
  'see-help': { zh: '用法见 {command} --help', en: 'see {command} --help' },
  'whole-input': { zh: '（整体）', en: '(root)' },
  'standard-input': { zh: '标准输入', en: 'standard input' },
  'standard-output': { zh: '标准输出', en: 'standard output' },
  'reading-stdin': {
    zh: '正在从标准输入读取，按 Ctrl-D 结束',
    en: 'reading standard input; end it with Ctrl-D',
  },
  'no-such-file': {
    zh: '找不到文件 {file}（当前目录 {cwd}），请检查路径',
    en: 'there is no file {file} (looked in {cwd}); check the path',
  },
  'is-directory': { zh: '{file} 是目录，请给出其中的文件', en: '{file} is a directory; name a file in it' },
  'not-permitted': { zh: '没有读取 {file} 的权限', en: 'you may not read {file}; check its permissions' },
  unreadable: { zh: '无法读取 {file}（{code}）', en: '{file} cannot be read ({code})' },
  'not-utf8': {
    zh: '{file} 不是 UTF-8 编码，请另存为 UTF-8（Excel 中选“CSV UTF-8”）',
    en: '{file} is not UTF-8 text; save it as UTF-8 (in Excel: "CSV UTF-8")',
  },
  'empty-input': { zh: '{file} 是空的，请给出 JSON 数据', en: '{file} is empty; give it JSON' },
  'not-json': { zh: '{file} 不是有效的 JSON{at}', en: '{file} is not valid JSON{at}: {reason}' },
  'line-not-json': {
    zh: '第 {line} 行不是有效的 JSON{at}',
    en: 'line {line} is not valid JSON{at}: {reason}',
  },
  'at-character': { zh: '，错误在该行第 {character} 个字符', en: ' at character {character}' },
  'at-position': { zh: '，错误在第 {line} 行第 {column} 列', en: ' at line {line}, column {column}' },
  'bad-claim': { zh: '{file}：清单无法读取，{count} 处问题', en: '{file}: the claim cannot be read; faults: {count}' },
  'bad-claims': {
    zh: '{file}：{claims} 份清单中有 {bad} 份无法读取，均未审核；{count} 处问题',
    en: '{file}: {bad} of {claims} claims cannot be read, none was decided; faults: {count}',
  },
  'bad-quote': {
    zh: '{file}：试算请求无法读取，{count} 处问题',
    en: '{file}: the request cannot be read; faults: {count}',
  },
  'bad-line': { zh: '第 {line} 行：清单无法读取', en: 'Line {line}: the claim cannot be read' },
  'bad-lines': {
    zh: '{file}：{total} 行中有 {bad} 行无法读取，其余已审核',
    en: '{file}: {bad} of {total} lines cannot be read; the others were decided',
  },
  'not-packs-jurisdiction': {
    zh: '没有 {jurisdiction} 的规则包，其收费行均按未收录处理；现有：{known}',
    en: 'no pack given is of {jurisdiction}: all its lines are unlisted; there are packs of {known}',
  },
  'bad-price-book': {
    zh: '价格表 {file} 有 {count} 处问题，请改正后重试',
    en: 'the price book {file} cannot be used; faults: {count}',
  },
  'price-book-list': {
    zh: '价格表 {file} 须为 JSON 数组，每项一个价格',
    en: 'the price book {file} must be a JSON array with one price each',
  },
  'csv-row': { zh: '第 {line} 行', en: 'line {line}' },
  'bad-table': { zh: '价格表 {file}：{reason}', en: 'the price list {file}: {reason}' },
  'no-price-left': {
    zh: '价格表 {file} 中没有可用的价格；未采用 {count} 处：',
    en: 'nothing in the price list {file} can be used; rows left out: {count}',
  },
  'prices-of-json': {
    zh: '{file} 是 JSON；本命令检查 CSV 或 XLSX 价格表，JSON 价格表在使用时逐条检查',
    en: '{file} is JSON; this command looks at lists in CSV or XLSX. Entries in JSON are checked when they are used',
  },
  'reversal-not-netted': {
    zh: '不能为负数；请先将冲销行与所冲销的行相抵，再行审核。收费明细表（.csv、.xlsx）在读取时自动相抵',
    en: 'must not be negative; take what was reversed off its lines first. A table of charges (.csv, .xlsx) is netted as it is read',
  },
  'table-row': { zh: '第 {row} 行', en: 'row {row}' },
  'table-cell': { zh: '第 {row} 行（{cell}）', en: 'row {row} ({cell})' },
  'bad-aliases': {
    zh: '{file} 须为 JSON 对象，形如 {"别名": "名称"}',
    en: '{file} must be a JSON object like {"alias": "name"}',
  },
  'unknown-pack': {
    zh: '没有名为“{pack}”的规则包；内置：{known}，或给出规则包的 JSON 文件',
    en: 'there is no pack "{pack}"; built in: {known}; or give the JSON file of one',
  },
  'unknown-pack-version': {
    zh: '程序包中没有规则包“{id}”的 {version} 版；现有版本见 https://github.com/yijia-org/yijia/blob/main/docs/pack-versions.md，其他版本请给出 JSON 文件',
    en: 'the package has no version {version} of a pack "{id}"; those that it has: https://github.com/yijia-org/yijia/blob/main/docs/pack-versions.md; of another give the JSON file',
  },
  'bad-pack': { zh: '规则包 {file} 有 {count} 处问题', en: 'the pack {file} cannot be used; faults: {count}' },
  'bad-options': {
    zh: '别名文件有 {count} 处问题，请改正后重试',
    en: 'the files of aliases cannot be used; faults: {count}',
  },
  'bad-packs': {
    zh: '所选规则包不能一起使用，{count} 处问题',
    en: 'the packs chosen cannot be used together; faults: {count}',
  },
  'bad-date': {
    zh: '--date“{value}”不是有效日期，请写成 YYYY-MM-DD',
    en: '--date "{value}" is not a valid date; write it as YYYY-MM-DD',
  },
  'bad-jurisdiction': {
    zh: '--jurisdiction“{value}”不是省级行政区代码，请写成如 CN-JX（江西）、CN-GD（广东）',
    en: '--jurisdiction "{value}" is not the code of a province; write it like CN-JX (Jiangxi) or CN-GD (Guangdong)',
  },
  'no-pack-of': {
    zh: '所用规则包不含 {jurisdiction}；现有 {known} 的规则包，其他地区的用 --pack 加载',
    en: 'no pack given is of {jurisdiction}; there are packs of {known}, and others are loaded with --pack',
  },
  'unknown-item': {
    zh: '{jurisdiction} 的规则包未收录项目“{code}”；{remedy}',
    en: 'no item of {jurisdiction} has the code "{code}"; {remedy}',
  },
  'item-not-in-force': {
    zh: '{code} 在 {date} 没有执行的版本（执行期：{periods}）；请改查执行期内的日期',
    en: '{code} has no version in force on {date} (in force: {periods}); ask for a day within it',
  },
  'kind-without-facility': {
    zh: '--level、--ownership 须与 --facility 同时使用',
    en: '--level and --ownership need --facility beside them',
  },
  'try-jurisdiction': {
    zh: '它收录于 {known} 的规则包，请将地区改为 {known}',
    en: 'it is an item of {known}: ask with that jurisdiction',
  },
  'try-names': {
    zh: '请用完整的编码查询，可能是：{items}；更多见 yijia search',
    en: 'ask by the whole code, perhaps of: {items}; yijia search lists more',
  },
  'try-in-chapter': {
    zh: '它是一章（{name}）而非项目，请用章内项目的编码查询',
    en: 'it is a chapter ({name}), not an item: ask by the code of an item in it',
  },
  'try-code': { zh: '是否应为 {code}（{name}）？', en: 'did you mean {code} ({name})?' },
  'check-code': {
    zh: '请核对编码，或用 yijia search 按名称查找',
    en: 'check the code, or look for the name with yijia search',
  },
  // lines of NDJSON, and what they are read from and written to
  'record-not-utf8': {
    zh: '第 {line} 行不是 UTF-8 编码，请以 UTF-8 重新导出',
    en: 'line {line} is not UTF-8 text; export it as UTF-8',
  },
  'record-line-too-long': {
    zh: '第 {line} 行超过 {most} MiB，未读取；请检查是否缺少换行，或用 --max-line 提高上限',
    en: 'line {line} is longer than {most} MiB and was not read; check for missing line ends, or raise --max-line',
  },
  'record-patient-not-together': {
    zh: '第 {line} 行：同一患者的清单在前文已出现过，缺少它们无法审核；使用 --history 时请先按患者排序',
    en: 'line {line}: claims of this patient came before those of others; sort the input by patient for --history',
  },
  'record-patient-too-large': {
    zh: '第 {line} 行：该患者的清单超过 {most} 行或 64 MiB；请检查 patient.id 是否为多人共用',
    en: 'line {line}: the claims of this patient hold more than {most} lines or 64 MiB; check whether patient.id stands for many people',
  },
  'no-zstd': {
    zh: '此版本的 Node（{node}）不支持 zstd；请使用 22.15 以上版本，或改用 gzip',
    en: 'this Node ({node}) has no zstd; use Node 22.15 or later, or gzip',
  },
  'disk-full': {
    zh: '无法写入 {file}：磁盘已满；请腾出空间后重试',
    en: '{file} cannot be written: the disk is full; make room and try again',
  },
  'cannot-write': {
    zh: '无法写入 {file}（{code}）；请检查路径和权限',
    en: '{file} cannot be written ({code}); check the path and its permissions',
  },
  'needs-ndjson': {
    zh: '{options} 需要 --ndjson、--format 或 --out',
    en: '{options}: only with --ndjson, --format or --out',
  },
  'out-needs-format': {
    zh: '由 {file} 的扩展名看不出格式；请用 .ndjson、.csv、.xlsx、.parquet，或加 --format',
    en: 'the name {file} tells no format; let it end in .ndjson, .csv, .xlsx or .parquet, or give --format',
  },
  'out-or-printed': {
    zh: '--out 不能与 {option} 同用；请改用 --format ndjson，或用 > 转存',
    en: 'use --out or {option}, not both; give --format ndjson, or redirect with >',
  },
  'compact-needs-json': { zh: '--compact 需要 --json 或 --ndjson', en: 'use --compact with --json or --ndjson' },
  'compact-or-table': {
    zh: '--compact 不能与 --format {format} 同用',
    en: 'use --compact or --format {format}, not both',
  },
  'ndjson-or-explain': {
    zh: '--explain 不能与 --ndjson、--format 同用',
    en: 'use --explain or one of --ndjson and --format, not both',
  },
  'bad-number': {
    zh: '{option}“{value}”须为 {least} 以上的整数',
    en: '{option} "{value}" must be a whole number of at least {least}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
