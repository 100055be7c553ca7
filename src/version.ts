/** Name and version of this package as `basis.engine` of a result has them: "yijia@0.1.0". */
export const ENGINE = 'yijia@0.1.0';
