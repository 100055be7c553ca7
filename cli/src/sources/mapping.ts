import type { BillColumn, BillField, BillMapping } from 'yijia/tables';
import { InputError, type InputFault } from '../input-error.js';
import type { Language } from '../language.js';
import { parseJson } from '../read/parse-json.js';
import { readText } from '../read/read-text.js';
import type { Terminal } from '../terminal.js';
import { text } from '../words/texts.js';
import { BILL_FIELDS, fieldOf, wordOf } from './bill-fields.js';

/** Members of the file that people read; the third holds the mapping. */
const MEMBERS = {
  zh: { about: '说明', words: '可用的含义', columns: '列' },
  en: { about: 'about', words: 'words', columns: 'columns' },
} as const;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a mapping file for the user to correct: what each column is read as, and the words that can be written. */
export function mappingText(columns: readonly BillColumn[], language: Language): string {
  const { about, words, columns: own } = MEMBERS[language];
  const written = (field: BillField): string => (language === 'zh' ? wordOf(field) : field);
  const meanings = columns.map(({ heading, field }) => [heading, field === null ? null : written(field)]);
  const known = BILL_FIELDS.map((field) => [written(field), text(`bill-field-${field}-meaning`)[language]]);
  const file = {
    [about]: text('mapping-about')[language],
    [own]: Object.fromEntries(meanings),
    [words]: Object.fromEntries(known),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The mapping in a file: a member of it, or the whole of a plain one. */
function mappingIn(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const members = [MEMBERS.zh.columns, MEMBERS.en.columns].map((name) => value[name]);
  return members.find(isObject) ?? value;
}

/**
 * Reads what columns hold from a file that `mappingText` wrote, or from a plain object: {"计费项": "项目名称", "备注": null}.
 * @throws InputError naming every word that is none
 */
export async function readMapping(path: string, terminal: Pick<Terminal, 'cwd'>): Promise<BillMapping> {
  const source = await readText(path, terminal);
  const given = mappingIn(parseJson(source));
  if (!isObject(given)) throw new InputError(text('bad-mapping', { file: path, count: 1 }));
  const faults: InputFault[] = [];
  const columns = Object.entries(given).flatMap(([heading, word]): [string, BillField | null][] => {
    const field = word === null ? null : fieldOf(word);
    if (field !== undefined) return [[heading.trim(), field]];
    const known = { zh: BILL_FIELDS.map(wordOf).join('、'), en: BILL_FIELDS.join(', ') };
    const where = { zh: heading, en: heading };
    faults.push({ where, what: text('mapping-word', { word: JSON.stringify(word), known }) });
    return [];
  });
  const [twice] = columns.filter(([, field], i) => field !== null && columns.findIndex((own) => own[1] === field) < i);
  if (twice !== undefined) {
    const where = { zh: twice[0], en: twice[0] };
    faults.push({
      where,
      what: text('mapping-twice', { word: { zh: wordOf(twice[1] as BillField), en: twice[1] ?? '' } }),
    });
  }
  if (faults.length > 0) throw new InputError(text('bad-mapping', { file: path, count: faults.length }), faults);
  return Object.fromEntries(columns);
}
