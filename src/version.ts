/** The value of `basis.engine` in results. A test compares it with package.json. */
export const ENGINE = 'yijia@0.1.0';
