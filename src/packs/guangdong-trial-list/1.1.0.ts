// Generated from catalog/guangdong-trial-list/pack.json: run npm run generate
/** guangdong-trial-list 1.1.0, the newest. */
export { guangdong as pack } from '../guangdong.js';
