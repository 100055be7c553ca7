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

from expected import Expected, single_process  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402


@pytest.fixture(scope="session")
def data() -> Path:
    """The directory that test.sh has filled."""
    return Path(os.environ["YIJIA_SPARK_DATA"])


@pytest.fixture(scope="session")
def yijia() -> str:
    """The command that runs on each partition."""
    return f"node {JOB.parent.parent / 'cli' / 'dist' / 'main.js'}"


@pytest.fixture(scope="session")
def expected(data: Path, yijia: str) -> Expected:
    """What a single process answers."""
    options = ["adjudicate", "--ndjson", "--history", "--price-book", str(data / "prices.csv")]
    return single_process(data / "claims.ndjson", [*yijia.split(), *options])


def settings() -> dict[str, str]:
    """What test.conf says."""
    lines = (HERE / "test.conf").read_text().splitlines()
    return dict(line.split(maxsplit=1) for line in lines if line.startswith("spark."))


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two workers with an executor of one core each, as on two machines."""
    import adjudicate

    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("test")
    for name, value in settings().items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    for module in (adjudicate.__file__, str(JOB / "yijia_pipe.py")):
        session.sparkContext.addPyFile(module)
    yield session
    session.stop()
