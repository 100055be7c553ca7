import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  skipLibCheck: true,
};

/** What a user writes; the cursor stands on the last name of each line. */
const LINES = [
  'claim.lines[0].details',
  'claim.lines[0].session',
  'claim.lines[0].parent',
  'claim.lines[0].site',
  'claim.encounter',
  'claim.facility',
  'claim.history',
  'details.techniques',
  'details.areaCm2',
  'details.bodyParts',
  'patient.conditions',
  'request.beside',
  'result.totals.refused',
  'line.decision',
  'line.amount',
  'line.item',
  'finding.code',
  'finding.params',
  'exceeded.params',
  'exceeded.params.claimed',
  'asking.missing',
  'item.scope',
  'item.separatelyCharged.complete',
  'rule.event',
  'options.partialUnits',
  'issue.path',
  'yijia.quote',
] as const;

const HEAD = `import type * as y from './dist/index.js';
declare const claim: y.Claim, details: y.LineDetails, patient: y.Patient, request: y.QuoteRequest;
declare const result: y.Adjudication, line: y.LineAdjudication, finding: y.Finding, item: y.ServiceItem;
declare const exceeded: Extract<y.Finding, { code: 'quantity-exceeded' }>;
declare const asking: Extract<y.Finding, { code: 'missing-detail' }>;
declare const rule: y.BillingRule, options: y.AdjudicatorOptions, issue: y.Issue, yijia: y.Adjudicator;
`;
const FILE = join(process.cwd(), 'what-a-user-writes.ts');
const TEXT = HEAD + LINES.map((line) => `${line};\n`).join('');

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => '1',
  getScriptSnapshot: (path) => {
    const text = path === FILE ? TEXT : ts.sys.readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => process.cwd(),
  getCompilationSettings: () => OPTIONS,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists,
});

function hoverOn(line: string): string {
  const position = TEXT.indexOf(`\n${line};`) + line.length;
  return ts.displayPartsToString(service.getQuickInfoAtPosition(FILE, position)?.documentation);
}

describe('an editor on the published types', () => {
  it.each(LINES)('hover on %s tells what it means', (line) => {
    expect(hoverOn(line).length).toBeGreaterThan(20);
  });

  it('hover says what the source says', () => {
    expect(hoverOn('claim.lines[0].session')).toContain('Lines of one operation or visit share it.');
    expect(hoverOn('details.techniques')).toContain('argon-knife 氩气刀');
    expect(hoverOn('exceeded.params.claimed')).toBe('Units on the claim, without trailing zeros: "3".');
    expect(hoverOn('finding.code')).not.toContain('@zh');
  });

  it('every name that is hovered on is there', () => {
    expect(service.getSemanticDiagnostics(FILE).map(({ messageText }) => messageText)).toEqual([]);
  });
});

describe('the published types', () => {
  const files = readdirSync('dist').filter((file) => /\.d\.c?ts$/.test(file));
  const program = ts.createProgram(
    files.map((file) => join('dist', file)),
    OPTIONS,
  );
  const checker = program.getTypeChecker();

  it.each(files)('dist/%s names no type of zod', (file) => {
    expect(readFileSync(`dist/${file}`, 'utf8')).not.toMatch(/zod|\binfer\b/i);
  });

  it('every member of every interface and class has documentation', () => {
    const bare: string[] = [];
    let count = 0;
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
        for (const member of node.members) {
          const symbol = member.name && checker.getSymbolAtLocation(member.name);
          if (symbol === undefined) continue;
          count++;
          if (symbol.getDocumentationComment(checker).length === 0) bare.push(`${node.name?.text}.${symbol.name}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    for (const file of files) ts.forEachChild(program.getSourceFile(join('dist', file)) ?? expect.fail(file), visit);
    expect(count).toBeGreaterThan(500);
    expect(bare).toEqual([]);
  });
});
