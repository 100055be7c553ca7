/** The letter of a column as a spreadsheet shows it: "A" of 0, "AA" of 26. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
