"""A thread that does one piece of work after the other and takes commands in between."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal

_log = logging.getLogger(__name__)
_IDLE_S = 60.0


class Attendant:
    """Begins with the first command. `do` from any thread; everything else happens on the attendant's own.

    Args:
        name: Of the thread.
        step: Does a piece of work, and says whether there was one.
        wait_s: Seconds until the next piece may be due; None for as long as nobody commands.
        stop: Set by `close`; work that waits for something is to look at it.
    """

    def __init__(
        self, name: str, *, step: Callable[[], bool], wait_s: Callable[[], float | None], stop: StopSignal
    ) -> None:
        self._name = name
        self._step = step
        self._wait_s = wait_s
        self._stop = stop
        self._changed = threading.Condition()
        self._commands: deque[Callable[[], None]] = deque()
        self._thread: threading.Thread | None = None

    def do(self, command: Callable[[], None]) -> None:
        """Have this done before the next piece of work."""
        with self._changed:
            self._commands.append(command)
            self._changed.notify_all()
            if self._thread is None and not self._stop.is_set:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def close(self, timeout_s: float) -> None:
        """End, waiting at most that long for the work under way."""
        self._stop.set(StopReason.SHUTDOWN)
        with self._changed:
            self._changed.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(timeout_s)

    def _run(self) -> None:
        while not self._stop.is_set:
            try:
                self._obey()
                if not self._step():
                    self._rest()
            except Interrupted:
                return
            except Exception:  # the thread must not die of one piece of work
                _log.exception("%s: unexpected", self._name)

    def _obey(self) -> None:
        while True:
            with self._changed:
                if not self._commands:
                    return
                command = self._commands.popleft()
            command()

    def _rest(self) -> None:
        wait_s = self._wait_s()
        with self._changed:
            if not self._commands and not self._stop.is_set:
                self._changed.wait(_IDLE_S if wait_s is None else min(wait_s, _IDLE_S))
