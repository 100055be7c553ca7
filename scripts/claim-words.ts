/** The words of vocabularies as literal unions, for editors to complete in claims. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Generated } from './model/generated.js';

interface Listed {
  readonly detail: string;
  readonly terms: readonly { readonly id: string; readonly words: readonly string[] }[];
}

const WIDTH = 120;

const HEAD = `/** Words that claims state, by what they are stated as. Generated from the vocabularies in rules/: npm run generate. */
export interface ClaimWords {`;

function vocabularies(): Listed[] {
  const files = readdirSync('rules').map((folder) => `rules/${folder}/vocabularies.json`);
  return files.filter(existsSync).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Listed[]);
}

/** The id of each term and the first word that is printed for it. */
function wordsOf({ terms }: Listed): string[] {
  return terms.flatMap(({ id, words: [printed] }) => (printed === undefined ? [id] : [id, printed]));
}

/** src/model/claim-words.generated.ts */
export function claimWords(): Generated {
  const byDetail = new Map<string, Set<string>>();
  for (const own of vocabularies())
    byDetail.set(own.detail, new Set([...(byDetail.get(own.detail) ?? []), ...wordsOf(own)]));
  const members = [...byDetail]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([detail, words]) => {
      const name = /^\w+$/.test(detail) ? detail : `'${detail}'`;
      const path = detail.includes('.') ? detail : `details.${detail}`;
      const over = `  /** Words of \`${path}\`: the id of each term, and the word printed for it.\n   * @zh ${path} 的词：各词的标识及文件所印的词。 */\n`;
      const line = `  readonly ${name}: ${[...words].map((word) => `'${word}'`).join(' | ')};`;
      if (line.length <= WIDTH) return over + line;
      return `${over}  readonly ${name}:\n${[...words].map((word) => `    | '${word}'`).join('\n')};`;
    });
  return new Map([['src/model/claim-words.generated.ts', `${[HEAD, ...members].join('\n')}\n}\n`]]);
}
