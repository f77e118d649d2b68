"""A database in the test's folder, and rows to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.database import Database


@dataclass
class StandingClock:
    """A clock that a test sets."""

    time: float = 1_795_300_000.0

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vod-desktop.db"


@pytest.fixture
def database(path: Path, clock: StandingClock) -> Iterator[Database]:
    opened = Database.open(path, clock=clock)
    yield opened.database
    opened.database.close()


@pytest.fixture
def new_task() -> Callable[..., UploadTask]:
    def make(number: int = 1, **values: object) -> UploadTask:
        plain = {
            "id": TaskId(f"{number:032x}"),
            "kind": MediaKind.VIDEO,
            "path": f"/media/clip {number}.mp4",
            "account_id": AccountId("a" * 32),
            "reference_id": ReferenceId(f"ref-{number:032x}"),
            "metadata": MediaMetadata(title=f"Clip {number}"),
            "position": float(number),
        }
        return UploadTask(**{**plain, **values})

    return make


def forget_removed(database: Database) -> None:
    """Delete removed rows for good, as the next start does."""
    with database.transaction() as connection:
        connection.execute("DELETE FROM tasks WHERE removed")
