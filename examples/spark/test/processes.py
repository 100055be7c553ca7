"""Processes below another, as Linux shows them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def _parents() -> dict[int, int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # the name in brackets may hold spaces and brackets
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # gone meanwhile
    return parents


def descendants(pid: int) -> Iterator[int]:
    """Processes that `pid` started, and those that they started."""
    parents = _parents()
    for process in parents:
        above = process
        while above in parents and above != pid:
            above = parents[above]
        if above == pid and process != pid:
            yield process


def command_of(pid: int) -> str:
    """The command line of a process; nothing where it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def is_running(pid: int) -> bool:
    """Whether there is such a process still."""
    return os.path.exists(f"/proc/{pid}")
