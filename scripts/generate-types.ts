/**
 * The types of the model as plain, documented interfaces, and a test that they are those of the schemas; and the names of
 * the events for the command line.
 */
import { finding, findingBase } from '../src/model/finding.js';
import { eventNamesText } from './model/event-names.js';
import type { Generated } from './model/generated.js';
import { isInline, NAMED_SCHEMAS, type NamedSchema, type Schema } from './model/named-schemas.js';
import { exportedName, isOpen, membersOf, optionsOf, spreadText } from './model/print-type.js';
import { modelSentences, type Sentence } from './model/sentences.js';

const FILE = 'src/model/types.generated.ts';
const WIDTH = 120;

/** A comment over a declaration, broken into lines as long as those of the code. */
function comment(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (indent.length + line.length + word.length + 8 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  if (lines.length === 1) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** The members of an object, each with its sentence. */
function membersText(schema: Schema, indent: string): string {
  const own = modelSentences().ofMembers.get(schema) ?? new Map<string, Sentence>();
  const members = membersOf(schema).map(({ key, isOptional, type, schema: member }) => {
    const { en = '' } = own.get(key) ?? {};
    const name = /^\w+$/.test(key) ? key : `'${key}'`;
    const shown = isInline(member) ? `{\n${membersText(member, `${indent}  `)}${indent}}` : type;
    return `${en === '' ? '' : comment(en, indent)}${indent}readonly ${name}${isOptional ? '?' : ''}: ${shown};\n`;
  });
  return members.join('');
}

function interfaceText(name: string, { schema }: NamedSchema): string {
  const open = isOpen(schema) ? '  readonly [detail: string]: unknown;\n' : '';
  return `export interface ${name} {\n${membersText(schema, '  ')}${open}}\n`;
}

/** A finding as its code narrows it. */
function findingText(): string {
  const say = (key: string): string => comment(modelSentences().ofMembers.get(findingBase)?.get(key)?.en ?? '', '  ');
  return `export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** A finding of one code. If its code is about a missing fact, it names that fact. */
export type FindingOf<Code extends FindingCode> =
  FindingParams<Code> extends { readonly missing: string } ? AskingFinding<Code> : SayingFinding<Code>;

/** A finding of one code, with the parameters of that code. */
export interface SayingFinding<Code extends FindingCode> extends FindingBase {
${say('code')}  readonly code: Code;
${say('params')}  readonly params: FindingParams<Code>;
}

/** A finding of a code that is about a missing fact. */
export interface AskingFinding<Code extends FindingCode> extends SayingFinding<Code> {
${say('missing')}  readonly missing: string;
}

/** What fills the message of a finding, by its code: FindingParams<'overcharged'> is { charged, amount }. */
export type FindingParams<Code extends FindingCode = FindingCode> = ParamsByCode[Code];
`;
}

function unionText(name: string, options: readonly string[]): string {
  const line = `export type ${name} = ${options.join(' | ')};\n`;
  return line.length <= WIDTH
    ? line
    : `export type ${name} =\n${options.map((option) => `  | ${option}`).join('\n')};\n`;
}

function declaration(named: NamedSchema): string[] {
  const name = exportedName(named.name);
  if (name === null) return [];
  const over = comment(modelSentences().ofTypes.get(named.schema)?.en ?? '', '');
  if (named.schema === finding) return [over + findingText()];
  if (named.schema._zod.def.type !== 'object') return [over + unionText(name, optionsOf(named.schema))];
  const spread = spreadText(named.schema);
  return [over + (spread.length === 0 ? interfaceText(name, named) : unionText(name, spread))];
}

function typeOf({ key, name }: NamedSchema): string[] {
  const exported = exportedName(name);
  return exported === null ? [] : [`  readonly ${key}: ${exported};\n`];
}

/** src/model/types.generated.ts, and what the command line calls the events. */
export function modelTypes(): Generated {
  const head =
    '/** The types of the model. Generated from its schemas and the sentences over their members: npm run generate. */\n' +
    "import type { DecimalString, Jurisdiction, LocalDate } from './scalars.js';\n";
  const byName = NAMED_SCHEMAS.flatMap(typeOf).join('');
  const last = `/** The types by the names of their schemas, so that a test can hold the two together. */\nexport interface ModelTypes {\n${byName}}\n`;
  return new Map([
    [FILE, [head, ...NAMED_SCHEMAS.flatMap(declaration), last].join('\n')],
    ['cli/src/words/event-names.generated.ts', eventNamesText(modelSentences())],
  ]);
}
