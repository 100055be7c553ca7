/** Table d: the example for Apache Spark, as a whole job. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Figure } from './figures.js';
import type { Inputs } from './inputs.js';
import { run } from './run-process.js';

const TABLE = 'd. Spark, two workers with one core each on this machine';
/** The environment that examples/spark/test.sh makes. */
const VENV = resolve('node_modules/.cache/yijia-spark');
const JOB = 'examples/spark';
const SUBMIT = `
import os, pyspark, sys
home = os.path.dirname(pyspark.__file__)
os.environ.update(SPARK_HOME=home, PYSPARK_PYTHON=sys.executable)
os.execv(f"{home}/bin/spark-submit", ["spark-submit", *sys.argv[1:]])
`;

async function seconds({ claims, prices, folder }: Inputs, partitions: number): Promise<number> {
  const began = performance.now();
  await run(join(VENV, 'bin/python'), [
    ...['-c', SUBMIT, '--properties-file', `${JOB}/conf/local-cluster.conf`, '--files', prices],
    // Hadoop's local file system, without its native library, starts a process for each file and each checksum
    ...['--conf', 'spark.hadoop.fs.file.impl=org.apache.hadoop.fs.RawLocalFileSystem'],
    ...['--py-files', `${JOB}/yijia_pipe.py`, `${JOB}/adjudicate.py`, claims, '--partitions', String(partitions)],
    ...['--out', join(folder, `spark-${partitions}`), '--yijia', `node ${resolve('cli/dist/main.js')}`],
    ...['--', '--price-book', 'prices.csv'],
  ]);
  return (performance.now() - began) / 1000;
}

/** No figures if the environment has not been made yet. */
export async function sparkFigures(inputs: Inputs): Promise<Figure[]> {
  if (!existsSync(VENV)) {
    console.error('Spark is left out: run examples/spark/test.sh once, it brings pyspark');
    return [];
  }
  const figures: Figure[] = [];
  for (const partitions of [1, 2, 4]) {
    const name = `${partitions} partitions, ${inputs.lines} lines`;
    figures.push({ table: TABLE, name, value: await seconds(inputs, partitions), unit: 'seconds' });
  }
  return figures;
}
