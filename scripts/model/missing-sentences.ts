/** Finds members of public types that nothing is said of. */
import { handMembers, handSentence, handWritten } from './function-reference.js';
import { isInline, NAMED_SCHEMAS, partsOf, type Schema } from './named-schemas.js';
import { modelSentences, type Root, readSentences, type Sentence, type Sentences } from './sentences.js';

/** Words that say nothing by themselves. */
const EMPTY = new Set(
  'a an and are as at be by for from has in is it its of on one or that the this to with'.split(' '),
);

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word));
}

/** Whether a sentence says more than the name of the key: two words or more that the name does not have. */
export function saysSomething(key: string, { en, zh }: Sentence): boolean {
  const stem = (word: string): string => word.replace(/s$/, '');
  const known = new Set(wordsOf(key).map(stem));
  const added = new Set(wordsOf(en).filter((word) => !known.has(stem(word))));
  return added.size >= 2 && /\p{Script=Han}/u.test(zh);
}

/** Paths of members that nothing is said of in a schema of an object, and in what is written out in it. */
function missingMembers(schema: Schema, path: string, ofMembers: Sentences['ofMembers']): string[] {
  return partsOf(schema).flatMap(([[, member], part]) => {
    const name = String(member);
    const sentence = ofMembers.get(schema)?.get(name);
    const own = sentence !== undefined && saysSomething(name, sentence) ? [] : [`${path}.${name}`];
    return isInline(part) ? [...own, ...missingMembers(part, `${path}.${name}`, ofMembers)] : own;
  });
}

/** Paths of what nothing is said of in the schemas of the model, or in further ones. */
export function missingInSchemas(further: readonly Root[] = []): string[] {
  const { ofTypes, ofMembers } = further.length === 0 ? modelSentences() : readSentences(further);
  return [...NAMED_SCHEMAS, ...further].flatMap(({ file, key, schema }) => {
    const own = ofTypes.get(schema);
    const type = own !== undefined && saysSomething(key, own) ? [] : [`${file}: ${key}`];
    if (schema._zod.def.type !== 'object') return type;
    return [...type, ...missingMembers(schema, `${file}: ${key}`, ofMembers)];
  });
}

/** Paths of what nothing is said of among functions, options and errors. */
export function missingByHand(): string[] {
  return handWritten().flatMap(({ specifier, name, symbol }) => {
    const type = saysSomething(name, handSentence(symbol)) ? [] : [`${specifier}: ${name}`];
    const members = handMembers(symbol).filter((member) => !saysSomething(member.name, handSentence(member.symbol)));
    return [...type, ...members.map((member) => `${specifier}: ${name}.${member.name}`)];
  });
}
