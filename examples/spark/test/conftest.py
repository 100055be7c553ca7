"""What the tests share: the claims that test.sh made, what one process says of them, and a cluster of two workers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyspark
import pytest

HERE = Path(__file__).resolve().parent
JOB = HERE.parent
sys.path.insert(0, str(JOB))

# executors are started from the package, with the Python that runs the tests
os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
os.environ["PYSPARK_PYTHON"] = sys.executable

from expected import Expected  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402


@pytest.fixture(scope="session")
def data() -> Path:
    """The directory that test.sh has filled."""
    return Path(os.environ["YIJIA_SPARK_DATA"])


@pytest.fixture(scope="session")
def yijia() -> str:
    """The command that runs on each partition."""
    return f"node {JOB.parent.parent / 'dist' / 'cli.js'}"


@pytest.fixture(scope="session")
def expected(data: Path) -> Expected:
    """What the single process answered."""
    return Expected.read(data / "sorted.ndjson", data / "single.ndjson")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two workers with an executor of one core each, as on two machines."""
    import adjudicate

    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("test")
    for line in (HERE / "test.conf").read_text().splitlines():
        if line.startswith("spark."):
            builder = builder.config(*line.split(maxsplit=1))
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    for module in (adjudicate.__file__, str(JOB / "yijia_pipe.py")):
        session.sparkContext.addPyFile(module)
    yield session
    session.stop()
