import type { Bilingual } from 'yijia';
import { FAULT_TEXTS } from './fault-texts.js';
import { FILE_TEXTS } from './file-texts.js';
import { HELP_TEXTS } from './help-texts.js';
import { OUTPUT_TEXTS } from './output-texts.js';
import { REPORT_TEXTS } from './report-texts.js';
import { RUN_TEXTS } from './run-texts.js';
import { SERVE_TEXTS } from './serve-texts.js';
import { UPGRADE_TEXTS } from './upgrade-texts.js';

/** All texts of the command line. `{name}` stands for a parameter. */
const TEXTS = {
  ...FAULT_TEXTS,
  ...FILE_TEXTS,
  ...HELP_TEXTS,
  ...OUTPUT_TEXTS,
  ...REPORT_TEXTS,
  ...RUN_TEXTS,
  ...SERVE_TEXTS,
  ...UPGRADE_TEXTS,
};

export type TextKey = keyof typeof TEXTS;
/** The parameters of a text: each the same in both languages, or a text in both. */
export type Params = Readonly<Record<string, string | number | Bilingual>>;

/** Fills a template. A parameter that is not given leaves its braces, so that a test can see it. */
function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (braces, name: string) => params[name] ?? braces);
}

function inLanguage(params: Params, language: 'zh' | 'en'): Record<string, string> {
  const entries = Object.entries(params).map(([key, value]) => [
    key,
    typeof value === 'object' ? value[language] : String(value),
  ]);
  return Object.fromEntries(entries);
}

/** A text of the command line in both languages, with its parameters filled in. */
export function text(key: TextKey, params: Params = {}): Bilingual {
  const { zh, en } = TEXTS[key];
  return { zh: fill(zh, inLanguage(params, 'zh')), en: fill(en, inLanguage(params, 'en')) };
}
