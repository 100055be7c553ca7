import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { guangdong } from '../src/packs/guangdong.js';
import { jiangxi } from '../src/packs/jiangxi.js';

/** What a user types; the cursor stands within the empty text of each. */
const PLACES = {
  item: "yijia.item('', { jurisdiction: 'CN-JX', date: '2025-10-08' });",
  provisions: "yijia.provisions('', { jurisdiction: 'CN-JX', date: '2025-10-08' });",
  claim: "yijia.adjudicate({ ...claim, lines: [{ id: '1', date: '2025-10-08', code: '' }] });",
  quote: "yijia.quote({ ...claim, line: { date: '2025-10-08', code: '' } });",
  techniques:
    "yijia.adjudicate({ ...claim, lines: [{ id: '1', date: '2025-10-08', details: { techniques: [''] } }] });",
  specimen: "yijia.quote({ ...claim, line: { date: '2025-10-08', details: { specimen: '' } } });",
  conditions: "yijia.adjudicate({ ...claim, patient: { conditions: [''] } });",
  licences: "yijia.adjudicate({ ...claim, facility: { name: 'x', licences: [''] } });",
  other:
    "yijia.quote({ ...claim, line: { date: '2025-10-08', details: { techniques: ['激光'], bodyParts: ['耳廓'] } } });",
  both: "both.item('', { jurisdiction: 'CN-GD', date: '2025-10-08' });",
} as const;

const HEAD = `import { createAdjudicator, type Claim } from './src/index.js';
import { guangdong } from './src/packs/guangdong.js';
import { jiangxi } from './src/packs/jiangxi.js';
declare const claim: Claim;
const yijia = createAdjudicator({ packs: [jiangxi] });
const both = createAdjudicator({ packs: [jiangxi, guangdong] });
`;
const FILE = join(process.cwd(), 'what-a-user-types.ts');
const TEXT = HEAD + Object.values(PLACES).join('\n');

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => {
    const text = path === FILE ? TEXT : ts.sys.readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => ({
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    resolveJsonModule: true,
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

/** The texts that an editor offers within the last empty text of a place, the date's and id's aside. */
function offered(place: keyof typeof PLACES): string[] {
  const at = TEXT.indexOf(PLACES[place]) + PLACES[place].indexOf("''") + 1;
  const { entries = [] } = service.getCompletionsAtPosition(FILE, at, {}) ?? {};
  return entries.filter(({ kind }) => kind === ts.ScriptElementKind.string).map(({ name }) => name);
}

const codesOf = (...packs: readonly { readonly items: readonly { readonly code: string }[] }[]): string[] =>
  [...new Set(packs.flatMap(({ items }) => items.map(({ code }) => code)))].sort();

describe('item codes that an editor offers', () => {
  it('the calls of this test have no type error', () => {
    expect(service.getSemanticDiagnostics(FILE).map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each(['item', 'provisions', 'claim', 'quote'] as const)('%s: those of the pack', (place) => {
    expect(offered(place).sort()).toEqual(codesOf(jiangxi));
  });

  it('those of both packs, if both are loaded', () => {
    expect(offered('both').sort()).toEqual(codesOf(jiangxi, guangdong));
  });
});

describe('words that an editor offers: each term by its id and as it is printed', () => {
  const wordsOf = (detail: string): string[] =>
    [jiangxi, guangdong]
      .flatMap(({ vocabularies = [] }) => vocabularies.filter((own) => own.detail === detail))
      .flatMap(({ terms }) =>
        terms.flatMap(({ id, words: [printed] }) => (printed === undefined ? [id] : [id, printed])),
      );

  it.each([
    ['techniques', 'techniques'],
    ['conditions', 'patient.conditions'],
    ['licences', 'facility.licences'],
  ] as const)('%s', (place, detail) => {
    const words = [...new Set(wordsOf(detail))].sort();
    expect(words.length).toBeGreaterThan(1);
    expect(offered(place).sort()).toEqual(words);
  });

  it('specimens, which all packs share', () => {
    expect(offered('specimen')).toEqual(expect.arrayContaining(['blood', '血液', 'urine', '尿液']));
  });
});
