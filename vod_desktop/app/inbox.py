"""The one road from worker threads to the thread that owns the window or the command line.

Anything may be put in from any thread. The first thing in an empty inbox asks for one wake-up; `take` empties it. So
twenty thousand events are a handful of wake-ups.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


def _nothing() -> None:
    """What is woken when nobody listens."""


class Inbox(Generic[T]):
    """A queue with a bell."""

    def __init__(self) -> None:
        self._items: queue.SimpleQueue[T] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._asked = False
        self._wake: Callable[[], None] = _nothing

    def on_wake(self, wake: Callable[[], None]) -> None:
        """Ring this bell from now on, from any thread; it must return at once."""
        with self._lock:
            self._wake = wake
            self._asked = not self._items.empty()
            ring = self._asked
        if ring:
            wake()

    def put(self, item: T) -> None:
        """Put something in; from any thread."""
        self._items.put(item)
        with self._lock:
            if self._asked:
                return
            self._asked = True
            wake = self._wake
        wake()

    def take(self, most: int | None = None) -> list[T]:
        """What is in, in order, at most so many; for the rest the bell is rung again. The owner's thread."""
        with self._lock:
            self._asked = False
        taken: list[T] = []
        while most is None or len(taken) < most:
            try:
                taken.append(self._items.get_nowait())
            except queue.Empty:
                return taken
        self._ring_for_rest()
        return taken

    def _ring_for_rest(self) -> None:
        with self._lock:
            if self._asked or self._items.empty():
                return
            self._asked = True
            wake = self._wake
        wake()
