import vocabularies from '../../rules/common/vocabularies.json' with { type: 'json' };
import type { Vocabulary } from '../model/vocabulary.js';

/** Words of details that count with every pack. */
export const COMMON_VOCABULARIES = vocabularies as readonly Vocabulary[];
