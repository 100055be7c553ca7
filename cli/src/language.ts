/** The languages that every text of the command line is in. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * Finds the language asked for before the arguments are parsed, since help and parse errors are in it too. The parser
 * refuses what is no language.
 *
 * @returns the language of the last `--lang`, or else "zh"
 */
export function detectLanguage(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const given = options.flatMap((option, i) => {
    if (option === '--lang') return [options[i + 1]];
    return option.startsWith('--lang=') ? [option.slice('--lang='.length)] : [];
  });
  return given.filter(isLanguage).at(-1) ?? 'zh';
}
