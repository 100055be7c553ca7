"""The job on two workers: the same bytes for each claim as from one process, whatever the partitions and the form."""

from __future__ import annotations

from pathlib import Path

import adjudicate
import pytest
from expected import Expected, bad_lines_of, results_of
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def run(spark: SparkSession, claims: Path, out: Path, *options: str, yijia: str, prices: Path) -> None:
    """As from the command line."""
    arguments = [str(claims), "--out", str(out), "--yijia", yijia, *options, "--", "--price-book", str(prices)]
    adjudicate.run(spark, adjudicate.parse(arguments))


def test_history_matters_for_these_claims(data: Path, yijia: str, expected: Expected) -> None:
    from expected import single_process

    alone = [*yijia.split(), "adjudicate", "--ndjson", "--price-book", str(data / "prices.csv")]
    others = single_process(data / "claims.ndjson", alone)
    assert len(set(expected.results) - set(others.results)) > 100
    assert others.bad_lines == expected.bad_lines


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_ndjson(
    spark: SparkSession, data: Path, yijia: str, expected: Expected, tmp_path: Path, partitions: int
) -> None:
    out = tmp_path / "out"
    options = ["--partitions", str(partitions)]
    run(spark, data / "claims.ndjson", out, *options, yijia=yijia, prices=data / "prices.csv")
    assert results_of(out) == expected.results
    assert bad_lines_of(out) == expected.bad_lines


def test_parquet_of_texts_to_parquet(
    spark: SparkSession, data: Path, yijia: str, expected: Expected, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ["--input-format", "parquet", "--format", "parquet", "--partitions", "2"]
    run(spark, data / "claims.parquet", out, *options, yijia=yijia, prices=data / "prices.csv")
    tables = spark.read.parquet(str(out))
    records = tables.where("table = 'results'").select("record").collect()
    assert sorted(row.record.encode() for row in records) == expected.results
    bad = F.from_json("record", "sha256 STRING, code STRING")
    rows = tables.where("table = 'bad-lines'").select(bad.alias("bad")).select("bad.*").collect()
    assert sorted((row.sha256, row.code) for row in rows) == expected.bad_lines


def test_parquet_of_structs(
    spark: SparkSession, data: Path, yijia: str, expected: Expected, tmp_path: Path
) -> None:
    bad = {sha256 for sha256, _ in expected.bad_lines}
    lines = spark.read.text(str(data / "claims.ndjson"), lineSep="\n")
    good = lines.where(~F.sha2(F.col("value"), 256).isin(bad))
    claims = spark.read.json(good.rdd.map(lambda row: row.value))
    claims.select(F.struct("*").alias("claim")).write.parquet(str(tmp_path / "claims"))
    out = tmp_path / "out"
    options = ["--input-format", "parquet", "--partitions", "2"]
    run(spark, tmp_path / "claims", out, *options, yijia=yijia, prices=data / "prices.csv")
    assert results_of(out) == expected.results
    assert not (out / "table=bad-lines").exists()


def test_a_command_that_fails_fails_the_job_with_what_it_said(
    spark: SparkSession, data: Path, yijia: str, tmp_path: Path
) -> None:
    with pytest.raises(Exception, match="yijia ended with status 2") as caught:
        run(spark, data / "claims.ndjson", tmp_path / "out", yijia=yijia, prices=Path("no-such-book.csv"))
    assert "no-such-book.csv" in str(caught.value)
    assert not (tmp_path / "out" / "_SUCCESS").exists()


def test_parquet_without_the_column_is_refused(spark: SparkSession, tmp_path: Path) -> None:
    spark.range(1).write.parquet(str(tmp_path / "claims"))
    with pytest.raises(SystemExit, match="no column `claim`"):
        adjudicate.read_claims(spark, [str(tmp_path / "claims")], "parquet")
