/** Name and version of the engine, as `basis.engine` of results has it: "yijia@0.1.0".
 * @zh 引擎名称与版本，即结果 basis.engine 所载，如“yijia@0.1.0”。 */
export const ENGINE = 'yijia@0.1.0';
