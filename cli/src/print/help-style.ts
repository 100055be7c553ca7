import type { HelpConfiguration } from 'commander';
import type { Language } from '../language.js';
import { type TextKey, text } from '../words/texts.js';
import { displayWidth, wrapText } from './wrap-text.js';

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'help-usage-title',
  'Arguments:': 'help-arguments-title',
  'Options:': 'help-options-title',
  'Global Options:': 'help-global-title',
  'Commands:': 'help-commands-title',
};

/** The style of help: commander's own words in a language, and lines broken by the width of Chinese characters. */
export function helpStyle(language: Language): HelpConfiguration {
  const textOf = (key: TextKey): string => text(key)[language];
  const translated = (usage: string): string =>
    usage.replace('[options]', textOf('help-options-word')).replace('[command]', textOf('help-command-word'));
  return {
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (description, width) => wrapText(description, width).join('\n'),
    optionDescription: ({ description }) => description,
    styleTitle: (title) => {
      const key = TITLES[title];
      return key === undefined ? title : textOf(key);
    },
    styleUsage: translated,
    styleSubcommandTerm: translated,
  };
}
