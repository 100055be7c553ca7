import type { LineSums } from './report-data.js';

/** Sums by day or by month. Empty ones in between are there too: a plot of time has no gaps. */
export interface Periods {
  readonly kind: 'day' | 'month';
  readonly periods: readonly { readonly name: string; readonly sums: Pick<LineSums, 'allowed' | 'underReview'> }[];
}

const DAY = 86_400_000;
const MOST_DAYS = 92;

function everyDay(first: string, last: string): string[] {
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  return Array.from({ length: days }, (_, i) => new Date(Date.parse(first) + i * DAY).toISOString().slice(0, 10));
}

function everyMonth(first: string, last: string): string[] {
  const numberOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, i) => {
    const month = numberOf(first) + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Sums by day if there are at most 92, or else by month: a plot can show no more. */
export function periodsOf(days: ReadonlyMap<string, Pick<LineSums, 'allowed' | 'underReview'>>): Periods {
  const dated = [...days.keys()].filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'day', periods: [] };
  const isShort = (Date.parse(last) - Date.parse(first)) / DAY < MOST_DAYS;
  const names = isShort ? everyDay(first, last) : everyMonth(first, last);
  const sums = new Map(names.map((name) => [name, { allowed: 0n, underReview: 0n }]));
  for (const day of dated) {
    const [sum, added] = [sums.get(isShort ? day : day.slice(0, 7)), days.get(day)];
    if (sum === undefined || added === undefined) continue;
    sum.allowed += added.allowed;
    sum.underReview += added.underReview;
  }
  return { kind: isShort ? 'day' : 'month', periods: [...sums].map(([name, sum]) => ({ name, sums: sum })) };
}
