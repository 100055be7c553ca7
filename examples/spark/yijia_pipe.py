"""A partition of claims through `yijia adjudicate --ndjson --history`: one process, one answer to each claim."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tempfile
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

#: All claims decided; all decided but some lines, which are answered by an error.
FINE = (0, 3)
#: How the CLI begins the line that it writes in the place of one it cannot decide.
ERROR_BEGINS = b'{"line":'
#: What the CLI takes for a blank line, which it does not answer: nothing but these bytes.
BLANK = bytes(range(33))
#: How much of the CLI's standard error a failed task shows.
MOST_STDERR = 4096


class Claim(NamedTuple):
    """A line of the input, and where its answer belongs."""

    text: bytes
    file: str
    province: str | None
    day: str | None


class Answer(NamedTuple):
    """A line of the output, and its table, province and day."""

    table: str
    province: str | None
    day: str | None
    record: str


class Key(NamedTuple):
    """What of a claim says where it goes."""

    whose: str
    province: str | None
    day: str | None


class PipeError(RuntimeError):
    """The process did not answer every claim. Raised in a task, so that Spark tries the task again."""


def _matching(pattern: str, value: object) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(pattern, value) else None


def _member(value: object, name: str | int) -> object:
    try:
        return value[name]  # type: ignore[index]
    except (KeyError, IndexError, TypeError):
        return None


def key_of(text: bytes) -> Key:
    """
    Whose claim a line is: province and patient as one text, the same for the same patient and nobody else.
    A line that names no patient, or cannot be read, has a text of its own, so that such lines spread evenly.

    >>> key_of(b'{"jurisdiction":"CN-JX","patient":{"id":"P-1"},"lines":[{"date":"2025-10-08"}]}')
    Key(whose='["CN-JX", "P-1"]', province='CN-JX', day='2025-10-08')
    """
    try:
        claim = json.loads(text.decode(), parse_int=float)
    except (ValueError, RecursionError):
        claim = None
    claim = claim if isinstance(claim, dict) else {}
    province, patient = claim.get("jurisdiction"), _member(claim.get("patient"), "id")
    is_named = isinstance(province, str) and isinstance(patient, str)
    return Key(
        # as JSON in ASCII: ids with odd characters stay apart on their way through the JVM
        whose=json.dumps([province, patient]) if is_named else hashlib.sha256(text).hexdigest(),
        province=_matching(r"CN-[A-Z]{2}", province),
        day=_matching(r"\d{4}-\d\d-\d\d", _member(_member(claim.get("lines"), 0), "date")),
    )


def _answer(claim: Claim, line: bytes) -> Answer:
    record = line.decode()
    if not line.startswith(ERROR_BEGINS):
        return Answer("results", claim.province, claim.day, record)
    error = json.loads(record)["error"]
    bad = {
        "file": claim.file,
        "sha256": hashlib.sha256(claim.text).hexdigest(),
        "text": claim.text.decode(errors="replace"),
        "code": error["code"],
        # its sentence is left out: the line that it names is one of this pipe, not of the file
        "issues": error["issues"],
    }
    return Answer("bad-lines", claim.province, claim.day, json.dumps(bad))


def _one_line(text: bytes) -> bytes:
    """JSON of several lines on one: a carriage return is white space too, and as wrong within a string."""
    return text.replace(b"\n", b"\r") + b"\n"


class _Feeder(threading.Thread):
    """Writes claims to the process while another thread reads its answers: one thread alone would wait for ever."""

    def __init__(self, claims: Iterable[Claim], process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.pending: deque[Claim] = deque()
        self.fault: BaseException | None = None
        self._claims = claims
        self._process = process

    def run(self) -> None:
        try:
            with self._process.stdin as pipe:  # type: ignore[union-attr]
                for claim in self._claims:
                    if not claim.text.strip(BLANK):
                        continue
                    self.pending.append(claim)
                    pipe.write(_one_line(claim.text))
        except BrokenPipeError:
            pass  # it ended early: its status says why
        except BaseException as fault:  # noqa: BLE001 - raised again by the reader
            self.fault = fault
            self._process.kill()  # the end of its input is not the end of the partition


def _check(process: subprocess.Popen[bytes], feeder: _Feeder, stderr: Iterable[bytes]) -> None:
    status = process.wait()
    feeder.join()
    if feeder.fault is not None:
        raise feeder.fault
    if status in FINE and not feeder.pending:
        return
    said = b"".join(stderr)[-MOST_STDERR:].decode(errors="replace")
    raise PipeError(f"yijia ended with status {status}, {len(feeder.pending)} claims not answered\n{said}")


def decide(claims: Iterable[Claim], command: Sequence[str], cwd: str) -> Iterator[Answer]:
    """
    Answers each claim, in order. Claims of one patient must stand together.

    :param command: the process and its arguments
    :param cwd: where it runs: names of files in `command` are relative to it
    :raises PipeError: where the process fails, or claims stay without an answer
    """
    with tempfile.TemporaryFile() as stderr:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, cwd=cwd)
        feeder = _Feeder(claims, process)
        feeder.start()
        try:
            for line in process.stdout:  # type: ignore[union-attr]
                if not feeder.pending:
                    raise PipeError(f"yijia answered what it was not asked: {line[:200]!r}")
                if not line.endswith(b"\n"):
                    break  # half a line: the process is gone
                yield _answer(feeder.pending.popleft(), line[:-1])
            stderr.seek(0)
            _check(process, feeder, stderr)
        finally:
            process.kill()
            process.wait()
            process.stdout.close()  # type: ignore[union-attr]
