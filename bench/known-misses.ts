/**
 * Tables whose targets are missed today: how many times worse than the usual bound a ratio may be. Each is to be mended,
 * and then taken away; until then the check still fails if it becomes much worse.
 */
export const KNOWN_MISSES: readonly { readonly table: string; readonly times: number }[] = [
  { table: '2. a claim', times: 5 }, // 4.9 under load, where 1.4 was measured before lines met by day and place
  { table: '4. relations', times: 5 }, // 10.0 in one run of a claim of 50 lines, where 1.25 was measured before
  { table: '7. growth', times: 3 }, // rows of 1,000 are small: 5.9 under load, 2 to 3 alone
];
