import { typeByHeading } from './bill-cells.js';
import { type BillField, billMeaning } from './bill-heading.js';
import { type Cell, textOf } from './table.js';

/** What a row beside the charges says of the encounter: 住院号：Z0001, 姓名：某, 入院日期：2025-10-01.
 * @zh 收费行以外所载的就诊信息，如“住院号：Z0001”“姓名：某”“入院日期：2025-10-01”。 */
export interface StatedFact {
  /** Row of the file, from 1.
   * @zh 文件行号，自 1 起。 */
  readonly row: number;
  /** What it was read as.
   * @zh 所作含义。 */
  readonly field: BillField;
  /** The words behind the colon.
   * @zh 冒号后的文字。 */
  readonly value: string;
}

/** Facts of an encounter by field. */
export type Facts = ReadonlyMap<BillField, string>;

/** Fields of an encounter, its patient and its facility: those of a line need a column. */
const OF_ENCOUNTERS: ReadonlySet<BillField> = new Set([
  ...(['encounter', 'encounterType', 'admitted', 'discharged', 'patient', 'sex', 'birthDate'] as const),
  ...(['facility', 'facilityId', 'level', 'ownership'] as const),
]);
/** A word with a colon, at the beginning of a cell or behind a space: 姓名：. */
const LABEL = /(?<=^|[\s,，;；|])[\p{L}/]{2,12}\s*[:：]/gu;

/** The first word behind a label: a page number may follow. */
const WORD = /[^\s,，;；|]+/u;

/** Labels of a cell, each with the word behind it; '' if there is none. */
function pairsIn(text: string): (readonly [label: string, value: string])[] {
  const found = [...text.matchAll(LABEL)];
  return found.map((match, i) => {
    const behind = text.slice(match.index + match[0].length, found[i + 1]?.index);
    return [match[0].slice(0, -1), WORD.exec(behind)?.[0] ?? ''];
  });
}

/** Labels of a row, each with its value: behind the colon, or in the next cell. */
function pairsOf(row: readonly Cell[]): (readonly [label: string, value: string])[] {
  const texts = row.map(textOf);
  return texts.flatMap((text, i) =>
    pairsIn(text).map(([label, value]) => {
      const next = texts.slice(i + 1).find((own) => own !== '' && own !== text) ?? '';
      return [label, value === '' && pairsIn(next).length === 0 ? (WORD.exec(next)?.[0] ?? '') : value] as const;
    }),
  );
}

/** The facts that a row states; of two labels for one field the better one counts. */
export function factsOf(row: readonly Cell[]): Facts {
  const best = new Map<BillField, { value: string; rank: number }>();
  for (const [label, value] of pairsOf(row)) {
    const meaning = billMeaning(label);
    if (meaning === null || value === '' || !OF_ENCOUNTERS.has(meaning.field)) continue;
    const { field, rank } = meaning;
    if (rank < (best.get(field)?.rank ?? Number.POSITIVE_INFINITY)) best.set(field, { value, rank });
    const type = field === 'encounter' ? typeByHeading(label) : null;
    if (type !== null && !best.has('encounterType')) best.set('encounterType', { value: type, rank: 9 });
  }
  return new Map([...best].map(([field, { value }]) => [field, value]));
}

/** Facts that stand from a row on: with those before it, unless it begins another encounter or patient. */
export function standing(before: Facts, stated: Facts): Facts {
  const isOther = (['encounter', 'patient'] as const).some((field) => {
    const own = stated.get(field);
    return own !== undefined && before.has(field) && before.get(field) !== own;
  });
  return isOther ? stated : new Map([...before, ...stated]);
}
