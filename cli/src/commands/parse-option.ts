import { InputError } from '../input-error.js';
import { text } from '../words/texts.js';

const CHINA_STANDARD_TIME = 8 * 60 * 60 * 1000;

/** The calendar day in China at an instant. China has no summer time. */
export function dayInChina(instant: Date): string {
  return new Date(instant.getTime() + CHINA_STANDARD_TIME).toISOString().slice(0, 10);
}

/** True if a text is a day that exists. JavaScript reads 02-30 as 03-01, which is written otherwise. */
function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The value of `--date`. @throws InputError if there is no such day */
export function parseDate(value: string): string {
  if (isDay(value)) return value;
  throw new InputError(text('bad-date', { value }));
}

/** The value of `--jurisdiction`. @throws InputError if it is not of the form CN-XX */
export function parseJurisdiction(value: string): string {
  if (/^CN-[A-Z]{2}$/.test(value)) return value;
  throw new InputError(text('bad-jurisdiction', { value }));
}

/** Makes a parser of whole numbers. The parser throws an InputError for anything else. */
export function wholeNumber(option: string, least: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value);
    throw new InputError(text('bad-number', { option, value, least }));
  };
}

/** Collects an option that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
