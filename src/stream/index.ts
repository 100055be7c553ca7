export { adjudicateStream, type StreamedResult, type StreamOptions } from './adjudicate-stream.js';
export { patientKey } from './patient-key.js';
export { withHistory } from './with-history.js';
