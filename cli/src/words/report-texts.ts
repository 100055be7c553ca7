import type { Bilingual } from 'yijia';

/** The texts of the command `report` and of its page. */
export const REPORT_TEXTS = {
  'help-report': {
    zh: '把审核结果（NDJSON）汇总成一个不联网即可打开的网页，有图有表。',
    en: 'Sums up results (NDJSON) in one web page of plots and tables; it needs no network.',
  },
  'help-results-file': {
    zh: '审核结果，由 yijia adjudicate --ndjson 写出，可为 gzip；“-”为标准输入',
    en: 'results as yijia adjudicate --ndjson writes them, gzip or not; "-": standard input',
  },
  'help-html': { zh: '写出的网页文件；必填', en: 'the page to write; required' },
  'report-empty': {
    zh: '{file} 里没有结果；请先用 yijia adjudicate --ndjson 写出结果',
    en: '{file} holds no results; write them with yijia adjudicate --ndjson first',
  },
  'report-not-json': {
    zh: '{file} 第 {line} 行不是完整的 JSON；须为 yijia adjudicate --ndjson 的结果，每行一条（如写到一半，用 --resume 补全）',
    en: '{file}, line {line}: no whole JSON value; give it results of yijia adjudicate --ndjson, one a line (if they broke off, go on with --resume)',
  },
  'report-packs': {
    zh: '{file} 第 {line} 行的精简结果须用当时的规则包还原（--pack）',
    en: '{file}, line {line}: this compact result needs the packs that it was made with (--pack)',
  },
  'report-not-result': {
    zh: '{file} 第 {line} 行不是审核结果（{path} 处缺少或有误）；须为 yijia adjudicate --ndjson 的结果',
    en: '{file}, line {line}: no result (missing or wrong at {path}); give it results of yijia adjudicate --ndjson',
  },
  'report-long-line': {
    zh: '{file} 有一行超过 {mib} MiB，不是审核结果；须每行一条结果',
    en: '{file} has a line of more than {mib} MiB, which is no result; there must be one a line',
  },
  'report-broken': {
    zh: '{file} 的压缩数据不完整或已损坏（{code}），请重新生成或传输',
    en: '{file}: its compressed data break off or are damaged ({code}); write or copy the file again',
  },
  'help-format': {
    zh: '结果的格式：ndjson，或每收费行一行的 csv、xlsx、parquet；默认由 --out 的扩展名决定',
    en: 'ndjson, or csv, xlsx, parquet with a row for each line; default: as the name of --out ends',
  },
  'resume-table': {
    zh: '--resume 只能续写 NDJSON，不能与 --format {format} 同用',
    en: '--resume goes on with NDJSON only; it cannot be used with --format {format}',
  },
  'table-to-terminal': {
    zh: '{format} 不能显示在终端上，请用 --out 写入文件',
    en: '{format} cannot be shown on a terminal; write it to a file with --out',
  },
  'decimal-too-long': {
    zh: '数值 {number} 超出 Parquet 列的 DECIMAL({most},{scale})，不能不失精度地写入；请改用 --format csv',
    en: '{number} does not fit DECIMAL({most},{scale}), its column in Parquet, without loss; use --format csv',
  },
  'not-writable': {
    zh: '无法写入 {file}（{code}），请检查目录和权限',
    en: '{file} cannot be written ({code}); check directory and permissions',
  },
  'report-written': {
    zh: '已写出 {file}：清单 {claims}，收费行 {lines}，无法读取 {bad}',
    en: 'wrote {file}: claims {claims}, lines {lines}, unreadable {bad}',
  },
  // the page
  'page-title': { zh: '医疗服务收费审核汇总', en: 'Medical service charges: what was decided' },
  'page-period': { zh: '收费日期 {from} 至 {to}', en: 'Charges of {from} to {to}' },
  'page-made': { zh: '{day} 由 {file} 生成', en: 'Made on {day} from {file}' },
  'page-skip': { zh: '跳到正文', en: 'Skip to the content' },
  'page-language': { zh: '语言', en: 'Language' },
  'page-contents': { zh: '目录', en: 'Contents' },
  'warn-mixed': {
    zh: '这些结果由不同版本的程序或规则包审核，金额可能不可比。请用同一版本重新审核后再比较：',
    en: 'These results were decided by differing versions of engine or rule packs; amounts may not be comparable. Decide them again with one version before you compare:',
  },
  'warn-bad': {
    zh: '输入中有 {bad} 份清单无法读取，不在以下任何数字之中（见“无法读取的清单”）。',
    en: 'Claims of the input that could not be read: {bad}. They are in none of the figures below (see "Claims that could not be read").',
  },
  'warn-unstated': {
    zh: '部分收费行没有填写实收金额（其中 {count} 份清单整份未填），因此各部分之和 {all} 元不等于实收合计。',
    en: 'Some lines state no charge ({count} claims none at all), so the parts, {all} yuan together, are not the sum of what was charged.',
  },
  'claims-of': { zh: '{count} 份清单', en: '{count} claims' },
  // tiles
  'tile-claims': { zh: '费用清单（份）', en: 'Claims' },
  'tile-lines': { zh: '收费行', en: 'Lines' },
  'tile-bad': { zh: '无法读取（份）', en: 'Unreadable claims' },
  charged: { zh: '实收', en: 'Charged' },
  payable: { zh: '可收', en: 'Payable' },
  'under-review': { zh: '待核实', en: 'Under review' },
  refused: { zh: '扣减及不予收费', en: 'Refused' },
  'unlisted-amount': { zh: '未收录', en: 'Unlisted' },
  'in-yuan': { zh: '元', en: 'yuan' },
  'of-all': { zh: '占合计 {share}', en: '{share} of all' },
  // sections
  'by-decision': { zh: '金额构成（按审核结论）', en: 'Amount by decision' },
  'by-decision-note': {
    zh: '“扣减及不予收费”为不予收费的行，以及扣减行、待核实行中实收高于可收的部分。未收录的收费未审核；未收录不等于医保不予报销。',
    en: '"Refused" holds denied lines, and what was charged above the price on reduced lines and lines under review. Unlisted charges were not decided.',
  },
  'by-finding': { zh: '主要问题', en: 'Top findings' },
  'by-finding-note': {
    zh: '一行可有多项审核意见，各计一次。',
    en: 'A line may have several findings; each counts once.',
  },
  'by-reason': { zh: '问题与依据', en: 'Findings and the provisions behind them' },
  'by-facility': { zh: '按机构', en: 'By facility' },
  'by-item': { zh: '按项目', en: 'By item' },
  'by-item-note': {
    zh: '金额为可收金额；待核实行中金额未知的不计入。未收录的行没有对应的项目，列在一起。',
    en: 'Amounts are payable ones; lines under review whose amount is not known are left out of them. Unlisted lines have no item and stand together.',
  },
  'by-day': { zh: '按日期', en: 'By day' },
  'by-month': { zh: '按月', en: 'By month' },
  'by-day-note': {
    zh: '按各行的收费日期；金额口径同“按项目”。',
    en: 'By the day of each line; amounts as under "By item".',
  },
  monitored: { zh: '国家区域医疗中心价格项目落地情况', en: 'Items of the regional centres in use' },
  'monitored-note': {
    zh: '{notice}试行的 {trials} 个项目中，这些结果里收取了 {usedTrials} 个；对接到的 {others} 个现行项目中，收取了 {usedOthers} 个。未见收费的列在最后。',
    en: 'Of the {trials} trial items of {notice}, {usedTrials} were charged in these results; of the {others} items already in force that it refers to, {usedOthers}. Those not charged stand last.',
  },
  'bad-claims-title': { zh: '无法读取的清单', en: 'Claims that could not be read' },
  'bad-claims-note': { zh: '共 {bad} 份，列出最前面的 {shown} 份。', en: '{bad} in all; the first {shown} are shown.' },
  'left-out': {
    zh: '按金额（或行数）列出最前面的 {shown} 行，另有 {more} 行未列出；全部数据见结果文件。',
    en: 'The first {shown} rows by amount (or lines) are shown; {more} more are left out. All is in the file of results.',
  },
  'plot-top': {
    zh: '图中为最前面的 {count} 项，全部见下表。',
    en: 'The plot shows the first {count}; the table has all.',
  },
  'plot-desc': { zh: '数字与下表相同：{values}', en: 'The figures are those of the table below: {values}' },
  // heads of columns
  'col-decision': { zh: '审核结论', en: 'What became of it' },
  'col-share': { zh: '金额占比', en: 'Share of amount' },
  'col-lines-share': { zh: '行数占比', en: 'Share of lines' },
  'col-lines': { zh: '行数', en: 'Lines' },
  'col-claims': { zh: '清单（份）', en: 'Claims' },
  'col-amount': { zh: '金额（元）', en: 'Amount (yuan)' },
  'col-finding': { zh: '问题', en: 'Finding' },
  'col-violation': { zh: '违规用语 · 国家规则', en: 'Term · national rule' },
  'col-findings': { zh: '次数', en: 'Times' },
  'col-provision': { zh: '依据', en: 'Provision' },
  'col-example': { zh: '说明（举一例）', en: 'In words (one example)' },
  'col-facility': { zh: '机构', en: 'Facility' },
  'col-jurisdiction': { zh: '地区', en: 'Province' },
  'col-refused-share': { zh: '扣减及不予收费占比', en: 'Refused share' },
  'col-code': { zh: '编码', en: 'Code' },
  'col-item': { zh: '项目', en: 'Item' },
  'col-status': { zh: '状态', en: 'Status' },
  'col-facilities': { zh: '机构数', en: 'Facilities' },
  'col-first': { zh: '首次', en: 'First' },
  'col-last': { zh: '最近', en: 'Last' },
  'col-date': { zh: '日期', en: 'Day' },
  'col-line': { zh: '输入行', en: 'Input line' },
  'col-fault': { zh: '问题', en: 'What is wrong' },
  'no-item': { zh: '（未收录或未能对应到项目）', en: '(unlisted, or no item found)' },
  'no-provision': { zh: '（无文件依据）', en: '(no document)' },
  'refused-parts': { zh: '扣减及不予收费', en: 'Refused (denied lines and what was cut)' },
  'allowed-whole': { zh: '合规', en: 'Payable, not reduced' },
  'reduced-rest': { zh: '扣减后可收', en: 'Payable after a reduction' },
  // foot
  'foot-basis': { zh: '审核依据：', en: 'Decided with: ' },
  'foot-article': {
    zh: '本页供设区市医疗保障部门按下述规定跟踪监测评估时使用：',
    en: 'This page serves the bureaus of the cities, of whom the notice asks to track, monitor and assess how its items are put into practice:',
  },
  'foot-legal': {
    zh: '结果用于辅助核对收费，只对照价格文件，不涉及医保报销；不构成法律意见，以文件原文为准。',
    en: 'Results help to check charges against the price documents; what insurance covers was not looked at. They are not legal advice, and the documents prevail.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
