import { readFileSync } from 'node:fs';
import { formatWithOptions } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as compiler from '../src/interop/compile.js';

const PAGES = ['docs/from-json-rules-engine.md', 'docs/from-json-rules-engine.zh-CN.md'];

function snippetsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
}

function promised(snippet: string): string[] {
  return [...snippet.matchAll(/\/\/=> (.*)$/gm)].map(([, text = '']) => text);
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parameters: string[]
) => (...given: unknown[]) => Promise<void>;

/** The output of a snippet. Its imports are taken from this source. */
async function printed(snippet: string): Promise<string[]> {
  const lines: string[] = [];
  const log = (...values: unknown[]): unknown => lines.push(formatWithOptions({ colors: false }, ...values));
  const body = snippet.replace(/^import (\{[^}]+\}) from 'yijia\/compile';$/m, 'const $1 = compiler;');
  await new AsyncFunction('compiler', 'console', body)(compiler, { log });
  return lines;
}

describe('the page for users of json-rules-engine', () => {
  const snippets = PAGES.flatMap((page) =>
    snippetsOf(page).map((snippet, i) => [`${page}, ${i + 1}`, snippet] as const),
  );

  it.each(snippets)('%s prints what it says', async (_place, snippet) => {
    const wanted = promised(snippet);
    expect(wanted).not.toEqual([]);
    expect(await printed(snippet)).toEqual(wanted);
  });

  it('says the same in both languages', () => {
    const [english, chinese] = PAGES.map((page) => {
      const text = readFileSync(page, 'utf8');
      return {
        code: snippetsOf(page).map((snippet) => snippet.replaceAll(/ \/\/ .*$/gm, '')),
        sections: text.match(/^## /gm)?.length,
        points: text.match(/^- /gm)?.length,
        rows: text.match(/^\| /gm)?.length,
      };
    });
    expect(english?.code.length).toBeGreaterThan(3);
    expect(chinese).toEqual(english);
  });

  it('names every error and every option', () => {
    const options: Required<compiler.CompileOptions> = {
      allowUndefinedFacts: true,
      allowUndefinedConditions: true,
      replaceFactsInEventParams: true,
      stopOnFirstEvent: true,
      conditions: {},
      operators: {},
    };
    const errors = Object.keys(compiler).filter((name) => name.endsWith('Error'));
    for (const page of PAGES) {
      const text = readFileSync(page, 'utf8');
      for (const name of [...Object.keys(options), ...errors]) expect(text, page).toContain(name);
    }
  });
});
