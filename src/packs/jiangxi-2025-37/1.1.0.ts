// Generated from catalog/jiangxi-2025-37/pack.json: run npm run generate
/** jiangxi-2025-37 1.1.0, the newest. */
export { jiangxi as pack } from '../jiangxi.js';
