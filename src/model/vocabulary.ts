import * as z from 'zod/mini';
import { text } from './primitives.js';

export type { Vocabulary, VocabularyTerm } from './types.generated.js';

const words = z.array(text);

/** A word of a detail, with all the ways to write it.
 * @zh 明细的一个词及其各种写法。 */
export const vocabularyTerm = z.strictObject({
  /** What rules compare with, "electrocoagulation".
   * @zh 规则比较所用的标识，如“electrocoagulation”。 */
  id: text,
  /** Printed words: ["电凝"].
   * @zh 文件所印的词，如 ["电凝"]。 */
  words,
  /** Words that the project adds: ["高频电凝"].
   * @zh 本项目补充的词，如 ["高频电凝"]。 */
  added: z.exactOptional(words),
  /** Id of the term that it is a part of: 膝关节 lies within 下肢. Null or absent: of none.
   * @zh 所属整体的标识：膝关节属于下肢；null 或不填表示不属于任何词。 */
  within: z.exactOptional(z.nullable(text)),
  /** True if it stands for the whole body: more than one part.
   * @zh true 表示全身，即不止一个部位。 */
  whole: z.exactOptional(z.literal(true)),
  /** Ids of the terms that one word names together: 胸腹盆.
   * @zh 一个词同时指称的各部位，如“胸腹盆”。 */
  parts: z.exactOptional(words),
});

/** The words that a detail knows.
 * @zh 某明细的词汇表。 */
export const vocabulary = z.strictObject({
  /** Name of the detail, "techniques"; or `patient.conditions`, `facility.licences`.
   * @zh 明细名称，如“techniques”；或 patient.conditions、facility.licences。 */
  detail: text,
  /** True if any other word is unknown to the rules that read it; false if other words count as themselves.
   * @zh true 表示其他词一律视为未知；false 表示其他词各按自身计。 */
  closed: z.boolean(),
  /** All its words.
   * @zh 全部的词。 */
  terms: z.array(vocabularyTerm).check(z.minLength(1)),
});
