/** Compressed data that is cut off, damaged, or followed by other data. Its code is of the kind that zlib gives. */
export class CompressionFault extends Error {
  readonly code: string;

  constructor(code: 'Z_BUF_ERROR' | 'Z_DATA_ERROR' | typeof TRAILING_BYTES, message: string) {
    super(message);
    this.name = 'CompressionFault';
    this.code = code;
  }
}

/** The code for bytes after compressed data that are not compressed. */
export const TRAILING_BYTES = 'Z_TRAILING_BYTES';

export function cutOff(): CompressionFault {
  return new CompressionFault('Z_BUF_ERROR', 'unexpected end of compressed data');
}

/** The code of an error of zlib or zstd: Z_BUF_ERROR, ZSTD_error_… Null for any other error. */
export function compressionCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:Z_|ZSTD_)/.test(code) ? code : null;
}
