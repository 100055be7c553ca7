/** One figure of a table, with its target if there is one. */
export interface Figure {
  readonly table: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'seconds' | 'lines/s' | 'MiB' | 'share';
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

/** The median of several runs. */
export async function medianOf<T>(times: number, measure: () => Promise<T>, by: (one: T) => number): Promise<T> {
  const all: T[] = [];
  for (let n = 0; n < times; n += 1) all.push(await measure());
  const middle = all.sort((a, b) => by(a) - by(b))[Math.floor(all.length / 2)];
  if (middle === undefined) throw new RangeError('nothing was measured');
  return middle;
}

function targetText({ target, value }: Figure): string {
  if (target === undefined) return '';
  const [isMet, text] =
    'atMost' in target
      ? [value <= target.atMost, `≤ ${target.atMost}`]
      : [value >= target.atLeast, `≥ ${target.atLeast}`];
  return `  (${text}: ${isMet ? 'met' : 'MISSED'})`;
}

/** Prints figures under the heading of their table. */
export function print(figures: readonly Figure[]): void {
  let table = '';
  for (const figure of figures) {
    if (figure.table !== table) console.log(`\n${figure.table}`);
    table = figure.table;
    const digits = figure.unit === 'lines/s' ? 0 : 2;
    console.log(`  ${figure.name}: ${figure.value.toFixed(digits)} ${figure.unit}${targetText(figure)}`);
  }
}
