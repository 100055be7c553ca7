import { ruleEvent } from '../../src/model/events.js';
import type { Sentences } from './sentences.js';

/** A name is the beginning of a sentence, up to its first mark. */
function nameIn(sentence: string, type: string): string {
  const [name = ''] = sentence.split(/[，。：；（]/);
  if (name === '' || name.length > 10)
    throw new Error(`the Chinese sentence of the event "${type}" begins with no name`);
  return name;
}

/** The module that names each type of event in both languages: as rules write it, and as its Chinese sentence begins. */
export function eventNamesText({ ofTypes }: Sentences): string {
  const members = ruleEvent.def.options.map((option) => {
    const [type = ''] = option.def.shape.type.def.values;
    return `  '${type}': { zh: '${nameIn(ofTypes.get(option)?.zh ?? '', type)}', en: '${type}' },\n`;
  });
  return `// Generated from the sentences of src/model/events.ts: run npm run generate
import type { Bilingual, RuleEvent } from 'yijia';

/** What each type of event is called. */
export const EVENT_NAMES: Readonly<Record<RuleEvent['type'], Bilingual>> = {
${members.join('')}};
`;
}
