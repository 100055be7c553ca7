/** What `basis.engine` of a result names; a test holds it against package.json. */
export const ENGINE = 'yijia@0.1.0';
