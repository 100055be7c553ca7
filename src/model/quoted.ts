/** The id of a line that is quoted: the claim gives it none. */
export const QUOTED = 'quote';
