import { CommanderError } from 'commander';
import { InputError } from './input-error.js';
import { type TextKey, text } from './words/texts.js';

const KEYS: Readonly<Record<string, TextKey>> = {
  'commander.unknownOption': 'arg-unknownOption',
  'commander.unknownCommand': 'arg-unknownCommand',
  'commander.missingArgument': 'arg-missingArgument',
  'commander.optionMissingArgument': 'arg-optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'arg-missingMandatoryOptionValue',
  'commander.invalidArgument': 'arg-invalidArgument',
  'commander.excessArguments': 'arg-excessArguments',
  'commander.help': 'arg-nothing',
};

/** True if commander stopped because it printed the help or the version, as asked. */
export function isHarmless(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** The parts of a message of commander. It gives them in an English sentence only. */
function partsOf(message: string) {
  const [subject = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted);
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
  const nearest = /Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return { subject, value, choices, nearest };
}

/**
 * The error for arguments that commander cannot parse, in both languages.
 * @param command the command whose help the user is sent to: "yijia item"
 */
export function argumentError(error: CommanderError, command: string): InputError {
  const key = KEYS[error.code];
  const { nearest, ...parts } = partsOf(error.message);
  const plain = error.message.replace(/^error: /, '');
  const what = key === undefined ? { zh: plain, en: plain } : text(key, parts);
  const meant = nearest === undefined ? { zh: '', en: '' } : text('did-you-mean', { nearest });
  const help = text('see-help', { command });
  return new InputError({ zh: `${what.zh}${meant.zh}\n${help.zh}`, en: `${what.en}${meant.en}\n${help.en}` });
}
