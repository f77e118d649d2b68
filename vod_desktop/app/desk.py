"""One thread that does in order what commands need of the disk and the engine, so that the window never waits for either."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Final

from vod_desktop.domain.errors import Failure, StoreError

_log = logging.getLogger(__name__)

_CLOSING_S: Final = 10.0
_LOOK_S: Final = 0.2


class Desk:
    """Does things one after the other, in the order given. `do` from any thread."""

    def __init__(self, on_trouble: Callable[[Failure], None]) -> None:
        self._on_trouble = on_trouble
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self._thread.start()

    def do(self, work: Callable[[], None]) -> None:
        """Do this after what was given before."""
        self._work.put(work)

    def finish(self, timeout_s: float = _CLOSING_S) -> None:
        """Return when everything given so far is done, the time is over, or the desk has ended."""
        done = threading.Event()
        self.do(done.set)
        deadline = time.monotonic() + timeout_s
        while not done.wait(_LOOK_S) and self._thread.is_alive() and time.monotonic() < deadline:
            pass

    def close(self, timeout_s: float = _CLOSING_S) -> None:
        """Do what was given and end; a disk that does not answer is waited for only so long."""
        self._work.put(None)
        self._thread.join(timeout_s)

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            try:
                work()
            except StoreError as error:
                _log.warning("the disk refused: %s", error)
                self._on_trouble(Failure.of(error))
            except Exception as error:  # the desk must not die of one thing
                _log.exception("the desk could not do something")
                self._on_trouble(Failure.of(error))
