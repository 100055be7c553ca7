/** Text of a file, and the encoding that it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** How many bytes are looked at to tell UTF-16 without a mark from other text. */
const SAMPLE = 2048;

function decoded(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Text in UTF-16 has many bytes 0, all in one half of the pairs: of digits, commas and line breaks. */
function wideEncoding(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (const [i, byte] of bytes.subarray(0, SAMPLE).entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < Math.min(bytes.length, SAMPLE) / 20) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

/**
 * Decodes UTF-8, UTF-16 and GB18030 (of which GBK and GB2312 are parts), with or without a byte order mark.
 *
 * @returns null if the bytes are none of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide);
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  return text === null || text.text.includes('\0') ? null : text;
}
