"""Workers that are killed while they work: nothing is lost, nothing comes twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import HERE, JOB, settings
from expected import Expected, bad_lines_of, results_of
from processes import command_of, descendants, is_running

PATIENCE_SECONDS = 180

#: Waits for its moment, kills, and tells which processes were below the killed ones.
Kill = Callable[[subprocess.Popen[bytes], Path], set[int]]


def submit(data: Path, yijia: str, out: Path, events: Path) -> subprocess.Popen[bytes]:
    """The job as users start it, with the settings that the example ships."""
    return subprocess.Popen(
        [
            f"{os.environ['SPARK_HOME']}/bin/spark-submit",
            *("--properties-file", str(JOB / "conf" / "local-cluster.conf")),
            *(word for name, value in settings().items() for word in ("--conf", f"{name}={value}")),
            *("--conf", "spark.eventLog.enabled=true", "--conf", f"spark.eventLog.dir=file://{events}"),
            *("--conf", "spark.eventLog.compress=false", "--conf", f"spark.yijia.command={yijia}"),
            *("--files", str(data / "prices.csv"), "--py-files", str(JOB / "yijia_pipe.py")),
            str(JOB / "adjudicate.py"),
            *(str(data / "claims.ndjson"), "--out", str(out), "--partitions", "7"),
            *("--", "--price-book", "prices.csv"),
        ],
        cwd=HERE,
    )


def executors_of(job: subprocess.Popen[bytes]) -> list[int]:
    """The processes in which the workers' tasks run."""
    return [pid for pid in descendants(job.pid) if "CoarseGrainedExecutorBackend" in command_of(pid)]


def poll(job: subprocess.Popen[bytes], look: Callable[[], set[int]]) -> set[int]:
    """Looks again and again until there is something to kill, kills it, and tells what was below it."""
    end = time.monotonic() + PATIENCE_SECONDS
    while job.poll() is None and time.monotonic() < end:
        if victims := look():
            below = {pid for victim in victims for pid in descendants(victim)}
            for victim in victims:
                os.kill(victim, signal.SIGKILL)
            return below
        time.sleep(0.1)
    raise AssertionError("the moment to kill a worker did not come")


def kill_while_deciding(job: subprocess.Popen[bytes], _out: Path) -> set[int]:
    """Kills an executor that has finished a partition and works on its second: what it has done is lost with it."""
    seen: dict[int, set[int]] = {}

    def look() -> set[int]:
        for executor in executors_of(job):
            working = {pid for pid in descendants(executor) if "adjudicate --ndjson" in command_of(pid)}
            seen.setdefault(executor, set()).update(working)
            if len(seen[executor]) > 1 and working:
                return {executor}
        return set()

    return poll(job, look)


def kill_while_writing(job: subprocess.Popen[bytes], out: Path) -> set[int]:
    """Kills all executors when a task has written some of its files, and not yet handed them in."""

    def look() -> set[int]:
        # os.walk passes over what vanishes meanwhile
        written = sum(len(files) for _, _, files in os.walk(out / "_temporary"))
        return set(executors_of(job)) if written > 20 else set()

    return poll(job, look)


def events_of(directory: Path) -> list[dict[str, object]]:
    """What Spark wrote down about the job."""
    logs = [file for file in directory.rglob("*") if file.is_file() and not file.name.startswith(("appstatus", "."))]
    return [json.loads(line) for log in logs for line in log.read_text().splitlines()]


@pytest.mark.parametrize("kill", [kill_while_deciding, kill_while_writing])
def test_a_killed_worker_loses_and_doubles_nothing(
    data: Path, yijia: str, expected: Expected, tmp_path: Path, kill: Kill
) -> None:
    out, events = tmp_path / "out", tmp_path / "events"
    events.mkdir()
    job = submit(data, yijia, out, events)
    try:
        left_behind = kill(job, out)
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
