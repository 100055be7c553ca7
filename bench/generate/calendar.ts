/** Every claim begins within a year of this day, on which Jiangxi's notice takes effect. */
const FIRST_DAY = Date.UTC(2025, 8, 30);
const DAY = 86_400_000;
/** Days on which a claim, or a course of treatment, may begin. */
export const YEAR = 365;
/** Number of days, from the first of the year, after which nobody stays or comes back. */
const LONGEST = 2 * YEAR;

const DAYS: readonly string[] = Array.from({ length: LONGEST }, (_, i) =>
  new Date(FIRST_DAY + i * DAY).toISOString().slice(0, 10),
);

/** The date that is `n` days after the first one, `YYYY-MM-DD`. */
export function dayOf(n: number): string {
  const day = DAYS[n];
  if (day === undefined) throw new RangeError(`day ${n} is not within ${LONGEST} days`);
  return day;
}
