/** docs/reference.md and docs/reference.zh-CN.md: types, events, findings, functions. */
import { basename } from 'node:path';
import { lineAdjudication } from '../src/model/adjudication.js';
import { FINDING_CODES, finding, findingBase, findingCode } from '../src/model/finding.js';
import { lineByDecision } from '../src/model/line-decisions.js';
import { paramsByCode } from '../src/model/params-by-code.js';
import { TEMPLATES } from '../src/words/messages.js';
import { REMEDIES } from '../src/words/remedies.js';
import { entriesPart } from './model/entries-table.js';
import { functionPart } from './model/function-reference.js';
import { FURTHER_REMEDIES } from './model/further-remedies.js';
import type { Generated } from './model/generated.js';
import { cell, codeCell, table } from './model/markdown.js';
import { type Def, NAMED_SCHEMAS, type NamedSchema, PARAMS_BY_CODE, type Schema } from './model/named-schemas.js';
import { isOpen, type Member, membersOf, optionsOf, typeText } from './model/print-type.js';
import { EVENTS_PART, type Locale, PARTS, TEXTS } from './model/reference-texts.js';
import { modelSentences } from './model/sentences.js';

const NARROWINGS: ReadonlySet<Schema> = new Set(lineByDecision._zod.def.options);

/** Schemas that are shown elsewhere: with lines, with findings, and code by code. */
const ELSEWHERE: ReadonlySet<Schema> = new Set<Schema>([lineByDecision, findingBase, findingCode, paramsByCode]);

/** Members of findings, of which one is narrowed by the code. */
const FINDING_MEMBERS: readonly Member[] = membersOf(findingBase).map((member) =>
  member.key === 'params' ? { ...member, type: 'FindingParams<Code>' } : member,
);

/** The page in one language. */
class Page {
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  #say(key: keyof typeof TEXTS): string {
    return TEXTS[key][this.#locale];
  }

  #meaningOf(schema: Schema): string {
    return modelSentences().ofTypes.get(schema)?.[this.#locale] ?? '';
  }

  #members(schema: Schema, members: readonly Member[]): string[] {
    const own = modelSentences().ofMembers.get(schema);
    const rows = members.map(({ key, isOptional, type }) => {
      const meaning = own?.get(key)?.[this.#locale] ?? '';
      const shown = isOptional ? type.replace(/ \| undefined$/, '') : type;
      return [codeCell(`${key}${isOptional ? '?' : ''}`), codeCell(shown), cell(meaning)];
    });
    return table([this.#say('member'), this.#say('type'), this.#say('meaning')], rows);
  }

  #options(schema: Schema): string[] {
    return [this.#say('oneOf'), '', ...optionsOf(schema).map((option) => `- \`${option}\``), ''];
  }

  /** A line that a decision narrows: what differs from a line of any decision. */
  #narrowed(schema: Schema): string[] {
    const usual = new Map(membersOf(lineAdjudication).map(({ key, schema: member }) => [key, member]));
    const differing = membersOf(schema).filter(({ key, schema: member }) => usual.get(key) !== member);
    return [this.#say('differs'), '', ...this.#members(schema, differing)];
  }

  #body(schema: Schema): string[] {
    if (schema === finding) return this.#members(findingBase, FINDING_MEMBERS);
    if (schema._zod.def.type !== 'object') return this.#options(schema);
    if (NARROWINGS.has(schema)) return this.#narrowed(schema);
    const members = this.#members(schema, membersOf(schema));
    return isOpen(schema) ? [...members, this.#say('open'), ''] : members;
  }

  #type({ name, schema }: NamedSchema): string[] {
    if (ELSEWHERE.has(schema)) return [];
    const narrow =
      schema === lineAdjudication ? [this.#meaningOf(lineByDecision), '', ...this.#options(lineByDecision)] : [];
    return [`### ${name}`, '', this.#meaningOf(schema), '', ...this.#body(schema), ...narrow];
  }

  types(): string[] {
    return PARTS.flatMap(({ files, title }) => {
      const own = NAMED_SCHEMAS.filter(({ file }) => files.includes(basename(file, '.ts')));
      return [`## ${title[this.#locale]}`, '', ...own.flatMap((named) => this.#type(named))];
    });
  }

  #event({ name, schema }: NamedSchema): string[] {
    const { shape } = schema._zod.def as Extract<Def, { type: 'object' }>;
    const params = shape['params'];
    if (params === undefined) return [];
    const def = params._zod.def as Def;
    const shapes = def.type === 'union' ? def.options : [params];
    const tables = shapes.flatMap((one, i) => [
      `${this.#say(i === 0 ? 'parameters' : 'either')} (\`${typeText(one)}\`):`,
      '',
      ...this.#members(one, membersOf(one)),
    ]);
    const type = shape['type'] === undefined ? name : typeText(shape['type']).replaceAll("'", '');
    const own = this.#members(schema, membersOf(schema));
    return [`### ${type}${this.#say('event')}`, '', this.#meaningOf(schema), '', ...own, ...tables];
  }

  events(): string[] {
    const events = NAMED_SCHEMAS.filter(
      ({ file, schema }) => file.endsWith('/events.ts') && schema._zod.def.type === 'object',
    );
    const shown = ['Steps', 'DaysWindow', 'VerdictCode', 'ExcludesCode'];
    const parts = NAMED_SCHEMAS.filter(({ name }) => shown.includes(name));
    return [
      `## ${EVENTS_PART[this.#locale]}`,
      '',
      ...events.flatMap((event) => this.#event(event)),
      ...parts.flatMap((part) => this.#type(part)),
    ];
  }

  findings(): string[] {
    const meanings = modelSentences().ofMembers.get(paramsByCode);
    const each = FINDING_CODES.flatMap((code) => {
      const toDo = (REMEDIES[code] ?? FURTHER_REMEDIES[code])?.[this.#locale];
      if (toDo === undefined) throw new Error(`scripts/model/further-remedies.ts says not what to do about ${code}`);
      return [
        `### ${code}`,
        '',
        meanings?.get(code)?.[this.#locale] ?? '',
        '',
        `- **${this.#say('message')}**: ${TEMPLATES[code][this.#locale]}`,
        `- **${this.#say('toDo')}**: ${toDo}`,
        '',
        `${this.#say('parameters')}:`,
        '',
        ...this.#members(PARAMS_BY_CODE[code], membersOf(PARAMS_BY_CODE[code])),
      ];
    });
    return [`## ${this.#say('findings')}`, '', this.#say('findingsIntro'), '', ...each];
  }

  text(): string {
    const body = [
      ...entriesPart(this.#locale),
      ...this.types(),
      ...this.events(),
      ...this.findings(),
      `## ${this.#say('functions')}`,
      '',
      ...functionPart(this.#locale),
    ];
    const parts = body.filter((line) => line.startsWith('## ')).map((line) => `- ${line.slice(3)}`);
    const head = [this.#say('title'), '', this.#say('other'), '', this.#say('intro'), '', this.#say('optional'), ''];
    return [...head, ...parts, '', ...body].join('\n');
  }
}

/** docs/reference.md and docs/reference.zh-CN.md. */
export function referencePages(): Generated {
  return new Map([
    ['docs/reference.md', new Page('en').text()],
    ['docs/reference.zh-CN.md', new Page('zh').text()],
  ]);
}
