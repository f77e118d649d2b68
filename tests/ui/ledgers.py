"""A ledger in memory: what is left, and answers as the test gives them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from types import SimpleNamespace

from tests.ui.service_doubles import STUDIO
from vod_desktop.app.jobs import Job
from vod_desktop.app.ledger import Cleaned
from vod_desktop.domain.ids import MediaId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.leftover import Leftover, Place
from vod_desktop.domain.remote import JobId

_HOUR = 3600


def leftovers(names: Sequence[str]) -> tuple[Leftover, ...]:
    """One of a stopped row, one of an image that was given up, one of a pull without a row."""
    now = time.time()
    film, picture, pull = names
    return (
        Leftover(
            Place.QUEUE,
            1,
            STUDIO.id,
            MediaKind.VIDEO,
            film,
            now - 75 * _HOUR,
            MediaId("71f0b2c4"),
            upload_id=UploadId("0004B9"),
            task_id=TaskId("1" * 32),
        ),
        Leftover(Place.LEDGER, 2, STUDIO.id, MediaKind.IMAGE, picture, now - 5 * _HOUR, MediaId("71f0b2c5")),
        Leftover(Place.LEDGER, 3, STUDIO.id, None, pull, now - 60, job_id=JobId("86c1925f")),
    )


class HeldLedger:
    """The ledger. `clean` answers when the test says so."""

    def __init__(self, *left: Leftover) -> None:
        self.left = left
        self.cleaned: list[tuple[tuple[Leftover, ...], Job[tuple[Cleaned, ...]]]] = []

    def all(self) -> Job[tuple[Leftover, ...]]:
        job: Job[tuple[Leftover, ...]] = Job()
        job.finish(self.left)
        return job

    def is_at_work(self, leftover: Leftover) -> bool:
        return False

    def clean(self, chosen: Sequence[Leftover]) -> Job[tuple[Cleaned, ...]]:
        job: Job[tuple[Cleaned, ...]] = Job()
        self.cleaned.append((tuple(chosen), job))
        return job


def remote_with(ledger: HeldLedger) -> SimpleNamespace:
    """The remote services as far as the ledger goes."""
    return SimpleNamespace(ledger=ledger)
