"""Things to be done later: one thread that runs small steps at their time."""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
import time
from collections.abc import Callable

_log = logging.getLogger(__name__)

_CLOSING_S = 5.0


class Agenda:
    """A thread with a timetable; steps are short and never wait. Called from any thread.

    Steps that were added before `start` wait for it; those left at `close` are dropped.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._thread: threading.Thread | None = None
        self._closed = False

    def start(self) -> None:
        """Start the thread; a second call does nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="sandbox-vod-agenda", daemon=True)
            self._thread.start()

    def later(self, delay_s: float, step: Callable[[], None]) -> None:
        """Run a step after some seconds, in order of time and then of asking."""
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + delay_s, next(self._order), step))
            self._changed.notify()

    def close(self) -> None:
        """Stop at once and wait a little for the running step."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join(_CLOSING_S)

    def _run(self) -> None:
        while (step := self._next()) is not None:
            try:
                step()
            except Exception:
                _log.exception("a step of the sandbox failed")

    def _next(self) -> Callable[[], None] | None:
        with self._changed:
            while not self._closed:
                wait_s = self._due[0][0] - time.monotonic() if self._due else None
                if wait_s is not None and wait_s <= 0:
                    return heapq.heappop(self._due)[2]
                self._changed.wait(wait_s)
        return None
