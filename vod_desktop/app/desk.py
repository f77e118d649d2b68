"""One thread that does in order what commands need of the disk and the engine, so that the window never waits for either."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from vod_desktop.domain.errors import Failure, StoreError

_log = logging.getLogger(__name__)


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

    def finish(self) -> None:
        """Return when everything given so far is done."""
        done = threading.Event()
        self.do(done.set)
        done.wait()

    def close(self) -> None:
        """Do what was given and end."""
        self._work.put(None)
        self._thread.join()

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
