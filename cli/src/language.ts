/** The languages of every text that the CLI prints. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The language asked for, read before the arguments are parsed: help and parse errors are in it too.
 * What is no language is left to the parser to refuse.
 *
 * @returns that of the last `--lang`, else "zh"
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
