import { fill } from './fill.js';
import { PHRASES } from './phrases.js';

export type Locale = 'zh' | 'en';

/** A phrase with its parameters filled in. */
export function say(key: keyof typeof PHRASES, locale: Locale, params: Readonly<Record<string, string>> = {}): string {
  return fill(PHRASES[key][locale], params);
}
