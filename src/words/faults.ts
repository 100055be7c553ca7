import type { Bilingual } from '../model/primitives.js';
import { PACK_FAULTS } from './pack-faults.js';

/** The sentence for each fault: what is wrong, and what to do. */
export const FAULTS = {
  ...PACK_FAULTS,
  missing: { zh: '缺少此项，必须填写（应为{expectedZh}）', en: 'is missing; it must be given ({expectedEn})' },
  'wrong-type': { zh: '类型不对，应为{expectedZh}{givenZh}', en: 'is of the wrong type; give {expectedEn}{givenEn}' },
  'unknown-key': {
    zh: '未知的字段“{key}”，请检查拼写或删去',
    en: 'unknown key "{key}"; check the spelling or remove it',
  },
  'unknown-option': {
    zh: '未知的参数“{key}”，是否应为“{nearest}”？',
    en: 'unknown option "{key}"; did you mean "{nearest}"?',
  },
  'other-pack-version': {
    zh: '没有规则包 {id} 的 {version} 版；现有：{has}',
    en: 'there is no version {version} of the pack {id}; there are: {has}',
  },
  'no-packs': {
    zh: '至少给出一个规则包，如 [jiangxi]；没有规则包则无从判断',
    en: 'give at least one pack, such as [jiangxi]; nothing can be decided without one',
  },
  'alias-of-alias': {
    zh: '“{alias}”指向“{target}”，而“{target}”本身又是“{further}”的别名；请直接指向“{further}”',
    en: '"{alias}" stands for "{target}", which is itself an alias of "{further}"; name "{further}" at once',
  },
  'alias-twice': {
    zh: '“{alias}”与“{other}”在忽略空格、全半角和大小写后相同，却指向不同的对象',
    en: '"{alias}" and "{other}" are the same but for white space, width and case, yet stand for different things',
  },
  'too-many-decorators': {
    zh: '运算符前的修饰超过 {limit} 个，请减少',
    en: 'has more than {limit} decorators before the operator; use fewer',
  },
  'ended-twice': {
    zh: '“{id}”已由“{other}”终止（{day}），其间没有新的版本，请只保留一处',
    en: '"{id}" is ended by "{other}" already ({day}), and no version begins in between; keep one of them',
  },
  'code-is-a-number': {
    zh: '编码“{code}”已被电子表格改成了数字，原有数位无法还原；请将该列设为文本后重新导出',
    en: 'a spreadsheet has made a number of the code "{code}", and its digits are lost; format the column as text and export it anew',
  },
  'code-with-marks': {
    zh: '编码“{code}”带有电子表格的标记（引号、等号或不可见字符），请只保留编码本身',
    en: 'the code "{code}" has marks of a spreadsheet in it (a quote, an equals sign, an invisible character); keep the code alone',
  },
  'code-with-point': {
    zh: '编码“{code}”带有小数点，不是项目编码；请填写文件或价格表所印的编码',
    en: 'the code "{code}" has a point in it, which no item code has; give the code as printed',
  },
  'code-with-space': {
    zh: '编码“{code}”中间有空格或换行，请只保留编码本身',
    en: 'the code "{code}" has white space inside it; take it out',
  },
  'several-codes': {
    zh: '“{code}”是多个编码，请每行只写一个',
    en: '"{code}" is more than one code; give each a row of its own',
  },
  'not-allowed': { zh: '取值不在允许范围内，可用：{values}', en: 'is none of the allowed values; use one of {values}' },
  empty: { zh: '不能为空', en: 'must not be empty' },
  'too-small': { zh: '太小，最小为 {limit}', en: 'is too small; the least is {limit}' },
  'too-big': { zh: '太大，最大为 {limit}', en: 'is too big; the most is {limit}' },
  'not-a-jurisdiction': {
    zh: '应为省级行政区代码（ISO 3166-2），如 CN-JX、CN-GD',
    en: 'is no province code of ISO 3166-2; write it like CN-JX or CN-GD',
  },
  'not-a-version': { zh: '不是版本号，请写成如 "1.0.0"', en: 'is no version; write it like "1.0.0"' },
  'no-match': { zh: '不符合任何一种允许的写法', en: 'fits none of the allowed forms' },
  'not-a-date': {
    zh: '不是有效日期，请写成 YYYY-MM-DD',
    en: 'is not a valid date; write it as YYYY-MM-DD',
  },
  'not-a-decimal': { zh: '不是十进制数，请写成如 "12.50"', en: 'is not a decimal number; write it like "12.50"' },
  'too-many-digits': { zh: '整数部分超过 12 位', en: 'has more than 12 digits before the point' },
  'too-many-decimals': { zh: '小数超过 {decimals} 位', en: 'has more than {decimals} decimals' },
  'date-and-time': {
    code: 'not-a-date',
    zh: '是日期加时间，请去掉时间，只写当地日期 YYYY-MM-DD',
    en: 'is a date and a time; take the time off, and give the day in China as YYYY-MM-DD',
  },
  negative: { zh: '不能为负数', en: 'must not be negative' },
  reversal: {
    code: 'negative',
    zh: '不能为负数；冲销行请先用 netReversals 与所冲销的行相抵',
    en: 'must not be negative; net reversals against the lines that they take back, with netReversals, first',
  },
  'not-positive': { zh: '必须大于 0', en: 'must be greater than 0' },
  'factor-above-one': {
    zh: '不能大于 1；加价请用 surcharge',
    en: 'must not be greater than 1; a surcharge raises a price',
  },
  'ends-before-it-begins': { zh: '结束日期早于开始日期', en: 'ends before it begins' },
  'too-long': {
    zh: '结束日期距开始日期超过 366 天，请分行填写',
    en: 'ends more than 366 days after it begins; split the line',
  },
  'empty-group': {
    zh: '服务组没有选择任何项目，请给出 codes、names 等',
    en: 'the group selects nothing; give codes, names or the like',
  },
  'applies-to-nothing': {
    zh: '请给出 codes、codePrefixes 或 group',
    en: 'give codes, codePrefixes or group',
  },
  'facility-and-level': {
    zh: '机构（facility）、等级（level）、属性（attributes）只能填写一个',
    en: 'give one of facility, level and attributes',
  },
  'term-twice': {
    zh: '明细“{detail}”的词“{id}”已由规则包“{other}”定义，请改用其他标识',
    en: 'the term "{id}" of detail "{detail}" is defined by pack "{other}" already; choose another id',
  },
  'price-or-percent': { zh: 'price 与 percent 须且只须给出一个', en: 'give either price or percent, not both' },
  'factor-or-factors': { zh: 'factor 与 factors 须且只须给出一个', en: 'give either factor or factors, not both' },
  'amount-or-price-of': { zh: 'amount 与 priceOf 须且只须给出一个', en: 'give either amount or priceOf, not both' },
  'code-or-rule': { zh: 'code 与 rule 须且只须给出一个', en: 'give either code or rule, not both' },
  'duplicate-id': { zh: '“{id}”重复，标识在此处必须唯一', en: '"{id}" is used twice; identifiers must be unique here' },
  'unknown-parent': {
    zh: '“{parent}”不是本清单或历史中的行',
    en: '"{parent}" names no line of the claim or its history',
  },
  'own-parent': { zh: '一行不能从属于自己', en: 'a line cannot belong to itself' },
  'parent-circle': {
    zh: '经“{parent}”的所属关系又回到本行，请更正 parent',
    en: 'belongs to "{parent}", which in the end belongs to this line; correct one parent',
  },
  'consumable-parent': {
    zh: '“{parent}”是耗材行，不能作为从属的项目',
    en: '"{parent}" is a consumable; name the service it belongs to',
  },
  'born-later': { zh: '出生日期晚于收费行日期 {date}', en: 'is after the date of a line ({date})' },
  'code-or-name': { zh: '编码（code）与名称（name）至少填写一个', en: 'give a code, a name, or both' },
  'not-json': { zh: '不是 JSON 数据，无法读取', en: 'is no JSON data and cannot be read' },
  circular: { zh: '对象包含了自身，JSON 中不可能如此', en: 'contains itself, which JSON cannot say' },
  'too-deep': {
    zh: '嵌套超过 {limit} 层，请减少层数',
    en: 'is nested more than {limit} levels deep; use fewer',
  },
  reserved: {
    zh: '“quote”保留给试算的行，请换一个标识',
    en: '"quote" stands for the line asked about; use another id',
  },
  'overlapping-versions': {
    zh: '{code} 的两个版本（items[{other}]）有效期重叠',
    en: 'two versions of {code} are in force on the same day (items[{other}]); make their periods meet without overlap',
  },
  'clashing-versions': {
    zh: '规则包“{other}”与“{pack}”中 {code} 的有效期重叠，请终止其一',
    en: '{code} has a full version in force on the same day in the packs "{other}" and "{pack}"; end one of them',
  },
  'price-basis': {
    zh: '文件印有价格时 priceBasis 为 document，反之不得为 document',
    en: 'a printed price has the basis "document", and only a printed price has it',
  },
  'no-applicants': { zh: 'scope 为“{scope}”时须列出申报医院', en: 'scope "{scope}" needs applicants' },
  'code-of-target': {
    zh: '项目和章节须有编码，说明没有编码',
    en: 'an item or chapter has a code, a note has none',
  },
  'dangling-code': { zh: '本规则包中没有项目 {code}', en: 'the pack has no item {code}' },
  'dangling-code-of-all': {
    code: 'dangling-code',
    zh: '所给规则包和价格表中都没有 {code}，请一并加载其规则包',
    en: 'neither a pack given nor the price book knows {code}; load its pack',
  },
  'dangling-rule': { zh: '所给规则包中没有规则“{rule}”', en: 'no pack given has a rule "{rule}"' },
  'dangling-group': { zh: '本规则包中没有服务组“{group}”', en: 'the pack has no group "{group}"' },
  'dangling-group-of-all': {
    code: 'dangling-group',
    zh: '所给规则包中没有“{pack}”的服务组“{group}”',
    en: 'no pack given is "{pack}" with a group "{group}"',
  },
  'dangling-document': { zh: '本规则包中没有文件“{document}”', en: 'the pack has no document "{document}"' },
  'duplicate-id-of-all': {
    code: 'duplicate-id',
    zh: '“{id}”在多个规则包中重复',
    en: 'the {kind} "{id}" is in more than one of the packs',
  },
  'unknown-fact': {
    zh: '没有名为“{fact}”的事实，是否应为“{nearest}”？',
    en: 'no fact is called "{fact}"; did you mean "{nearest}"?',
  },
  'unknown-path': {
    zh: '事实“{fact}”没有“{member}”，条件永不成立；是否应为“{nearest}”？',
    en: 'the fact "{fact}" has no "{member}", so this never fires; did you mean "{nearest}"?',
  },
  'unsupported-path': {
    zh: '路径“{path}”不受支持，只能用成员和下标：$.a.b[0]',
    en: 'the path "{path}" is not understood; give members and indices: $.a.b[0]',
  },
  'path-of-code': {
    code: 'unsupported-path',
    zh: '路径“{path}”含过滤式或脚本，须当作代码执行，不予接受；只能用成员和下标：$.a.b[0]',
    en: 'the path "{path}" has a filter or script in it, which would be run as code; give members and indices: $.a.b[0]',
  },
  'needs-list': {
    zh: '运算符“{operator}”的 value 必须是列表',
    en: 'operator "{operator}" needs a list as its value',
  },
  'unknown-operator': { zh: '未知的运算符“{operator}”', en: 'unknown operator "{operator}"' },
  'overlapping-prices': {
    zh: '与同一编码、同一机构或级别的另一价格（{other}）有效期重叠',
    en: 'overlaps another price of the same code and facility ({other}); make the periods meet without overlap',
  },
  'above-printed-price': {
    zh: '{price} 高于文件公布的价格 {printed}（{code}），机构只能下浮',
    en: '{price} is above the printed price {printed} of {code}; a facility may only charge less',
  },
  'pack-missing': {
    code: 'pack-version',
    zh: '未提供该规则包（结果所用为 {version} 版）',
    en: 'the pack is not given; the result was made with version {version}',
  },
  'pack-version': {
    zh: '所给规则包为 {given} 版，结果所用为 {version} 版',
    en: 'the pack given is of version {given}; the result was made with {version}',
  },
  'unknown-rule': { zh: '所给规则包中没有规则“{rule}”', en: 'no pack given has the rule "{rule}"' },
  'pack-content': {
    zh: '规则或固定语句与生成结果时不一致，请使用当时的规则包和 yijia 版本',
    en: 'rules or set phrases do not say what they said when the result was made; use the packs, and the version of yijia, that it was made with',
  },
  unexpected: {
    zh: '未能审核该清单（{what}），请连同清单报告此问题',
    en: 'the claim could not be decided ({what}); please report it with the claim',
  },
} as const satisfies Readonly<Record<string, Bilingual & { readonly code?: string }>>;

export type Fault = keyof typeof FAULTS;
