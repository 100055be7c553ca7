/** The part of the reference about what to import: every entry, with its functions and constants. */
import ts from 'typescript';
import manifest from '../../package.json' with { type: 'json' };
import type { Bilingual } from '../../src/index.js';
import { type HandMember, type HandWritten, handMembers, handSentence, handWritten } from './function-reference.js';
import { cell, codeCell, table } from './markdown.js';
import { type Locale, TEXTS } from './reference-texts.js';

/** Entries that are JSON as it lies in the package, by their folder. */
const RAW: Readonly<Record<string, Bilingual>> = {
  catalog: {
    en: 'What the documents say, by pack: document, items, crosswalk.',
    zh: '文件所载内容，按规则包：文件、项目、对接表。',
  },
  rules: { en: 'What follows from it, by pack: rules and service groups.', zh: '由此产生的规则和服务组，按规则包。' },
  schemas: {
    en: 'JSON Schemas of pack, claim, quote request, price book, results and every line of `--ndjson`.',
    zh: '规则包、清单、试算请求、价格表、审核结果及 `--ndjson` 各种输出行的 JSON Schema。',
  },
};

/** Versions of packs, each an entry. */
const VERSIONS: Bilingual = {
  en: 'A pack in the version named, also one that is not the newest: see [pack-versions.md](pack-versions.md).',
  zh: '指定版本的规则包，包括旧版：见 [pack-versions.md](pack-versions.md)。',
};

/** What stands before the first full stop that ends a sentence. */
function firstSentence(text: string): string {
  return /^.*?(?:。|[.!?](?= [A-Z]|$))/.exec(text)?.[0] ?? text;
}

/** The functions that come with what `createAdjudicator` makes. */
function methodRows({ symbol }: HandWritten, locale: Locale): string[][] {
  return handMembers(symbol).map((member: HandMember) => [
    codeCell('yijia'),
    `[\`.${member.name}\`](#adjudicator)`,
    cell(firstSentence(handSentence(member.symbol)[locale])),
  ]);
}

function nameRow({ specifier, name, symbol }: HandWritten, locale: Locale): string[] {
  const meaning = cell(firstSentence(handSentence(symbol)[locale]));
  return [codeCell(specifier), `[\`${name}\`](#${name.toLowerCase()})`, meaning];
}

/** Functions and constants, that which everything begins with before the others. */
function nameRows(locale: Locale): string[][] {
  const all = handWritten();
  const used = all.filter(({ symbol }) => (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0);
  const isFirst = ({ name }: HandWritten): boolean => name === 'createAdjudicator';
  return [
    ...used.filter(isFirst).map((one) => nameRow(one, locale)),
    ...all.filter(({ name }) => name === 'Adjudicator').flatMap((one) => methodRows(one, locale)),
    ...used.filter((one) => !isFirst(one)).map((one) => nameRow(one, locale)),
  ];
}

function rawRows(locale: Locale): string[][] {
  return Object.keys(manifest.exports).flatMap((subpath) => {
    const [, folder] = /^\.\/(\w+)\/\*\.json$/.exec(subpath) ?? [];
    if (folder === undefined) return [];
    const text = RAW[folder]?.[locale];
    if (text === undefined) throw new Error(`scripts/model/entries-table.ts says nothing of ${subpath}`);
    return [[codeCell(`yijia${subpath.slice(1)}`), 'JSON', cell(text)]];
  });
}

/** Every function and constant of each entry, a row each. */
export function entriesPart(locale: Locale): string[] {
  const versions = [codeCell('yijia/packs/ID/VERSION'), codeCell('pack'), cell(VERSIONS[locale])];
  const rows = [...nameRows(locale), versions, ...rawRows(locale)];
  return [
    `## ${TEXTS.entries[locale]}`,
    '',
    ...table([TEXTS.entry[locale], TEXTS.name[locale], TEXTS.does[locale]], rows),
  ];
}
