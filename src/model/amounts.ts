import * as z from 'zod/mini';

// Decimals of results: texts, as exact as they were reckoned.

export const decimalOut = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
export const yuanOut = z.string().check(z.regex(/^\d+\.\d{2}$/));
