"""Diagnostics over what a test keeps in memory: the real ones, with work done at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from vod_desktop.app.diagnostics import Diagnostics
from vod_desktop.app.forgetting import Forgetting
from vod_desktop.app.jobs import Job
from vod_desktop.domain.errors import Failure, VodDesktopError

T = TypeVar("T")


class DoneAtOnce:
    """Jobs that are done when they are asked for."""

    def run(self, work: Callable[[], T]) -> Job[T]:
        job: Job[T] = Job()
        try:
            job.finish(work())
        except VodDesktopError as error:
            job.fail(Failure.of(error))
        return job


def forgetting(made: Mapping[str, Any]) -> Forgetting:
    """Of these services."""
    return Forgetting(made["accounts"], made["uploads"])


def diagnostics(made: Mapping[str, Any]) -> Diagnostics:
    """Of these services."""
    jobs: Any = DoneAtOnce()
    named = {name: made[name] for name in ("uploads", "accounts", "wording", "about")}
    return Diagnostics(**named, settings=made["settings"].get, jobs=jobs)
