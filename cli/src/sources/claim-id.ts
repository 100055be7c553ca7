/** Finds the id of a claim in its JSON without reading the rest: of a million lines of several files each is looked at. */

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);

/** The place after the text that begins at a quote; the end if it is never closed. */
function afterText(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end > 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let escapes = 0;
    while (bytes[end - 1 - escapes] === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return bytes.length;
}

/** The text that stands between two places; undefined if it is none. */
function textIn(bytes: Buffer, start: number, end: number): string | undefined {
  try {
    const text: unknown = JSON.parse(bytes.toString('utf8', start, end));
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The place of the comma or bracket that ends the value that begins at a place. */
function endOfValue(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) at = afterText(bytes, at) - 1;
    else if (OPENING.has(byte)) depth++;
    else if (depth === 0 && (byte === COMMA || CLOSING.has(byte))) return at;
    else if (CLOSING.has(byte)) depth--;
  }
  return bytes.length;
}

/** The `id` of an object in JSON, if it is a text; undefined too for what is no JSON. */
export function claimIdIn(line: Uint8Array): string | undefined {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const first = bytes.indexOf(QUOTE);
  if (first < 0 || bytes.toString('utf8', 0, first).trim() !== '{') return undefined;
  for (let at = first; at >= 0 && at < bytes.length; ) {
    const end = afterText(bytes, at);
    const colon = bytes.indexOf(COLON, end);
    if (colon < 0) return undefined;
    const next = endOfValue(bytes, colon + 1);
    if (textIn(bytes, at, end) === 'id') return textIn(bytes, colon + 1, next);
    if (bytes[next] !== COMMA) return undefined;
    at = bytes.indexOf(QUOTE, next);
  }
  return undefined;
}
