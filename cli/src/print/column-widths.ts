/** The width at which no text of a column is broken, and the share of the room that it gets if there is less. */
export interface Want {
  readonly natural: number;
  /** absent if the column is never made narrower */
  readonly share?: number;
}

const LEAST = 8;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Columns that need less than their share get what they need. The others divide the rest. */
function divide(wants: readonly Required<Want>[], room: number): number[] {
  const shares = sum(wants.map(({ share }) => share));
  const fair = ({ share }: Required<Want>): number => Math.floor((room * share) / shares);
  const isModest = (want: Required<Want>): boolean => want.natural <= fair(want);
  const modest = wants.filter(isModest);
  if (modest.length === 0 || modest.length === wants.length) {
    return wants.map((want) => Math.max(Math.min(want.natural, fair(want)), LEAST));
  }
  const greedy = wants.filter((want) => !isModest(want));
  const left = divide(greedy, room - sum(modest.map(({ natural }) => natural)));
  return wants.map((want) => (isModest(want) ? want.natural : (left.shift() ?? LEAST)));
}

/**
 * The widths of columns side by side.
 * @param room width for all of them together, in columns of the terminal
 * @returns their natural widths if all fit; or else those with a share are narrowed
 */
export function columnWidths(wants: readonly Want[], room: number): number[] {
  const sharing = wants.flatMap(({ natural, share }) => (share === undefined ? [] : [{ natural, share }]));
  const fixed = sum(wants.filter(({ share }) => share === undefined).map(({ natural }) => natural));
  const divided = divide(sharing, room - fixed);
  return wants.map(({ natural, share }) => (share === undefined ? natural : (divided.shift() ?? LEAST)));
}
