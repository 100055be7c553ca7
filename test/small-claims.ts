/** A claim of one line: the first trial item of Jiangxi, at its applicant, 3380 yuan. */
export function claim(change: Readonly<Record<string, unknown>> = {}) {
  return {
    id: 'C1',
    jurisdiction: 'CN-JX',
    facility: { name: '广东省人民医院赣州医院' },
    lines: [{ id: 'a', date: '2025-10-08', code: 'QYLS00144' }],
    ...change,
  };
}

/** The same with a day that does not exist. */
export function badClaim(id = 'B1') {
  return claim({ id, lines: [{ id: 'a', date: '2025-02-30', code: 'QYLS00144' }] });
}
