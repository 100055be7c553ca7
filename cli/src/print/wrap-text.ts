// East Asian wide and full-width characters take two columns. cli-table3 counts so too, by string-width.
const WIDE_RANGES =
  '\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\u4dbf\\u4e00-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3' +
  '\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6b\\uff01-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}';
const WIDE = new RegExp(`[${WIDE_RANGES}]`, 'u');
// marks that must not end a line of Chinese, and marks that must not begin one
const OPEN = '(“‘（《「『【〔〈［';
const CLOSE = '，。、；：！？）》」』】〕〉］”’,.;:!?)%…';
const WORDS = new RegExp(
  `\\s+|[${OPEN}]*(?:(?![${OPEN}])[${WIDE_RANGES}]|[^\\s${WIDE_RANGES}${OPEN}]+)[${CLOSE}]*|[${OPEN}]+`,
  'gu',
);

/** The columns that one line of text takes on a terminal. @param line without colours */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : /\p{Mn}/u.test(character) ? 0 : 1;
  return width;
}

/** Puts pieces together to lines no wider than `width`. A piece that is wider has a line of its own. */
function fillLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** Cuts a word longer than a line, first after hyphens and slashes: ids of rules have them. */
function cut(word: string, width: number): string[] {
  const pieces = word.match(/[^-/]+[-/]*|[-/]+/g) ?? [];
  return fillLines(
    pieces.flatMap((piece) => (displayWidth(piece) <= width ? [piece] : fillLines([...piece], width))),
    width,
  );
}

function wrapLine(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.match(WORDS) ?? []) {
    const joined = (lines.at(-1) ?? '') + word;
    if (displayWidth(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else if (displayWidth(word) <= width) lines.push(word.trimStart());
    else lines.push(...cut(word.trim(), width));
  }
  const filled = lines.map((wrapped) => wrapped.trimEnd()).filter((wrapped) => wrapped !== '');
  return filled.length === 0 ? [''] : filled;
}

/**
 * Breaks text into lines of at most `width` columns: between words and between Chinese characters, but never before a
 * closing mark or after an opening one. cli-table3 breaks only at spaces, or counts a Chinese character as one column.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}
