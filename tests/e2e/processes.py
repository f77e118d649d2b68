"""What every user of the computer, and every program of this user, can see of a process."""

from __future__ import annotations

from pathlib import Path


def children(pid: int) -> list[int]:
    """Processes that any thread of this one has started."""
    lists = [task / "children" for task in Path(f"/proc/{pid}/task").iterdir()]
    return [int(child) for each in lists for child in each.read_text().split()]


def said(pid: int, what: str) -> bytes:
    return Path(f"/proc/{pid}/{what}").read_bytes()


def surroundings(pid: int) -> bytes:
    """Command lines and environments of a process and its children."""
    return b"".join(said(one, what) for one in (pid, *children(pid)) for what in ("cmdline", "environ"))
