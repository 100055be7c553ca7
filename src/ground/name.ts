/** Chinese characters, digits and letters of one case: normalising changes nothing in them. */
const NORMAL_NAME = /^[\u4e00-\u9fa50-9a-z]*$/;
const NORMAL_CODE = /^[0-9A-Z]*$/;
/** White space, and what is not seen at all: zero-width characters, marks of direction, soft hyphens. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/** NFKC without what is not seen. It is taken out before too: between two characters it would keep NFKC from joining them. */
function seen(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '');
}

/**
 * A name as it is compared: NFKC, all white space and zero-width characters removed, case-folded. Full-width letters,
 * brackets and line breaks of a copied table make no difference.
 * @zh 名称比较所用的形式：NFKC，去空白和零宽字符，不分大小写。
 */
export function nameKey(name: string): string {
  if (NORMAL_NAME.test(name)) return name;
  return seen(name).toUpperCase().toLowerCase();
}

/** A text as conditions see it: NFKC, all white space and zero-width characters removed, its case as printed. */
export function plainText(text: string): string {
  return NORMAL_NAME.test(text) ? text : seen(text);
}

/** A code as it is compared: NFKC, all white space and zero-width characters removed, upper case (" qyls00158" is
 * "QYLS00158").
 * @zh 编码比较所用的形式：NFKC，去空白和零宽字符，大写。 */
export function codeKey(code: string): string {
  return NORMAL_CODE.test(code) ? code : seen(code).toUpperCase();
}

/** A code in the form that prefixes are compared with: without an N before a digit (N330204022 lies in chapter 33). */
export function chapterCode(key: string): string {
  return key.startsWith('N') && /^N\d/.test(key) ? key.slice(1) : key;
}

/** The number of letters to insert, delete or replace to turn one text into the other, for "did you mean". */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The known name that is spelt most like another, the earlier of equals, for "did you mean".
 *
 * @zh 拼写最接近的已知名称（相同时取先者），用于提示“是否指……”。
 * @param name its first 64 characters are compared, whatever their case
 * @param most the most edits that a name may be away; any number if it is left out
 * @returns one of `known`; an empty text if there is none so near
 */
export function nearestName(name: string, known: Iterable<string>, most = Number.POSITIVE_INFINITY): string {
  const wanted = name.slice(0, 64).toLowerCase();
  let best = '';
  let least = most + 1;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
