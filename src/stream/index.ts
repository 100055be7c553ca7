export { adjudicateStream, type StreamedResult, type StreamOptions } from './adjudicate-stream.js';
export { type Adjacent, groupAdjacent } from './group-adjacent.js';
export { patientKey } from './patient-key.js';
export { eachWithHistory, withHistory } from './with-history.js';
