/** The first character of each letter in the order of pinyin; i, u and v begin no syllable. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
/** Characters that names of services read in another way than that order too, each with the other letter. */
const ALSO = '调t膀p粘n重c长c杓s弹t乐y';

/** The order of pinyin is the platform's: where it has none, Chinese characters have no initials. */
function readPlatform(): ((a: string, b: string) => number) | null {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  return [...FIRST].every((first, i) => i === 0 || compare(FIRST.charAt(i - 1), first) < 0) ? compare : null;
}

let order: ReturnType<typeof readPlatform> | undefined;

function lettersOf(character: string): string {
  if (/[0-9a-z]/.test(character)) return character;
  if (order === undefined) order = readPlatform();
  if (order === null || !/[\u4e00-\u9fa5]/.test(character)) return '';
  let letter = 0;
  while (letter + 1 < FIRST.length && order(FIRST.charAt(letter + 1), character) <= 0) letter++;
  const also = ALSO.indexOf(character);
  return LETTERS.charAt(letter) + (also < 0 ? '' : ALSO.charAt(also + 1));
}

const known = new Map<string, string>();

/** The letters that each character of a name may begin with in pinyin; those without a letter are left out. */
function initialsOf(key: string): string[] {
  const initials: string[] = [];
  for (const character of key) {
    const letters = known.get(character) ?? lettersOf(character);
    known.set(character, letters);
    if (letters !== '') initials.push(letters);
  }
  return initials;
}

/**
 * Where the first letters of a name's characters in pinyin are those typed: 0 from its beginning, -1 nowhere.
 * @param key a name as it is compared
 * @param typed small letters and digits
 * @example initialsAt('颈椎间盘切除术', 'jpqc') // 2
 */
export function initialsAt(key: string, typed: string): number {
  const initials = initialsOf(key);
  for (let at = 0; at + typed.length <= initials.length; at++) {
    let same = 0;
    while (same < typed.length && initials[at + same]?.includes(typed.charAt(same))) same++;
    if (same === typed.length) return at;
  }
  return -1;
}
