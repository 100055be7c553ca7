import type * as z from 'zod/mini';
import type { Issue } from '../ground/errors.js';
import { fill } from '../messages.js';
import type { Bilingual } from './primitives.js';

/** What each fault is called, and what to do about it. */
export const FAULTS = {
  missing: { zh: '缺少此项，必须填写（应为{expectedZh}）', en: 'is missing; it must be given ({expectedEn})' },
  'wrong-type': { zh: '类型不对，应为{expectedZh}', en: 'is of the wrong type; give {expectedEn}' },
  'unknown-key': {
    zh: '未知的字段“{key}”，请检查拼写或删去',
    en: 'unknown key "{key}"; check the spelling or remove it',
  },
  'unknown-option': {
    zh: '未知的参数“{key}”，是否应为“{nearest}”？',
    en: 'unknown option "{key}"; did you mean "{nearest}"?',
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
    zh: '不是存在的日期，请写成 YYYY-MM-DD',
    en: 'is not a date that exists; write it as YYYY-MM-DD',
  },
  'not-a-decimal': { zh: '不是十进制数，请写成如 "12.50"', en: 'is not a decimal number; write it like "12.50"' },
  'too-many-digits': { zh: '整数部分超过 12 位', en: 'has more than 12 digits before the point' },
  'too-many-decimals': { zh: '小数超过 {decimals} 位', en: 'has more than {decimals} decimals' },
  negative: {
    zh: '不能为负数；冲销请先与原收费行相抵',
    en: 'must not be negative; net reversals against their lines first',
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
  'facility-and-level': { zh: '机构与级别只能填写一个', en: 'give a facility or a level, not both' },
  'code-or-rule': { zh: 'code 与 rule 须且只须给出一个', en: 'give either code or rule, not both' },
  'duplicate-id': { zh: '“{id}”重复，标识在此处必须唯一', en: '"{id}" is used twice; identifiers must be unique here' },
  'unknown-parent': {
    zh: '“{parent}”不是本单据或历史中的行',
    en: '"{parent}" names no line of the claim or its history',
  },
  'own-parent': { zh: '一行不能从属于自己', en: 'a line cannot belong to itself' },
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
    zh: '“quote”保留给所询问的行，请换一个标识',
    en: '"quote" stands for the line asked about; use another id',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Fault = keyof typeof FAULTS;

/** An issue of a known fault, with its sentence in both languages. */
export function makeIssue(
  path: readonly PropertyKey[],
  fault: Fault,
  params: Readonly<Record<string, string>> = {},
): Issue {
  const { zh, en } = FAULTS[fault];
  const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
  return { path: keys, code: fault, message: fill(en, params), zh: fill(zh, params) };
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

/** The issue of a value that is absent or of another type than expected ("string", "array" …). */
export function typeIssue(path: readonly PropertyKey[], expected: string, isMissing = false): Issue {
  const type = TYPES[expected] ?? { zh: expected, en: expected };
  return makeIssue(path, isMissing ? 'missing' : 'wrong-type', { expectedZh: type.zh, expectedEn: type.en });
}

type ZodIssue = z.core.$ZodIssue;

function ofType(issue: Extract<ZodIssue, { code: 'invalid_type' }>): Issue[] {
  return [typeIssue(issue.path, issue.expected, issue.input === undefined)];
}

/** What all alternatives allow, where each is a list of values; null where one is something else. */
function allowedValues(errors: readonly (readonly ZodIssue[])[]): string | null {
  const values = errors.map(([fault]) =>
    fault?.code === 'invalid_value' && fault.path.length === 0 ? fault.values : null,
  );
  if (values.includes(null)) return null;
  return values
    .flatMap((list) => list ?? [])
    .map((value) => JSON.stringify(value))
    .join(', ');
}

function ofUnion(issue: Extract<ZodIssue, { code: 'invalid_union' }>): Issue[] {
  if (issue.errors.length === 0) return [makeIssue(issue.path, 'no-match')];
  const values = allowedValues(issue.errors);
  if (values !== null) return [makeIssue(issue.path, 'not-allowed', { values })];
  // the alternative that got furthest says most: deepest path first, then the fewest faults
  const depth = (faults: readonly ZodIssue[]): number => Math.max(...faults.map((fault) => fault.path.length));
  const [closest = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return closest.flatMap((fault) => toIssues({ ...fault, path: [...issue.path, ...fault.path] }));
}

function ofSize(issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>): Issue[] {
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.code === 'too_big') return [makeIssue(issue.path, 'too-big', { limit })];
  const isEmpty = issue.origin === 'string' || issue.origin === 'array';
  return [isEmpty ? makeIssue(issue.path, 'empty') : makeIssue(issue.path, 'too-small', { limit })];
}

/** The package's issues for one of zod's. */
export function toIssues(issue: ZodIssue): Issue[] {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'unrecognized_keys':
      return issue.keys.map((key) => makeIssue([...issue.path, key], 'unknown-key', { key }));
    case 'invalid_value':
      if (issue.input === undefined)
        return [typeIssue(issue.path, issue.values.map((value) => JSON.stringify(value)).join(' | '), true)];
      return [
        makeIssue(issue.path, 'not-allowed', { values: issue.values.map((value) => JSON.stringify(value)).join(', ') }),
      ];
    case 'too_small':
    case 'too_big':
      return ofSize(issue);
    case 'invalid_union':
      return ofUnion(issue);
    case 'custom': {
      const { fault = 'no-match', ...params } = (issue.params ?? {}) as { fault?: Fault };
      const texts = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));
      return [makeIssue(issue.path, fault, texts)];
    }
    default:
      return [makeIssue(issue.path, 'no-match')];
  }
}
