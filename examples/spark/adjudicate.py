"""
Decides a province's claims on Apache Spark, by `yijia adjudicate --ndjson --history` on each partition.

    spark-submit --py-files yijia_pipe.py adjudicate.py CLAIMS... --out DIRECTORY [options] [-- options of yijia]

What comes out is what one process would write, byte for byte, whatever the number of partitions: see README.md.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from yijia_pipe import Answer, Claim, decide, key_of

KEY = "whose STRING, province STRING, day STRING"
ANSWER = "table STRING, province STRING, day STRING, record STRING"
TABLES = ("table", "province", "day")


def read_claims(spark: SparkSession, paths: Sequence[str], form: str) -> DataFrame:
    """
    Claims as `claim` (bytes of JSON) and `file`.
    NDJSON: each line, whatever it is. Parquet: its column `claim`, which holds JSON text, or a claim as a struct.
    """
    if form == "ndjson":
        lines = spark.read.text(list(paths), lineSep="\n")
        return lines.select(F.col("value").cast("binary").alias("claim"), F.input_file_name().alias("file"))
    rows = spark.read.parquet(*paths)
    field = next((field for field in rows.schema.fields if field.name == "claim"), None)
    if field is None:
        raise SystemExit(f"no column `claim` in {paths}; it has {rows.columns} / 缺少 claim 列")
    text = F.to_json("claim") if isinstance(field.dataType, T.StructType) else F.col("claim")
    return rows.select(text.cast("binary").alias("claim"), F.input_file_name().alias("file"))


def together(claims: DataFrame, partitions: int | None) -> DataFrame:
    """Claims of one patient in one partition, one behind the other; those of nobody spread evenly."""
    key = F.udf(lambda claim: key_of(bytes(claim)), KEY, useArrow=False)  # no pyarrow needed
    keyed = claims.where("claim IS NOT NULL").withColumn("key", key("claim")).select("claim", "file", "key.*")
    spread = keyed.repartition("whose") if partitions is None else keyed.repartition(partitions, "whose")
    return spread.sortWithinPartitions("whose", "claim")


def adjudicate(claims: DataFrame, command: Sequence[str]) -> DataFrame:
    """The answer to each claim, one process for each partition."""

    def pipe(rows: Iterable[T.Row]) -> Iterator[Answer]:
        asked = (Claim(bytes(row.claim), row.file, row.province, row.day) for row in rows)
        return decide(asked, command, SparkFiles.getRootDirectory())

    answers = claims.rdd.mapPartitions(pipe)
    return claims.sparkSession.createDataFrame(answers, ANSWER, verifySchema=False)


def write(answers: DataFrame, out: str, form: str, mode: str) -> None:
    """
    All tables in one write: Spark's committer moves what a task wrote into place once, when the task has ended well.
    A day's answers are gathered first, so that a day is a few files and not one for each partition.
    """
    # as SQL, since DataFrame.hint takes no names of columns before Spark 4
    hint = f"/*+ REBALANCE({', '.join(f'`{name}`' for name in TABLES)}) */"
    gathered = answers.sparkSession.sql(f"SELECT {hint} * FROM {{answers}}", answers=answers)
    gathered.write.partitionBy(*TABLES).mode(mode).format(form).save(out)


def command_of(spark: SparkSession, yijia: str | None, rest: Sequence[str]) -> list[str]:
    """What runs on each partition: `--yijia`, or else the setting spark.yijia.command, or else `yijia`."""
    base = yijia or spark.conf.get("spark.yijia.command", "yijia")
    # one thread: Spark shares the cores among partitions
    return [*shlex.split(base), "adjudicate", "--ndjson", "--history", "--workers", "1", *rest]


def run(spark: SparkSession, options: argparse.Namespace) -> None:
    """Reads, decides and writes all claims."""
    claims = read_claims(spark, options.claims, options.input_format)
    command = command_of(spark, options.yijia, options.rest)
    answers = adjudicate(together(claims, options.partitions), command)
    write(answers, options.out, options.format, "overwrite" if options.overwrite else "errorifexists")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Reads the command line; what follows `--` is left to yijia."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="+", help="files or directories that Spark can read")
    parser.add_argument("--out", required=True, help="directory of the tables; it must not exist")
    parser.add_argument("--overwrite", action="store_true", help="replace what is in --out")
    parser.add_argument("--input-format", choices=("ndjson", "parquet"), default="ndjson")
    parser.add_argument("--format", choices=("text", "parquet"), default="text", help="of the tables")
    parser.add_argument("--partitions", type=int, help="how many processes share the claims (default: Spark decides)")
    parser.add_argument("--yijia", help="the command, for example: node /opt/yijia/node_modules/yijia-cli/dist/main.js")
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return parser.parse_args(arguments[:end], argparse.Namespace(rest=arguments[end + 1 :]))


def session() -> SparkSession:
    """A session of whatever master spark-submit or spark-defaults.conf name."""
    # version 2 of the committer moves a task's files one by one: a task that dies meanwhile would leave some behind
    committer = "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version"
    return SparkSession.builder.appName("yijia").config(committer, "1").getOrCreate()


if __name__ == "__main__":
    spark = session()
    run(spark, parse(sys.argv[1:]))
    spark.stop()
