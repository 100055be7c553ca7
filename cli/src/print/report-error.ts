export { printNote as reportNote } from './print-error.js';
