"""A worker that is killed while it works: nothing is lost, nothing comes twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

from conftest import HERE, JOB
from expected import Expected, bad_lines_of, results_of
from processes import command_of, descendants, is_running

PATIENCE_SECONDS = 120


def submit(data: Path, yijia: str, out: Path, events: Path) -> subprocess.Popen[bytes]:
    """The job as users start it, with the settings that the example ships."""
    return subprocess.Popen(
        [
            f"{os.environ['SPARK_HOME']}/bin/spark-submit",
            *("--properties-file", str(JOB / "conf" / "local-cluster.conf")),
            *("--conf", "spark.hadoop.fs.file.impl=org.apache.hadoop.fs.RawLocalFileSystem"),
            *("--conf", "spark.eventLog.enabled=true", "--conf", f"spark.eventLog.dir=file://{events}"),
            *("--conf", "spark.eventLog.compress=false", "--conf", f"spark.yijia.command={yijia}"),
            *("--files", str(data / "prices.csv"), "--py-files", str(JOB / "yijia_pipe.py")),
            str(JOB / "adjudicate.py"),
            *(str(data / "claims.ndjson"), "--out", str(out), "--partitions", "7"),
            *("--", "--price-book", "prices.csv"),
        ],
        cwd=HERE,
    )


def kill_in_the_middle(job: subprocess.Popen[bytes]) -> set[int]:
    """
    Kills an executor that has finished a partition and works on its second: what it has done is lost with it.

    :returns: the processes that it left behind
    """
    seen: dict[int, set[int]] = {}
    end = time.monotonic() + PATIENCE_SECONDS
    while job.poll() is None and time.monotonic() < end:
        for executor in descendants(job.pid):
            if "CoarseGrainedExecutorBackend" not in command_of(executor):
                continue
            below = set(descendants(executor))
            working = {pid for pid in below if "adjudicate --ndjson" in command_of(pid)}
            seen.setdefault(executor, set()).update(working)
            if len(seen[executor]) > 1 and working:
                os.kill(executor, signal.SIGKILL)
                return below
        time.sleep(0.05)
    raise AssertionError("no executor came to its second partition")


def events_of(directory: Path) -> list[dict[str, object]]:
    """What Spark wrote down about the job."""
    logs = [file for file in directory.rglob("*") if file.is_file() and not file.name.startswith(("appstatus", "."))]
    return [json.loads(line) for log in logs for line in log.read_text().splitlines()]


def test_a_killed_worker_loses_and_doubles_nothing(
    data: Path, yijia: str, expected: Expected, tmp_path: Path
) -> None:
    out, events = tmp_path / "out", tmp_path / "events"
    events.mkdir()
    job = submit(data, yijia, out, events)
    try:
        left_behind = kill_in_the_middle(job)
        assert job.wait(PATIENCE_SECONDS) == 0
    finally:
        job.kill()
    reasons = [
        event["Task End Reason"]["Reason"] for event in events_of(events) if event["Event"] == "SparkListenerTaskEnd"
    ]
    assert "ExecutorLostFailure" in reasons
    assert results_of(out) == expected.results
    assert bad_lines_of(out) == expected.bad_lines
    assert not any(is_running(pid) for pid in left_behind)
