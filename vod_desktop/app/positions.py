"""Places in the queue: numbers whose order is the order of the rows."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask


class Positions:
    """Gives new and moved rows their places. On the owner's thread; the iterators may be used on another."""

    def __init__(self, last: float = 0.0) -> None:
        self._at_end = itertools.count(last + 1.0)

    def at_end(self) -> Iterator[float]:
        """Places after all others, without end."""
        return self._at_end

    def before(
        self, upper: float, others: Collection[UploadTask], without: Collection[TaskId] = ()
    ) -> Iterator[float]:
        """Places between a row and the one before it, without end, packed ever closer together."""
        below = (task.position for task in others if task.position < upper and task.id not in without)
        lower = max(below, default=upper - 1.0)
        return (lower + (upper - lower) * n / (n + 1) for n in itertools.count(1))
