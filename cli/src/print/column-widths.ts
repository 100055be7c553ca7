/** What a column would like: its text on one line each, and its share of the room if that is too much. */
export interface Want {
  readonly natural: number;
  /** absent = it is never made narrower */
  readonly share?: number;
}

const LEAST = 8;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Modest columns get what they want; what they leave of their share goes to the others. */
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
 * Widths of columns side by side.
 * @param room columns of the terminal for all of them together
 * @returns their natural widths where all fit, else the sharing ones narrowed
 */
export function columnWidths(wants: readonly Want[], room: number): number[] {
  const sharing = wants.flatMap(({ natural, share }) => (share === undefined ? [] : [{ natural, share }]));
  const fixed = sum(wants.filter(({ share }) => share === undefined).map(({ natural }) => natural));
  const divided = divide(sharing, room - fixed);
  return wants.map(({ natural, share }) => (share === undefined ? natural : (divided.shift() ?? LEAST)));
}
