"""What one process says of the claims, and the tables of the job, in forms that can be compared."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from yijia_pipe import key_of

ERROR_BEGINS = b'{"line":'


@dataclass(frozen=True)
class Expected:
    """Result lines, and the fingerprint and fault of each bad line; both sorted."""

    results: list[bytes]
    bad_lines: list[tuple[str, str]]


def single_process(claims: Path, command: list[str]) -> Expected:
    """What one process answers where the claims are sorted by patient first."""
    asked = sorted(claims.read_bytes().split(b"\n")[:-1], key=lambda text: key_of(text).whose)
    done = subprocess.run(command, input=b"\n".join([*asked, b""]), stdout=subprocess.PIPE, check=False)
    assert done.returncode == 3
    given = done.stdout.split(b"\n")[:-1]
    bad = [
        (hashlib.sha256(text).hexdigest(), json.loads(line)["error"]["code"])
        for text, line in zip(asked, given, strict=True)
        if line.startswith(ERROR_BEGINS)
    ]
    return Expected(sorted(line for line in given if not line.startswith(ERROR_BEGINS)), sorted(bad))


def _values(path: Path) -> dict[str, str]:
    """province=CN-JX/day=2025-10-08 as a dictionary."""
    return dict(unquote(part).split("=", 1) for part in path.parts if "=" in part)


def lines_of(table: Path) -> Iterator[tuple[dict[str, str], bytes]]:
    """Each line of a table of text, and the values of its partition."""
    for file in table.rglob("part-*"):
        values = _values(file.relative_to(table).parent)
        for line in file.read_bytes().split(b"\n")[:-1]:
            yield values, line


def results_of(out: Path) -> list[bytes]:
    """All result lines, sorted; each is where its province and first day say."""
    lines = []
    for values, line in lines_of(out / "table=results"):
        context = json.loads(line)["context"]
        assert values == {"province": context["jurisdiction"], "day": context["dates"][0]}
        lines.append(line)
    return sorted(lines)


def bad_lines_of(out: Path) -> list[tuple[str, str]]:
    """Fingerprint and fault of all bad lines, sorted."""
    records = [json.loads(line) for _, line in lines_of(out / "table=bad-lines")]
    for record in records:
        assert hashlib.sha256(record["text"].encode()).hexdigest() == record["sha256"]
    return sorted((record["sha256"], record["code"]) for record in records)
