import { type Row, ratioBy, WrongOutput } from './measure.js';

/** The failure of a row, or of a table that could not be made. */
export interface Failure {
  readonly name: string;
  readonly why: string;
}

/** The number of times that a table is measured before a ratio counts as missed. */
const ROUNDS = 3;

/** The worst ratio that still passes: half as good as the target, if the row names no other. */
export function bound({ target, better, worst }: Pick<Row, 'target' | 'better' | 'worst'>): number | null {
  if (worst !== undefined) return worst;
  if (target === null) return null;
  return better === 'more' ? target / 2 : target * 2;
}

function isWorse(ratio: number, than: number, better: Row['better']): boolean {
  // a ratio that is no number was not measured
  return !(better === 'more' ? ratio >= than : ratio <= than);
}

/** The ratio that is compared with the limit: that of the fastest samples, which other work disturbs least. */
function undisturbed(row: Row): number {
  return ratioBy('min', row);
}

/** Of several measurements of one row, the best. */
function best(measured: readonly Row[]): Row | undefined {
  return measured.reduce<Row | undefined>(
    (kept, row) => (kept === undefined || isWorse(undisturbed(kept), undisturbed(row), row.better) ? row : kept),
    undefined,
  );
}

function failureOf(row: Row): Failure[] {
  const [worst, ratio] = [bound(row), undisturbed(row)];
  if (worst === null || !isWorse(ratio, worst, row.better)) return [];
  const why = `ratio ${ratio.toFixed(2)} is worse than ${worst} (target ${row.target}; ${row.better} is better)`;
  return [{ name: `${row.table}: ${row.name}`, why }];
}

/** The failures of the rows measured so far. The best measurement of each row counts. */
export function failuresOf(measured: readonly Row[]): Failure[] {
  const byRow = new Map<string, Row[]>();
  for (const row of measured) {
    const key = `${row.table}: ${row.name}`;
    byRow.set(key, [...(byRow.get(key) ?? []), row]);
  }
  return [...byRow.values()].flatMap((rows) => {
    const kept = best(rows);
    return kept === undefined ? [] : failureOf(kept);
  });
}

/**
 * Measures a table until each of its rows has passed, at most three times. A wrong output is no matter of chance and ends
 * it at once.
 * @returns the failures that remain; none if all is well
 */
export async function checkTable(measure: () => Promise<readonly Row[]>): Promise<Failure[]> {
  const measured: Row[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    try {
      measured.push(...(await measure()));
    } catch (error) {
      if (error instanceof WrongOutput) return [{ name: 'wrong output', why: error.message }];
      throw error;
    }
    if (failuresOf(measured).length === 0) return [];
  }
  return failuresOf(measured);
}
