"""When to ask about what next: soon after news, ever more seldom without."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(slots=True)
class _Watch:
    due: float
    wait_s: float


class Watches(Generic[K]):
    """Things that are asked about again and again. One thread. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._watches: dict[K, _Watch] = {}
        # An entry that does not agree with its watch is out of date and passed over.
        self._queue: list[tuple[float, int, K]] = []
        self._count = 0

    def __contains__(self, key: object) -> bool:
        return key in self._watches

    def add(self, key: K, *, due: float, wait_s: float) -> None:
        """Watch this, too: ask at `due`, and `wait_s` after that."""
        self._watches[key] = _Watch(due, wait_s)
        self._push(due, key)

    def drop(self, keys: Iterable[K]) -> None:
        """Watch these no more."""
        for key in keys:
            self._watches.pop(key, None)

    def hasten(self, keys: Iterable[K], now: float) -> None:
        """Ask about these at once."""
        for key in keys:
            if key in self._watches:
                self._plan(key, now)

    def next_due(self) -> float | None:
        """When to ask next; None when nothing is watched."""
        while self._queue:
            due, _, key = self._queue[0]
            watch = self._watches.get(key)
            if watch is not None and watch.due == due:
                return due
            heapq.heappop(self._queue)
        return None

    def take(self, now: float, *, at_most: int, group: Callable[[K], object]) -> tuple[K, ...]:
        """Those that are due, the longest due first, all of the first one's group. Each is to be `asked` afterwards."""
        taken: dict[K, None] = {}
        others: list[tuple[float, int, K]] = []
        while len(taken) < at_most and (due := self.next_due()) is not None and due <= now:
            entry = heapq.heappop(self._queue)
            first = next(iter(taken), entry[2])
            if group(first) == group(entry[2]):
                taken[entry[2]] = None
            else:
                others.append(entry)
        for entry in others:
            heapq.heappush(self._queue, entry)
        return tuple(taken)

    def asked(self, key: K, *, news: bool, now: float, first_s: float, longest_s: float) -> None:
        """It was asked about: news are followed closely, silence doubles the wait."""
        watch = self._watches.get(key)
        if watch is not None:
            watch.wait_s = first_s if news else min(longest_s, watch.wait_s * 2)
            self._plan(key, now + watch.wait_s)

    def _plan(self, key: K, due: float) -> None:
        self._watches[key].due = due
        self._push(due, key)

    def _push(self, due: float, key: K) -> None:
        self._count += 1
        heapq.heappush(self._queue, (due, self._count, key))
